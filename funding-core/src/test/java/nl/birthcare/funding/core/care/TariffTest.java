package nl.birthcare.funding.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TariffTest {

    @Test
    void aMaximumStatesItsAmount() {
        assertThat(tariff(TariffKind.MAXIMUM)
                        .amount(Euro.ofCents(152_300))
                        .build()
                        .amount())
                .contains(Euro.ofCents(152_300));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tariff(TariffKind.MAXIMUM).build())
                .withMessage("Maximum tariff prenatal-2022 must state its amount, but states none");
    }

    @Test
    void aFreeTariffNeedsNoAmountButMayStateOne() {
        assertThat(tariff(TariffKind.FREE).build().amount()).isEmpty();
        assertThat(tariff(TariffKind.FREE).amount(Euro.ofCents(1)).build().amount())
                .contains(Euro.ofCents(1));
    }

    @ParameterizedTest
    @EnumSource
    void anAmountBelowZeroIsRefusedAndZeroIsNot(TariffKind kind) {
        assertThat(tariff(kind).amount(Euro.ZERO).build().amount()).contains(Euro.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tariff(kind).amount(Euro.ofCents(-1)).build())
                .withMessage("Tariff prenatal-2022 must be 0.00 or more, but is -0.01");
    }

    @Test
    void aTariffWithoutASourceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.builder()
                        .from(tariff(TariffKind.FREE).build())
                        .sources(List.of())
                        .build())
                .withMessage("Provision prenatal-2022 must name a source, but names none");
    }

    @ParameterizedTest
    @CsvSource({
        "ENACTED, PRIMARY, true",
        "ENACTED, AGREED, true",
        "UNDECIDED, AGREED, false",
        "ENACTED, SECONDARY, false",
        "ENACTED, READING, false",
        "ENACTED, DERIVED, false",
        "ENACTED, ILLUSTRATIVE, false",
    })
    void aFigureThatWasAgreedRefusesAsOneThatWasRead(PolicyStatus status, EvidenceGrade grade, boolean mayRefuse) {
        Tariff tariff = Tariff.builder()
                .from(tariff(TariffKind.FREE).build())
                .status(status)
                .grade(grade)
                .build();

        assertThat(tariff.mayRefuse()).isEqualTo(mayRefuse);
    }

    private static Tariff.Builder tariff(TariffKind kind) {
        Tariff.Builder builder = Tariff.builder();
        builder.id("prenatal-2022")
                .validity(Validity.between(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-12-31")))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.PRIMARY)
                .addSources(SourceReference.of("TB-REG-22601", "tariff 1"))
                .performance(PerformanceCode.of("069", "X00001"))
                .kind(kind)
                .unit(TariffUnit.PERFORMANCE);
        return builder;
    }
}
