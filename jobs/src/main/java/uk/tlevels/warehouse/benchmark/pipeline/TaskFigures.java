package uk.tlevels.warehouse.benchmark.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Sums what tasks say of themselves when they end, on whichever executor; those that failed moved bytes as well. */
final class TaskFigures extends SparkListener implements AutoCloseable {
    private final SparkContext spark;
    private final LongAdder cpuNanos = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder shuffled = new LongAdder();
    private final LongAdder fetched = new LongAdder();

    private TaskFigures(SparkContext spark) {
        this.spark = spark;
    }

    /** Counts from now on, until it is closed. */
    static TaskFigures counting(SparkContext spark) {
        TaskFigures figures = new TaskFigures(spark);
        spark.addSparkListener(figures);
        return figures;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        Optional.ofNullable(end.taskMetrics()).ifPresent(this::add);
    }

    private void add(TaskMetrics task) {
        cpuNanos.add(task.executorCpuTime() + task.executorDeserializeCpuTime());
        read.add(task.inputMetrics().bytesRead());
        written.add(task.outputMetrics().bytesWritten());
        shuffled.add(task.shuffleWriteMetrics().bytesWritten());
        fetched.add(task.shuffleReadMetrics().remoteBytesRead());
    }

    /** The sums over all tasks that have ended. */
    Map<RunMeasure, Long> read() {
        try {
            // tasks are told of after they have ended
            spark.listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark does not say what its tasks did", e);
        }
        return Map.of(
                RunMeasure.TASK_CPU,
                TimeUnit.NANOSECONDS.toMillis(cpuNanos.sum()),
                RunMeasure.TASK_READ,
                read.sum(),
                RunMeasure.TASK_WRITTEN,
                written.sum(),
                RunMeasure.SHUFFLED,
                shuffled.sum(),
                RunMeasure.FETCHED,
                fetched.sum());
    }

    @Override
    public void close() {
        spark.removeSparkListener(this);
    }
}
