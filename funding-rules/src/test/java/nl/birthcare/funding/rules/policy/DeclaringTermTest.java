package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaringTermTest {

    private static FundingRegime.DeclaringTerm term(int months) {
        return FundingRegime.DeclaringTerm.builder()
                .id("a-term")
                .validity(Validity.from(LocalDate.of(2018, 1, 1)))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.SECONDARY)
                .addSources(SourceReference.of("samples", "made up"))
                .form(FundingForm.INTEGRAL)
                .months(months)
                .build();
    }

    @Test
    void isAMonthOrMore() {
        assertThat(term(1).months()).isEqualTo(1);
        assertThat(EntryKinds.sentence(term(12))).isEqualTo("integral care is to be declared within 12 months");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void isNotLess(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> term(months))
                .withMessage("The months of declaring term a-term must be 1 or more, but are " + months);
    }

    @Test
    void noPublishedBookHoldsOneSinceNoDocumentThatWasReadStatesOne() {
        assertThat(PolicyBooks.names())
                .allSatisfy(name -> assertThat(PolicyBooks.named(name).entries().declaringTerms())
                        .isEmpty());
    }
}
