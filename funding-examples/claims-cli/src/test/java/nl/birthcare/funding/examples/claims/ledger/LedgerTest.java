package nl.birthcare.funding.examples.claims.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import picocli.CommandLine;

class LedgerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);
    private static final String FORM = "SELECT value FROM ledger WHERE name = 'schema'";
    private static final String TABLES = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql";

    @TempDir
    Path directory;

    private Books books;

    @BeforeEach
    void prepare() throws IOException {
        books = Books.of(directory, 60);
    }

    /** What is booked, per year, form and framework. */
    private Map<String, Long> booked() throws IOException {
        Claims run = books.ask("ledger", "as-of", "9999-12-31", "--json");
        assertThat(run.err()).isEmpty();
        JsonNode totals = MAPPER.readTree(run.out());
        Schemas.assertFits("totals", totals);
        Map<String, Long> sums = new TreeMap<>();
        totals.path("rows").forEach(row -> {
            String place =
                    row.at("/place/year").asText() + " " + row.at("/place/form").asText();
            for (String part : List.of("medicalSpecialistCare", "midwifery", "maternityCare")) {
                sums.merge(
                        place + " " + part, row.at("/split/" + part + "Cents").asLong(), Long::sum);
            }
        });
        return sums;
    }

    /** What one run over a file makes of it. */
    private Map<String, Long> together(Path file, String... overlays) throws IOException {
        List<Object> options =
                new ArrayList<>(List.of("allocate", "--in", file, "--out", directory.resolve("together")));
        options.addAll(books.policy(overlays));
        Claims.run(options.toArray());
        Map<String, Long> sums = new TreeMap<>();
        Map<String, String> names = Map.of(
                "MEDICAL_SPECIALIST_CARE", "medicalSpecialistCare",
                "MIDWIFERY", "midwifery",
                "MATERNITY_CARE", "maternityCare");
        MAPPER.readTree(directory.resolve("together/positions.json").toFile())
                .get("positions")
                .forEach(position -> sums.put(
                        position.get("year").asText() + " "
                                + position.get("form").asText() + " "
                                + names.get(position.get("framework").asText()),
                        position.get("chargedCents").asLong()));
        return sums;
    }

    @Test
    void aYearMonthByMonthIsOneRunOverAllOfIt() throws IOException {
        books.bookAll();

        assertThat(books.months()).hasSizeGreaterThan(12);
        assertThat(booked()).isNotEmpty().isEqualTo(together(books.path("all.ndjson"), "national-mono-cost"));
    }

    /** A declarant that counts its lines from 1 in each declaration: very many clients share a name. */
    @Test
    void aNameOfVeryManyIsDecidedAsInOneRun() throws IOException {
        Declaration first = FundingJson.read(
                Declaration.class,
                Files.readAllLines(books.path("births.ndjson")).get(0));
        Map<Integer, List<String>> files = new TreeMap<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String row = FundingJson.write(
                    counted(first, i, LocalDate.of(2022, 12, 31).minusDays(i * 37L % 301)));
            files.computeIfAbsent(i * 7 % 3, any -> new ArrayList<>()).add(row);
            all.add(row);
        }

        for (var file : files.entrySet()) {
            Claims run = books.book(Files.write(books.path(file.getKey() + ".ndjson"), file.getValue()), LATER);
            assertThat(run.err()).isEmpty();
        }

        assertThat(booked())
                .isNotEmpty()
                .isEqualTo(together(Files.write(books.path("counted.ndjson"), all), "national-mono-cost"));
    }

    private static Declaration counted(Declaration first, int number, LocalDate sent) {
        return Declaration.builder()
                .from(first)
                .id("D-" + number)
                .client(ClientReference.of("client-" + number))
                .pregnancy(PregnancyReference.of("pregnancy-" + number))
                .submittedOn(sent)
                .lines(List.of(DeclarationLine.builder()
                        .from(first.lines().get(0))
                        .reference("1")
                        .build()))
                .build();
    }

    /** An export is made of receipts alone; it names the causes that each booking named. */
    @Test
    void anExportNamesTheCausesOfEachBooking() throws IOException {
        Map<Integer, List<String>> corrections = new TreeMap<>();
        for (var month : books.months().entrySet()) {
            Path out = books.path("out-" + month.getKey());
            books.book(month.getValue(), LocalDate.parse(month.getKey() + "-28"), "--out", out);
            corrections.put(corrections.size() + 1, Files.readAllLines(out.resolve("corrections.ndjson")));
        }
        List<Object> again = books.ofLedger("reallocate", "--booked-on", LATER, "--out", books.path("out-again"));
        again.addAll(books.policy("national-mono-cost-2021-held"));
        assertThat(Claims.run(again.toArray()).err()).isEmpty();
        corrections.put(corrections.size() + 1, Files.readAllLines(books.path("out-again/corrections.ndjson")));

        Map<Integer, List<String>> exported = new TreeMap<>();
        for (String row : books.export("export.ndjson")) {
            JsonNode booked = MAPPER.readTree(row);
            List<String> ofBooking =
                    exported.computeIfAbsent(booked.get("booking").asInt(), first -> new ArrayList<>());
            if (booked.get("correction").has("was")) {
                ofBooking.add(booked.get("correction").toString());
            }
        }

        assertThat(exported.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
        corrections.forEach((booking, rows) ->
                assertThat(exported.getOrDefault(booking, List.of())).containsExactlyInAnyOrderElementsOf(rows));
    }

    @Test
    void rowsThatCannotBeReadAreSaidAndKeptInMind() throws IOException {
        Path month = books.months().get(books.months().firstKey());
        List<String> rows = new ArrayList<>(Files.readAllLines(month));
        rows.add("{}");
        rows.add("{\"id\": 1}");
        Path damaged = Files.write(books.path("damaged.ndjson"), rows);

        Claims first = books.book(damaged, LATER);
        Claims again = books.book(damaged, LATER);

        String said = "Rows of the delivery of booking 1 that could not be read, and of which nothing is booked: 2";
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.out()).contains(said);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).contains("was booked before").contains(said);
        assertThat(books.ask("ledger", "show").out()).contains("Rows not read");
        assertThat(books.book(damaged, LATER, "--declared-rows", 1).err()).contains("must have 1 rows, as declared");
    }

    @Test
    void whatIsRefusedLeavesNoLedgerBehind() throws IOException {
        Path month = books.months().get(books.months().firstKey());
        assertThat(books.book(month, LATER, "--declared-rows", 99_999).exitCode())
                .isEqualTo(2);
        List<Object> again = books.ofLedger("reallocate", "--booked-on", LATER);
        again.addAll(books.policy("national-mono-cost"));
        assertThat(Claims.run(again.toArray()).err()).contains("must be a ledger, but there is no file");
        assertThat(books.ask("ledger", "close", "2021", "--booked-on", LATER).err())
                .contains("must be a ledger, but there is no file");

        assertThat(books.path("births.ledger")).doesNotExist();
        assertThat(books.path("births.ledger.key")).doesNotExist();
    }

    @Test
    void aYearIsClosedOnceItHasEnded() throws IOException {
        books.bookAll();

        assertThat(books.ask("ledger", "close", "2023", "--booked-on", "2023-12-31")
                        .err())
                .contains("A year can be closed once it has ended, but 2023 has not on 2023-12-31");
        assertThat(books.ask("ledger", "close", "2023", "--booked-on", "2024-01-01")
                        .exitCode())
                .isZero();
    }

    @Test
    void anExportOfNoBookingAndAnExplanationByOtherEntriesAreRefused() throws IOException {
        books.bookAll();
        assertThat(books.ask("ledger", "export", "--booking", 99, "--out", books.path("none.ndjson"))
                        .err())
                .contains("--booking must be the number of a booking ('claims ledger show'), but is 99");
        assertThat(books.path("none.ndjson")).doesNotExist();
        Declaration first = FundingJson.read(
                Declaration.class,
                Files.readAllLines(books.path("births.ndjson")).get(0));
        List<Object> question = books.ofLedger(
                "ledger",
                "explain",
                "--line",
                first.lines().get(0).reference(),
                "--declarant",
                first.declarant().value());
        List<Object> otherwise = new ArrayList<>(question);
        otherwise.addAll(books.policy("national-mono-cost-2021-held"));
        assertThat(Claims.run(otherwise.toArray()).err())
                .contains("The ledger was booked by other entries: ")
                .contains("Name the policy and agreements by which it was booked");
        question.addAll(books.policy("national-mono-cost"));
        assertThat(Claims.run(question.toArray()).exitCode()).isZero();
    }

    @Test
    void theSameFileAgainChangesNothingAndIsSaid() throws IOException {
        books.bookAll();
        List<String> before = books.export("before.ndjson");
        Path first = books.months().get(books.months().firstKey());

        Claims again = books.book(first, LATER);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("was booked before, on " + books.months().firstKey() + "-28");
        assertThat(books.export("after.ndjson")).isEqualTo(before);
    }

    @Test
    void aPageThatCannotBeMadeStopsTheBookingBeforeItBegins() throws IOException {
        books.bookAll();
        List<String> before = books.export("before.ndjson");
        Path file = Files.writeString(books.path("more.ndjson"), Files.readString(books.path("all.ndjson")) + "\n");
        Path inNoDirectory = directory.resolve("missing").resolve("report.html");

        Claims refused = books.book(file, LATER, "--report", inNoDirectory);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--report " + inNoDirectory + " cannot be written");
        assertThat(books.export("after.ndjson")).isEqualTo(before);

        Claims booked = books.book(file, LATER, "--report", directory.resolve("report.html"));

        assertThat(booked.err()).isEmpty();
        assertThat(directory.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void aPageThatFailsAfterTheBookingDoesNotHideIt() throws IOException {
        Path first = books.months().get(books.months().firstKey());
        MonthOptions options = CommandLine.populateCommand(
                new MonthOptions(),
                "--ledger",
                directory.resolve("births.ledger").toString(),
                "--booked-on",
                LATER.toString());
        Month month = new Month(
                options,
                new DeclaredOptions(),
                FundingEngine.of(PolicyBooks.named("enacted")),
                1,
                new PrintWriter(new StringWriter()),
                new LanguageOption(),
                page -> {
                    throw new NoResultException("--report r.html cannot be written: the disk is full");
                });

        assertThatThrownBy(() -> month.book(first, DeclarationFile.at(first), null))
                .isInstanceOf(NoResultException.class)
                .hasMessage(
                        "Booking 1 stands in the ledger, but its page was not written. --report r.html cannot be written:"
                                + " the disk is full. Do not book the file again; 'claims ledger show' shows what it changed");
        assertThat(books.export("after.ndjson")).isNotEmpty();
    }

    @Test
    void theSameLinesInAnotherFileAreCopies() throws IOException {
        books.bookAll();
        Map<String, Long> before = booked();
        List<String> rows = new ArrayList<>(Files.readAllLines(books.path("all.ndjson")));
        Collections.reverse(rows);

        Claims again = books.book(Files.write(books.path("again.ndjson"), rows), LATER);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("COPY").contains("Corrections of earlier lines: 0");
        assertThat(booked()).isEqualTo(before);
    }

    @Test
    void linesThatArriveLateCorrectWhatWasBooked() throws IOException {
        List<Path> backwards = new ArrayList<>(books.months().values());
        Collections.reverse(backwards);
        for (Path month : backwards) {
            books.book(month, LATER);
        }
        List<String> export = books.export("export.ndjson");

        assertThat(booked()).isEqualTo(together(books.path("all.ndjson"), "national-mono-cost"));
        List<JsonNode> corrections = new ArrayList<>();
        for (String row : export) {
            JsonNode json = MAPPER.readTree(row);
            Schemas.assertFits("booking", json);
            if (json.at("/correction/was").isObject()) {
                corrections.add(json.get("correction"));
            }
        }
        assertThat(corrections)
                .isNotEmpty()
                .allSatisfy(correction -> assertThat(correction.get("causes").findValuesAsText("kind"))
                        .contains("OTHER_LINES"));
    }

    /** A reference is its declarant's own, whoever the client is. */
    @Test
    void aLineOfAnotherClientThatWasSentEarlierTakesTheReference() throws IOException {
        books.bookAll();
        Declaration booked = FundingJson.read(
                Declaration.class,
                Files.readAllLines(books.path("births.ndjson")).get(0));
        Declaration earlier = Declaration.builder()
                .from(booked)
                .id("earlier")
                .client(ClientReference.of("somebody-else"))
                .pregnancy(PregnancyReference.of("another"))
                .submittedOn(booked.submittedOn().minusDays(1))
                .build();

        Claims run = books.book(Files.writeString(books.path("earlier.ndjson"), FundingJson.write(earlier)), LATER);

        assertThat(run.out())
                .contains("Corrections of earlier lines: " + booked.lines().size())
                .contains("finding REFERENCE_REPEATED");
    }

    @Test
    void aKeyThatIsCorrectedAfterwardsIsBookedAsCorrectionsAndNothingElse() throws IOException {
        books.bookAll();
        Path other = Files.writeString(books.path("key.json"), """
                {"schemaVersion": 1, "id": "corrected-key", "title": "Another key",
                 "sources": [{"id": "letter", "title": "A made-up letter", "kind": "CONTRACT"}],
                 "allocationRules": [{"id": "corrected-2021", "validity": {"firstDay": "2017-01-01"}, "grade": "ILLUSTRATIVE",
                   "status": "ENACTED", "sources": [{"source": "letter"}],
                   "key": {"id": "corrected", "method": "SAINTE_LAGUE", "medicalSpecialistCare": 2, "midwifery": 1,
                     "maternityCare": 1}}]}
                """);
        List<Object> month = books.ofLedger("allocate", "--in", books.path("all.ndjson"), "--booked-on", LATER);
        month.addAll(books.policy(other.toString()));

        Claims refused = Claims.run(month.toArray());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("corrected-2021 of allocationRules was added")
                .contains("claims reallocate");

        List<Object> again = books.ofLedger("reallocate", "--booked-on", LATER, "--out", books.path("again"));
        again.addAll(books.policy(other.toString()));
        Claims run = Claims.run(again.toArray());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("For whom amounts move").contains("entry corrected-2021");
        assertThat(booked()).isEqualTo(together(books.path("all.ndjson"), other.toString()));
        List<String> corrections = Files.readAllLines(books.path("again/corrections.ndjson"));
        assertThat(corrections).isNotEmpty();
        for (String row : corrections) {
            JsonNode json = MAPPER.readTree(row);
            Schemas.assertFits("correction", json);
            assertThat(json.at("/is/allocation/form").asText()).isEqualTo("INTEGRAL");
        }
        Schemas.assertFits(
                "month", MAPPER.readTree(books.path("again/totals.json").toFile()));
        assertThat(Files.readAllLines(books.path("again/lines.ndjson"))).isEmpty();
        // By the same entries once more nothing changes.
        List<Object> nothing = books.ofLedger("reallocate", "--booked-on", LATER);
        nothing.addAll(books.policy(other.toString()));
        assertThat(Claims.run(nothing.toArray()).out()).contains("Corrections of earlier lines: 0");
    }

    @Test
    void anEntryForDaysThatAreNotBookedMayCome() throws IOException {
        books.bookAll();
        Path later = Files.writeString(books.path("later.json"), """
                {"schemaVersion": 1, "id": "later-key", "title": "A key of later years",
                 "sources": [{"id": "letter", "title": "A made-up letter", "kind": "CONTRACT"}],
                 "allocationRules": [{"id": "later", "validity": {"firstDay": "2031-01-01"}, "grade": "ILLUSTRATIVE",
                   "status": "ENACTED", "sources": [{"source": "letter"}],
                   "key": {"id": "later", "method": "SAINTE_LAGUE", "medicalSpecialistCare": 2, "midwifery": 1,
                     "maternityCare": 1}}]}
                """);
        List<Object> month = books.ofLedger("allocate", "--in", books.path("all.ndjson"), "--booked-on", LATER);
        month.addAll(books.policy("national-mono-cost", later.toString()));

        assertThat(Claims.run(month.toArray()).exitCode()).isZero();
    }

    @Test
    void whatIsBookedAfterClosingIsToldApart() throws IOException {
        List<Path> months = new ArrayList<>(books.months().values());
        for (Path month : months.subList(0, months.size() - 4)) {
            books.book(month, LocalDate.of(2022, 2, 1));
        }
        Claims closed = books.ask("ledger", "close", "2021", "--booked-on", "2022-02-28");
        assertThat(closed.err()).isEmpty();
        assertThat(closed.out()).contains("Year 2021 is closed as known on 2022-02-28");
        for (Path month : months.subList(months.size() - 4, months.size())) {
            books.book(month, LocalDate.of(2022, 6, 1));
        }

        Claims shown = books.ask("ledger", "show");
        assertThat(shown.out()).contains("closing of 2021").contains("After closing EUR");
        assertThat(booked()).isEqualTo(together(books.path("all.ndjson"), "national-mono-cost"));
        assertThat(books.ask("ledger", "close", "2021", "--booked-on", "2022-07-01")
                        .err())
                .contains("Year 2021 was closed before, on 2022-02-28");
    }

    @Test
    void aCreditIsExplainedByTheLineOfTheMonthBefore() throws IOException {
        books.bookAll();
        Declaration credit = Files.readAllLines(books.path("all.ndjson")).stream()
                .map(row -> FundingJson.read(Declaration.class, row))
                .filter(declaration -> declaration.id().endsWith("-credit"))
                .findFirst()
                .orElseThrow();
        List<Object> question = books.ofLedger(
                "ledger",
                "explain",
                "--line",
                credit.lines().get(0).reference(),
                "--declarant",
                credit.declarant().value());
        question.addAll(books.policy("national-mono-cost"));

        Claims run = Claims.run(question.toArray());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("It is a credit of line "
                        + credit.lines().get(0).previousReference().orElseThrow());
        question.set(3, "no-such-line");
        assertThat(Claims.run(question.toArray()).err()).contains("but none is no-such-line");
    }

    @Test
    void aDeliveryIsHeldAgainstWhatItsSenderSays() throws IOException {
        Path month = books.months().get(books.months().firstKey());
        int rows = Files.readAllLines(month).size();

        assertThat(books.book(month, LATER, "--declared-rows", rows + 1).err())
                .contains("must have " + (rows + 1) + " rows, as declared, but has " + rows + "; nothing was booked");
        assertThat(books.book(month, LATER, "--declared-sum", 1).err())
                .contains("must ask 0.01 together, as declared, but ask ");
        assertThat(books.ask("ledger", "show").out()).doesNotContain("month");
        assertThat(books.book(month, LATER, "--declared-rows", rows).exitCode()).isZero();
    }

    @Test
    void noClientStandsInTheLedgerAndTheSecretIsItsOwners() throws IOException {
        books.bookAll();
        String bytes = Files.readString(books.path("births.ledger"), StandardCharsets.ISO_8859_1);

        for (String row : Files.readAllLines(books.path("births.ndjson"))) {
            Declaration declaration = FundingJson.read(Declaration.class, row);
            assertThat(bytes.contains("\"" + declaration.client().value() + "\""))
                    .isFalse();
            declaration
                    .pregnancy()
                    .ifPresent(pregnancy -> assertThat(bytes.contains("\"" + pregnancy.value() + "\""))
                            .isFalse());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(books.path("births.ledger.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherSecretOrNoneIsRefused() throws IOException {
        books.bookAll();
        Path other = Files.writeString(books.path("other.key"), "0123456789abcdef0123");

        assertThat(books.ask("ledger", "show", "--secret-file", other).err()).contains("was made with another secret");
        assertThat(books.ask("ledger", "show", "--secret-file", Files.writeString(other, "short"))
                        .err())
                .contains("must have at least 16 characters");
        Files.delete(books.path("births.ledger.key"));
        assertThat(books.ask("ledger", "show").err()).contains("births.ledger.key is none");
    }

    @Test
    void whatIsNoLedgerOrOfALaterEditionIsRefused() throws Exception {
        Path file = books.path("births.ledger");
        assertThat(books.ask("ledger", "show").err()).contains("there is no file " + file);
        Files.writeString(file, "no database at all, but long enough to look like something that could be one.....");
        Files.writeString(books.path("births.ledger.key"), "0123456789abcdef0123");
        assertThat(books.ask("ledger", "show").err()).contains("is no ledger, or is damaged");
        Files.delete(file);
        books.bookAll();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ledger SET value = '99' WHERE name = 'schema'");
        }
        assertThat(books.ask("ledger", "show").err()).contains("form 2 or earlier, but has form 99");
    }

    /** The tables of the first form, as an edition wrote them that made no other. */
    @Test
    void aLedgerOfTheFirstFormIsReadAsItIs() throws Exception {
        writeLedgerOfFirstForm();

        assertThat(books.ask("ledger", "show").out()).contains("2022-12-31").contains("monodisciplinary");
        assertThat(books.export("export.ndjson"))
                .hasSize(13)
                .allSatisfy(row -> assertThat(row).startsWith("{\"booking\":1,\"bookedOn\":\"2022-12-31\""));
        assertThat(asked("births.ledger", FORM)).containsExactly("1");
    }

    @Test
    void aLedgerOfTheFirstFormIsMadeIntoThePresentOneByWhoWritesToIt() throws Exception {
        writeLedgerOfFirstForm();
        List<String> before = books.export("before.ndjson");

        Claims closed = books.ask("ledger", "close", "2021", "--booked-on", "2023-01-01");

        assertThat(closed.err()).isEmpty();
        assertThat(closed.out()).contains("Year 2021 is closed");
        assertThat(books.export("after.ndjson")).isEqualTo(before);
        Books others = Books.of(books.path("."), 10, books.path("new.ledger").toString(), List.of());
        others.bookAll();
        assertThat(asked("births.ledger", FORM)).isEqualTo(asked("new.ledger", FORM));
        assertThat(asked("births.ledger", TABLES)).isEqualTo(asked("new.ledger", TABLES));
    }

    private List<String> asked(String ledger, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + books.path(ledger));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private void writeLedgerOfFirstForm() throws Exception {
        Files.writeString(
                books.path("births.ledger.key"), "e5e32c3e6c297fda9b0993a8c71d527fe8766959e6548deb15f0c6ba338ccb76");
        try (InputStream dump = LedgerTest.class.getResourceAsStream("form-1.sql");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + books.path("births.ledger"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFullDiskAndAFileThatCannotBeWrittenAreSaidInWords() {
        assertThat(LedgerFailures.reason(new SQLiteException("[SQLITE_FULL] ...", SQLiteErrorCode.SQLITE_FULL)))
                .isEqualTo("the disk is full; nothing was changed");
        assertThat(LedgerFailures.reason(new SQLiteException("[SQLITE_READONLY] ...", SQLiteErrorCode.SQLITE_READONLY)))
                .isEqualTo("it cannot be written; nothing was changed");
        assertThat(LedgerFailures.reason(new SQLException("first line\nsecond")))
                .isEqualTo("first line");
    }

    @Test
    void aRunWaitsForAnotherOrIsRefused() throws Exception {
        books.bookAll();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + books.path("births.ledger"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Claims run = books.book(books.path("all.ndjson"), LATER);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("another run holds it; wait until that has ended")
                    .contains("nothing was booked");
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void anotherBookAScenarioAndAnEarlierDayAreRefused() throws IOException {
        books.bookAll();
        List<Object> announced = books.ofLedger("allocate", "--in", books.path("all.ndjson"), "--booked-on", LATER);
        announced.addAll(List.of("--policy", "announced-2020"));

        assertThat(Claims.run(announced.toArray()).err())
                .contains("kept by policy book enacted, but --policy names announced-2020");
        assertThat(books.book(books.path("all.ndjson"), LATER, "--scenario", "monodisciplinary-ends")
                        .err())
                .contains("nothing is charged under a scenario");
        assertThat(books.book(books.path("all.ndjson"), LocalDate.of(2020, 1, 1))
                        .err())
                .contains("--booked-on must not lie before the last booking");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        Path in = books.path("all.ndjson");

        assertThat(Claims.run("allocate", "--policy", "enacted", "--in", in).err())
                .contains("--out must name the directory of the result, unless --ledger names a ledger");
        assertThat(Claims.run("allocate", "--policy", "enacted", "--in", in, "--booked-on", "2021-01-01")
                        .err())
                .contains("need --ledger");
        assertThat(Claims.run("allocate", "--policy", "enacted", "--in", in, "--ledger", books.path("x"))
                        .err())
                .contains("--ledger needs --booked-on");
        assertThat(books.book(in, LATER, "--totals-only").err()).contains("do not go with it");
        assertThat(books.book(in, LATER, "--no-history").err())
                .contains("--history and --no-history do not go with it");
        assertThat(Claims.run("ledger", "show", "--ledger", "jdbc:postgresql://localhost/none")
                        .err())
                .contains("needs --secret-file");
    }

    @Test
    void theFilesOfABookingTellNewLinesAndFindings() throws IOException {
        Path month = books.months().get(books.months().firstKey());
        List<String> rows = new ArrayList<>(Files.readAllLines(month));
        rows.add("{}");
        Claims run =
                books.book(Files.write(books.path("with-damage.ndjson"), rows), LATER, "--out", books.path("booked"));

        assertThat(run.exitCode()).isEqualTo(1);
        List<String> lines = Files.readAllLines(books.path("booked/lines.ndjson"));
        assertThat(lines).isNotEmpty();
        for (String row : lines) {
            Schemas.assertFits("receipt", MAPPER.readTree(row));
        }
        assertThat(Files.readString(books.path("booked/findings.ndjson"))).contains("UNREADABLE_ROW");
        Schemas.assertFits(
                "month", MAPPER.readTree(books.path("booked/totals.json").toFile()));
    }
}
