package uk.tlevels.warehouse.operations.lineage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.operations.JsonLine;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.Step;
import uk.tlevels.warehouse.pipeline.StepResult;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.lineage.ColumnLineage;

/**
 * What a run did, as events of OpenLineage: START and COMPLETE or FAIL of the run and of each step that was at work, under
 * the run as its parent; and of the checks of each table, which say what became of every rule. A table is the data set of its
 * folder, with {@code file} or the bucket as its namespace.
 *
 * @see <a href="https://openlineage.io/docs/spec/object-model">The object model</a>
 */
public final class RunEvents {
    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    private final Warehouse warehouse;
    private final String namespace;
    private final List<String> events = new ArrayList<>();
    private final Map<TableName, Step> steps;
    private final Map<TableName, String> statements;

    private RunEvents(Warehouse warehouse, String namespace) {
        this.warehouse = warehouse;
        this.namespace = namespace;
        this.steps = warehouse.steps().byTable();
        this.statements = warehouse.steps().statements();
    }

    /**
     * The events of a run that came to a report, each one JSON object.
     *
     * @param namespace the namespace of jobs
     * @param command the command that made the run
     */
    public static List<String> of(
            Warehouse warehouse, String namespace, String command, RunReport report, Instant ended) {
        RunEvents events = new RunEvents(warehouse, namespace);
        Map<String, Object> job = events.job(command, "RUN", Optional.empty());
        Instant started = ended.minus(report.elapsed());
        events.add("START", started, run(report.runId(), Map.of()), job, List.of(), List.of());
        Map<String, Object> parent = Facets.parent(report.runId(), namespace, command);
        // plans are looked at only when a session has been at work already
        boolean isAtWork = report.steps().values().stream().anyMatch(StepResult.Built.class::isInstance);
        Optional<ColumnLineage> columns = isAtWork ? Optional.of(ColumnLineage.of(warehouse)) : Optional.empty();
        report.steps().values().stream()
                .sorted(java.util.Comparator.comparing(StepResult::table))
                .forEach(result -> {
                    if (result instanceof StepResult.Built built) {
                        events.built(built, report, parent, columns.orElseThrow());
                    } else if (result instanceof StepResult.Failed failed) {
                        events.failed(failed, report, parent);
                    }
                });
        events.add(
                report.succeeded() ? "COMPLETE" : "FAIL",
                ended,
                run(
                        report.runId(),
                        report.succeeded()
                                ? Map.of()
                                : Map.of("errorMessage", Facets.error("steps failed or rules are broken"))),
                job,
                List.of(),
                List.of());
        return List.copyOf(events.events);
    }

    /** The events of a command that broke before it came to a report. */
    public static List<String> broken(
            Warehouse warehouse, String namespace, String command, Instant started, String reason, Instant ended) {
        RunEvents events = new RunEvents(warehouse, namespace);
        String id = UUID.nameUUIDFromBytes((command + started).getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, Object> job = events.job(command, "RUN", Optional.empty());
        events.add("START", started, run(id, Map.of()), job, List.of(), List.of());
        events.add("FAIL", ended, run(id, Map.of("errorMessage", Facets.error(reason))), job, List.of(), List.of());
        return List.copyOf(events.events);
    }

    private void built(StepResult.Built built, RunReport report, Map<String, Object> parent, ColumnLineage lineage) {
        TableName table = built.table();
        TableContract contract = steps.get(table).contract();
        Map<String, Object> run = run(id(report.runId(), table.toString()), Map.of("parent", parent));
        Map<String, Object> job = job(table.toString(), "STEP", Optional.ofNullable(statements.get(table)));
        List<Map<String, Object>> inputs = inputs(table);
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("schema", Facets.schema(contract));
        facets.put("version", Facets.version(built.pin().version()));
        Optional.ofNullable(lineage.tables().get(table))
                .ifPresent(columns -> facets.put("columnLineage", Facets.columns(columns, this::dataset)));
        Map<String, Object> output = dataset(table.toString());
        output.put("facets", facets);
        output.put(
                "outputFacets",
                Map.of("outputStatistics", Facets.rows(built.pin().rows())));
        add("START", built.started(), run, job, inputs, List.of(dataset(table.toString())));
        add("COMPLETE", built.finished(), run, job, inputs, List.of(output));

        Map<String, Object> checked = dataset(table.toString());
        checked.put(
                "inputFacets",
                Map.of(
                        "dataQualityAssertions",
                        Facets.assertions(
                                contract,
                                report.findings().stream()
                                        .filter(f -> f.table().equals(table))
                                        .toList())));
        Map<String, Object> checks = run(id(report.runId(), table + " checks"), Map.of("parent", parent));
        Map<String, Object> check = job(table + ".checks", "CHECK", Optional.empty());
        add("START", built.finished(), checks, check, List.of(dataset(table.toString())), List.of());
        add("COMPLETE", built.finished(), checks, check, List.of(checked), List.of());
    }

    private void failed(StepResult.Failed failed, RunReport report, Map<String, Object> parent) {
        TableName table = failed.table();
        String id = id(report.runId(), table.toString());
        Map<String, Object> job = job(table.toString(), "STEP", Optional.ofNullable(statements.get(table)));
        List<Map<String, Object>> outputs = List.of(dataset(table.toString()));
        add("START", failed.started(), run(id, Map.of("parent", parent)), job, inputs(table), outputs);
        add(
                "FAIL",
                failed.finished(),
                run(id, Map.of("parent", parent, "errorMessage", Facets.error(failed.reason()))),
                job,
                inputs(table),
                outputs);
    }

    private List<Map<String, Object>> inputs(TableName table) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        steps.get(table).inputs().stream().sorted().forEach(input -> inputs.add(dataset(input.toString())));
        steps.get(table).references().stream().sorted().forEach(input -> inputs.add(dataset(input)));
        return inputs;
    }

    /** The data set of a table, or of a reference file, which is a part of the software. */
    private Map<String, Object> dataset(String name) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        Optional<TableName> table = TableName.parse(name);
        if (table.isEmpty()) {
            dataset.put("namespace", namespace);
            dataset.put("name", name);
            return dataset;
        }
        java.net.URI place = new Path(warehouse.lake().path(table.get())).toUri();
        boolean isLocal = place.getScheme() == null || place.getScheme().equals("file");
        dataset.put(
                "namespace",
                isLocal ? "file" : place.getScheme().replaceFirst("^s3a$", "s3") + "://" + place.getAuthority());
        dataset.put("name", isLocal ? place.getPath() : place.getPath().replaceFirst("^/", ""));
        return dataset;
    }

    private Map<String, Object> job(String name, String type, Optional<String> sql) {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("jobType", Facets.jobType(type));
        sql.ifPresent(statement -> facets.put("sql", Facets.sql(statement)));
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("namespace", namespace);
        job.put("name", name);
        job.put("facets", facets);
        return job;
    }

    private static Map<String, Object> run(String id, Map<String, Object> facets) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("runId", id);
        run.put("facets", facets);
        return run;
    }

    private static String id(String runId, String part) {
        return UUID.nameUUIDFromBytes((runId + " " + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void add(
            String type,
            Instant at,
            Map<String, Object> run,
            Map<String, Object> job,
            List<Map<String, Object>> inputs,
            List<Map<String, Object>> outputs) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", at);
        event.put("run", run);
        event.put("job", job);
        event.put("inputs", inputs);
        event.put("outputs", outputs);
        event.put("producer", Facets.PRODUCER);
        event.put("schemaURL", SCHEMA);
        events.add(JsonLine.of(event));
    }
}
