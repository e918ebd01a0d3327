package uk.tlevels.warehouse.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.Lazy;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.pipeline.Step;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;
import uk.tlevels.warehouse.pipeline.figures.FiguresStep;

/**
 * The tables of a warehouse as contracts and ledgers tell of them. It reads ledgers when it is first asked for something
 * that they know, once.
 */
public final class Catalog {
    private static final TableName RUNS = TableName.of("ops.run_ledger");
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");
    private static final Set<String> BUILT = Set.of("built", "unchanged", "resumed");

    private final Warehouse warehouse;
    private final Contracts contracts;
    private final Map<String, SourceContract> sources;
    private final Lazy<PublicationLog> publications;
    private final Lazy<FileLedger> files;
    private final Lazy<List<StoredRow>> runs;
    private final Lazy<List<StoredRow>> findings;

    /** The catalog of a warehouse. */
    public Catalog(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.contracts = warehouse.lake().contracts();
        this.sources = contracts.sources().stream().collect(Collectors.toMap(SourceContract::name, s -> s));
        this.publications = new Lazy<>(() -> PublicationLog.read(warehouse.lake()));
        this.files = new Lazy<>(() -> FileLedger.read(warehouse.lake()));
        this.runs = new Lazy<>(() -> warehouse.lake().rows(RUNS));
        this.findings = new Lazy<>(() -> warehouse.lake().rows(FINDINGS));
    }

    /** The contracts of all tables, by name. */
    public Collection<TableContract> tables() {
        return contracts.tables();
    }

