package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import uk.tlevels.warehouse.contract.AllowedWords;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * Two laws of every source, tried with every kind of dirt in sound files: what is loaded is what the sound file says, or the
 * file is refused; and every row that landed is loaded, set aside, or in a refused file, and it is said which.
 */
@Tag("spark")
class InputLawsTest {
    @Property(tries = 400)
    void loaded_rows_say_what_the_sound_file_says_and_every_row_is_accounted_for(
            @ForAll("csvSources") String source, @ForAll long seed) {
        hold(TestFiles.source(source), new SplittableRandom(seed));
    }

    @Tag("long")
    @Property(tries = 8000)
    void the_laws_hold_in_thousands_of_files(@ForAll("csvSources") String source, @ForAll long seed) {
        hold(TestFiles.source(source), new SplittableRandom(seed));
    }

    @Provide
    Arbitrary<String> csvSources() {
        return Arbitraries.of(TestFiles.SOURCES.stream()
                .filter(s -> s.file().format() == Format.CSV)
                .map(SourceContract::name)
                .toList());
    }

    private static void hold(SourceContract source, SplittableRandom random) {
        SoundFile sound = SoundFile.of(source, 3 + random.nextInt(30));
        LoadedFile truth = load(source, text(sound.header(), sound.rows()));
        assertThat(truth.isLoaded()).as(truth.result().reason()).isTrue();
        assertThat(truth.issues()).isEmpty();
        DirtyFile dirty = DirtyFile.of(sound, random);

        LoadedFile loaded = load(source, dirty.text());

        if (!loaded.isLoaded()) {
            assertThat(loaded.result().reason()).isNotEmpty();
            assertThat(loaded.result().counts().loaded()).isZero();
            assertThat(dirty.spoilt())
                    .as("one bad row stops nothing but itself: "
                            + loaded.result().reason())
                    .isGreaterThan(1);
            return;
        }
        assertThat(loaded.result().counts().read()).isEqualTo(dirty.lines().size());
        assertThat(loaded.result().counts().loaded() + loaded.bad())
                .isEqualTo(dirty.lines().size());
        dirty.lines().forEach((line, origin) -> {
            List<String> issues = loaded.issues().getOrDefault(line, List.of());
            if (loaded.rows().containsKey(line)) {
                assertThat(issues).noneMatch(issue -> issue.startsWith("error"));
                String expected = truth.rows().get(origin.soundLine()).get(0);
                assertThat(differences(expected, loaded.rows().get(line).get(0)))
                        .as("line %d: %s, dirt %s", line, issues, origin.dirt())
                        .allMatch((column) -> origin.mayLose(column, issues));
            } else {
                assertThat(issues).as("line %d", line).anyMatch(issue -> issue.startsWith("error"));
                assertThat(origin.isTouched())
                        .as("a sound row was set aside: %s", issues)
                        .isTrue();
            }
        });
        assertThat(loaded.outcome().broken().stream()
                        .filter(b -> b.severity().name().equals("ERROR"))
                        .mapToLong(BrokenRule::rows)
                        .sum())
                .as("the summary says what was set aside")
                .isGreaterThanOrEqualTo(loaded.bad());
    }

    private static LoadedFile load(SourceContract source, String text) {
        LandedFile file = TestFiles.inMemory("file.csv");
        return LoadedFile.of(source, TestFiles.sourceFile(source, file), Map.of("file.csv", text));
    }

