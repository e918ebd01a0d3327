package uk.tlevels.publishing.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/**
 * A headless Chromium. It needs the programs {@code chromium} and {@code chromedriver} on the path (on Debian the packages
 * {@code chromium} and {@code chromium-driver}); without them tests are skipped, or fail under {@code
 * -Dtlevels.ci=true}.
 */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one. */
    public static Browser open() {
        Path chromium = require("chromium");
        Path chromedriver = require("chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        // a root user, as in a container, gets no sandbox; containers have little shared memory
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.addArguments("--lang=en-GB", "--hide-scrollbars", "--force-device-scale-factor=1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Shows a page in a window of this width and forgets what was asked of the network before. */
    public void show(URI page, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toString());
    }

    /** Shows the page to somebody who likes it dark, until the next is shown. */
    public void darken() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** What the page asked of the network since it was shown, the page itself left out. */
    public List<String> requests(URI page) {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.equals(page.toString()))
                .toList();
    }

    /** What a script in the page answers. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runLater(String script) {
        return driver.executeAsyncScript(script);
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** The whole page as a picture. */
    void picture(Path file) throws IOException {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", wholePage()));
        Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    }

    /** Lays the page out as for paper, until the next is shown. */
    void layOutForPrint() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** The page on paper. */
    byte[] print() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(PageSize.ISO_A4);
        Pdf pdf = driver.print(options);
        return Base64.getDecoder().decode(pdf.getContent());
    }

    /** What axe-core has against the page, one line each. */
    public List<String> violations() throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<?, ?> result = (Map<?, ?>) runLater("axe.run().then(arguments[arguments.length - 1])");
        assertThat((List<?>) result.get("passes")).as("rules that axe tried").hasSizeGreaterThan(5);
        List<String> violations = new ArrayList<>();
        for (Object found : (List<?>) result.get("violations")) {
            Map<?, ?> violation = (Map<?, ?>) found;
            for (Object node : (List<?>) violation.get("nodes")) {
                violations.add(
                        violation.get("id") + ": " + violation.get("help") + " " + ((Map<?, ?>) node).get("html"));
            }
        }
        return violations;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private Map<String, Object> wholePage() {
        long width = (Long) run("return document.documentElement.clientWidth");
        long height = (Long) run("return document.documentElement.scrollHeight");
        return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    }

    private static Path require(String program) {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String missing = "no " + program + " on the path; install the packages chromium and chromium-driver";
            if (Boolean.getBoolean("tlevels.ci")) {
                fail(missing);
            }
            abort("skipped: " + missing);
        }
        return found.orElseThrow();
    }
}
