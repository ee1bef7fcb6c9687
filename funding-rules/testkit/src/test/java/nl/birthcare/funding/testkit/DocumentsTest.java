package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about property tests shows what compiles and runs here. */
class DocumentsTest {

    private static final Path PAGE = Path.of("..", "..", ".github", "property-tests.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "nl", "birthcare", "funding", "caller");

    @Test
    void theSamplesOfThePageAreTheTestsAsPasted() throws IOException {
        List<String> java = blocks();

        assertThat(java).hasSize(3);
        assertThat(java.get(0)).isEqualTo(pasted("ConservationTest"));
        assertThat(pasted("ConservationTest").lines().filter(line -> !line.startsWith("import ")))
                .as("lines of the first sample, imports apart")
                .hasSizeLessThanOrEqualTo(22);
        assertThat(java.get(1)).isEqualTo(pasted("OurSplitterTest"));
        assertThat(java.get(2)).isEqualTo(pasted("OurHistoryTest"));
    }

    private static String pasted(String type) throws IOException {
        return Files.readString(SOURCES.resolve(type + ".java")).replaceFirst("package [^\n]*\n\n", "");
    }

    private static List<String> blocks() throws IOException {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
