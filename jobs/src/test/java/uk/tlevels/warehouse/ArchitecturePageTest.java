package uk.tlevels.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the architecture page says of the code that can be told from the code. */
class ArchitecturePageTest {
    private static final Pattern ROOT = Pattern.compile("^uk\\.tlevels\\.(warehouse\\.)?");
    private static final List<String> SOURCES =
            List.of("src/main/java", "statistics/src/main/java", "publishing/src/main/java", "generator/src/main/java");
    private static final Pattern PICTURE = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .+ \\|$");
    private static final Pattern PLACE = Pattern.compile("`([a-z0-9_]+(?:/[A-Za-z0-9_.]+)+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final Pattern PACKAGE = Pattern.compile("`([a-z0-9]+(?:\\.[a-z0-9]+)*)`");

    private static String page;
    private static Map<String, Set<String>> uses;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("ARCHITECTURE.md"));
        uses = new TreeMap<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.tlevels")) {
            Set<String> used = uses.computeIfAbsent(top(one), name -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith("uk.tlevels."))
                    .map(ArchitecturePageTest::top)
                    .filter(target -> !target.equals(top(one)))
                    .forEach(used::add);
        }
    }

    private static String top(JavaClass of) {
        return name(of.getPackageName()).replaceFirst("\\..*", "");
    }

    /** A package as the page calls it. */
    private static String name(String ofPackage) {
        return ROOT.matcher(ofPackage).replaceFirst("");
    }

    @Test
    void its_picture_is_drawn_from_the_code() {
        Matcher picture = PICTURE.matcher(page);

        assertThat(picture.find()).isTrue();
        assertThat(picture.group(1)).isEqualTo(picture());
    }

    /** One arrow for each use that does not follow from others. */
    private static String picture() {
        StringBuilder drawn = new StringBuilder("flowchart TD\n");
        uses.forEach((user, used) -> {
            if (used.isEmpty() && uses.values().stream().noneMatch(others -> others.contains(user))) {
                drawn.append("    ").append(user).append('\n');
            }
            used.stream()
                    .filter(target -> used.stream().noneMatch(other -> reaches(other, target)))
                    .forEach(target -> drawn.append("    ")
                            .append(user)
                            .append(" --> ")
                            .append(target)
                            .append('\n'));
        });
        return drawn.toString();
    }

    /** Whether a package uses another one through at least one arrow. */
    private static boolean reaches(String from, String to) {
        return uses.get(from).contains(to) || uses.get(from).stream().anyMatch(next -> reaches(next, to));
    }

    @Test
    void it_names_every_package_and_no_other() throws IOException {
        List<String> packages = new ArrayList<>();
        for (String source : SOURCES) {
            Path root = Path.of(source);
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(file -> name(
                                root.relativize(file.getParent()).toString().replace('/', '.')))
                        .forEach(packages::add);
            }
        }
        assertThat(named("| package | one line |", PACKAGE, 1))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(packages));
    }

    @Test
    void where_it_sends_a_reader_there_is_something() {
        List<Path> roots = Stream.concat(
                        SOURCES.stream().flatMap(s -> Stream.of(s + "/uk/tlevels", s + "/uk/tlevels/warehouse")),
                        Stream.of("src/main/resources", ".."))
                .map(Path::of)
                .toList();

        assertThat(named("| how … | is in |", PLACE, 2)).isNotEmpty().allMatch(place -> roots.stream()
                .anyMatch(root -> Files.exists(root.resolve(place))));
    }

    @Test
    void a_class_that_it_names_to_a_reader_is_there() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> all = Files.walk(Path.of(source))) {
                all.forEach(file -> files.add(file.getFileName().toString()));
            }
        }

        assertThat(named("| how … | is in |", CLASS, 2))
                .contains("FileContract")
                .allMatch(name -> files.contains(name + ".java"));
    }

    /** What stands in a column of the table under a heading. */
    private static List<String> named(String heading, Pattern what, int column) {
        String table = page.substring(page.indexOf(heading) + heading.length());
        table = table.substring(0, table.indexOf("\n\n"));
        return ROW.matcher(table)
                .results()
                .map(row -> Pattern.compile("\\|")
                        .splitAsStream(row.group())
                        .toList()
                        .get(column))
                .flatMap(cell -> what.matcher(cell).results().map(found -> found.group(1)))
                .toList();
    }
}
