package uk.tlevels.warehouse.benchmark;

import static uk.tlevels.warehouse.benchmark.Quantity.CPU_SECONDS;
import static uk.tlevels.warehouse.benchmark.Quantity.MEGABYTES_PER_CPU_SECOND;
import static uk.tlevels.warehouse.benchmark.Quantity.PEAK_GIGABYTES;
import static uk.tlevels.warehouse.benchmark.Quantity.TIMES_DUCKDB;
import static uk.tlevels.warehouse.benchmark.Quantity.TIMES_SCALE_1;
import static uk.tlevels.warehouse.benchmark.Quantity.WALL_SECONDS;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;
import uk.tlevels.warehouse.benchmark.process.Ended;
import uk.tlevels.warehouse.benchmark.process.Usage;

/** The rows of the table with their targets, in the order in which they are measured. */
final class BenchmarkRows {
    private static final String QUERY = "select count(*) from gold.results";
    private static final double MEGABYTE = 1e6;
    private static final int FIVE = 5;

    private final String million;

    /**
     * The rows.
     *
     * @param million the scale of the population of a million learners
     */
    BenchmarkRows(BigDecimal million) {
        this.million = million.toPlainString();
    }

    /** All of them. */
    List<Row> all() {
        List<Limit> small = List.of(new Limit(CPU_SECONDS, 6), new Limit(WALL_SECONDS, 4));
        List<Limit> nothingNew = List.of(new Limit(CPU_SECONDS, 8), new Limit(WALL_SECONDS, 5));
        List<Limit> wrong = List.of(new Limit(CPU_SECONDS, 1));
        List<Limit> release = List.of(new Limit(CPU_SECONDS, 15));
        return List.of(
                new Row("demo", "demo of the nation", cpu(190), true, site -> {}, site -> Sample.of(site.makeNation())),
                row("demo-small", "demo --scale 0.01", cpu(88), BuiltCopy::fresh, Call.of("demo", "--scale", "0.01")),
                new Row(
                        "archive",
                        "class archive, with or beside a first command",
                        cpu(40),
                        true,
                        site -> {},
                        BenchmarkRows::archive),
                new Row(
                        "resubmission",
                        "run after one resubmitted return",
                        cpu(25),
                        true,
                        site -> site.copyNation("resubmission"),
                        BenchmarkRows::resubmission),
                inNation("nothing-new", "run with nothing new", nothingNew, Call.of("run")),
                inNation("demo-again", "demo again", nothingNew, Call.of("demo")),
                inNation("sql", "sql of one small table", small, Call.of("sql", QUERY)),
                inNation("figures", "figures", small, Call.of("figures")),
                inNation("tables", "tables", small, Call.of("tables")),
                row("usage-error", "a usage error", wrong, BuiltCopy::folder, Call.wrong("run", "--frobnicate")),
                row("unknown-command", "an unknown command", wrong, BuiltCopy::folder, Call.wrong("frobnicate")),
                row(
                        "missing-key",
                        "a missing key",
                        wrong,
                        BuiltCopy::folder,
                        Call.wrong("run").with("TLEVELS_PSEUDONYM_KEY", "")),
                inNation(
                        "unknown-table",
                        "an unknown table",
                        wrong,
                        Call.wrong("sql", "select * from gold.no_such_table")),
                ofCopy(
                        "release-action-plan",
                        "release of the Action Plan",
                        release,
                        Call.of("release", "t-level-action-plan", "--period", "2023/24")),
                ofCopy(
                        "release-results",
                        "release of provisional results",
                        release,
                        Call.of("release", "tlevel-results", "--period", "2022/23", "--status", "Provisional")),
                protection("1000", 4, 1),
                protection("10000", 15, 1),
                protection("100000", 60, 3),
                protection("1000000", 15 * 60, 4),
                new Row(
                        "forget",
                        "forget of one person",
                        cpu(60),
                        true,
                        site -> {
                            site.copyNation("forget");
                            Files.writeString(
                                    site.folder("forget").resolve("people.txt"),
                                    ResubmittedReturn.in(site.nation().resolve("landing"))
                                                    .uln() + "\n");
                        },
                        site -> Sample.of(site.run("forget", overNation(site, "forget", "--uln-file", "people.txt")))),
                new Row(
                        "maintain",
                        "maintain with nothing to do",
                        cpu(10),
                        true,
                        site -> {
                            site.copyNation("maintain");
                            site.run("maintain", Call.of("maintain"));
                        },
                        site -> Sample.of(site.run("maintain", Call.of("maintain")))),
                new Row(
                        "generate",
                        "generate --scale 5 against scale 1",
                        List.of(new Limit(TIMES_SCALE_1, 6)),
                        true,
                        site -> {},
                        BenchmarkRows::generate),
                new Row(
                        "learners",
                        "each further 98,000 learners (run at scale 5 less scale 1, over 4)",
                        List.of(new Limit(CPU_SECONDS, 50), new Limit(PEAK_GIGABYTES, 6)),
                        true,
                        site -> {
                            site.landing("scale-1", "1");
                            site.landing("scale-5", "5");
                        },
                        BenchmarkRows::learners),
                ingest("ingest-csv", "CSV of a million learners, landing to table", ".csv", ".yaml"),
                ingest("ingest-xml", "XML of a million learners, landing to table", ".xml"),
                new Row(
                        "duckdb",
                        "silver to gold of a million learners against DuckDB",
                        List.of(new Limit(TIMES_DUCKDB, 3)),
                        false,
                        site -> {
                            site.landing("million", million);
                            site.run("million", Call.of("run").large());
                        },
                        BenchmarkRows::duckdb));
    }

