package nl.birthcare.funding.examples.claims.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.junit.jupiter.api.Test;

class PerformanceIndexTest {

    private static final List<PerformanceCode> KNOWN = List.of(
            PerformanceCode.of("069", "X00001"),
            PerformanceCode.of("069", "X0000"),
            PerformanceCode.of("011", "X00001"),
            PerformanceCode.of("032", "A"),
            PerformanceCode.of("041", "ABCDEF"),
            PerformanceCode.of("041", "ABCDEFGHIJKL"));

    private static final PerformanceIndex INDEX = PerformanceIndex.of(KNOWN);

    @Provide
    Arbitrary<String> lists() {
        return Arbitraries.oneOf(
                Arbitraries.of("069", "011", "032", "041", "06", "0690", "", "06A", "\u0000\u0000\u0000", "06\u0139"),
                Arbitraries.strings()
                        .withChars("0169A \u0130\uff10")
                        .ofMinLength(2)
                        .ofMaxLength(4));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of("X00001", "X0000", "A", "ABCDEF", "ABCDE\u0000F", "ABCDEFGHIJKL", "ABCDEFGHIJKLM", ""),
                Arbitraries.strings().withChars("0AX\u0000 z/:@[\u0141\u0130").ofMaxLength(13));
    }

    @Property(tries = 5_000)
    void aCodeHasItsNumberWhereverItStands(@ForAll("lists") String list, @ForAll("codes") String code) {
        byte[] listBytes = list.getBytes(UTF_8);
        byte[] codeBytes = code.getBytes(UTF_8);
        byte[] text = ("9," + list + ",8," + code + ",Z").getBytes(UTF_8);

        assertThat(INDEX.number(text, 2, listBytes.length, listBytes.length + 5, codeBytes.length))
                .isEqualTo(expected(list, code));
    }

    private static int expected(String list, String code) {
        try {
            int known = INDEX.performances().indexOf(PerformanceCode.of(list, code));
            return known < 0 ? KNOWN.size() : known;
        } catch (IllegalArgumentException e) {
            return PerformanceIndex.NO_CODE;
        }
    }

    @Test
    void whatABookDoesNotKnowHasOneNumberTogether() {
        assertThat(INDEX.performances()).hasSize(KNOWN.size() + 1).containsAll(KNOWN);
        assertThat(KNOWN).doesNotContain(INDEX.performances().get(KNOWN.size()));
    }
}
