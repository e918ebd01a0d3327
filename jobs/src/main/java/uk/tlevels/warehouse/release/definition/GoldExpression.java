package uk.tlevels.warehouse.release.definition;

import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * An SQL expression over the columns of a gold table.
 *
 * @param text the expression
 * @param file where it is written
 * @param line the line, from 1
 */
public record GoldExpression(String text, String file, int line) {
    static GoldExpression of(YamlNode node) {
        return new GoldExpression(node.text().strip(), node.file(), node.line());
    }

    /** An error at this place. */
    public ContractException error(String reason) {
        return new ContractException(file, line, reason);
    }
}
