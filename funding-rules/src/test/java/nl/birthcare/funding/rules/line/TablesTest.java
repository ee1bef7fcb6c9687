package nl.birthcare.funding.rules.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.junit.jupiter.api.Test;

/** The tables answer as maps do. */
class TablesTest {

    @Provide
    Arbitrary<Set<Integer>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(53_000_000, 53_000_200),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .set()
                .ofMaxSize(60);
    }

    @Property
    void aNumberIsFoundIfItWasPut(@ForAll("numbers") Set<Integer> known, @ForAll("numbers") Set<Integer> asked) {
        Map<Integer, String> entries = new HashMap<>();
        known.forEach(number -> entries.put(number, "value of " + number));

        NumberTable<String> table = NumberTable.copyOf(entries);

        known.forEach(number -> assertThat(table.get(number)).isEqualTo("value of " + number));
        asked.forEach(number -> assertThat(table.get(number)).isEqualTo(entries.get(number)));
    }

    @Property
    void aPerformanceIsFoundIfItWasPut(@ForAll("numbers") Set<Integer> known, @ForAll("numbers") Set<Integer> asked) {
        Map<PerformanceCode, String> entries = new HashMap<>();
        known.forEach(number -> entries.put(code(number), "value of " + number));

        PerformanceTable<String> table = PerformanceTable.copyOf(entries);

        known.forEach(number -> assertThat(table.get(code(number))).isEqualTo("value of " + number));
        asked.forEach(number -> assertThat(table.get(code(number))).isEqualTo(entries.get(code(number))));
    }

    private static PerformanceCode code(int number) {
        return PerformanceCode.of("069", Integer.toString(number));
    }

    @Test
    void anEmptyTableHoldsNothing() {
        for (int number : List.of(0, 1, Integer.MAX_VALUE)) {
            assertThat(NumberTable.copyOf(Map.of()).get(number)).isNull();
            assertThat(PerformanceTable.copyOf(Map.of()).get(code(number))).isNull();
        }
    }
}
