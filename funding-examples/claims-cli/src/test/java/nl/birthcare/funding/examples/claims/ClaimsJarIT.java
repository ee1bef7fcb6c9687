package nl.birthcare.funding.examples.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as its users do: as a program of its own. */
class ClaimsJarIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = System.getProperty("claims.jar");

    /** How a program ended, and what it printed. */
    private record Ended(int exitCode, String out, String err) {}

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    /** About 200,000 rows. */
    private static Path large;

    @BeforeAll
    static void generate() throws Exception {
        large = shared.resolve("large.ndjson");
        Ended run = claims(
                List.of("-Xmx64m"),
                "generate",
                "--births",
                "42000",
                "--year",
                "2021",
                "--seed",
                "1",
                "--out",
                large.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static Ended claims(List<String> options, String... arguments) throws Exception {
        Path out = Files.createTempFile(shared, "out", ".txt");
        Path err = Files.createTempFile(shared, "err", ".txt");
        Process process = start(options, out, err, arguments);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Process start(List<String> options, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static String[] allocate(Path in, Path out) {
        return new String[] {
            "allocate",
            "--policy",
            "enacted",
            "--with",
            large + ".overlay.json",
            "--with",
            "national-mono-cost",
            "--agreements",
            large + ".agreements.json",
            "--in",
            in.toString(),
            "--out",
            out.toString()
        };
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        for (String file : List.of("allocations.ndjson", "findings.ndjson", "positions.json", "documents.json")) {
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void aLongFileNeedsLittleMemoryAndIsAccountedForToTheCent() throws Exception {
        Path out = directory.resolve("result");

        Ended run = claims(List.of("-Xmx64m"), allocate(large, out));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode totals = new ObjectMapper()
                .readTree(out.resolve("positions.json").toFile())
                .get("totals");
        try (Stream<String> rows = Files.lines(large)) {
            assertThat(totals.get("rows").asLong()).isEqualTo(rows.count()).isGreaterThan(199_000);
        }
        assertThat(totals.get("debitCents").asLong() - totals.get("creditCents").asLong())
                .isEqualTo(totals.get("allocatedCents").asLong()
                        + totals.get("unallocatedCents").asLong()
                        + totals.get("refusedCents").asLong());
        assertThat(totals.get("allocatedLines").asLong() * 100)
                .isGreaterThanOrEqualTo(totals.get("lines").asLong() * 99);
    }

    @Test
    void anotherLocaleTimeZoneOrEncodingChangesNoByte() throws Exception {
        List<String> abroad = List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-9");
        Path here = directory.resolve("here.ndjson");
        Path there = directory.resolve("there.ndjson");

        assertThat(claims(List.of(), generate(here)).exitCode()).isZero();
        assertThat(claims(abroad, generate(there)).exitCode()).isZero();
        Ended atHome = claims(List.of(), allocate(here, directory.resolve("here")));
        Ended away = claims(abroad, allocate(there, directory.resolve("there")));

        assertThat(Files.mismatch(here, there)).isEqualTo(-1);
        assertThat(Files.mismatch(Path.of(here + ".overlay.json"), Path.of(there + ".overlay.json")))
                .isEqualTo(-1);
        assertThat(away).isEqualTo(atHome);
        assertSameFiles(directory.resolve("here"), directory.resolve("there"));
    }

    @Test
    void twoPoliciesAreComparedInFlatMemory() throws Exception {
        Ended run = claims(
                List.of("-Xmx64m"),
                "compare",
                "--a",
                "enacted",
                "--b",
                "enacted",
                "--with",
                large + ".overlay.json",
                "--with-b",
                "national-mono-cost",
                "--agreements",
                large + ".agreements.json",
                "--in",
                large.toString(),
                "--out",
                directory.resolve("compared").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        try (Stream<String> lines = Files.lines(directory.resolve("compared").resolve("changes.ndjson"))) {
            assertThat(lines)
                    .hasSizeGreaterThan(10_000)
                    .allMatch(line -> line.endsWith(
                            "\"causes\":[{\"kind\":\"allocationRules\",\"b\":\"national-mono-cost-2021\"}]}"));
        }
    }

    private static String[] generate(Path out) {
        return new String[] {"generate", "--births", "200", "--year", "2017", "--seed", "-7", "--out", out.toString()};
    }

    @Test
    void badRowsAndARowOfTenMegabytesDoNotStopTheRun() throws Exception {
        Path in = directory.resolve("in.ndjson");
        try (BufferedWriter rows = Files.newBufferedWriter(in)) {
            rows.write("\uFEFF" + Rows.row("D-1") + "\r\n\r\n");
            rows.write(Rows.row("D-3").replace("\"lines\":", "\"lines\":[],\"lines\":") + "\r\n");
            rows.write(Rows.row("D-4", Rows.line("D-4/1", "2021-03-14", "1523.00", "DEBIT")) + "\r\n");
            rows.write(Rows.row("D-5", manyLines(90_000)).replace("\"pregnancy\":\"p-1\",", "") + "\r\n");
            rows.write("x".repeat(40 << 20) + "\r\n");
            rows.write(Rows.row("D-7"));
        }
        Path out = directory.resolve("result");

        Ended run = claims(List.of("-Xmx256m"), allocate(in, out));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readAllLines(out.resolve("findings.ndjson")))
                .filteredOn(finding -> finding.contains("UNREADABLE_ROW"))
                .satisfiesExactly(
                        finding -> assertThat(finding).startsWith("{\"row\":3,\"path\":\"$.lines\","),
                        finding -> assertThat(finding).startsWith("{\"row\":4,\"path\":\"$.lines[0].amountCents\","),
                        finding -> assertThat(finding)
                                .startsWith("{\"row\":6,\"path\":\"$\",")
                                .contains("must be at most 16777216 bytes long"));
        try (Stream<String> lines = Files.lines(out.resolve("allocations.ndjson"))) {
            assertThat(lines.count()).isEqualTo(90_002);
        }
    }

    private static String manyLines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(i == 1 ? "" : ",").append(Rows.line("D-5/" + i, "2021-03-14", Integer.toString(i), "DEBIT"));
        }
        assertThat(lines.length()).isGreaterThan(10_000_000);
        return lines.toString();
    }

    @Test
    void aRunThatIsKilledLeavesTheEarlierResultWhole() throws Exception {
        Path in = Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1") + "\n");
        Path out = directory.resolve("result");
        Path kept = directory.resolve("kept");
        assertThat(claims(List.of(), allocate(in, out)).exitCode()).isZero();
        assertThat(claims(List.of(), allocate(in, kept)).exitCode()).isZero();

        Process process =
                start(List.of(), directory.resolve("out.txt"), directory.resolve("err.txt"), allocate(large, out));
        while (unfinishedBytes() < 1_000_000 && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();

        assertThat(process.exitValue()).isNotZero();
        assertSameFiles(out, kept);
        assertThat(claims(List.of(), allocate(in, out)).exitCode()).isZero();
        assertSameFiles(out, kept);
    }

    /** How much of a result that is not yet in its place stands on the disk. */
    private long unfinishedBytes() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().contains(".new-") && file.endsWith("allocations.ndjson"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    @Test
    void exitCodeTwoIsForWrongUsageAndNoInput() throws Exception {
        Path empty = Files.createFile(directory.resolve("empty.ndjson"));
        Path out = directory.resolve("result");

        Ended noRows = claims(List.of(), allocate(empty, out));
        Ended noFile = claims(List.of(), allocate(directory.resolve("none.ndjson"), out));
        Ended notWritable = claims(List.of(), allocate(large, empty.resolve("below")));
        Ended noCommand = claims(List.of());

        assertThat(List.of(noRows, noFile, notWritable, noCommand)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith("claims").hasLineCount(1).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        });
        assertThat(out).doesNotExist();
    }

    @Test
    void tooLittleMemoryIsSaidAndIsNoResult() throws Exception {
        Path in = directory.resolve("in.ndjson");
        Files.writeString(in, Rows.row("D-1", manyLines(90_000)) + "\n");

        Ended run = claims(List.of("-Xmx16m"), allocate(in, directory.resolve("result")));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("claims: the memory is too small").hasLineCount(1);
        assertThat(directory.toFile().list()).containsExactly("in.ndjson");
    }

    /** A client of many declarations, behind the row of another. */
    private Path manyDeclarations(int count) throws IOException {
        Path in = directory.resolve("in.ndjson");
        try (BufferedWriter rows = Files.newBufferedWriter(in)) {
            rows.write(Rows.row("D-0").replace("c-81f2", "c-0") + "\n");
            for (int i = 1; i <= count; i++) {
                StringBuilder lines = new StringBuilder();
                for (int line = 0; line < 10; line++) {
                    lines.append(line == 0 ? "" : ",").append(Rows.line(i + "/" + line, "2021-03-14", "100", "DEBIT"));
                }
                rows.write(Rows.row("D-" + i, lines.toString()).replace("\"p-1\"", "\"p-" + i + "\"") + "\n");
            }
        }
        return in;
    }

    @Test
    void aClientLargerThanMemoryIsRefusedInOneLineThatSaysWhatMemoryWouldDo() throws Exception {
        Path in = manyDeclarations(3_000);
        Path out = directory.resolve("result");

        for (int threads : new int[] {1, 2}) {
            List<String> arguments = new ArrayList<>(List.of(allocate(in, out)));
            arguments.addAll(List.of("--threads", Integer.toString(threads)));
            String[] command = arguments.toArray(String[]::new);
            Ended refused = claims(List.of("-Xmx64m"), command);

            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .hasLineCount(1)
                    .contains("all that there is about the client of row 2 must fit in memory, but has ")
                    .doesNotContain("c-81f2");
            assertThat(out).doesNotExist();

            Matcher enough = Pattern.compile("java (-Xmx\\d+m) -jar").matcher(refused.err());
            assertThat(enough.find()).isTrue();
            assertThat(claims(List.of(enough.group(1)), command).err()).isEmpty();
            try (Stream<String> lines = Files.lines(out.resolve("allocations.ndjson"))) {
                assertThat(lines).hasSizeGreaterThan(30_000);
            }
            try (Stream<Path> files = Files.walk(out)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    @Test
    void aClientOfAHundredThousandLinesFitsInAFewHundredMegabytes() throws Exception {
        Path out = directory.resolve("result");

        Ended run = claims(List.of("-Xmx256m"), allocate(manyDeclarations(10_000), out));

        assertThat(run.err()).isEmpty();
        try (Stream<String> lines = Files.lines(out.resolve("allocations.ndjson"))) {
            assertThat(lines).hasSizeGreaterThan(100_000);
        }
    }

    @Test
    void theDemoShowsEachCommandAndBothTables() throws Exception {
        Ended run = claims(
                List.of(),
                "demo",
                "--births",
                "500",
                "--out",
                directory.resolve("demo").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "$ claims split --with national-mono-cost --in national-integral-2017-2021.csv",
                        "2021  109 400 000.00            58 273 238.12  22 404 245.69   28 722 516.19",
                        "$ claims generate --births 500 --year 2021 --seed 1 --out ",
                        "$ claims allocate --policy enacted --with ",
                        "2021  integral          maternity care");
        assertThat(directory.resolve("demo/report.html")).content().contains("Integral care in 2021");
    }

    @Test
    void helpSaysTheContractAndTheExitCodes() throws Exception {
        Ended help = claims(List.of(), "allocate", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("--policy=<book>", "positions.json", "Exit codes:", "Examples:");
    }

    @Test
    void theJarCarriesItsLicencesAndVersion() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
            assertThat(text(jar, "META-INF/THIRD-PARTY.txt")).contains("Oliver Siegmar", "Tongfei Chen", "JLine");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
            assertThat(jar.getEntry("META-INF/FastDoubleParser-LICENSE")).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                    .isNotBlank();
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(), UTF_8);
    }
}
