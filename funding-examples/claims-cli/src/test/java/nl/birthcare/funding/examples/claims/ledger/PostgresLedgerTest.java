package nl.birthcare.funding.examples.claims.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The same ledger on a real PostgreSQL server, which {@code .ci/postgresql} starts and names. */
@EnabledIfSystemProperty(
        named = "claims.postgresql",
        matches = "jdbc:.+",
        disabledReason = "there is no PostgreSQL server: .ci/postgresql starts one")
class PostgresLedgerTest {

    private static final String URL = System.getProperty("claims.postgresql", "");
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);

    @TempDir
    Path directory;

    private Books books;
    private Books onDisk;

    @BeforeEach
    void prepare() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("ledger", "policy", "booking", "declaration", "name", "receipt")) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
        List<Object> secret =
                List.of("--secret-file", Files.writeString(directory.resolve("secret"), "0123456789abcdef0123"));
        books = Books.of(Files.createDirectory(directory.resolve("server")), 60, URL, secret);
        Path disk = Files.createDirectory(directory.resolve("disk"));
        onDisk = Books.of(disk, 60, disk.resolve("births.ledger").toString(), secret);
    }

    @Test
    void itHoldsWhatALedgerOnDiskHolds() throws IOException {
        books.bookAll();
        onDisk.bookAll();
        for (Books each : List.of(books, onDisk)) {
            assertThat(each.book(each.path("all.ndjson"), LATER).exitCode()).isZero();
        }

        assertThat(books.export("export.ndjson")).isNotEmpty().isEqualTo(onDisk.export("export.ndjson"));
        assertThat(books.ask("ledger", "show").out())
                .isEqualTo(onDisk.ask("ledger", "show").out());
        List<Object> again = books.ofLedger("reallocate", "--booked-on", LATER);
        again.addAll(books.policy());
        Claims run = Claims.run(again.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("For whom amounts move");
    }

    @Test
    void aLedgerOfTheFirstFormIsMadeIntoThePresentOne() throws Exception {
        Files.writeString(
                directory.resolve("secret"), "e5e32c3e6c297fda9b0993a8c71d527fe8766959e6548deb15f0c6ba338ccb76");
        try (InputStream dump = LedgerTest.class.getResourceAsStream("form-1.sql");
                Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        List<String> before = books.export("before.ndjson");

        Claims closed = books.ask("ledger", "close", "2021", "--booked-on", "2023-01-01");

        assertThat(closed.err()).isEmpty();
        assertThat(before).hasSize(13);
        assertThat(books.export("after.ndjson")).isEqualTo(before);
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement();
                ResultSet form = statement.executeQuery("SELECT value FROM ledger WHERE name = 'schema'")) {
            assertThat(form.next()).isTrue();
            assertThat(form.getString(1)).isEqualTo("2");
        }
    }

    @Test
    void aSecondRunWaitsUntilTheFirstHasEnded() throws Exception {
        books.bookAll();
        Thread[] waiting = new Thread[1];
        Claims[] run = new Claims[1];
        try (Connection other = DriverManager.getConnection(URL);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE booking IN EXCLUSIVE MODE");
            waiting[0] = new Thread(() -> run[0] = books.book(books.path("all.ndjson"), LATER));
            waiting[0].start();
            waiting[0].join(2_000);
            assertThat(waiting[0].isAlive()).isTrue();
            other.rollback();
        }
        waiting[0].join(60_000);
        assertThat(run[0].exitCode()).isZero();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidWithoutItsPassword() {
        Claims run = Claims.run(
                "ledger",
                "show",
                "--ledger",
                "jdbc:postgresql://localhost:1/none?user=me&password=hidden",
                "--secret-file",
                directory.resolve("secret"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("ledger jdbc:postgresql://localhost:1/none")
                .doesNotContain("hidden");
        assertThat(run.err().lines()).hasSize(1);
    }
}
