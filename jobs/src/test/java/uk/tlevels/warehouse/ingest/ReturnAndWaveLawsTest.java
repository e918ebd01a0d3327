package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** The laws of {@link InputLawsTest} for the two sources that are no CSV files: ILR returns and waves of surveys. */
@Tag("spark")
class ReturnAndWaveLawsTest {
    private static final SourceContract ILR = TestFiles.source("ilr");
    private static final SourceContract WAVES = TestFiles.source("survey_response");

    @Property(tries = 150)
    void a_learner_is_loaded_as_the_sound_return_says_or_set_aside(@ForAll long seed) {
        holdForReturn(new SplittableRandom(seed));
    }

    @Property(tries = 150)
    void a_respondent_counts_once_and_as_the_sound_wave_says_or_not_at_all(@ForAll long seed) {
        holdForWave(new SplittableRandom(seed));
    }

    @Tag("long")
    @Property(tries = 2000)
    void the_laws_hold_in_thousands_of_returns(@ForAll long seed) {
        holdForReturn(new SplittableRandom(seed));
    }

    @Tag("long")
    @Property(tries = 2000)
    void the_laws_hold_in_thousands_of_waves(@ForAll long seed) {
        holdForWave(new SplittableRandom(seed));
    }

    private static void holdForReturn(SplittableRandom random) {
        List<String> sound = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(25); i++) {
            sound.add(IlrReturn.learner("L" + i, Ulns.valid(500 + i), IlrReturn.tLevel("6037083X", 2023)));
        }
        List<String> dirty = new ArrayList<>(sound);
        Map<Long, String> dirt = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int learner = random.nextInt(sound.size());
            if (!dirt.containsKey(learner + 1L)) {
                dirt.put(learner + 1L, soil(dirty, learner, random));
            }
        }
        LoadedFile truth = load(ILR, Map.of("r.xml", xml(sound)), "r.xml");
        LoadedFile loaded = load(ILR, Map.of("r.xml", xml(dirty)), "r.xml");

        assertThat(truth.rows()).hasSize(sound.size());
        if (!loaded.isLoaded()) {
            assertThat(loaded.result().reason()).contains("good_rows");
            assertThat(dirt).hasSizeGreaterThan(1);
            return;
        }
        assertThat(loaded.result().counts().read()).isEqualTo(sound.size());
        truth.rows().forEach((row, json) -> {
            List<String> issues = loaded.issues().getOrDefault(row, List.of());
            if (!loaded.rows().containsKey(row)) {
                assertThat(issues).as("learner %d", row).anyMatch(i -> i.startsWith("error"));
                assertThat(dirt).containsKey(row);
                return;
            }
            boolean lost =
                    isWithout(json(loaded.rows().get(row).get(0)), json(json.get(0)), row + ": " + dirt.get(row));
            assertThat(!lost || dirt.get(row).isEmpty() || issues.stream().anyMatch(i -> i.startsWith("warning")))
                    .as("learner %d lost a value without a word: %s", row, dirt.get(row))
                    .isTrue();
        });
    }

    /** Puts one piece of dirt into a learner and says what it is; the empty text where it is an empty element. */
    private static String soil(List<String> learners, int learner, SplittableRandom random) {
        String element = one(
                random,
                "ULN",
                "Sex",
                "DateOfBirth",
                "Ethnicity",
                "LearnStartDate",
                "LearnPlanEndDate",
                "ProgType",
                "AimType",
                "CompStatus",
                "LearnAimRef",
                "AimSeqNumber");
        String xml = learners.get(learner);
        int start = xml.indexOf('>', xml.indexOf("<" + element + ">")) + 1;
        int end = xml.indexOf('<', start);
        String text = xml.substring(start, end);
        boolean isDate = element.contains("Date");
        String with = one(
                random,
                "1.23457E+09",
                "",
                "NULL",
                "many",
                "\u00a0" + text + "\n ",
                text.toLowerCase(Locale.ROOT),
                isDate ? text + "T00:00:00.000Z" : text.matches("\\d+") ? text + ".0" : text,
                isDate ? "11/09/2023" : element.matches("ULN|LearnAimRef") ? text.substring(1) : "77x",
                isDate ? "2023-02-30" : "9 9",
                text + "</" + element + "><" + element + ">" + text);
        learners.set(learner, xml.substring(0, start) + with + xml.substring(end));
        return with.isEmpty() ? "" : element + " " + with;
    }

    private static String xml(List<String> learners) {
        return IlrReturn.of("10000536", 2023, "2023-12-06T09:14:05", learners.toArray(String[]::new))
                .xml();
    }

    /** Whether some value is missing; one that is another one fails. */
    private static boolean isWithout(JsonNode actual, JsonNode expected, String told) {
        if (expected.isValueNode()) {
            assertThat(actual).as(told).isEqualTo(expected);
            return false;
        }
        boolean lost = false;
        if (expected.isArray()) {
            assertThat(actual.size()).as(told).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                lost |= isWithout(actual.get(i), expected.get(i), told);
            }
            return lost;
        }
        for (var field : expected.properties()) {
            lost |= !actual.has(field.getKey())
                    || isWithout(actual.get(field.getKey()), field.getValue(), told + " " + field.getKey());
        }
        assertThat(expected.size()).as(told).isGreaterThanOrEqualTo(actual.size());
        return lost;
    }

    private static void holdForWave(SplittableRandom random) {
        List<String> sound = new ArrayList<>();
        int respondents = 8 + random.nextInt(60);
        for (int i = 0; i < respondents; i++) {
            sound.add("%d,%s,%s,%d,%s"
                    .formatted(1000 + i, "1." + i, i % 2 == 0 ? "A" : "B", i / 2, i % 5 < 3 ? "Yes" : "Don't know"));
        }
        List<String> dirty = new ArrayList<>(sound);
        Map<Integer, Boolean> touched = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(respondents);
            // of a row spoilt twice nobody can tell whose second row another one is
            if (!touched.containsKey(at)) {
                soilRespondent(dirty, at, touched, random);
            }
        }
        LoadedFile truth = wave(sound);
        LoadedFile loaded = wave(dirty);

        assertThat(truth.rows()).hasSize(respondents);
        if (!loaded.isLoaded()) {
            assertThat(touched).isNotEmpty();
            return;
        }
        assertThat(loaded.result().counts().loaded() + loaded.bad())
                .isEqualTo(loaded.result().counts().read());
        Map<String, String> said = new HashMap<>();
        truth.rows()
                .values()
                .forEach(rows -> said.put(json(rows.get(0)).get("respondent_id").asText(), rows.get(0)));
        Map<String, Long> seen = new HashMap<>();
        loaded.rows().forEach((line, rows) -> {
            JsonNode row = json(rows.get(0));
            String respondent = row.get("respondent_id").asText();
            assertThat(seen.put(respondent, line))
                    .as("respondent %s counts twice", respondent)
                    .isNull();
            List<String> issues = loaded.issues().getOrDefault(line, List.of());
            if (issues.isEmpty()) {
                assertThat(row).isEqualTo(json(said.get(respondent)));
            } else {
                assertThat(row.has("meaning"))
                        .as("an unknown answer means nothing")
                        .isFalse();
            }
        });
        for (int i = 0; i < respondents; i++) {
            if (!touched.containsKey(i)) {
                assertThat(seen).as("a sound respondent is missing").containsKey(Integer.toString(1000 + i));
            }
        }
    }

    private static void soilRespondent(
            List<String> rows, int at, Map<Integer, Boolean> touched, SplittableRandom random) {
        String row = rows.get(at);
        touched.put(at, true);
        switch (random.nextInt(9)) {
            case 0 -> rows.add(row);
            case 1 -> rows.add(row.replaceFirst("(Yes|Don't know)$", "No"));
            case 2 -> rows.set(at, row.replaceFirst(",[AB],", ",,"));
            case 3 -> rows.set(at, row.replace("Don't know", "don\u2019t\u00a0know "));
            case 4 -> rows.set(at, row.replaceFirst("^(\\d+),", "$1.0,"));
            case 5 -> rows.set(at, row.replaceFirst("^\\d+,", "1.23457E+12,"));
            case 6 -> rows.set(at, row.replaceFirst(",1\\.", ",-1."));
            case 7 -> rows.set(at, row.replaceFirst("(Yes|Don't know)$", "2-Jan"));
            default -> rows.set(at, row + ",x");
        }
    }

    private static LoadedFile wave(List<String> rows) {
        String description =
                """
                instrument: Twin
                wave: June 2023
                population: Parents
                fieldwork: {start: 2023-06-05, end: 2023-06-19}
                respondents:
                  file: r.csv
                  layout: wide
                  columns: {respondent: ID, weight: WT, stratum: ST, psu: SCHOOL}
                codebook: c.csv
                """;
        String codebook =
                """
                question_code,question_text,measure,response_code,response_label,meaning
                Q1,Heard?,awareness,1,Yes,aware
                Q1,,,2,No,not aware
                Q1,,,3,Don't know,not aware
                """;
        return load(
                WAVES,
                Map.of(
                        "w.wave.yaml",
                        description,
                        "c.csv",
                        codebook,
                        "r.csv",
                        "ID,WT,ST,SCHOOL,Q1\n" + String.join("\n", rows) + "\n"),
                "w.wave.yaml",
                "r.csv",
                "c.csv");
    }

    private static LoadedFile load(
            SourceContract source, Map<String, String> texts, String name, String... companions) {
        LandedFile[] others =
                List.of(companions).stream().map(TestFiles::inMemory).toArray(LandedFile[]::new);
        return LoadedFile.of(source, TestFiles.sourceFile(source, TestFiles.inMemory(name), others), texts);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
