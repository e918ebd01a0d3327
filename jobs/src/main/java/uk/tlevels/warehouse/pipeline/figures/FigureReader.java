package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads figure files, whose form {@code schemas/figures/README.md} describes. No two figures share an identifier. */
final class FigureReader {
    private static final Set<String> DOCUMENT_KEYS = Set.of("family", "document", "address", "cells", "figures");
    private static final Set<String> FIGURE_KEYS =
            Set.of("id", "quote", "published", "unit", "rule", "parts", "computed_from", "note");
    private static final String PERCENT = "percent";

    private final Contracts contracts;
    private final WordingRules rules;
    private final Set<String> ids = new HashSet<>();

    FigureReader(Contracts contracts, WordingRules rules) {
        this.contracts = contracts;
        this.rules = rules;
    }

    /**
     * The figures of one file, in the order of its file.
     *
     * @param file the name used in messages
     * @throws ContractException for the first thing that is wrong, with its line
     */
    List<StatedFigure> read(String file, String text) {
        YamlNode document = YamlNode.parse(file, text).only(DOCUMENT_KEYS);
        TermReader terms = new TermReader(contracts, document.find("cells"));
        List<StatedFigure> figures = new ArrayList<>();
        for (YamlNode node : document.require("figures").items()) {
            figures.add(figure(document, node.only(FIGURE_KEYS), terms));
        }
        terms.finish();
        return figures;
    }

    private StatedFigure figure(YamlNode document, YamlNode node, TermReader terms) {
        YamlNode id = node.require("id");
        if (!ids.add(id.text())) {
            throw id.error("figure '" + id.text() + "' is given twice");
        }
        YamlNode published = node.require("published");
        YamlNode unit = node.require("unit");
        if (published.text().endsWith("%") && !unit.text().equals(PERCENT)) {
            throw unit.error("'" + published.text() + "' is printed in percent, not in " + unit.text());
        }
        Term term = terms.term(node.require("computed_from"));
        return new StatedFigure(
                id.text(),
                document.require("family").text(),
                new Statement(
                        document.require("document").text(),
                        document.find("address").map(YamlNode::text),
                        node.require("quote").text(),
                        published.text(),
                        unit.text()),
                rules.rule(node.require("rule"), published),
                term,
                node.find("parts").map(parts -> parts(parts, term)),
                node.find("note").map(note -> note.text().strip()),
                id.file() + ":" + id.line());
    }

    private static StatedFigure.Parts parts(YamlNode parts, Term term) {
        if (term instanceof Combination combination) {
            BigDecimal step = WordingRules.step(parts);
            return new StatedFigure.Parts(step, combination.ofPartsTo(step));
        }
        throw parts.error("a single cell has no parts");
    }
}
