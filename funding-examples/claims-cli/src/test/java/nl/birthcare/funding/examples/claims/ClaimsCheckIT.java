package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the checks as a program of its own, by which its streams, exit codes and temporary files are seen. */
class ClaimsCheckIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = System.getProperty("claims.jar");

    /** How a program ended, and what it printed. */
    private record Ended(int exitCode, String out, String err) {}

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private static Path rows;

    private Path temporary;

    @BeforeAll
    static void generate() throws Exception {
        rows = shared.resolve("rows.ndjson");
        assertThat(claims(
                                shared,
                                "generate",
                                "--births",
                                "400",
                                "--year",
                                "2021",
                                "--seed",
                                "5",
                                "--out",
                                rows.toString())
                        .exitCode())
                .isZero();
    }

    @BeforeEach
    void prepare() throws IOException {
        temporary = Files.createDirectory(directory.resolve("temporary"));
    }

    private Ended claims(String... arguments) throws Exception {
        return claims(temporary, arguments);
    }

    private static Ended claims(Path temporary, String... arguments) throws Exception {
        Path out = Files.createTempFile(shared, "out", ".txt");
        Path err = Files.createTempFile(shared, "err", ".txt");
        Process process = start(temporary, out, err, arguments);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Process start(Path temporary, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx64m", "-Djava.io.tmpdir=" + temporary, "-jar", JAR));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static String[] with(String command, Path in, String... more) {
        return Stream.concat(
                        Stream.of(
                                command,
                                "--policy",
                                "enacted",
                                "--with",
                                rows + ".overlay.json",
                                "--with",
                                "national-mono-cost",
                                "--agreements",
                                rows + ".agreements.json",
                                "--in",
                                in.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void aGeneratedYearIsPermittedAndLeavesNoTemporaryFile() throws Exception {
        Ended run = claims(with("check", rows));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).containsPattern("UNVERIFIED +0\\n").containsPattern("REFUSED +0\\n");
        assertThat(run.out().lines())
                .hasSize(2)
                .allSatisfy(row -> assertThat(
                                new ObjectMapper().readTree(row).get("code").asText())
                        .isEqualTo("POLICY_UNKNOWN"));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void somethingAgainstALineIsExitCodeOneAndWrongUsageTwo() throws Exception {
        Ended none = claims("check", "--policy", "enacted", "--in", rows.toString());
        Ended noFile = claims(with("check", directory.resolve("none.ndjson")));
        Ended noOption = claims("check", "--policy", "enacted");

        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.out()).contains("\"code\":\"PERFORMANCE_UNKNOWN\"");
        assertThat(List.of(noFile, noOption)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith("claims check: ").hasLineCount(1);
            assertThat(run.out()).isEmpty();
        });
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void anotherOrderOfTheRowsGivesTheSamePositions() throws Exception {
        List<String> shuffled = new ArrayList<>(Files.readAllLines(rows));
        Collections.shuffle(shuffled, new Random(1));
        Path in = Files.write(directory.resolve("shuffled.ndjson"), shuffled);
        Path here = directory.resolve("here");
        Path there = directory.resolve("there");

        assertThat(claims(with("allocate", rows, "--out", here.toString())).exitCode())
                .isZero();
        assertThat(claims(with("allocate", in, "--out", there.toString())).exitCode())
                .isZero();

        assertThat(Files.mismatch(here.resolve("positions.json"), there.resolve("positions.json")))
                .isEqualTo(-1);
        assertThat(Files.mismatch(here.resolve("findings.ndjson"), there.resolve("findings.ndjson")))
                .isEqualTo(-1);
    }

    @Test
    void aRunThatIsKilledLeavesNoSnapshot() throws Exception {
        Path in = directory.resolve("long.ndjson");
        for (int i = 0; i < 40; i++) {
            Files.write(in, Files.readAllBytes(rows), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Path out = directory.resolve("findings.ndjson");
        Process process = start(
                temporary,
                directory.resolve("out.txt"),
                directory.resolve("err.txt"),
                with("check", in, "--out", out.toString()));
        while (!isBegun(out) && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();

        assertThat(process.exitValue()).isNotZero();
        assertThat(out).doesNotExist();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left)
                    .noneMatch(
                            file -> file.getFileName().toString().matches("(claims-history|claims-sqlite|sqlite)-.*"));
        }
    }

    private static boolean isBegun(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.getParent())) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("." + out.getFileName() + ".new-"));
        }
    }
}
