package uk.tlevels.warehouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.publishing.bulletin.Browser;

/** The documentation in a real browser, by day and by night, on a desk and on a phone. */
@Tag("browser")
class SiteInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 375;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        Site.write(SampleSite.files(folder), folder);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "figures.html",
                "releases.html",
                "tables/gold.starts.html",
                "tables/bronze.ilr.html"
            })
    void axe_finds_no_violation_and_only_tables_and_drawings_are_wider_than_the_page(String page) throws IOException {
        for (int width : List.of(DESK, PHONE)) {
            browser.show(uri(page), width);
            browser.run("document.querySelectorAll('details').forEach(d => { d.open = true })");
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as("%s at %d", page, width)
                    .isEqualTo((long) width);
            assertThat(browser.violations()).as("%s at %d", page, width).isEmpty();
        }
        browser.darken();
        assertThat(browser.violations()).as("%s in the dark", page).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "figures.html", "releases.html", "tables/gold.starts.html"})
    void on_a_phone_tables_are_read_down_and_not_across(String page) {
        browser.show(uri(page), PHONE);

        assertThat(browser.run("return [...document.querySelectorAll('.scroll:has(table)')]"
                        + ".filter(table => table.scrollWidth > table.clientWidth).length"))
                .isEqualTo(0L);
        assertThat(browser.run("return [...document.querySelectorAll('td:not(:empty)')]"
                        + ".filter(cell => getComputedStyle(cell, '::before').content.length < 5).length"))
                .isEqualTo(0L);
    }

    @Test
    void the_search_finds_tables_columns_and_figures_as_one_types_and_asks_nothing_of_a_network() {
        URI page = uri("tables/gold.starts.html");
        browser.show(page, DESK);

        assertThat(browser.requests(page)).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
        assertThat(hits("gold.starts")).startsWith("gold.starts");
        assertThat(hits("pseudonym learner")).contains("silver.starter.learner_key");
        assertThat(hits("student starts increased by 58%")).contains("Figure S014");
        assertThat(hits("no such thing")).isEmpty();
        assertThat(hits("")).isEmpty();
        hits("Figure S014");
        browser.run("document.querySelector('#hits a').click()");
        assertThat(browser.run("return document.querySelector(':target').textContent"))
                .isEqualTo("S014");
    }

    @SuppressWarnings("unchecked")
    private static List<String> hits(String text) {
        return (List<String>) browser.run(
                "const f = document.getElementById('search'); f.value = arguments[0];"
                        + "f.dispatchEvent(new Event('input'));"
                        + "return [...document.querySelectorAll('#hits a')].map(a => a.textContent)",
                text);
    }

    private static URI uri(String page) {
        return folder.resolve(page).toUri();
    }
}
