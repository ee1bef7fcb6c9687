package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.junit.jupiter.api.Test;

/** An overlay whose entries share what they rest on. */
class OverlayBuilderTest {

    private static final PerformanceCode CODE = PerformanceCode.of("069", "X00077");
    private static final PerformanceCode MIDWIFERY = PerformanceCode.of("032", "X00078");
    private static final Validity YEAR = Validity.ofYear(2021);

    private static OverlayBuilder overlay() {
        return PolicyDocument.overlay("ours", Samples.SOURCE, EvidenceGrade.AGREED, YEAR);
    }

    @Test
    void everyEntryHasTheSourceTheGradeAndTheDaysOfTheOverlay() {
        PolicyDocument document = overlay()
                .integral(CODE, "Care")
                .monodisciplinary(MIDWIFERY, "Midwifery", Discipline.MIDWIFERY)
                .maximum(CODE, Euro.parse("1600.00"))
                .key(Samples.key("k", ApportionmentMethod.SAINTE_LAGUE, 2, 1, 1))
                .build();

        assertThat(EntryKinds.entries(document)).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.validity()).isEqualTo(YEAR);
            assertThat(entry.grade()).isEqualTo(EvidenceGrade.AGREED);
            assertThat(entry.status()).isEqualTo(PolicyStatus.ENACTED);
            assertThat(entry.sources()).containsExactly(SourceReference.of(Samples.SOURCE.id()));
            assertThat(entry.id()).startsWith("ours-").endsWith("-2021-01-01");
        });
        assertThat(document.sources()).containsExactly(Samples.SOURCE);
        assertThat(document.performances().get(0).form()).isEqualTo(FundingForm.INTEGRAL);
        assertThat(document.performances().get(1).discipline()).contains(Discipline.MIDWIFERY);
        assertThat(document.tariffs().get(0).kind()).isEqualTo(TariffKind.MAXIMUM);
        assertThat(document.tariffs().get(0).amount()).contains(Euro.ofCents(160_000));
        assertThat(document.allocationRules().get(0).performances()).isEmpty();
    }

    @Test
    void daysAndPlaceHoldForWhatFollows() {
        Validity later = Validity.from(LocalDate.of(2022, 1, 1));
        PolicyDocument document = overlay()
                .integral(CODE, "Care")
                .during(later)
                .at("art. 3")
                .integral(CODE, "Care")
                .key(Samples.key("k", ApportionmentMethod.SAINTE_LAGUE, 2, 1, 1), CODE)
                .build();

        Provision second = document.performances().get(1);
        assertThat(document.performances().get(0).validity()).isEqualTo(YEAR);
        assertThat(second.validity()).isEqualTo(later);
        assertThat(second.sources()).containsExactly(SourceReference.of(Samples.SOURCE.id(), "art. 3"));
        AllocationRule rule = document.allocationRules().get(0);
        assertThat(rule.validity()).isEqualTo(later);
        assertThat(rule.performances()).containsExactly(CODE);
    }

    @Test
    void aBookTakesIt() {
        PolicyDocument document = overlay().integral(CODE, "Care").build();
        PolicyBook book = PolicyBooks.named("enacted").with(document);

        assertThat(book.name()).isEqualTo("enacted+ours");
        assertThat(book.performance(CODE, LocalDate.of(2021, 12, 31))).isPresent();
        assertThat(book.performance(CODE, LocalDate.of(2022, 1, 1))).isEmpty();
    }

    @Test
    void anIdThatCouldNotBePartOfABooksNameIsRefused() {
        OverlayBuilder blank = PolicyDocument.overlay("Our terms", Samples.SOURCE, EvidenceGrade.AGREED, YEAR);

        assertThatIllegalArgumentException().isThrownBy(blank::build).withMessageContaining("\"Our terms\"");
    }
}
