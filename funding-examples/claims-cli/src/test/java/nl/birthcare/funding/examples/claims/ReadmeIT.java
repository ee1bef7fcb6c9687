package nl.birthcare.funding.examples.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells its reader to do, and compares what comes out with what the README shows. */
class ReadmeIT {

    private static final Path JAR = Path.of(System.getProperty("claims.jar"));

    @TempDir
    Path directory;

    @Test
    void theScenarioOfTenLinesWorksAsThePageSays() throws Exception {
        String section = page();
        String file = group(section, "here `([^`]+\\.json)`");
        String scenario = group(section, "```json\n(.*?)```");
        String commands = group(section, "```sh\n(.*?)```");
        String shown = group(section, "and why:\n\n```\n(.*?)```");

        Files.writeString(directory.resolve(file), scenario);
        String out = "";
        for (String command : commands.replace("\\\n", " ").strip().split("\n", -1)) {
            out = claims(command);
        }

        assertThat(scenario.strip().lines()).hasSize(10);
        assertThat(shown.lines().filter(line -> !line.equals("...")))
                .hasSizeGreaterThan(4)
                .allSatisfy(new Outcome(out)::contains);
        assertThat(Files.readAllLines(directory.resolve("compared/changes.ndjson")))
                .hasSize(579)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"scenarioB\":\"no-agreement\"")
                        .contains("\"b\":\"integral-experiment-extended\""));
    }

    /** What a command printed. */
    private record Outcome(String out) {
        void contains(String line) {
            assertThat(out.lines()).contains(line);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "..", ".github", "what-if.md")).replace("\r\n", "\n");
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String claims(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+", -1)));
        assertThat(words.remove(0)).isEqualTo("claims");
        List<String> run = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-jar", JAR.toString()));
        run.addAll(words);
        Path out = directory.resolve("out.txt");
        Process process = new ProcessBuilder(run)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(directory.resolve("err.txt")).isEmptyFile();
        assertThat(process.exitValue()).isIn(0, 1);
        return Files.readString(out, UTF_8);
    }
}
