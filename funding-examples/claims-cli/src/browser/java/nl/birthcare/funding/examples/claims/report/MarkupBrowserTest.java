package nl.birthcare.funding.examples.claims.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No markup that a file holds becomes part of a page: each text of each file is tried. */
class MarkupBrowserTest {

    private static final List<String> MARKUP = List.of(
            "<img src=x onerror=\"document.title='executed'\">",
            "\"><svg onload=\"document.title='executed'\">",
            "</title></style></script><script>document.title='executed'</script>");

    @TempDir
    static Path directory;

    private static Browser browser;
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void filesAreMade() {
        Path in = directory.resolve("births.ndjson");
        assertThat(Claims.run("generate", "--births", 3, "--year", 2021, "--seed", 1, "--out", in)
                        .exitCode())
                .isZero();
        browser = new Browser();
    }

    @AfterAll
    static void theBrowserIsClosed() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Claims allocate(Path in, Path overlay, Path agreements, Path report) {
        return Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--with",
                "national-mono-cost",
                "--agreements",
                agreements,
                "--in",
                in,
                "--out",
                directory.resolve("result"),
                "--report",
                report);
    }

    private static Path file(String suffix) {
        return directory.resolve("births.ndjson" + suffix);
    }

    /** Opens a page and sees that it is no more than our own markup. */
    private static void assertHarmless(Path report) {
        browser.open(report);
        assertThat(browser.title()).isEqualTo("Birth care on the macro frameworks");
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.all("img, iframe, object, embed, link, form, [onerror], [onload], body script ~ *"))
                .isEmpty();
        assertThat(browser.all("script")).hasSize(1);
        assertThat(browser.all("style")).hasSize(1);
    }

    @Test
    void noTextOfADeclarationIsMarkup() throws IOException {
        JsonNode row = fullRow();
        List<String> rows = new ArrayList<>();
        for (String markup : MARKUP) {
            for (JsonNode changed : withEachTextChanged(row, markup)) {
                rows.add(changed.toString());
            }
        }
        assertThat(rows).hasSizeGreaterThan(40);
        Path in = Files.write(directory.resolve("changed.ndjson"), rows);
        Path report = directory.resolve("changed.html");

        Claims run = allocate(in, file(".overlay.json"), file(".agreements.json"), report);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readString(report)).contains("&lt;");
        assertHarmless(report);
    }

    /** A declaration with as many texts as there can be. */
    private static JsonNode fullRow() throws IOException {
        ObjectNode row = (ObjectNode) JSON.readTree(Files.readAllLines(file("")).get(0));
        ObjectNode line = (ObjectNode) row.path("lines").path(0);
        line.put("agreement", "A-1");
        line.put("previousReference", "P-1");
        line.put("experiment", "X-1");
        line.put("performer", "08999901");
        return row;
    }

    @Test
    void noTextOfAnOverlayIsMarkup() throws IOException {
        JsonNode overlay = JSON.readTree(file(".overlay.json").toFile());
        int pages = 0;
        for (JsonNode changed : withEachTextChanged(overlay, MARKUP.get(0))) {
            Path file = Files.writeString(directory.resolve("changed.overlay.json"), changed.toString());
            pages += look(file, file(".agreements.json"));
        }
        assertThat(pages).isPositive();
    }

    @Test
    void noTextOfAnAgreementIsMarkup() throws IOException {
        JsonNode agreements = JSON.readTree(file(".agreements.json").toFile());
        int pages = 0;
        for (JsonNode changed : withEachTextChanged(agreements, MARKUP.get(1))) {
            Path file = Files.writeString(directory.resolve("changed.agreements.json"), changed.toString());
            pages += look(file(".overlay.json"), file);
        }
        assertThat(pages).isPositive();
    }

    /** Makes a page and looks at it; none is made where the file is refused. */
    private static int look(Path overlay, Path agreements) throws IOException {
        Path report = directory.resolve("look.html");
        Files.deleteIfExists(report);
        Claims run = allocate(file(""), overlay, agreements, report);
        if (run.exitCode() == 2) {
            return 0;
        }
        assertHarmless(report);
        return 1;
    }

    private static List<JsonNode> withEachTextChanged(JsonNode whole, String markup) {
        List<JsonNode> changed = new ArrayList<>();
        change(whole, whole, markup, changed);
        return changed;
    }

    /** Puts markup in the place of each text, one after the other, of the first element of each list. */
    private static void change(
            JsonNode whole, JsonNode part, String markup, List<JsonNode> changed) {
        if (part instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                if (value.isTextual()) {
                    object.set(name, TextNode.valueOf(markup));
                    changed.add(whole.deepCopy());
                    object.set(name, value);
                } else {
                    change(whole, value, markup, changed);
                }
            }
        } else if (part instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode first = array.get(0);
            if (first.isTextual()) {
                array.set(0, TextNode.valueOf(markup));
                changed.add(whole.deepCopy());
                array.set(0, first);
            } else {
                change(whole, first, markup, changed);
            }
        }
    }

    @Test
    void theNameOfAFileIsNoMarkup() throws IOException {
        Path in = Files.copy(file(""), directory.resolve("<img src=x onerror=document.title=1>.ndjson"));
        Path report = directory.resolve("named.html");

        allocate(in, file(".overlay.json"), file(".agreements.json"), report);

        assertHarmless(report);
    }
}
