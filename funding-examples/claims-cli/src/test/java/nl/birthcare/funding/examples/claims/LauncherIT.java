package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the jar does what the jar does. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final Path JAR = Path.of(System.getProperty("claims.jar"));
    private static final Path LAUNCHER = JAR.resolveSibling("claims");

    @TempDir
    Path directory;

    private record Ended(int exitCode, String printed) {}

    private Ended run(Map<String, String> environment, Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    /** A copy of the jar without the archive of its classes. */
    private Path copied() throws IOException {
        Path bin = Files.createDirectory(directory.resolve("a bin"));
        Files.copy(JAR, bin.resolve("claims.jar"));
        Path launcher = Files.copy(LAUNCHER, bin.resolve("claims"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }

    @Test
    void argumentsAndExitCodesAreThoseOfTheProgram() throws Exception {
        Ended written = run(
                Map.of(),
                LAUNCHER,
                "generate",
                "--births",
                "3",
                "--year",
                "2021",
                "--seed",
                "1",
                "--out",
                "a b.ndjson");
        Ended wrong = run(Map.of(), LAUNCHER, "allocate");

        assertThat(written.exitCode()).as(written.printed()).isZero();
        assertThat(directory.resolve("a b.ndjson")).isNotEmptyFile();
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.printed()).startsWith("claims allocate: ");
    }

    @Test
    void withoutItsArchiveAndFromAnywhereItSaysTheSame() throws Exception {
        Path copy = copied();
        Path link = Files.createSymbolicLink(directory.resolve("link"), copy);
        String rules = run(Map.of(), LAUNCHER, "--help").printed();

        assertThat(run(Map.of(), copy, "--help").printed()).isEqualTo(rules);
        assertThat(run(Map.of(), link, "--help").printed()).isEqualTo(rules);
    }

    @Test
    void optionsOfJavaAreHandedOn() throws Exception {
        assertThat(run(Map.of("CLAIMS_JAVA_OPTIONS", "-Xmx64m -XshowSettings:vm"), LAUNCHER, "--version")
                        .printed())
                .contains("Max. Heap Size: 64.00M");
    }

    @Test
    void aMissingJavaIsSaid() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", "/nowhere"), LAUNCHER, "--help");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.printed()).contains("/nowhere/bin/java was not found");
    }
}
