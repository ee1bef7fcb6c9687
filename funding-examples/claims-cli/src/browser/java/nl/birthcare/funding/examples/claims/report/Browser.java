package nl.birthcare.funding.examples.claims.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a screen, which remembers what a page logs and asks for. */
final class Browser implements AutoCloseable {

    private static final int WIDTH = 1280;

    private final ChromeDriver driver;
    private final ObjectMapper json = new ObjectMapper();

    Browser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("claims.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("claims.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    }

    /** Opens a page in a colour scheme, on a screen or on paper. */
    void open(Path page, String scheme, String medium) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toUri().toString());
    }

    void open(Path page) {
        open(page, "light", "screen");
    }

    private Map<String, Object> command(String name, Map<String, Object> values) {
        return driver.executeCdpCommand(name, values);
    }

    /** What the page logged since it was opened. */
    List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** What the page asked for since it was opened, itself included. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = read(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(
                        message.path("params").path("request").path("url").asText());
            }
        }
        return requests;
    }

    /** What the rules of axe find, a line each. */
    List<String> axe() {
        driver.executeScript(axeScript());
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document).then((r) => done(JSON.stringify(r.violations)), (e) => done(JSON.stringify([{id:"
                + " String(e)}])));");
        List<String> lines = new ArrayList<>();
        for (JsonNode rule : read(String.valueOf(found))) {
            lines.add(rule.path("id").asText() + ": "
                    + rule.path("nodes").path(0).path("html").asText() + " "
                    + rule.path("nodes").path(0).path("failureSummary").asText());
        }
        return lines;
    }

    private static String axeScript() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture of the page from an element on. */
    void picture(Path file, String css, int height, double scale) throws IOException {
        Object top = run(
                "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top + scrollY)", css);
        Map<String, Object> picture = command(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", top, "width", WIDTH, "height", height, "scale", scale)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }

    String title() {
        return driver.getTitle();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The table with a caption: its rows, each the texts of its fields. */
    @SuppressWarnings("unchecked")
    List<List<String>> table(String caption) {
        return (List<List<String>>) run(FIND + "return [...table.tBodies[0].rows].map((row) =>"
                + " [...row.cells].map((cell) => cell.textContent.trim()));", caption);
    }

    /** The same, by what its fields are sorted; null where that is their text. */
    @SuppressWarnings("unchecked")
    List<List<String>> orders(String caption) {
        return (List<List<String>>) run(FIND + "return [...table.tBodies[0].rows].map((row) =>"
                + " [...row.cells].map((cell) => cell.dataset.order ?? null));", caption);
    }

    /** Presses the heading of a column. */
    void sort(String caption, int column) {
        run(FIND + "table.tHead.rows[0].cells[arguments[1]].querySelector('button').click();", caption, column);
    }

    private static final String FIND = "const table = [...document.querySelectorAll('table.sortable')].find((each) =>"
            + " each.caption.textContent.trim() === arguments[0]);";

    @Override
    public void close() {
        driver.quit();
    }
}
