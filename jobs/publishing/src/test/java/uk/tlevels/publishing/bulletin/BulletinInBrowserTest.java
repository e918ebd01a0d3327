package uk.tlevels.publishing.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The bulletin in a real browser, on a desk and on a phone. Pictures of it are left in target/bulletin/. */
@Tag("browser")
class BulletinInBrowserTest {
    private static final Path FOLDER = Path.of("target", "bulletin").toAbsolutePath();
    private static final int DESK = 1280;
    private static final int PHONE = 375;

    private static Browser browser;
    private static URI page;
    private static URI document;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open();
        Files.createDirectories(FOLDER);
        page = write("bulletin.html", BulletinPage.render(SampleBulletin.bulletin()));
        document = write(
                "methodology.html",
                DocumentPage.render(
                        SampleBulletin.methodology(),
                        "Department for Education",
                        SampleBulletin.bulletin().banner(),
                        SampleBulletin.bulletin().licence()));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE, 320})
    void axe_finds_no_violation(int width) throws IOException {
        for (URI shown : List.of(page, document)) {
            browser.show(shown, width);
            openDetails();

            assertThat(browser.violations()).as("%s at %d", shown, width).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void no_request_leaves_the_page(int width) {
        browser.show(page, width);
        openDetails();

        assertThat(browser.requests(page)).allMatch(url -> url.startsWith("data:"));
        assertThat(browser.run("return performance.getEntriesByType('resource').map(e => e.name)"))
                .isEqualTo(List.of());
    }

    @Test
    void axe_and_the_watch_on_requests_see_what_is_wrong() throws IOException {
        URI bad = write(
                "bad.html",
                "<!DOCTYPE html><html><head><title>t</title></head><body><h1>Bad</h1>"
                        + "<img src='missing.png'><p style='color:#ccc'>pale</p></body></html>");
        browser.show(bad, DESK);

        assertThat(browser.violations())
                .anyMatch(line -> line.startsWith("image-alt"))
                .anyMatch(line -> line.startsWith("color-contrast"))
                .anyMatch(line -> line.startsWith("html-has-lang"));
        assertThat(browser.requests(bad)).anyMatch(url -> url.endsWith("/missing.png"));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, 800, PHONE, 320})
    void only_tables_are_wider_than_the_page(int width) {
        for (URI shown : List.of(page, document)) {
            browser.show(shown, width);
            openDetails();

            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as("%s at %d", shown, width)
                    .isEqualTo((long) width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void words_in_charts_are_read_whole_and_overlap_none(int width) {
        browser.show(page, width);

        assertThat((List<?>) browser.run(resource("overlaps.js"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void words_in_charts_are_read_whole_in_a_wide_font_too(int width) {
        browser.show(page, width);
        browser.run("document.querySelectorAll('svg').forEach(s => s.setAttribute('font-family', 'DejaVu Sans'))");

        assertThat((List<?>) browser.run(resource("overlaps.js"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void one_of_two_drawings_of_each_chart_shows(int width) {
        browser.show(page, width);

        assertThat(browser.run("return [...document.querySelectorAll('figure')].map(f =>"
                        + " [...f.querySelectorAll('svg')].filter(s => s.getClientRects().length).length)"))
                .isEqualTo(List.of(1L, 1L, 1L, 1L, 1L, 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void the_keyboard_reaches_each_link_and_region_and_shows_where_it_is(int width) {
        browser.show(page, width);
        openDetails();
        long count = (Long) browser.run("const all = [...document.querySelectorAll("
                + "'a[href], summary, [role=region]')]; all.forEach((e, i) => e.dataset.stop = i); return all.length");

        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            browser.press(Keys.TAB);
            List<?> stop = (List<?>) browser.run("const e = document.activeElement, s = getComputedStyle(e);"
                    + "const r = e.getBoundingClientRect();"
                    + "return [String(e.dataset.stop), s.outlineStyle, r.bottom > 0 && r.top < innerHeight]");
            assertThat(stop.get(1)).as("outline of stop %s", stop.get(0)).isEqualTo("solid");
            assertThat(stop.get(2)).as("stop %s in sight", stop.get(0)).isEqualTo(true);
            reached.add((String) stop.get(0));
        }

        assertThat(reached).hasSize((int) count).doesNotContain("undefined");
    }

    @Test
    void the_skip_link_leads_past_the_header() {
        browser.show(page, DESK);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("MAIN");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void paper_shows_the_wide_charts_and_every_table(int width) {
        browser.show(page, width);
        browser.layOutForPrint();

        assertThat(browser.run("return [...document.querySelectorAll('svg')].filter(s => s.checkVisibility())"
                        + ".map(s => s.getAttribute('class'))"))
                .isEqualTo(Collections.nCopies(6, "chart-wide"));
        assertThat(browser.run("return [...document.querySelectorAll('table')].filter(t =>"
                        + " !t.checkVisibility({contentVisibilityAuto: true}) || !t.offsetHeight).length"))
                .isEqualTo(0L);
    }

    @Test
    void it_prints() throws IOException {
        browser.show(page, DESK);

        byte[] pdf = browser.print();

        Files.write(FOLDER.resolve("bulletin.pdf"), pdf);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(50_000);
    }

    @Test
    void headings_leave_no_level_out_and_places_have_one_name() {
        browser.show(page, DESK);

        List<Long> levels = new ArrayList<>();
        ((List<?>) browser.run(
                        "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"))
                .forEach(level -> levels.add((Long) level));
        assertThat(levels).startsWith(1L).containsOnlyOnce(1L);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(browser.run("const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + "return ids.filter((id, i) => ids.indexOf(id) !== i)"))
                .isEqualTo(List.of());
        assertThat(browser.run("return [...document.querySelectorAll('a[href^=\"#\"]')]"
                        + ".filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void pictures_are_left_to_look_at(int width) throws IOException {
        Path picture = FOLDER.resolve("bulletin-" + width + ".png");
        browser.show(page, width);

        browser.picture(picture);

        assertThat(Files.size(picture)).isGreaterThan(100_000);
    }

    private static void openDetails() {
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true })");
    }

    private static URI write(String name, String html) throws IOException {
        return Files.writeString(FOLDER.resolve(name), html).toUri();
    }

    private static String resource(String name) {
        try (InputStream in = BulletinInBrowserTest.class.getResourceAsStream("/bulletin/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
