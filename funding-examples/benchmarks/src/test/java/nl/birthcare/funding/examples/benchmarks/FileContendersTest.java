package nl.birthcare.funding.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is timed on files is right. */
class FileContendersTest {

    static Stream<String> contenders() {
        return FileContenders.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyReaderComesToTheRightCents(String name) throws IOException {
        Work work = Work.of(LineBenchmark.RESULTS, true);
        try (FileContender contender = FileContenders.named(name, work)) {
            assertThat(contender).isNotNull();
            FileContenders.verify(name, contender, work);
        }
    }
}
