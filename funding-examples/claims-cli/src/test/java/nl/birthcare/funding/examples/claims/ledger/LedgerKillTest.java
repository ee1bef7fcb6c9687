package nl.birthcare.funding.examples.claims.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.birthcare.funding.examples.claims.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at whatever moment books all or nothing, and the next one goes on. {@code -Dclaims.kills=200} kills more. */
class LedgerKillTest {

    private static final int KILLS = Integer.getInteger("claims.kills", 6);

    @TempDir
    Path directory;

    @Test
    void killedRunsAreResumedToWhatAnUndisturbedRunBooks() throws Exception {
        Books calm = Books.of(Files.createDirectory(directory.resolve("calm")), 120);
        Books killed = Books.of(Files.createDirectory(directory.resolve("killed")), 120);
        long started = System.nanoTime();
        List<Path> months = new ArrayList<>(calm.months().values());
        calm.book(months.get(0), LocalDate.of(2022, 1, 1));
        killed.book(killed.months().get(killed.months().firstKey()), LocalDate.of(2022, 1, 1));
        calm.book(calm.path("all.ndjson"), LocalDate.of(2022, 1, 1));
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

        Random random = new Random(5);
        int interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            interrupted += start(killed, 200 + random.nextInt((int) usual + 1_500)) ? 1 : 0;
        }
        killed.book(killed.path("all.ndjson"), LocalDate.of(2022, 1, 1));

        assertThat(interrupted).isPositive();
        assertThat(killed.export("export.ndjson")).isEqualTo(calm.export("export.ndjson"));
        assertThat(leftovers()).isEmpty();
    }

    /** Starts a run, kills it after some time, and tells whether it was still running. */
    private boolean start(Books books, int millis) throws IOException, InterruptedException {
        List<Object> options =
                books.ofLedger("allocate", "--in", books.path("all.ndjson"), "--booked-on", "2022-01-01");
        options.addAll(books.policy("national-mono-cost"));
        Process process = new Program(directory)
                .start(
                        "nl.birthcare.funding.examples.claims.ClaimsMain",
                        options.stream().map(Object::toString).toArray(String[]::new));
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private List<String> leftovers() throws IOException {
        try (var files = Files.list(directory.resolve("killed"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("births.ledger"))
                    .filter(name ->
                            !Map.of("births.ledger", 1, "births.ledger.key", 1).containsKey(name))
                    .toList();
        }
    }
}
