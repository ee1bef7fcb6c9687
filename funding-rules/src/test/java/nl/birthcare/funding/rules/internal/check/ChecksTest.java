package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of all checks. */
class ChecksTest {

    private static final PolicyBook BOOK = Samples.book("enacted");

    /** What is found of a row that cannot be read, and of the policy as a whole. */
    private static final Set<FindingCode> OF_NO_LINE =
            EnumSet.of(FindingCode.UNREADABLE_ROW, FindingCode.POLICY_UNKNOWN);

    @Test
    void everyCodeOfALineHasOneCheck() {
        assertThat(Checks.all())
                .extracting(Check::code)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_NO_LINE)));
    }

    @ParameterizedTest
    @EnumSource
    void aCheckIsFoundByItsCode(FindingCode code) {
        assertThat(Checks.byCode(code).map(Check::code).isPresent()).isNotEqualTo(OF_NO_LINE.contains(code));
        assertThat(Checks.byCode(code))
                .allSatisfy(check -> assertThat(check.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void everyCheckHasARuleInTheBundledBooksThatStatesItsFigures(Check check) {
        assertThat(BOOK.checkRules(check.code().name()).versions())
                .isNotEmpty()
                .extracting(CheckRule::figures)
                .allSatisfy(figures -> assertThat(figures).containsOnlyKeys(check.figures()));
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void whichDateDecidesAndWhatACodeStandsForCanChangeEveryAnswer(Check check) {
        assertThat(check.reads())
                .contains(EntryKinds.DATE_RULES, EntryKinds.PERFORMANCES)
                .doesNotContain(EntryKinds.CHECK_RULES);
    }
}
