package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit is a user of the library like any other. */
class KitArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void itUsesWhatEveryUserMayUse() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(".internal."));
    }

    @Test
    void itsSurfaceIsSmall() throws IOException {
        assertThat(sources().stream().filter(KitArchitectureTest::isPublic))
                .as("public types; think twice before you add one")
                .hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void noFileIsLongerThan350Lines() throws IOException {
        assertThat(sources())
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(350));
    }

    private static boolean isPublic(Path file) {
        try {
            return Files.readString(file).contains("\npublic ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
