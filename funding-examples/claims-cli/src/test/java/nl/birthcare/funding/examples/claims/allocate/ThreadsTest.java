package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads there are, the bytes that come out are the same. */
class ThreadsTest {

    /** What is read at a time, about. */
    private static final int BLOCK = 1 << 18;

    @TempDir
    Path directory;

    private Path in;
    private Path overlay;
    private Path agreements;

    /** Many blocks of rows: good ones, some twice, some that cannot be read, blank ones, and one larger than a block. */
    @BeforeEach
    void prepare() throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 1_000, 5).generate(declarations::add, done -> {});
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int i = 0; i < declarations.size(); i++) {
            text.append(FundingJson.write(declarations.get(i))).append(i % 7 == 0 ? "\r\n" : "\n");
            if (i % 100 == 50) {
                text.append(i % 200 == 50 ? "no JSON\n\n" : "{\"id\":1}\n");
            }
            if (i % 300 == 10) {
                text.append(FundingJson.write(declarations.get(i / 2))).append('\n');
            }
        }
        text.append("[\"").append("x".repeat(BLOCK * 2)).append("\"]\n");
        text.append(FundingJson.write(declarations.get(1)));
        in = Files.writeString(directory.resolve("in.ndjson"), text);
        assertThat(Files.size(in)).isGreaterThan(6L * BLOCK);
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private List<Object> arguments(String command, int threads, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                command,
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
                "--threads",
                threads));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Map<String, String> allocate(int threads, Object... more) throws IOException {
        Path out = directory.resolve("result");
        List<Object> arguments = arguments("allocate", threads, more);
        arguments.addAll(List.of("--out", out));
        Claims run = Claims.run(arguments.toArray());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("exit", run.exitCode() + run.err());
        all.put("table", run.out());
        for (String file : ResultFiles.NAMES) {
            Path path = out.resolve(file);
            all.put(file, Files.exists(path) ? Files.readString(path) : "");
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void allocateWritesTheSameBytes(int threads) throws IOException {
        Map<String, String> one = allocate(1);

        assertThat(one.get("findings.ndjson")).contains("UNREADABLE_ROW", "LINE_COPIED", "POLICY_UNKNOWN");
        assertThat(allocate(threads)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void withoutAHistoryTooTheBytesAreTheSame(int threads) throws IOException {
        assertThat(allocate(threads, "--no-history")).isEqualTo(allocate(1, "--no-history"));
    }

    @Test
    void behindAHistoryTooTheBytesAreTheSame() throws IOException {
        List<String> earlier = new ArrayList<>();
        for (String row : Files.readAllLines(in)) {
            if (row.startsWith("{\"schemaVersion\"") && row.hashCode() % 3 == 0) {
                earlier.add(row.stripTrailing());
            }
        }
        int half = earlier.size() / 2;
        Path first = Files.write(directory.resolve("first.ndjson"), earlier.subList(0, half));
        Path second = Files.write(directory.resolve("second.ndjson"), earlier.subList(half, earlier.size()));
        Map<String, String> one = allocate(1, "--history", first, "--history", second);

        assertThat(one.get("findings.ndjson"))
                .contains("LINE_COPIED")
                .isNotEqualTo(allocate(1).get("findings.ndjson"));
        assertThat(allocate(5, "--history", first, "--history", second)).isEqualTo(one);
    }

    @Test
    void totalsOnlyAreTheTotalsOfAll() throws IOException {
        Map<String, String> all = allocate(1);
        Map<String, String> totals = allocate(2, "--totals-only");

        assertThat(totals.get("positions.json")).isEqualTo(all.get("positions.json"));
        assertThat(totals.get("table")).isEqualTo(all.get("table"));
        assertThat(totals.get("allocations.ndjson")).isEmpty();
        assertThat(totals.get("findings.ndjson")).isEmpty();
    }

    @Test
    void checkWritesTheSameBytes() throws IOException {
        Path out = directory.resolve("findings.ndjson");
        List<String> found = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            List<Object> arguments = arguments("check", threads, "--out", out);
            Claims run = Claims.run(arguments.toArray());
            found.add(run.exitCode() + run.out() + Files.readString(out));
        }

        assertThat(found.get(0)).contains("UNREADABLE_ROW");
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(found.get(2)).isEqualTo(found.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 257})
    void aNumberOfThreadsThatMakesNoSenseIsRefused(int threads) {
        List<Object> arguments = arguments("check", threads);

        Claims run = Claims.run(arguments.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--threads must be from 1 to 256, but is " + threads);
    }
}
