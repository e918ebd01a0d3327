package uk.tlevels.publishing.screening.check;

/**
 * The stages of screening, in running order. Those without "Ours" bear the published names of the screener of Explore
 * Education Statistics (dfe-analytical-services/eesyscreener, 0.3.1).
 */
public enum Stage {
    /** Of a ZIP file alone, once for all data sets in it. */
    ZIP_STRUCTURE("ZIP structure"),
    FILE_READ("File read"),
    /** First, because names, rows and separators must be right before anything else can be told. */
    OUR_FORMAT("Ours: file format"),
    FILENAME("filename"),
    PRECHECK_COLUMNS("Precheck columns"),
    PRECHECK_CROSS_FILE("Precheck cross-file"),
    CHECK_COLUMNS("Check columns"),
    PRECHECK_META("Precheck meta"),
    CHECK_META("Check meta"),
    PRECHECK_TIME("Precheck time"),
    PRECHECK_FILTERS("Precheck filters"),
    PRECHECK_GEOGRAPHY("Precheck geography"),
    CHECK_TIME("Check time"),
    CHECK_FILTERS("Check filters"),
    CHECK_GEOGRAPHY("Check geography"),
    CHECK_GENERAL("Check general"),
    CHECK_INDICATORS("Check indicators"),
    CHECK_HARMONISED("Check harmonised"),
    CHECK_API("Check API"),
    OUR_NAMES("Ours: names and labels"),
    OUR_CELLS("Ours: cells"),
    OUR_GEOGRAPHY("Ours: geography"),
    OUR_ROWS("Ours: rows"),
    OUR_ARITHMETIC("Ours: totals and disclosure");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** The name in reports. */
    public String title() {
        return title;
    }

    /** Whether the published screener has this stage. */
    public boolean isOfficial() {
        return !title.startsWith("Ours");
    }
}
