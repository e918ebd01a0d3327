package uk.tlevels.warehouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;

class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    private static Map<String, String> files;

    @BeforeAll
    static void make() {
        files = SampleSite.files(folder);
    }

    @Test
    void every_table_has_a_page_and_every_column_a_place_on_it_and_in_the_search() {
        for (TableContract table : Contracts.read(Schemas.folder()).tables()) {
            String page = "tables/" + table.name() + ".html";

            assertThat(files).containsKey(page);
            assertThat(ids(files.get(page))).containsAll(table.columnNames());
            assertThat(files.get("index.html")).contains("href=\"" + page + "\"");
            for (String column : table.columnNames()) {
                assertThat(files.get("search-index.js")).contains("\"" + page + "#" + column + "\"");
            }
        }
    }

    @Test
    void every_link_leads_to_a_place_that_is_there() {
        List<String> dead = new ArrayList<>();
        files.forEach((page, html) -> {
            Matcher links = LINK.matcher(page.endsWith(".html") ? html : "");
            while (links.find()) {
                String link = links.group(1);
                if (!link.startsWith("https://") && !link.equals("data:,") && !leads(page, link)) {
                    dead.add(page + " -> " + link);
                }
            }
        });

        assertThat(dead).isEmpty();
    }

    @Test
    void columns_say_where_they_come_from() {
        String page = files.get("tables/gold.starts.html");

        assertThat(page)
                .contains("href=\"silver.starter.html#learner_key\"")
                .containsPattern(
                        "(?s)<svg.*>learner_key<.*class=\"computed\"|(?s)<svg.*class=\"computed\".*>learner_key<");
        assertThat(page)
                .contains(
                        "One row is the number of starters of one programme",
                        "One row is one starter of a T Level",
                        "Computed as <code>academic_period(academic_year)</code>");
    }

    @Test
    void the_same_warehouse_gives_the_same_site() {
        assertThat(SampleSite.files(folder)).isEqualTo(files);
    }

    private static boolean leads(String page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        String target = path.isEmpty()
                ? page
                : Path.of(page).resolveSibling(path).normalize().toString();
        return files.containsKey(target) && (hash < 0 || ids(files.get(target)).contains(link.substring(hash + 1)));
    }

    private static Set<String> ids(String html) {
        return ID.matcher(html).results().map(id -> id.group(1)).collect(Collectors.toSet());
    }
}
