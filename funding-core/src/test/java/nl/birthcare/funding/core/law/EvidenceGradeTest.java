package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceGradeTest {

    @Test
    void theGradesStandFromSureToUnsure() {
        assertThat(EvidenceGrade.values())
                .containsExactly(
                        EvidenceGrade.PRIMARY,
                        EvidenceGrade.AGREED,
                        EvidenceGrade.SECONDARY,
                        EvidenceGrade.READING,
                        EvidenceGrade.DERIVED,
                        EvidenceGrade.ILLUSTRATIVE);
    }
}
