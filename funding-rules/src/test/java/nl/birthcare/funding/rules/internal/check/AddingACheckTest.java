package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/**
 * A check that is added as the contributing guide says is asked, and nothing else has to know of it. Since the codes are
 * closed, the one added here goes by the code, the words and the rule of another that is left out.
 */
class AddingACheckTest {

    private static final PolicyBook BOOK = Samples.book("enacted");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final FindingCode CODE = FindingCode.GRANTED_ABOVE_DECLARED;

    /** Was anything granted of the work of a midwife? */
    private static final Check GRANTED_SOMETHING = grantedSomething(Trait.GRANTED);

    /** The same, except that it waits for something that lines with a finding need not have. */
    private static final Check HIDDEN = grantedSomething(Trait.END);

    private static Check grantedSomething(Trait waited) {
        return Check.of(CODE)
                .about(Discipline.MIDWIFERY)
                .when(waited)
                .reads(EntryKinds.TARIFFS)
                .finds((line, rule) -> {
                    Euro granted = line.line().granted().orElse(null);
                    if (granted == null || !granted.isZero()) {
                        return List.of();
                    }
                    return rule.finding(line)
                            .value("declared", line.line().amount())
                            .value("granted", granted)
                            .byRule();
                });
    }

    /** The list with another check in the place of the one that has the code. */
    private static List<Check> listed(Check added) {
        return Checks.all().stream()
                .map(check -> check.code() == CODE ? added : check)
                .toList();
    }

    private static LineFacts facts(PolicyBook book, DeclarationLine.Builder line) {
        Declaration declaration = Samples.declaration(line.build()).build();
        return Samples.facts(book, declaration, declaration.lines().get(0));
    }

    private static LineFacts grantedNothing(PerformanceCode code) {
        return facts(BOOK, Samples.line(code, DAY).quantity(0).granted(Euro.ofCents(0)));
    }

    private static List<Finding> found(Check added, LineFacts line) {
        return CheckPlanTest.inOrder(CheckPlan.of(line.terms(), listed(added)), line, line.traits());
    }

    @Test
    void itIsAskedAndFindsByTheRuleOfTheBookInItsWords() {
        assertThat(found(GRANTED_SOMETHING, grantedNothing(Samples.MIDWIFERY)))
                .filteredOn(finding -> finding.code() == CODE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.sources())
                            .isEqualTo(BOOK.checkRules(CODE.name())
                                    .versions()
                                    .get(0)
                                    .sources());
                    assertThat(finding.message())
                            .isEqualTo("Line D-1/1: what is granted can be at most what was declared, 1523.00, but is"
                                    + " 0.00. " + CODE.remedy());
                });
    }

    @Test
    void itsFindingsComeInItsPlace() {
        assertThat(found(GRANTED_SOMETHING, grantedNothing(Samples.MIDWIFERY)))
                .extracting(Finding::code)
                .isSorted()
                .contains(FindingCode.QUANTITY_NOT_POSITIVE, CODE, FindingCode.PROVIDER_TYPE_UNUSUAL);
    }

    @Test
    void itIsNotAskedOfOtherCareNorOfLinesThatGiveItNoCauseNorWithoutARule() {
        PolicyBook without = Samples.withChecks(BOOK, Set.of(FindingCode.QUANTITY_NOT_POSITIVE));

        assertThat(List.of(
                        grantedNothing(Samples.MATERNITY_CARE),
                        facts(BOOK, Samples.line(Samples.MIDWIFERY, DAY)),
                        facts(without, Samples.line(Samples.MIDWIFERY, DAY).granted(Euro.ofCents(0)))))
                .allSatisfy(line -> assertThat(found(GRANTED_SOMETHING, line))
                        .extracting(Finding::code)
                        .doesNotContain(CODE));
    }

    @Test
    void theEntriesThatItReadsCanBeTheCauseOfAnotherAnswer() {
        assertThat(GRANTED_SOMETHING.reads())
                .containsExactlyInAnyOrder(EntryKinds.TARIFFS, EntryKinds.PERFORMANCES, EntryKinds.DATE_RULES);
    }

    @Test
    void aCheckThatWaitsForTheWrongTraitIsSeenByTheLawThatAsksAll() {
        LineFacts line = grantedNothing(Samples.MIDWIFERY);

        assertThat(found(GRANTED_SOMETHING, line)).isEqualTo(CheckPlanTest.ofAll(listed(GRANTED_SOMETHING), line));
        assertThat(found(HIDDEN, line)).isNotEqualTo(CheckPlanTest.ofAll(listed(HIDDEN), line));
    }
}
