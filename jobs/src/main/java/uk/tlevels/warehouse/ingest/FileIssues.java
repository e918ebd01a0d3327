package uk.tlevels.warehouse.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.warehouse.contract.Classification;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;

/** What is wrong with the rows of one file, by rule. */
final class FileIssues {
    private final SourceContract contract;
    private final Map<String, BrokenRule> byRule = new LinkedHashMap<>();
    private final Map<String, Long> lastRow = new LinkedHashMap<>();

    FileIssues(SourceContract contract) {
        this.contract = contract;
    }

    /** Notes what is wrong with one record; a rule that it breaks twice counts once. */
    void add(long row, List<LoadIssue> issues) {
        for (LoadIssue issue : issues) {
            String key = issue.severity() + "/" + issue.rule() + "/" + issue.column();
            BrokenRule before = byRule.get(key);
            if (before == null) {
                byRule.put(key, new BrokenRule(issue.column(), issue.rule(), issue.severity(), 1, row, shown(issue)));
            } else if (lastRow.get(key) != row) {
                byRule.put(key, before.again());
            }
            lastRow.put(key, row);
        }
    }

    List<BrokenRule> all() {
        return List.copyOf(byRule.values());
    }

    /** The rules for which rows were set aside, in words. */
    String errors() {
        return byRule.values().stream()
                .filter(broken -> broken.severity() == Severity.ERROR)
                .map(BrokenRule::inWords)
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /**
     * Nothing of a person goes into a message. A value that a column does not take may belong to the column beside it, so of
     * all values the shape alone is shown: {@code 9.99A+99} for a number that a spreadsheet saved.
     */
    private String shown(LoadIssue issue) {
        String column = issue.column().replaceFirst("\\..*", "");
        return contract.table()
                .column(column)
                .map(Column::classification)
                .filter(c -> c != Classification.PERSONAL)
                .flatMap(c -> issue.value())
                .map(FileIssues::shape)
                .orElse("");
    }

    private static String shape(String value) {
        return value.codePoints()
                .map(c -> Character.isDigit(c) ? '9' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
