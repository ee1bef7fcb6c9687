package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The vectors are what the library says. After a change of its answers, write them anew and look at the difference:
 *
 * <pre>{@code mvn -q -pl funding-rules/testkit -am test -Dtest=ConformanceVectorsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dvectors.write=true}</pre>
 */
class ConformanceVectorsTest {

    private static final Path FOLDER =
            Path.of("src", "main", "resources", "nl", "birthcare", "funding", "testkit", "vectors");

    @Test
    void theVectorsAreWhatTheLibrarySays() throws IOException {
        Map<String, List<String>> all = VectorWriter.all();
        assertThat(all.keySet()).containsExactlyElementsOf(ConformanceVectors.names());
        for (Map.Entry<String, List<String>> file : all.entrySet()) {
            Path path = FOLDER.resolve(file.getKey() + ".ndjson");
            if (Boolean.getBoolean("vectors.write")) {
                Files.write(path, file.getValue(), StandardCharsets.UTF_8);
            }
            assertThat(fingerprints(Files.readAllLines(path)))
                    .as("cases of %s that are not what the library says; -Dvectors.write=true writes them anew", path)
                    .isEqualTo(fingerprints(file.getValue()));
        }
    }

    /** Each row by its name and a number, so that a difference is short. */
    private static List<String> fingerprints(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring(0, row.indexOf(',')) + " " + row.hashCode())
                .toList();
    }

    @Test
    void usersReadTheRowsFromTheJar() {
        assertThat(ConformanceVectors.names())
                .allSatisfy(name -> assertThat(ConformanceVectors.rows(name))
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).startsWith("{").endsWith("}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformanceVectors.rows("../policy"))
                .withMessage("The vectors must be one of [splits, overlays, declarations], but are \"../policy\"");
    }
}
