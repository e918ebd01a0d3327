package uk.tlevels.warehouse.docs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Node;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.catalog.TableCard;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;
import uk.tlevels.warehouse.pipeline.lineage.ColumnLineage;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** The documentation of a warehouse, as files by their path. */
public final class Site {
    private static final Map<Zone, String> ZONES = Map.of(
            Zone.GOLD, "Gold: tidy data sets of exact numbers",
            Zone.SILVER, "Silver: one clean, pseudonymised model",
            Zone.BRONZE, "Bronze: files as they came",
            Zone.OPS, "Ops: what the commands note of their work");

    private final Catalog catalog;
    private final ColumnLineage lineage;
    private final List<Manifest> releases;
    private final Map<String, String> files = new TreeMap<>();
    private final List<Hit> index = new ArrayList<>();

    /** What the search finds: its name, what it says of it, where it is. */
    private record Hit(String name, String meaning, String page) {}

    private Site(Catalog catalog, ColumnLineage lineage, List<Manifest> releases) {
        this.catalog = catalog;
        this.lineage = lineage;
        this.releases = releases;
    }

    /**
     * The files of a site.
     *
     * @param releases every version of a release
     */
    public static Map<String, String> files(Catalog catalog, ColumnLineage lineage, List<Manifest> releases) {
        Site site = new Site(catalog, lineage, releases);
        site.make();
        return site.files;
    }

    /** Writes files below a folder; those of an earlier site that are no longer part of it stay. */
    public static void write(Map<String, String> files, Path folder) {
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + folder.resolve(path) + ": " + e.getMessage(), e);
            }
        });
    }

    private void make() {
        Map<TableName, String> statements = catalog.statements();
        List<TableCard> cards = catalog.tables().stream()
                .map(table -> catalog.card(table.name()))
                .toList();
        for (TableCard card : cards) {
            TableContract table = card.contract();
            files.put(
                    Html.page(table.name()),
                    new TablePage(card, lineage, Optional.ofNullable(statements.get(table.name()))).html());
            index.add(new Hit(table.name().toString(), table.meaning(), Html.page(table.name())));
            table.columns()
                    .forEach(column -> index.add(new Hit(
                            table.name() + "." + column.name(),
                            column.description(),
                            Html.page(table.name()) + "#" + column.name())));
        }
        files.put("index.html", PageFrame.page("index.html", "Tables", tables(cards)));
        files.put("figures.html", PageFrame.page("figures.html", "Published figures", figures()));
        files.put("releases.html", PageFrame.page("releases.html", "Releases", versions()));
        files.put("search-index.js", index());
        files.put("search.js", resource("search.js"));
        files.put("style.css", resource("style.css"));
    }

    private List<Node> tables(List<TableCard> cards) {
        List<Node> text = new ArrayList<>();
        for (Zone zone : List.of(Zone.GOLD, Zone.SILVER, Zone.BRONZE, Zone.OPS)) {
            List<List<List<Node>>> rows = new ArrayList<>();
            for (TableCard card : cards) {
                TableName name = card.contract().name();
                if (name.zone() == zone) {
                    rows.add(List.of(
                            List.of(Html.link(name.toString(), Html.page(name))),
                            List.of(Html.text(card.contract().meaning())),
                            List.of(Html.text(card.visible()
                                    .map(v -> "%,d".formatted(v.rows()))
                                    .orElse("")))));
                }
            }
            text.add(Element.of("h2", ZONES.get(zone)));
            text.add(Html.table(ZONES.get(zone), List.of("Table", "What it holds", "Rows"), rows));
        }
        return text;
    }

    private List<Node> figures() {
        Map<String, StoredRow> compared = catalog.compared();
        Map<String, List<FigureSource>> families = new TreeMap<>();
        catalog.figures().forEach(f -> families.computeIfAbsent(f.family(), x -> new ArrayList<>())
                .add(f));
        List<Node> text = new ArrayList<>();
        families.forEach((family, figures) -> {
            List<List<List<Node>>> rows = new ArrayList<>();
            for (FigureSource figure : figures) {
                Optional<StoredRow> row = Optional.ofNullable(compared.get(figure.id()));
                rows.add(List.of(
                        List.of(Html.code(figure.id()).with("id", figure.id())),
                        List.of(Html.text("“" + figure.statement().quote() + "” "), document(figure)),
                        List.of(Html.text(figure.statement().published())),
                        List.of(Html.text(row.flatMap(r -> r.text("computed")).orElse(""))),
                        List.of(Html.text(row.map(r -> r.flag("agrees") ? "agrees" : "differs")
                                        .orElse("not computed") + " (" + figure.rule() + ")")),
                        cells(figure)));
                index.add(new Hit("Figure " + figure.id(), figure.statement().quote(), "figures.html#" + figure.id()));
            }
            text.add(Element.of("h2", family));
            text.add(Html.table(
                            family,
                            List.of("Figure", "In words", "Published", "Computed", "Rule", "Computed from"),
                            rows)
                    .with("class", "scroll figures"));
        });
        return text;
    }

    private static Node document(FigureSource figure) {
        return figure.statement()
                .address()
                .<Node>map(address -> Html.link(figure.statement().document(), address))
                .orElseGet(() -> Html.text(figure.statement().document()));
    }

    private static List<Node> cells(FigureSource figure) {
        List<Node> said = new ArrayList<>();
        if (!figure.formula().equals("[1]")) {
            said.add(Html.text(figure.formula() + ", where"));
        }
        for (int i = 0; i < figure.cells().size(); i++) {
            FigureSource.CellSource cell = figure.cells().get(i);
            said.add(Element.of(
                    "p",
                    Html.text("[" + (i + 1) + "] is "),
                    Html.link(cell.table() + "." + cell.column(), Html.page(cell.table()) + "#" + cell.column()),
                    Html.text(": "),
                    Html.code(cell.sql())));
        }
        return said;
    }

    private List<Node> versions() {
        if (releases.isEmpty()) {
            return List.of(Element.of("p", "No release has been made of this warehouse."));
        }
        List<List<List<Node>>> rows = new ArrayList<>();
        for (Manifest manifest : releases) {
            rows.add(List.of(
                    List.of(Html.text(manifest.publication().release())),
                    List.of(Html.text(manifest.publication().period())),
                    List.of(Html.text(manifest.publication().version())),
                    List.of(Html.text(manifest.publication().state().name().toLowerCase(java.util.Locale.ROOT))),
                    List.of(Html.text(manifest.publication().published())),
                    Html.joined(manifest.dataSets().values().stream()
                            .map(data -> Html.link(data.table(), "tables/" + data.table() + ".html"))
                            .distinct()
                            .toList())));
        }
        return List.of(Html.table(
                "Versions of releases", List.of("Release", "Period", "Version", "State", "Published", "Tables"), rows));
    }

    /** The index as a script, since a page opened from a disk may load nothing else. */
    private String index() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Hit hit : index) {
                json.writeRaw("\n");
                json.writeStartArray();
                json.writeString(hit.name());
                json.writeString(hit.meaning());
                json.writeString(hit.page());
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "const searchIndex = " + text + ";\n";
    }

    /** When a site was made shows in none of its files: the same warehouse gives the same bytes. */
    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream("/docs/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /docs/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
