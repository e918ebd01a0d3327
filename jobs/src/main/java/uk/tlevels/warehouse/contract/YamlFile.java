package uk.tlevels.warehouse.contract;

import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A YAML file as it is written.
 *
 * @param name what messages call it
 * @param text what it says
 */
record YamlFile(String name, String text) {
    /** SQL that a node of the file holds, with the lines that it stands in. */
    WrittenSql sql(String sql, ScalarNode node) {
        String written = text.substring(
                at(node.getStartMark().getIndex()), at(node.getEndMark().getIndex()));
        int line = node.getStartMark().getLine() + 1;
        return switch (node.getScalarStyle()) {
            // the text begins in the line after the sign for its kind
            case LITERAL, FOLDED ->
                new WrittenSql(sql, new Place(name, line + 1), written.substring(written.indexOf('\n') + 1));
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                new WrittenSql(sql, new Place(name, line), written.substring(1, Math.max(1, written.length() - 1)));
            default -> new WrittenSql(sql, new Place(name, line), written);
        };
    }

    /** Marks count code points. */
    private int at(int index) {
        return text.offsetByCodePoints(0, index);
    }
}
