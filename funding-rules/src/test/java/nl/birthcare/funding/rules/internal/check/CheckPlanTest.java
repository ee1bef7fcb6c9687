package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passing over the checks that cannot find anything comes to the same as asking all. */
class CheckPlanTest {

    private static final PolicyBook BOOK = Samples.book("enacted");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    /** Each declaration of the sides of {@link BothSidesTest}, wrong and right. */
    static List<LineFacts> lines() {
        return Stream.concat(BothSidesTest.wrong(), BothSidesTest.right())
                .map(situation -> facts(
                        (PolicyBook) situation.get()[1], (Declaration) situation.get()[2]))
                .toList();
    }

    private static LineFacts facts(PolicyBook book, Declaration declaration) {
        return Samples.facts(book, declaration, declaration.lines().get(0));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theOutcomeIsThatOfAskingAll(LineFacts line) {
        CheckPlan plan = CheckPlan.of(line.terms());

        assertThat(inOrder(plan, line, line.traits())).isEqualTo(ofAll(Checks.all(), line));
        assertThat(inOrder(plan, line, Trait.ALL)).isEqualTo(ofAll(Checks.all(), line));
    }

    /** What a plan finds about a line, in order. */
    static List<Finding> inOrder(CheckPlan plan, LineFacts line, long traits) {
        List<Finding> found = CheckPlan.inOrder(plan.ofLine(line, traits), plan.ofEarlierLines(line, traits));
        return CheckPlan.inOrder(found, plan.ofDossier(line, traits));
    }

    /** What checks find about a line if each is asked, whatever the line gives cause to. */
    static List<Finding> ofAll(List<Check> checks, LineFacts line) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            CheckRule rule = check.rule(line.terms());
            if (rule != null) {
                findings.addAll(check.examine(line, rule));
            }
        }
        return findings;
    }

    @Test
    void aCheckThatALineGivesNoCauseToAskIsPassedOver() {
        LineFacts line = facts(
                BOOK,
                Samples.declaration(Samples.line(Samples.MIDWIFERY, DAY)
                                .amount(Euro.parse("-0.01"))
                                .build())
                        .build());
        CheckPlan plan = CheckPlan.of(line.terms());

        assertThat(plan.ofLine(line, Trait.ANY.bit()))
                .extracting(Finding::code)
                .doesNotContain(FindingCode.AMOUNT_NEGATIVE);
        assertThat(plan.ofLine(line, Trait.ANY.bit() | Trait.NEGATIVE.bit()))
                .extracting(Finding::code)
                .contains(FindingCode.AMOUNT_NEGATIVE);
    }

    @Test
    void theDossierIsAskedAboutOutsideCareOfIntegralLinesOnly() {
        CheckPlan integral = plan(Samples.line(Samples.INTEGRAL, DAY).build());
        CheckPlan midwifery = plan(Samples.line(Samples.MIDWIFERY, DAY).build());

        assertThat(integral.asksDossier(Trait.ANY.bit())).isFalse();
        assertThat(integral.asksDossier(Trait.OUTSIDE_CARE.bit())).isTrue();
        assertThat(midwifery.asksDossier(Trait.OUTSIDE_CARE.bit())).isFalse();
        assertThat(midwifery.asksDossier(Trait.ALL)).isTrue();
    }

    private static CheckPlan plan(DeclarationLine line) {
        return CheckPlan.of(facts(BOOK, Samples.declaration(line).build()).terms());
    }

    @Test
    void findingsComeInTheOrderOfTheChecks() {
        List<Finding> ofLine = findings(
                FindingCode.HISTORY_MISSING,
                FindingCode.CONTENT_EXCLUDED,
                FindingCode.CONTENT_EXCLUDED,
                FindingCode.EXPERIMENT_WITHOUT_RULE);
        List<Finding> ofDossier = findings(FindingCode.BUNDLE_BROKEN, FindingCode.CREDIT_EXCEEDS_DEBIT);

        assertThat(CheckPlan.inOrder(ofLine, ofDossier))
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.HISTORY_MISSING,
                        FindingCode.CONTENT_EXCLUDED,
                        FindingCode.CONTENT_EXCLUDED,
                        FindingCode.BUNDLE_BROKEN,
                        FindingCode.CREDIT_EXCEEDS_DEBIT,
                        FindingCode.EXPERIMENT_WITHOUT_RULE);
        assertThat(CheckPlan.inOrder(ofLine, List.of())).isSameAs(ofLine);
        assertThat(CheckPlan.inOrder(List.of(), ofDossier)).isSameAs(ofDossier);
    }

    private static List<Finding> findings(FindingCode... codes) {
        return Arrays.stream(codes)
                .map(code ->
                        Finding.builder().code(code).severity(Severity.WARNING).build())
                .toList();
    }
}