    private static String text(List<String> header, List<List<String>> rows) {
        return SoundFile.line(header) + "\r\n"
                + rows.stream().map(SoundFile::line).collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    /** The columns in which two rows differ; a column that has another value instead of none makes the law fail. */
    private static Set<String> differences(String expected, String actual) {
        Map<String, Object> before = read(expected);
        Map<String, Object> after = read(actual);
        Set<String> columns = new HashSet<>(before.keySet());
        columns.addAll(after.keySet());
        columns.removeIf(column -> java.util.Objects.equals(before.get(column), after.get(column)));
        return columns.stream()
                .map(column -> after.containsKey(column) ? column + "=" + after.get(column) : column)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> read(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sound file with dirt in it: for each line that is a record, where it comes from. */
    private record DirtyFile(String text, Map<Long, Origin> lines) {
        /** How many records have dirt. */
        long spoilt() {
            return lines.values().stream().filter(Origin::isTouched).count();
        }

        static DirtyFile of(SoundFile sound, SplittableRandom random) {
            List<String> text = new ArrayList<>(List.of(SoundFile.line(sound.header())));
            Map<Long, Origin> lines = new HashMap<>();
            double share = random.nextInt(4) == 0 ? 0.5 : 0.08;
            // too few dirty rows for the surplus cells of the others not to be most
            boolean surplus = share < 0.5 && random.nextInt(8) == 0;
            for (int row = 0; row < sound.rows().size(); row++) {
                if (random.nextInt(25) == 0 && !surplus) {
                    text.add(
                            random.nextBoolean()
                                    ? SoundFile.line(sound.header())
                                    : ",".repeat(sound.header().size() - 1));
                }
                List<String> cells = new ArrayList<>(sound.rows().get(row));
                Origin origin = new Origin(row + 2L, new HashMap<>(), new HashSet<>());
                boolean whole = true;
                if (random.nextDouble() < share) {
                    whole = soil(sound, cells, origin, random);
                }
                text.add(SoundFile.line(cells) + (surplus && whole ? ",," : ""));
                lines.put((long) text.size(), origin);
            }
            return new DirtyFile(String.join("\r\n", text) + "\r\n", lines);
        }

        /** Puts one piece of dirt into a row; false when the row has lost its shape. */
        private static boolean soil(SoundFile sound, List<String> cells, Origin origin, SplittableRandom random) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                cells.add("x");
                origin.dirt().put("(row)", "a cell too many");
                return false;
            }
            if (kind == 1) {
                int kept = 1 + random.nextInt(cells.size() - 1);
                sound.columns().subList(kept, cells.size()).forEach(c -> origin.lost()
                        .add(c.name()));
                cells.subList(kept, cells.size()).clear();
                origin.dirt().put("(row)", "cut off");
                return false;
            }
            int at = random.nextInt(cells.size());
            Column column = sound.columns().get(at);
            String dirt = CellDirt.of(column, cells.get(at), random);
            cells.set(at, dirt);
            origin.dirt().put(column.name(), dirt);
            return true;
        }
    }

    /**
     * Where a line comes from.
     *
     * @param soundLine its line in the sound file
     * @param dirt what was put into which column
     * @param lost the columns whose cells were cut off
     */
    private record Origin(long soundLine, Map<String, String> dirt, Set<String> lost) {
        boolean isTouched() {
            return !dirt.isEmpty();
        }

        /** Whether a loaded row may differ there: a value may be absent where the dirt says so or a warning stands. */
        boolean mayLose(String difference, List<String> issues) {
            String column = difference.replaceFirst("=.*", "");
            boolean warned =
                    issues.stream().anyMatch(issue -> issue.startsWith("warning") && issue.endsWith(" " + column));
            if (difference.contains("=")) {
                return warned;
            }
            return lost.contains(column) || warned || CellDirt.isNoValue(dirt.getOrDefault(column, "?"));
        }
    }

    /** What people and programs do to a cell. */
    private static final class CellDirt {
        private static final List<String> NO_VALUES = List.of("", " ", "NULL", "null", "N/A", "-", "NaN");

        static boolean isNoValue(String text) {
            return NO_VALUES.contains(text);
        }

        static String of(Column column, String cell, SplittableRandom random) {
            boolean open = column.type().typeName().equals("string")
                    && column.reading()
                            .map(r -> r.shape().isEmpty() && r.words() instanceof AllowedWords.Open)
                            .orElse(true);
            boolean isName =
                    column.reading().map(r -> r.form().name().equals("NAME")).orElse(false);
            // another text in a column of free text is another text, and Null may be a name
            if (isName) {
                return "\u00a0" + cell + " ";
            }
            if (open && !column.name().equals("uln")) {
                List<String> kinds = List.of(
                        "1.23457E+15",
                        "#N/A",
                        "NULL",
                        "\u00a0" + cell + " ",
                        cell.matches("\\d+") ? cell + ".0" : cell);
                return one(kinds, random);
            }
            boolean isNumber = column.type().typeName().matches("integer|long|decimal.*|double");
            return isNumber ? number(cell, random) : any(column, cell, random);
        }

        /** A number that has become another number cannot be told from it. */
        private static String number(String cell, SplittableRandom random) {
            List<String> kinds = List.of(
                    "1.23457E+06",
                    cell + ".0",
                    cell + ".00",
                    " " + cell,
                    "many",
                    "31/02/2023",
                    "#N/A",
                    "NULL",
                    "1,5",
                    cell + " h");
            return one(kinds, random);
        }

        private static String one(List<String> kinds, SplittableRandom random) {
            return kinds.get(random.nextInt(kinds.size()));
        }

        private static String any(Column column, String cell, SplittableRandom random) {
            return switch (random.nextInt(16)) {
                case 0 -> "1.23457E+15";
                case 1 -> cell.matches("\\d+") ? cell + ".0" : cell + " ";
                case 2 -> cell.toLowerCase(java.util.Locale.ROOT);
                case 3 -> cell.toUpperCase(java.util.Locale.ROOT);
                case 4 -> "\u00a0" + cell + "\u00a0";
                case 5 -> "Merrit";
                case 6 -> shorter(column, cell.substring(0, cell.length() - 1));
                case 7 -> "31/02/2023";
                case 8 -> cell.matches("\\d{4}-\\d\\d-\\d\\d|\\d\\d[-/]\\d\\d[-/]\\d{4}") ? cell + " 00:00:00" : cell;
                case 9 -> "2122";
                case 10 -> "many";
                case 11 -> "#N/A";
                case 12 -> "#REF!";
                case 13 -> cell.replace(' ', '-');
                default -> NO_VALUES.get(random.nextInt(NO_VALUES.size()));
            };
        }

        /** A URN without its last digit may be another one, DD is then D and 1.5 is 1: nobody can tell. */
        private static String shorter(Column column, String text) {
            boolean isWord = column.reading()
                    .map(r -> r.words() instanceof AllowedWords.Own own
                            && own.spellings().containsKey(text.replaceFirst("\\.$", "")))
                    .orElse(false);
            return isWord || column.name().equals("urn") ? text + "?" : text;
        }
    }
}
