package uk.tlevels.warehouse.connector;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FileGroups;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.Recognised;
import uk.tlevels.warehouse.ingest.Recogniser;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.HadoopFiles;

/** One reading of files: whole files in tasks of about equal size. A record is never parted, and neither is a file. */
final class RecordScan implements Scan, Batch {
    private final String format;
    private final SourceContract contract;
    private final StructType wanted;
    private final SourcePaths paths;
    private final FaultyRecords faulty;

    RecordScan(String format, SourceContract contract, StructType wanted, SourcePaths paths, FaultyRecords faulty) {
        this.format = format;
        this.contract = contract;
        this.wanted = wanted;
        this.paths = paths;
        this.faulty = faulty;
    }

    @Override
    public StructType readSchema() {
        return wanted;
    }

    @Override
    public String description() {
        return "%s %s %s".formatted(format, contract.name(), paths.patterns());
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        SparkSession spark = SparkSession.active();
        List<SourceFile> files = recognised(hadoop());
        long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
        long largest = spark.sessionState().conf().filesMaxPartitionBytes();
        int most = (int) Math.max(spark.sparkContext().defaultParallelism(), 1 + bytes / largest);
        return FileGroups.balanced(files, most).stream()
                .map(RecordPartition::new)
                .toArray(InputPartition[]::new);
    }

    /** A file that is none of this source's ends the query: what it holds would be missing without a word. */
    private List<SourceFile> recognised(Configuration hadoop) {
        List<SourceFile> files = new ArrayList<>();
        FileOpener opener = new HadoopFiles(hadoop);
        for (Recognised file : Recogniser.of(List.of(contract), opener, Clock.systemUTC())
                .recognise(List.copyOf(paths.files(hadoop)))) {
            if (file instanceof Recognised.Known known) {
                files.add(known.source());
            } else if (file instanceof Recognised.Refused no) {
                throw new FileRefusedException(no.file().name(), no.place(), no.rule(), no.reason());
            }
        }
        return files;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new RecordReaderFactory(contract, wanted, new HadoopFiles(hadoop()), faulty);
    }

    private static Configuration hadoop() {
        return SparkSession.active().sessionState().newHadoopConf();
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return ReadMetrics.all();
    }
}
