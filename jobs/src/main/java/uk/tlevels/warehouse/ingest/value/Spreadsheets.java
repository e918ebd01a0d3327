package uk.tlevels.warehouse.ingest.value;

/** What people write into a CSV file so that a spreadsheet shows a number as it stands. */
public final class Spreadsheets {
    private Spreadsheets() {}

    /**
     * The text that is meant by {@code ="0123"}, a formula for a text, or by {@code '0123}, an apostrophe before what would
     * else be a number or a formula; any other text as it stands.
     *
     * @param text without blanks at its ends
     */
    public static String meant(String text) {
        int last = text.length() - 1;
        if (last >= 2 && text.charAt(0) == '=' && text.charAt(1) == '"' && text.indexOf('"', 2) == last) {
            return Blank.strip(text.substring(2, last));
        }
        if (last >= 1 && text.charAt(0) == '\'' && "0123456789=+-@".indexOf(text.charAt(1)) >= 0) {
            return text.substring(1);
        }
        return text;
    }
}
