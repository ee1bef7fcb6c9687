package nl.birthcare.funding.examples.claims.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an allocation, as a browser shows it. */
class ReportBrowserTest {

    private static final String POSITIONS = "What each framework bears, by year and form";

    @TempDir
    static Path directory;

    private static Browser browser;

    @BeforeAll
    static void aYearIsAllocated() throws IOException {
        Path in = directory.resolve("births.ndjson");
        Claims generated = Claims.run("generate", "--births", 1000, "--year", 2021, "--seed", 1, "--out", in);
        assertThat(generated.exitCode()).isZero();
        // What no framework bears as well: care of a year that the catalogue does not know, and a row that cannot be read.
        List<String> rows = new ArrayList<>(Files.readAllLines(in));
        rows.addAll(rows.stream()
                .limit(400)
                .map(row -> row.replace("2021-", "2016-"))
                .toList());
        rows.add("{}");
        Files.write(in, rows);
        for (String language : List.of("en", "nl")) {
            Claims run = Claims.run(
                    "allocate",
                    "--policy",
                    "enacted",
                    "--with",
                    in + ".overlay.json",
                    "--with",
                    "national-mono-cost",
                    "--agreements",
                    in + ".agreements.json",
                    "--in",
                    in,
                    "--out",
                    directory.resolve("result"),
                    "--report",
                    page(language),
                    "--language",
                    language);
            assertThat(run.exitCode()).isEqualTo(1);
        }
        browser = new Browser();
    }

    @AfterAll
    static void theBrowserIsClosed() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(String language) {
        return directory.resolve("report-" + language + ".html");
    }

