package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.LeftBehind;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.release.SmallResults;

/**
 * A made-up person is planted in good rows, in bad rows and in files that break, a run with Spark's event log is made in a
 * process of its own, and everything that it leaves is searched for the person.
 */
@Tag("spark")
class CanaryTest {
    private static final String ULN = Ulns.valid(4_242_424);
    private static final String WRONG_ULN = Ulns.wrong(4_242_425);
    private static final String FORENAME = "Zyxquorra";
    private static final String SURNAME = "Qwlbrandt";
    private static final String POSTCODE = "ZQ9 7QZ";
    private static final String SECRET = "wJalrXUtnFEMIcanary";
    private static final List<String> CANARIES = List.of(
            ULN,
            WRONG_ULN,
            FORENAME,
            SURNAME,
            POSTCODE,
            // the date of birth as files, logs and Parquet files spell it: a date there is a number of days
            "1999-02-27",
            "27-02-1999",
            "27021999",
            ": 10649\n",
            TestWarehouse.KEY,
            SECRET);

    /** So many that a file is taken in for all its bad ones. */
    private static final int SOUND_ROWS = 30;

    /** The tables of silver that read what the person is in, and some of each kind that is computed from them. */
    private static final List<String> TABLES = List.of(
            "silver.english_maths",
            "gold.component_results",
            "gold.placements",
            "gold.results_headline",
            "gold.retention",
            "gold.starts");

    @TempDir
    private static Path folder;

    private static String output;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        land(LandingFolder.in(folder.resolve("landing")));
        Files.createDirectories(folder.resolve("events"));
        Files.createDirectories(folder.resolve("tmp"));
        Path conf = Files.writeString(
                folder.resolve("canary.conf"),
                """
                spark.master = "local[2]"
                spark.conf."spark.eventLog.enabled" = true
                spark.conf."spark.eventLog.dir" = "%s"
                spark.conf."spark.hadoop.fs.s3a.secret.key" = ${SECRET_OF_THE_STORE}
                """
                        .formatted(folder.resolve("events").toUri()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Processes.jvmOptions().stream()
                .filter(option -> !option.startsWith("-Djava.io.tmpdir"))
                .toList());
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dtlevels.log=" + folder.resolve("tlevels.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--conf",
                conf.toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--landing",
                folder.resolve("landing").toString()));
        TABLES.forEach(table -> command.addAll(List.of("--select", table)));
        Path told = folder.resolve("output.txt");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        process.environment().put("TLEVELS_PSEUDONYM_KEY", TestWarehouse.KEY);
        process.environment().put("SECRET_OF_THE_STORE", SECRET);
        int code = process.start().waitFor();
        output = Files.readString(told);
        assertThat(code).as(output).isEqualTo(ExitCode.REFUSED);
        release(conf);
    }

    private static void release(Path conf) throws IOException, InterruptedException {
        TlevelsProcess release = TlevelsProcess.start(
                folder,
                Map.of("SECRET_OF_THE_STORE", SECRET),
                SmallResults.command(folder.resolve("warehouse"), "--conf", conf.toString()));
        assertThat(release.exitCode(10)).as(release.output()).isZero();
    }

    @Test
    void nothing_but_bronze_holds_the_person() {
        Map<Path, List<String>> holding = new TreeMap<>(LeftBehind.holding(folder, CANARIES));
        holding.keySet().removeIf(file -> file.startsWith("landing"));

        assertThat(holding.keySet())
                .as("the search finds the person in bronze")
                .anyMatch(f -> f.startsWith(bronze("ilr")));
        assertThat(holding.keySet()).anyMatch(f -> f.startsWith(bronze("registrations")));
        assertThat(holding.keySet()).anyMatch(f -> f.startsWith(bronze("quarantine")));
        holding.keySet().removeIf(file -> file.startsWith(Path.of("warehouse", "bronze")));
        assertThat(holding).isEmpty();
    }

    @Test
    void a_release_that_counts_the_person_was_searched_and_its_packed_files_too() {
        Path releases = folder.resolve("warehouse/releases");

        assertThat(LeftBehind.holding(releases, List.of("241 students received results"))
                        .keySet())
                .as("240 students and the person")
                .isNotEmpty();
        assertThat(LeftBehind.holding(releases, List.of("Digital Support Services"))
                        .keySet())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "bulletin.html",
                        "tlevel-results.ods",
                        "tlevel-results.xlsx",
                        "tlevel-results-upload.zip",
                        "tlevel_results_overall.csv");
    }

    @Test
    void the_logs_were_really_written() throws IOException {
        assertThat(LeftBehind.holding(folder.resolve("events"), List.of("SparkListenerSQLExecutionStart")))
                .isNotEmpty();
        assertThat(output)
                .contains("refused    headless.csv: line 1: header: no source has any of the columns (not shown")
                .contains("refused    broken.xml")
                .contains("published  publication 1");
    }

    private static Path bronze(String table) {
        return Path.of("warehouse", "bronze", table);
    }

    private static void land(LandingFolder landing) {
        SmallResults.land(landing::land);
        String learner = ("<Learner><LearnRefNumber>L1</LearnRefNumber><ULN>%s</ULN><FamilyName>%s</FamilyName>"
                        + "<GivenNames>%s</GivenNames><DateOfBirth>1999-02-27</DateOfBirth>"
                        + "<Ethnicity>31</Ethnicity><Sex>F</Sex><PostcodePrior>%s</PostcodePrior>"
                        + "<Postcode>%s</Postcode>%s</Learner>")
                .formatted(ULN, SURNAME, FORENAME, POSTCODE, POSTCODE, tLevel("60358294", 2023));
        String whole =
                IlrReturn.of("10000536", 2023, "2024-10-06T09:00:00", learner).xml();
        landing.land("good.xml", whole);
        landing.land("broken.xml", whole.replace("10000536", "10000055").replace(FORENAME, FORENAME + " & " + SURNAME));
        landing.land(
                "torn.xml",
                whole.replace("10000536", "10000082").substring(0, whole.indexOf(POSTCODE) + POSTCODE.length()));
        CsvFile people = CsvFile.registrations();
        for (int i = 1; i <= SOUND_ROWS; i++) {
            people.row("ULN", Ulns.valid(i));
        }
        String registrations = people.row(
                        "ULN", ULN, "First name", FORENAME, "Last name", SURNAME, "Date of birth", "27021999")
                .row("ULN", WRONG_ULN, "First name", FORENAME, "Last name", SURNAME, "Date of birth", "27021999")
                .row("ULN", ULN, "First name", FORENAME, "Last name", SURNAME, "UKPRN", POSTCODE)
                .text();
        landing.land("registrations.csv", registrations);
        landing.land(
                "mostly_bad.csv",
                CsvFile.registrations()
                        .row("ULN", ULN, "First name", FORENAME, "Last name", SURNAME, "UKPRN", POSTCODE)
                        .text());
        landing.land("headless.csv", registrations.substring(registrations.indexOf('\n') + 1));
        landing.land("unended.csv", registrations.replace(SURNAME, '"' + SURNAME));
        landing.land(
                "AOR_17082023083000.csv",
                SmallResults.provisional()
                        .row("ULN", ULN, "Last Name", SURNAME, "First Name", FORENAME, "Date of Birth", "27-02-1999")
                        .text());
    }
}
