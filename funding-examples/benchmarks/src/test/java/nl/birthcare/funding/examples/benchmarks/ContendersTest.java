package nl.birthcare.funding.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is timed is right. */
class ContendersTest {

    static Stream<String> contenders() {
        return Contenders.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    @DisplayName("Every contender does integral work rightly")
    void integralWork(String name) {
        verify(name, Work.of(LineBenchmark.BATCH, false));
    }

    @ParameterizedTest
    @MethodSource("contenders")
    @DisplayName("Every contender does mixed work rightly")
    void mixedWork(String name) {
        verify(name, Work.of(LineBenchmark.BATCH, true));
    }

    private static void verify(String name, Work work) {
        try (Contender contender = Contenders.named(name, work)) {
            assertThat(contender).isNotNull();
            Contenders.verify(name, contender, work);
        }
    }
}
