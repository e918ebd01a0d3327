package uk.tlevels.warehouse.connector;

import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What Spark's page of a query shows of a reading. Spark makes the metrics by the names of their classes. */
public final class ReadMetrics {
    private static final String READ = "recordsRead";
    private static final String AT_FAULT = "recordsAtFault";
    private static final String BYTES = "bytesOfFiles";

    private ReadMetrics() {}

    /** Records, sound and faulty. */
    public static final class RecordsRead extends CustomSumMetric {
        @Override
        public String name() {
            return READ;
        }

        @Override
        public String description() {
            return "records read";
        }
    }

    /** Records with an error among what is wrong with them. */
    public static final class RecordsAtFault extends CustomSumMetric {
        @Override
        public String name() {
            return AT_FAULT;
        }

        @Override
        public String description() {
            return "records at fault";
        }
    }

    /** Size of the files that were opened. */
    public static final class BytesOfFiles extends CustomSumMetric {
        @Override
        public String name() {
            return BYTES;
        }

        @Override
        public String description() {
            return "bytes of files";
        }
    }

    private record Value(String name, long value) implements CustomTaskMetric {}

    static CustomMetric[] all() {
        return new CustomMetric[] {new RecordsRead(), new RecordsAtFault(), new BytesOfFiles()};
    }

    static CustomTaskMetric[] values(long read, long atFault, long bytes) {
        return new CustomTaskMetric[] {new Value(READ, read), new Value(AT_FAULT, atFault), new Value(BYTES, bytes)};
    }
}