    private static List<Limit> cpu(double seconds) {
        return List.of(new Limit(CPU_SECONDS, seconds));
    }

    /** A folder for a row. */
    @FunctionalInterface
    private interface Place {
        Path of(BuiltCopy site, String name) throws IOException;
    }

    private static Row row(String name, String what, List<Limit> limits, Place place, Call call) {
        return new Row(name, what, limits, true, site -> place.of(site, name), site -> Sample.of(site.run(name, call)));
    }

    private static Row inNation(String name, String what, List<Limit> limits, Call call) {
        return new Row(name, what, limits, true, BuiltCopy::nation, site -> Sample.of(site.run("nation", call)));
    }

    /** A command that leaves something in the warehouse, or would find what an earlier bench left. */
    private static Row ofCopy(String name, String what, List<Limit> limits, Call call) {
        return new Row(
                name, what, limits, true, site -> site.copyNation(name), site -> Sample.of(site.run(name, call)));
    }

    /** Each of the limits in seconds by the clock is that of two idle cores. */
    private static Row protection(String counts, double seconds, double gigabytes) {
        return new Row(
                "protection-" + counts,
                "choice of companions among %,d made-up counts, and the attack".formatted(Integer.valueOf(counts)),
                List.of(new Limit(WALL_SECONDS, seconds), new Limit(PEAK_GIGABYTES, gigabytes)),
                false,
                site -> {},
                site -> Sample.of(site.run(
                        "protection",
                        Call.of("bench", "protection", "--counts", counts).large())));
    }

    private static Call overNation(BuiltCopy site, String... arguments) throws IOException, InterruptedException {
        Path landing = site.nation().resolve("landing");
        return Call.of(Stream.concat(Stream.of(arguments), Stream.of("--landing", landing.toString()))
                .toArray(String[]::new));
    }

    private static Sample resubmission(BuiltCopy site) throws IOException, InterruptedException {
        ResubmittedReturn resubmission = ResubmittedReturn.in(site.nation().resolve("landing"));
        try {
            resubmission.land();
            return Sample.of(site.run("resubmission", overNation(site, "run")));
        } finally {
            Files.deleteIfExists(resubmission.later());
        }
    }

    /** What a first command and whatever it leaves running cost more than a second one. */
    private static Sample archive(BuiltCopy site) throws IOException, InterruptedException {
        BuiltCopy bare = site.bare();
        Ended first = bare.ended("first", BuiltCopy.FIRST);
        if (!bare.hasArchive()) {
            throw new IllegalStateException("a first command leaves no class archive");
        }
        Usage second = bare.run("second", BuiltCopy.FIRST);
        return Sample.of(CPU_SECONDS, first.usage().cpuSeconds() + first.leftBehindCpuSeconds() - second.cpuSeconds());
    }

    private static Sample generate(BuiltCopy site) throws IOException, InterruptedException {
        Usage one = site.generate("generate-1", "1");
        Usage five = site.generate("generate-5", Integer.toString(FIVE));
        site.fresh("generate-1");
        site.fresh("generate-5");
        return Sample.of(five).with(TIMES_SCALE_1, five.cpuSeconds() / one.cpuSeconds());
    }

    private static Sample learners(BuiltCopy site) throws IOException, InterruptedException {
        Usage one = largeRun(site, "scale-1");
        Usage five = largeRun(site, "scale-5");
        return Sample.of(CPU_SECONDS, (five.cpuSeconds() - one.cpuSeconds()) / (FIVE - 1))
                .withPeak(five);
    }

    private static Usage largeRun(BuiltCopy site, String landing) throws IOException, InterruptedException {
        String warehouse = site.fresh(landing + "-warehouse").toString();
        return site.run(landing, Call.of("run", "--warehouse", warehouse).large());
    }

    private Row ingest(String name, String what, String... endings) {
        Predicate<Path> ofKind = file -> Stream.of(endings).anyMatch(file.toString()::endsWith);
        return new Row(
                name,
                what,
                List.of(new Limit(MEGABYTES_PER_CPU_SECOND, 8)),
                true,
                site -> {
                    Path landing = site.landing("million", million);
                    Path to = site.fresh(name).resolve("landing");
                    for (Path file : files(landing, ofKind)) {
                        Path link = to.resolve(landing.relativize(file).toString());
                        Files.createDirectories(link.getParent());
                        BuiltCopy.link(file, link);
                    }
                },
                site -> {
                    double bytes = 0;
                    for (Path file : files(site.folder(name).resolve("landing"), ofKind)) {
                        bytes += Files.size(file);
                    }
                    Usage usage = site.run(name, Call.of("ingest", "landing").large());
                    return Sample.of(usage).with(MEGABYTES_PER_CPU_SECOND, bytes / MEGABYTE / usage.cpuSeconds());
                });
    }

    private static List<Path> files(Path folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(which).toList();
        }
    }

    private static Sample duckdb(BuiltCopy site) throws IOException, InterruptedException {
        Path results = site.folder("million").resolve("duckdb.json");
        site.run(
                "million",
                Call.of("bench", "--compare", "duckdb", "--results", results.toString())
                        .large());
        List<ComparedTable> compared = ResultsJson.read(results).compared();
        return new Sample(Sample.of(TIMES_DUCKDB, ComparedTable.ratio(compared)).values(), compared);
    }
}
