package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TariffAllowanceTest {

    private static TariffAllowance allowance(int percent) {
        return TariffAllowance.builder()
                .id("max-max")
                .validity(Validity.from(LocalDate.of(2018, 1, 1)))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.SECONDARY)
                .addSources(SourceReference.of("samples", "made up"))
                .discipline(Discipline.MIDWIFERY)
                .percent(percent)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 100})
    void liftsAMaximumByAPartOfIt(int percent) {
        assertThat(allowance(percent).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void neverLowersAMaximumNorMoreThanDoublesIt(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allowance(percent))
                .withMessage("The percentage of tariff allowance max-max must be 0 to 100, but is " + percent);
    }
}
