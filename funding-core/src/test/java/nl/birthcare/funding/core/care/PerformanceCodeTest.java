package nl.birthcare.funding.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PerformanceCodeTest {

    /** The ends of each kind of character, short and long, with and without leading zeros. */
    private static final List<String> CODES = List.of(
            "0",
            "00",
            "1",
            "9",
            "A",
            "Z",
            "0A",
            "A0",
            "ZZ",
            "000000000000",
            "00000000000",
            "999999999999",
            "AAAAAAAAAAAA",
            "ZZZZZZZZZZZ",
            "ZZZZZZZZZZZY",
            "ZZZZZZZZZZZZ");

    @Provide
    Arbitrary<PerformanceCode> codes() {
        Arbitrary<String> code = Arbitraries.oneOf(
                Arbitraries.of(CODES),
                Arbitraries.strings().withChars("01289ABYZ").ofMinLength(1).ofMaxLength(2));
        return Arbitraries.of("000", "001", "010", "069", "999")
                .flatMap(list -> code.map(text -> PerformanceCode.of(list, text)));
    }

    @Property
    void codesAreEqualIfTheirTextsAre(@ForAll("codes") PerformanceCode one, @ForAll("codes") PerformanceCode other) {
        boolean same = one.text().equals(other.text());

        assertThat(one.equals(other)).isEqualTo(same);
        assertThat(one.compareTo(other) == 0).isEqualTo(same);
        if (same) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    @Test
    void noTwoDifferentCodesAreEqual() {
        for (String one : CODES) {
            for (String other : CODES) {
                assertThat(PerformanceCode.of("069", one).equals(PerformanceCode.of("069", other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one.equals(other));
            }
        }
        assertThat(PerformanceCode.of("069", "X00001"))
                .isNotEqualTo(PerformanceCode.of("068", "X00001"))
                .isNotEqualTo("069:X00001");
    }

    @Test
    void itsTextAndFormNameListAndCode() {
        PerformanceCode code = PerformanceCode.of("069", "X00001");

        assertThat(code.text()).isEqualTo("069:X00001");
        assertThat(code).hasToString("PerformanceCode{list=069, code=X00001}");
    }
}
