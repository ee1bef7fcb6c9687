package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.explain.StepKind;
import org.junit.jupiter.api.Test;

/** Every line of every situation can be explained, in the words of the answer and without naming anybody. */
class SituationsExplainedTest {

    /** Kinds that no situation meets: {@code ExplanationTest} does. */
    private static final Set<StepKind> ELSEWHERE = EnumSet.of(StepKind.SCENARIO, StepKind.PARTS_OF_NOTHING);

    @Test
    void everySituationIsExplainedAndMeetsEveryKindOfStepTogether() {
        Set<StepKind> met = EnumSet.noneOf(StepKind.class);
        for (SituationRun run : Situations.runs()) {
            List<LineAssessment> answers = run.assessments().stream()
                    .flatMap(assessment -> assessment.lines().stream())
                    .toList();
            List<Explanation> explanations = run.explanations();

            assertThat(explanations).hasSameSizeAs(answers);
            for (int i = 0; i < answers.size(); i++) {
                assertExplains(answers.get(i), explanations.get(i), run);
                explanations.get(i).steps().forEach(step -> met.add(step.kind()));
            }
        }

        assertThat(EnumSet.complementOf(EnumSet.copyOf(met))).isEqualTo(ELSEWHERE);
    }

    private static void assertExplains(LineAssessment answer, Explanation explanation, SituationRun run) {
        String of = run + " " + explanation.line();
        assertThat(explanation.line()).as(of).isEqualTo(answer.line().reference());
        assertThat(explanation.verdict()).as(of).isEqualTo(answer.verdict());
        assertThat(explanation.findings()).as(of).isEqualTo(answer.findings());
        assertThat(explanation.allocation()).as(of).isEqualTo(answer.allocation());
        assertThat(explanation.reason()).as(of).isEqualTo(answer.reason());
        List<Step> steps = explanation.steps();
        assertThat(steps)
                .as(of)
                .isSortedAccordingTo((one, other) ->
                        one.kind().chapter().compareTo(other.kind().chapter()));
        assertThat(steps.get(steps.size() - 1).kind())
                .as(of)
                .isIn(StepKind.DOCUMENTS, StepKind.ASSUMED, StepKind.NO_DOCUMENT);
        assertRemedies(answer, steps, of);
        assertParts(answer, steps, of);
        assertThat(explanation.text()).as(of).doesNotContain("null", "{", "}").doesNotContain(run.persons());
    }

    /** Each finding is a step, and tells what to do. */
    private static void assertRemedies(LineAssessment answer, List<Step> steps, String of) {
        List<String> found = values(steps, StepKind.FOUND, "statement");
        assertThat(found)
                .as(of)
                .containsExactlyElementsOf(
                        answer.findings().stream().map(Finding::statement).toList());
        List<String> remedies = values(steps, StepKind.DO, "remedy");
        answer.findings()
                .forEach(finding ->
                        assertThat(remedies).as(of).contains(finding.code().remedy()));
        answer.reason().ifPresent(reason -> assertThat(remedies).as(of).contains(reason.remedy()));
    }

    private static List<String> values(List<Step> steps, StepKind kind, String name) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(step -> step.values().get(name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The shares of a debit are its parts; those of a credit, what remains less what remained. */
    private static void assertParts(LineAssessment answer, List<Step> steps, String of) {
        if (answer.allocation().isEmpty()) {
            assertThat(steps).as(of).noneMatch(step -> !step.shares().isEmpty());
            return;
        }
        for (MacroFramework framework : MacroFramework.values()) {
            Map<StepKind, Long> parts = steps.stream()
                    .filter(step -> !step.shares().isEmpty())
                    .collect(Collectors.toMap(
                            Step::kind,
                            step -> step.shares().stream()
                                    .filter(share -> share.framework() == framework)
                                    .mapToLong(share -> share.part().cents())
                                    .sum()));
            long expected = answer.allocation().get().split().cents(framework);
            if (!parts.isEmpty()) {
                long shown = parts.getOrDefault(StepKind.SPLIT, 0L)
                        + parts.getOrDefault(StepKind.REMAINS, 0L)
                        - parts.getOrDefault(StepKind.REMAINED, 0L);
                assertThat(shown).as(of).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyVerdictIsMetAndTold() {
        Map<Verdict, StepKind> kinds = Map.of(
                Verdict.PERMITTED, StepKind.PERMITTED,
                Verdict.UNVERIFIED, StepKind.UNVERIFIED,
                Verdict.REFUSED, StepKind.REFUSED,
                Verdict.COPY, StepKind.COPIED);
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        for (SituationRun run : Situations.runs()) {
            for (Explanation explanation : run.explanations()) {
                met.add(explanation.verdict());
                assertThat(explanation.steps().stream().map(Step::kind))
                        .contains(kinds.get(explanation.verdict()))
                        .doesNotContainAnyElementsOf(others(kinds, explanation.verdict()));
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Verdict.values());
    }

    private static List<StepKind> others(Map<Verdict, StepKind> kinds, Verdict verdict) {
        return kinds.entrySet().stream()
                .filter(each -> each.getKey() != verdict)
                .map(Map.Entry::getValue)
                .toList();
    }
}
