package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.FindingCode.Chapter;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of all checks. */
class ChecksTest {

    private static final PolicyBook BOOK = Samples.book("enacted");

    /** What is found of a row that cannot be read, and of the policy as a whole. */
    private static final Set<FindingCode> OF_NO_LINE = EnumSet.of(
            FindingCode.UNREADABLE_ROW,
            FindingCode.DECLARATION_WITHOUT_LINES,
            FindingCode.POLICY_UNKNOWN,
            FindingCode.INPUT_INCOMPLETE);

    @Test
    void everyCodeOfALineHasOneCheck() {
        assertThat(Checks.all())
                .extracting(Check::code)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_NO_LINE)));
    }

    @Test
    void theCodesStandInTheOrderOfTheChecks() {
        assertThat(Checks.all()).extracting(Check::code).isSorted();
        assertThat(OF_NO_LINE).allMatch(code -> code.chapter() == Chapter.RUN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUN")
    void theChecksOfAChapterStandInTheFileOfItsName(Chapter chapter) throws ReflectiveOperationException {
        String name = chapter.name().charAt(0) + chapter.name().substring(1).toLowerCase(Locale.ROOT) + "Checks";
        Set<FindingCode> written = EnumSet.noneOf(FindingCode.class);
        for (Field field :
                Class.forName(Check.class.getPackageName() + "." + name).getDeclaredFields()) {
            if (field.getType() == Check.class) {
                written.add(((Check) field.get(null)).code());
            }
        }

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values())
                        .filter(code -> code.chapter() == chapter)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aCheckIsFoundByItsCode(FindingCode code) {
        assertThat(Checks.byCode(code).map(Check::code).isPresent()).isNotEqualTo(OF_NO_LINE.contains(code));
        Checks.byCode(code).ifPresent(check -> assertThat(check.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void everyCheckHasARuleInTheBundledBooksThatStatesItsFigures(Check check) {
        assertThat(BOOK.checkRules(check.code().name()).versions())
                .isNotEmpty()
                .extracting(CheckRule::figures)
                .allSatisfy(figures -> assertThat(figures.keySet()).containsAll(check.figures()));
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void whichDateDecidesAndWhatACodeStandsForCanChangeEveryAnswer(Check check) {
        assertThat(check.reads())
                .contains(EntryKinds.DATE_RULES, EntryKinds.PERFORMANCES)
                .doesNotContain(EntryKinds.CHECK_RULES);
    }
}