    /**
     * The tables whose names match a pattern, in which {@code *} stands for anything; without one, those whose names
     * contain it.
     */
    public List<TableContract> tables(String pattern) {
        String glob = pattern.toLowerCase(Locale.ROOT);
        String whole = glob.contains("*") ? glob : "*" + glob + "*";
        Pattern matching = Pattern.compile(Pattern.compile("\\*")
                .splitAsStream(whole + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
        return contracts.tables().stream()
                .filter(table -> matching.matcher(table.name() + " ").matches())
                .toList();
    }

    /** What is visible of each table now. */
    public Map<TableName, Publication.Pin> visible() {
        return publications.get().all().isEmpty()
                ? Map.of()
                : publications.get().all().lastEntry().getValue().tables();
    }

    /** The source whose files bring a table of bronze. */
    public Optional<SourceContract> source(TableName table) {
        return table.zone() == Zone.BRONZE ? Optional.ofNullable(sources.get(table.table())) : Optional.empty();
    }

    /**
     * Everything that is known of a table.
     *
     * @throws IllegalArgumentException when no contract describes it
     */
    public TableCard card(TableName table) {
        TableContract contract = warehouse.contract(table);
        TableCard.Origin origin = origin(contract);
        return new TableCard(
                contract,
                origin,
                warehouse.steps().byTable().values().stream()
                        .filter(step -> step.inputs().contains(table))
                        .map(Step::table)
                        .toList(),
                visible(table),
                load(origin.sources()),
                quality(table));
    }

    /**
     * Prints everything that is known of a table, or of a view of its rows, a line at a time.
     *
     * @throws IllegalArgumentException when there is neither
     */
    public void print(TableName name, Consumer<String> lines) {
        Optional<KindView> view = view(name);
        if (view.isPresent()) {
            CardText.print(view.get(), lines);
        } else {
            TableCard card = card(name);
            CardText.print(card, views(card.contract()), lines);
        }
    }

    /** The view of a table's rows that a name stands for; empty where it stands for a table or for nothing. */
    public Optional<KindView> view(TableName name) {
        return contracts.find(name).isPresent() ? Optional.empty() : contracts.view(name);
    }

    /** The views of the rows of a table. */
    public List<KindView> views(TableContract table) {
        return contracts.views(table);
    }

    private TableCard.Origin origin(TableContract contract) {
        TableName table = contract.name();
        Optional<Step> step = Optional.ofNullable(warehouse.steps().byTable().get(table));
        Optional<SourceContract> source = source(table);
        if (source.isPresent()) {
            return new TableCard.Origin(
                    words(source.get()), contract.document().file(), List.of(), List.of(), List.of(table.table()));
        } else if (step.isPresent()) {
            return new TableCard.Origin(
                    "computed",
                    String.join(", ", step.get().files()),
                    List.copyOf(new TreeSet<>(step.get().inputs())),
                    List.copyOf(new TreeSet<>(step.get().references())),
                    List.copyOf(sourcesBehind(table)));
        }
        return new TableCard.Origin(
                table.zone() == Zone.OPS ? "written by the commands themselves" : "written while files are taken in",
                contract.document().file(),
                List.of(),
                List.of(),
                table.zone() == Zone.BRONZE ? List.copyOf(sources.keySet()) : List.of());
    }

    private static final TableName FIGURES = TableName.of("gold.action_plan_figures");

    private static String words(SourceContract source) {
        FileContract file = source.file();
        return switch (file.format()) {
            case CSV -> "CSV files: " + source.title();
            case ILR_XML -> "XML files (or a ZIP holding one): " + source.title();
            case SURVEY_WAVE -> "survey waves, a description with respondents and codebook: " + source.title();
        };
    }

    /** Some tables and everything that they are computed from: gold first, each before what it is computed from. */
    public List<TableName> behind(Set<TableName> tables) {
        Set<TableName> seen = new TreeSet<>();
        List<TableName> open = new ArrayList<>(tables);
        while (!open.isEmpty()) {
            TableName next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                Optional.ofNullable(warehouse.steps().byTable().get(next))
                        .ifPresent(step -> open.addAll(step.inputs()));
            }
        }
        List<TableName> order = new ArrayList<>(warehouse.steps().byTable().keySet());
        Map<TableName, Integer> depths = new TreeMap<>();
        order.sort(
                Comparator.comparing((TableName table) -> -depth(table, depths)).thenComparing(table -> table));
        return Stream.concat(
                        order.stream().filter(seen::contains),
                        seen.stream()
                                .filter(table -> !warehouse.steps().byTable().containsKey(table)))
                .toList();
    }

    private int depth(TableName table, Map<TableName, Integer> known) {
        Optional<Integer> before = Optional.ofNullable(known.get(table));
        if (before.isPresent()) {
            return before.get();
        }
        int depth = Optional.ofNullable(warehouse.steps().byTable().get(table)).stream()
                .flatMap(step -> step.inputs().stream())
                .mapToInt(input -> 1 + depth(input, known))
                .max()
                .orElse(0);
        known.put(table, depth);
        return depth;
    }

    private Set<String> sourcesBehind(TableName table) {
        return behind(Set.of(table)).stream()
                .filter(t -> source(t).isPresent())
                .map(TableName::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<TableCard.Visible> visible(TableName table) {
        return Optional.ofNullable(visible().get(table))
                .map(pin -> new TableCard.Visible(
                        publications.get().all().lastKey(), pin.version(), pin.rows(), since(table, pin)));
    }

    /** When the rows that are visible became so. */
    private Instant since(TableName table, Publication.Pin pin) {
        Instant since = publications.get().all().lastEntry().getValue().at();
        for (PublicationLog.Made made : publications.get().all().descendingMap().values()) {
            if (!Optional.ofNullable(made.tables().get(table))
                    .filter(p -> p.contentHash().equals(pin.contentHash()))
                    .isPresent()) {
                break;
            }
            since = made.at();
        }
        return since;
    }

    private Optional<TableCard.Load> load(List<String> behind) {
        List<LedgerEntry> held = behind.stream()
                .flatMap(source -> files.get().current(source).values().stream())
                .distinct()
                .toList();
        return held.stream()
                .max(Comparator.comparing(LedgerEntry::finished).thenComparing(LedgerEntry::fileName))
                .map(newest -> new TableCard.Load(newest.finished(), newest.fileName(), held.size()));
    }

    private List<TableCard.Finding> quality(TableName table) {
        Optional<String> run = runs.get().stream()
                .filter(row -> row.text("step").equals(Optional.of(table.toString())))
                .filter(row -> row.text("status").filter(BUILT::contains).isPresent())
                .max(Comparator.comparing(row -> row.time("finished_at").orElse(Instant.EPOCH)))
                .flatMap(row -> row.text("run_id"));
        return findings.get().stream()
                .filter(row -> run.isPresent() && row.text("run_id").equals(run))
                .filter(row -> row.text("table_name").equals(Optional.of(table.toString())))
                .map(row -> new TableCard.Finding(
                        row.text("rule").orElse(""),
                        row.text("severity").orElse(""),
                        row.number("finding_count").orElse(0L),
                        row.text("description").orElse("")))
                .toList();
    }

    /** What a search found in: a table, or a column of one. */
    public record Hit(TableName table, Optional<String> column, String meaning) {
        /** Where it is, e.g. {@code gold.starts.route}. */
        public String place() {
            return table + column.map(name -> "." + name).orElse("");
        }
    }

    /** The tables and columns whose names or meanings hold every word of a text, in any case; names first. */
    public List<Hit> search(String text) {
        List<String> words = Pattern.compile("[\\s_]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Hit> named = new ArrayList<>();
        List<Hit> told = new ArrayList<>();
        for (TableContract table : contracts.tables()) {
            add(
                    words,
                    table.name().toString(),
                    new Hit(table.name(), Optional.empty(), table.description()),
                    named,
                    told);
            table.columns()
                    .forEach(column -> add(
                            words,
                            column.name(),
                            new Hit(table.name(), Optional.of(column.name()), column.description()),
                            named,
                            told));
        }
        named.addAll(told);
        return named;
    }

    private static void add(List<String> words, String name, Hit hit, List<Hit> named, List<Hit> told) {
        if (holds(name, words)) {
            named.add(hit);
        } else if (holds(name + " " + hit.meaning(), words)) {
            told.add(hit);
        }
    }

    private static boolean holds(String text, List<String> words) {
        String low = text.toLowerCase(Locale.ROOT);
        return !words.isEmpty() && words.stream().allMatch(low::contains);
    }

    /** The SQL of each silver and gold table that SQL computes. */
    public Map<TableName, String> statements() {
        return warehouse.steps().statements();
    }

    /** The published figures with the cells that they rest on. */
    public List<FigureSource> figures() {
        return Optional.ofNullable(warehouse.steps().byTable().get(FIGURES))
                .filter(FiguresStep.class::isInstance)
                .map(step -> ((FiguresStep) step).sources())
                .orElse(List.of());
    }

    /** The rows of {@code gold.action_plan_figures} that are published, by figure. */
    public Map<String, StoredRow> compared() {
        if (!visible().containsKey(FIGURES)) {
            return Map.of();
        }
        warehouse.published();
        return warehouse.lake().rows(FIGURES).stream()
                .collect(Collectors.toMap(row -> row.text("figure_id").orElseThrow(), row -> row));
    }

    /** The published row that a cell is in; empty when there is none. */
    public Optional<StoredRow> row(FigureSource.CellSource cell) {
        warehouse.published();
        return warehouse.lake().rows(cell.table()).stream()
                .filter(row -> cell.where().entrySet().stream()
                        .allMatch(e -> Optional.ofNullable(row.values().get(e.getKey()))
                                .map(Object::toString)
                                .orElse("")
                                .equals(e.getValue())))
                .findFirst();
    }
}
