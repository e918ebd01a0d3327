package uk.tlevels.warehouse.ingest.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * The replicate weights that a wave brings.
 *
 * @param columns the header of each replicate weight
 * @param scales what the squared deviation of each replicate's estimate counts in the variance: scale · rscale
 */
public record Replicates(List<String> columns, List<Double> scales) {
    /** A wave without replicate weights. */
    static final Replicates NONE = new Replicates(List.of(), List.of());

    private static final Set<String> KEYS = Set.of("prefix", "count", "method", "rho", "scale", "rscales");

    public Replicates {
        columns = List.copyOf(columns);
        scales = List.copyOf(scales);
    }

    /** Reads the description: {@code prefix} and {@code count} name the columns, {@code method} how they were made. */
    static Replicates of(YamlNode node) {
        node.only(KEYS);
        int count = (int) number(node.require("count"));
        if (count < 2) {
            throw node.require("count").error("there are at least 2 replicates");
        }
        String prefix = node.require("prefix").text();
        List<String> columns =
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
        double scale = node.find("scale").map(Replicates::number).orElseGet(() -> scale(node, count));
        List<Double> scales = new ArrayList<>();
        rscales(node, count).forEach(r -> scales.add(scale * r));
        return new Replicates(columns, scales);
    }

    /** The scale that R survey's {@code svrepdesign} takes for the method. */
    private static double scale(YamlNode node, int count) {
        YamlNode method = node.require("method");
        return switch (method.text()) {
            case "JK1" -> (count - 1.0) / count;
            case "BRR" -> 1.0 / count;
            case "Fay" -> {
                double kept = 1 - number(node.require("rho"));
                yield 1.0 / (count * kept * kept);
            }
            case "JKn" -> 1;
            case "bootstrap" -> throw method.error("a bootstrap needs its 'scale'");
            default -> throw method.error("method '" + method.text() + "' is none of JK1, JKn, BRR, Fay, bootstrap");
        };
    }

    private static List<Double> rscales(YamlNode node, int count) {
        if (node.find("rscales").isEmpty()) {
            if (node.require("method").text().equals("JKn")) {
                throw node.error("JKn needs 'rscales', one number for each replicate");
            }
            return Collections.nCopies(count, 1.0);
        }
        List<Double> given =
                node.require("rscales").items().stream().map(Replicates::number).toList();
        if (given.size() != count) {
            throw node.require("rscales").error(given.size() + " rscales for " + count + " replicates");
        }
        return given;
    }

    private static double number(YamlNode node) {
        try {
            return Double.parseDouble(node.text());
        } catch (NumberFormatException e) {
            throw node.error("'" + node.text() + "' is not a number");
        }
    }
}
