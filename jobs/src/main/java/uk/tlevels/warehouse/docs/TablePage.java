package uk.tlevels.warehouse.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Node;
import uk.tlevels.warehouse.catalog.CardText;
import uk.tlevels.warehouse.catalog.ColumnValues;
import uk.tlevels.warehouse.catalog.TableCard;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.lineage.ColumnLineage;
import uk.tlevels.warehouse.pipeline.lineage.ColumnOrigin;

/** Everything about one table. */
final class TablePage {
    private final TableCard card;
    private final TableContract contract;
    private final Optional<String> sql;
    private final Map<String, Set<ColumnOrigin>> columns = new LinkedHashMap<>();

    TablePage(TableCard card, ColumnLineage lineage, Optional<String> sql) {
        this.card = card;
        this.contract = card.contract();
        this.sql = sql;
        contract.columns().forEach(column -> columns.put(column.name(), lineage.of(contract.name(), column.name())));
    }

    String html() {
        List<Node> text = new ArrayList<>();
        text.add(Element.of("p", contract.meaning()).with("class", "lead"));
        text.add(facts());
        text.add(Element.of("h2", "Columns"));
        text.add(columnTable());
        rules(text);
        if (sql.isPresent()) {
            text.add(Element.of("h2", "Lineage"));
            text.add(
                    Element.of(
                            "p",
                            "Whole lines: values are copied. Broken lines: something is computed from them. A table without columns only picks rows."));
            List<String> inputs = new ArrayList<>(
                    card.origin().inputs().stream().map(TableName::toString).toList());
            inputs.addAll(card.origin().references());
            text.add(Html.region("Drawing of the lineage", LineageDrawing.of(contract.name(), columns, inputs)));
            text.add(Element.of("h2", "SQL"));
            text.add(Element.of(
                    "details",
                    Element.of("summary", card.origin().definition()),
                    Html.region("SQL", Element.of("pre", Html.code(sql.get())))));
        }
        return PageFrame.page(Html.page(contract.name()), contract.name().toString(), text);
    }

    private Element facts() {
        List<Element> facts = new ArrayList<>();
        contract.grain().ifPresent(grain -> facts.addAll(Html.fact("A row", List.of(Html.text(grain)))));
        facts.addAll(Html.fact(
                "Key",
                contract.primaryKey().isEmpty()
                        ? List.of(Html.text("none"))
                        : Html.joined(
                                contract.primaryKey().stream().map(Html::code).toList())));
        facts.addAll(Html.fact("Source", source()));
        if (!card.readBy().isEmpty()) {
            facts.addAll(Html.fact("Read by", links(card.readBy())));
        }
        facts.addAll(Html.fact(
                "Published",
                List.of(Html.text(card.visible()
                        .map(v -> "%,d rows, the same since %s (publication %d)"
                                .formatted(v.rows(), CardText.minute(v.since()), v.publication()))
                        .orElse("no")))));
        card.load()
                .ifPresent(load -> facts.addAll(Html.fact(
                        "Newest file",
                        List.of(Html.text("taken in on %s; %,d files are behind the table"
                                .formatted(CardText.minute(load.at()), load.files()))))));
        facts.addAll(Html.fact(
                "Contract",
                List.of(
                        Html.code(contract.document().file()),
                        Html.text(", version " + contract.document().version()))));
        return Element.of("dl", facts).with("class", "facts");
    }

    private List<Node> source() {
        List<Node> said = new ArrayList<>(List.of(Html.text(card.origin().words())));
        if (!card.origin().inputs().isEmpty()) {
            said.add(Html.text(" from "));
            said.addAll(links(card.origin().inputs()));
        }
        if (!card.origin().references().isEmpty()) {
            said.add(Html.text(" with "));
            said.addAll(Html.joined(
                    card.origin().references().stream().map(Html::code).toList()));
        }
        return said;
    }

    private static List<Node> links(List<TableName> tables) {
        return Html.joined(tables.stream()
                .map(table -> Html.link(table.toString(), table + ".html"))
                .toList());
    }

    private Element columnTable() {
        List<List<List<Node>>> rows = new ArrayList<>();
        for (Column column : contract.columns()) {
            List<Node> meaning = new ArrayList<>(List.of(Html.text(column.description())));
            List<String> values = ColumnValues.of(contract, column);
            if (!values.isEmpty()) {
                meaning.add(Element.of("p", "One of: " + ColumnValues.joined(values))
                        .with("class", "values"));
            }
            column.derivation()
                    .ifPresent(sql -> meaning.add(Element.of("p", Html.text("Computed as "), Html.code(sql.text()))));
            rows.add(List.of(
                    List.of(Html.code(column.name()).with("id", column.name())),
                    List.of(Html.code(column.type().simpleString())),
                    List.of(Html.text(column.required() ? "always" : "may be missing")),
                    meaning,
                    List.of(Html.text(column.classification().name().toLowerCase(Locale.ROOT))),
                    from(columns.get(column.name()))));
        }
        return Html.table(
                        "Columns of " + contract.name(),
                        List.of("Column", "Type", "Value", "Meaning", "Privacy", "From"),
                        rows)
                .with("class", "scroll columns");
    }

    private static List<Node> from(Set<ColumnOrigin> origins) {
        return Html.joined(origins.stream()
                .map(origin -> TableName.parse(origin.table())
                        .map(table -> Html.link(
                                origin.table() + "." + origin.column(), origin.table() + ".html#" + origin.column()))
                        .orElseGet(() -> Html.code(origin.table() + "." + origin.column())))
                .toList());
    }

    private void rules(List<Node> text) {
        List<List<List<Node>>> rows = new ArrayList<>();
        contract.rules()
                .forEach(rule -> rows.add(rule(rule.name(), rule.severity().name(), rule.description())));
        contract.tableRules()
                .forEach(rule -> rows.add(rule(rule.name(), rule.severity().name(), rule.description())));
        if (!rows.isEmpty()) {
            text.add(Element.of("h2", "Rules"));
            text.add(Html.table(
                    "Rules of " + contract.name(), List.of("Rule", "Severity", "In words", "When last built"), rows));
        }
    }

    private List<List<Node>> rule(String name, String severity, String words) {
        String broken = card.quality().stream()
                .filter(finding -> finding.rule().equals(name))
                .map(finding -> "broken by %,d rows".formatted(finding.rows()))
                .findFirst()
                .orElse(card.visible().isPresent() ? "kept" : "");
        return List.of(
                List.of(Html.code(name)),
                List.of(Html.text(severity.toLowerCase(Locale.ROOT))),
                List.of(Html.text(words)),
                List.of(Html.text(broken)));
    }
}
