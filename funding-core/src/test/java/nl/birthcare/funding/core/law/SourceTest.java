package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, PRIMARY, PRIMARY",
        "PRIMARY, AGREED, AGREED",
        "AGREED, SECONDARY, SECONDARY",
        "SECONDARY, READING, READING",
        "READING, DERIVED, DERIVED",
        "PRIMARY, SECONDARY, SECONDARY",
        "SECONDARY, DERIVED, DERIVED",
        "DERIVED, ILLUSTRATIVE, ILLUSTRATIVE",
        "ILLUSTRATIVE, PRIMARY, ILLUSTRATIVE",
        "ILLUSTRATIVE, ILLUSTRATIVE, ILLUSTRATIVE",
    })
    void whatRestsOnTwoFactsIsAsSureAsTheWeakerOfThem(EvidenceGrade one, EvidenceGrade other, EvidenceGrade weaker) {
        assertThat(one.weaker(other)).isEqualTo(weaker);
        assertThat(other.weaker(one)).isEqualTo(weaker);
    }

    @Test
    void aReferenceReadsAsAReaderWouldWriteIt() {
        assertThat(SourceReference.of("Wmg", "37(3)").text()).isEqualTo("Wmg 37(3)");
        assertThat(SourceReference.of("kst-32279-206").text()).isEqualTo("kst-32279-206");
    }

    @Test
    void aReferenceToTheWholeIsNotAReferenceToAPlace() {
        assertThat(SourceReference.of("Wmg"))
                .isEqualTo(SourceReference.of("Wmg"))
                .isNotEqualTo(SourceReference.of("Wmg", ""))
                .isNotEqualTo(SourceReference.of("Wmg", "37(3)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankNamesAreRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceReference.of(blank))
                .withMessage("The source of a reference must not be blank, but is \"" + blank + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.builder()
                        .id(blank)
                        .title("A letter")
                        .kind(SourceKind.LAW)
                        .build())
                .withMessage("The id of a source must not be blank, but is \"" + blank + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gap.builder()
                        .id(blank)
                        .unknown("The key")
                        .lookedIn("Everywhere")
                        .build())
                .withMessage("The id of a gap must not be blank, but is \"" + blank + "\"");
    }

    @Test
    void aSourceWithoutATitleIsRefusedAndTheMissingPartsAreNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Source.builder().id("kst").build())
                .withMessageContaining("[title, kind]");
    }

    @Test
    void aSourceHoldsWhatItWasGiven() {
        Source source = Source.builder()
                .id("kst-32279-206")
                .title("Letter on birth care")
                .kind(SourceKind.LAW)
                .date(LocalDate.parse("2020-10-13"))
                .build();

        assertThat(source.id()).isEqualTo("kst-32279-206");
        assertThat(source.title()).isEqualTo("Letter on birth care");
        assertThat(source.kind()).isEqualTo(SourceKind.LAW);
        assertThat(source.date()).contains(LocalDate.parse("2020-10-13"));
        assertThat(source.note()).isEmpty();
    }
}