    @ParameterizedTest
    @CsvSource({"en, light, screen", "nl, light, screen", "en, dark, screen", "nl, dark, screen", "en, light, print"})
    void nothingIsLoggedNothingIsAskedForAndAxeFindsNothing(String language, String scheme, String medium) {
        browser.open(page(language), scheme, medium);

        assertThat(browser.requests()).containsExactly(page(language).toUri().toString());
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void theFiguresAreThoseOfThePositions(String language) throws IOException {
        browser.open(page(language));
        String caption = language.equals("en") ? POSITIONS : "Wat elk kader draagt, per jaar en vorm";
        List<List<String>> orders = browser.orders(caption);
        List<List<String>> texts = browser.table(caption);
        JsonNode positions = new ObjectMapper()
                .readTree(directory.resolve("result/positions.json").toFile())
                .path("positions");

        assertThat(orders).hasSize(positions.size()).hasSizeGreaterThanOrEqualTo(6);
        for (int i = 0; i < positions.size(); i++) {
            JsonNode position = positions.get(i);
            long permitted = 0;
            long unverified = 0;
            for (JsonNode mark : position.path("marks")) {
                boolean isPermitted = mark.path("verdict").asText().equals("PERMITTED");
                permitted += isPermitted ? mark.path("cents").asLong() : 0;
                unverified += isPermitted ? 0 : mark.path("cents").asLong();
            }
            assertThat(orders.get(i).get(0)).isEqualTo(position.path("year").asText());
            assertThat(orders.get(i).get(3))
                    .isEqualTo(position.path("chargedCents").asText());
            assertThat(orders.get(i).get(5)).isEqualTo(Long.toString(permitted));
            assertThat(orders.get(i).get(6)).isEqualTo(Long.toString(unverified));
            assertThat(orders.get(i).get(7)).isEqualTo(position.path("lines").asText());
            assertThat(texts.get(i).get(3))
                    .isEqualTo(written(position.path("chargedCents").asLong(), language));
        }
    }

    /** An amount as a reader of the language writes it. */
    private static String written(long cents, String language) {
        String english = String.format(Locale.ENGLISH, "%,d.%02d", cents / 100, cents % 100);
        return language.equals("en")
                ? english
                : english.replace(',', ' ').replace('.', ',').replace(' ', '.');
    }

    @Test
    void theShortAnswerSaysHowMuchByWhichKeyOnWhoseAuthorityAndHowSure() {
        browser.open(page("en"));

        assertThat(browser.run("return [...document.querySelectorAll('.answer')].find((each) =>"
                                + " each.textContent.includes('Integral care in 2021')).innerText")
                        .toString())
                .contains("€658,892.10")
                .containsPattern("Midwifery\\s+134,935.91\\s+20.48%")
                .contains("key national-mono-cost-2021, weights 6825 : 2624 : 3364")
                .contains("NZa-kerncijfers-2021")
                .contains("100.00% of it is permitted, illustrative")
                .contains("no document says it")
                .contains("Which share of an integral performance is charged to which framework, who sets the key");
    }

    @Test
    void aHeadingSortsUpwardAndThenDownwardByNumber() {
        browser.open(page("en"));

        browser.sort(POSITIONS, 3);
        List<Long> upward = numbers(3);
        assertThat(browser.all("th[aria-sort=ascending]")).hasSize(1);
        browser.sort(POSITIONS, 3);
        List<Long> downward = numbers(3);

        assertThat(upward).isSorted().hasSizeGreaterThanOrEqualTo(6);
        assertThat(downward).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(browser.all("th[aria-sort=descending]")).hasSize(1);
        browser.sort(POSITIONS, 2);
        assertThat(browser.table(POSITIONS).stream().map(row -> row.get(2))).isSorted();
        assertThat(browser.messages()).isEmpty();
    }

    private static List<Long> numbers(int column) {
        return browser.orders(POSITIONS).stream()
                .map(row -> Long.parseLong(row.get(column)))
                .toList();
    }

    @Test
    void everyChartHasATableOfTheSameFigures() {
        browser.open(page("en"));

        assertThat(browser.all("svg.chart")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(browser.all("figure:has(svg.chart), .answer:has(svg.chart)"))
                .hasSameSizeAs(browser.all("svg.chart"))
                .hasSameSizeAs(browser.all("figure:has(svg.chart) table, .answer:has(svg.chart) table"));
    }

    @ParameterizedTest
    @CsvSource({
        "light, en, light, screen, html",
        "dark, en, dark, screen, html",
        "print, en, light, print, html",
        "nl, nl, light, screen, html",
        "en, en, light, screen, #time"
    })
    void aPictureIsTaken(String name, String language, String scheme, String medium, String from) throws IOException {
        Path picture = Path.of(System.getProperty("claims.screens", "target/screens"), name + ".png");
        browser.open(page(language), scheme, medium);

        browser.picture(picture, from, 1300, 0.6);

        assertThat(Files.size(picture)).isBetween(10_000L, 150_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --a enacted --b announced-2020 --with @.overlay.json --with national-mono-cost"
                        + " --agreements @.partnerships.json --in @",
                "compare --a enacted --b enacted --with @.overlay.json --with national-mono-cost --agreements"
                        + " @.agreements.json --in @ --integrally %/mapping.json",
                "budget --year 2021 --published --with national-mono-cost",
                "projection --policy announced-2020 --with national-mono-cost-2021-held --scenario"
                        + " monodisciplinary-ends --base-year 2021 --share 1/20 --years 8",
                "budget --year 2021",
                "budget --year 2021 --positions %/result/positions.json --scope national",
                "settle --year 2021 --ceiling-cents 10000 --turnovers %/turnovers.csv",
                "allocate --policy enacted --with @.overlay.json --with national-mono-cost --agreements"
                        + " @.agreements.json --in @ --ledger %/ledger-? --booked-on 2022-01-31"
            })
    void thePagesOfOtherCommandsAreAsClosedAndAsReadable(String command) throws IOException {
        Files.writeString(
                directory.resolve("turnovers.csv"), "institution,turnoverCents\n\"<img src=x onerror=alert(1)>\",9000\nB,-5\n");
        Files.writeString(directory.resolve("mapping.json"), """
                {"schemaVersion": 1, "id": "<b>ours</b>", "declarant": "53999901",
                 "sources": [{"id": "ours", "title": "What we assume", "kind": "LIBRARY"}],
                 "performances": [{"performance": {"list": "069", "code": "X00001"}, "priceCents": 160000,
                   "prices": [{"source": "ours"}], "codes": [{"list": "041", "code": "X00001"}]}]}
                """);
        for (String language : List.of("en", "nl")) {
            Path report = directory.resolve("other.html");
            Files.deleteIfExists(report);
            List<Object> arguments = new ArrayList<>(List.of((Object[]) command.replace(
                            "?", command.hashCode() + language)
                    .replace("@", directory.resolve("births.ndjson").toString())
                    .replace("%", directory.toString())
                    .split(" ")));
            arguments.addAll(List.of("--report", report, "--language", language));

            Claims run = Claims.run(arguments.toArray());

            assertThat(run.exitCode()).as(run.err()).isBetween(0, 1);
            for (String scheme : List.of("light", "dark")) {
                browser.open(report, scheme, "screen");
                assertThat(browser.requests()).containsExactly(report.toUri().toString());
                assertThat(browser.messages()).isEmpty();
                assertThat(browser.axe()).isEmpty();
                assertThat(browser.all("img")).isEmpty();
                assertThat(browser.all("b")).isEmpty();
            }
        }
    }
}
