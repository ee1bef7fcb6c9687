package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.explain.StepKind;
import nl.birthcare.funding.rules.history.Dossier;

/** An explanation says what the answer says, of every line, and names nobody. */
class ExplanationLawsTest {

    private static final List<FundingEngine> ENGINES = List.of(
            FundingEngine.of(RandomClaims.book("enacted")).with(RandomClaims.agreements()),
            FundingEngine.of(RandomClaims.book("announced-2020")).with(RandomClaims.agreements()));

    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 100)
    @Label("An explanation of each line of a dossier has the verdict, the findings and the split of its answer")
    void inADossier(@ForAll long seed, @ForAll @IntRange(max = 1) int book) throws IOException {
        FundingEngine engine = ENGINES.get(book);
        for (Dossier dossier : Dossier.byClient(new RandomClaims(seed).declarations(30))) {
            List<LineAssessment> answers = engine.assess(dossier).stream()
                    .flatMap(each -> each.lines().stream())
                    .toList();
            List<Explanation> explanations = engine.explain(dossier);

            assertThat(explanations).hasSameSizeAs(answers);
            for (int i = 0; i < answers.size(); i++) {
                assertExplains(explanations.get(i), answers.get(i));
                assertNamesNobody(explanations.get(i));
            }
        }
    }

    @Property(tries = 100)
    @Label("An explanation of a declaration of which nothing else is known has the answer of that")
    void alone(@ForAll long seed, @ForAll @IntRange(max = 1) int book) throws IOException {
        for (Declaration declaration : new RandomClaims(seed).declarations(10)) {
            Assessment answer = ENGINES.get(book).assess(declaration);
            List<Explanation> explanations = ENGINES.get(book).explain(declaration);

            assertThat(explanations).hasSameSizeAs(answer.lines());
            for (int i = 0; i < explanations.size(); i++) {
                assertExplains(explanations.get(i), answer.lines().get(i));
            }
        }
    }

    private static void assertExplains(Explanation explanation, LineAssessment answer) {
        assertThat(explanation.line()).isEqualTo(answer.line().reference());
        assertThat(explanation.verdict()).isEqualTo(answer.verdict());
        assertThat(explanation.findings()).isEqualTo(answer.findings());
        assertThat(explanation.allocation()).isEqualTo(answer.allocation());
        assertThat(explanation.reason()).isEqualTo(answer.reason());
        List<Step> steps = explanation.steps();
        // Whatever was found was found by a check that is listed as asked.
        assertThat(steps)
                .filteredOn(step -> step.kind() == StepKind.FOUND)
                .extracting(step -> step.values().get("code"))
                .containsExactlyElementsOf(answer.findings().stream()
                        .map(Finding::code)
                        .map(Enum::name)
                        .toList());
        answer.allocation().ifPresent(allocation -> assertParts(steps, allocation.split()));
    }

    /** The shares of a debit are its parts; of a credit, what remains less what remained before. */
    private static void assertParts(List<Step> steps, FrameworkSplit split) {
        if (steps.stream().anyMatch(step -> !step.shares().isEmpty())) {
            FrameworkSplit shown = shares(steps, StepKind.SPLIT)
                    .plus(shares(steps, StepKind.REMAINS))
                    .minus(shares(steps, StepKind.REMAINED));
            assertThat(shown).isEqualTo(split);
        }
    }

    private static FrameworkSplit shares(List<Step> steps, StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .flatMap(step -> step.shares().stream())
                .map(share -> FrameworkSplit.whole(share.framework(), share.part()))
                .reduce(FrameworkSplit.ZERO, FrameworkSplit::plus);
    }

    private static void assertNamesNobody(Explanation explanation) throws IOException {
        String json = FundingJson.write(explanation);
        JsonNode read = MAPPER.readTree(json);

        assertThat(read.path("steps").size()).isEqualTo(explanation.steps().size());
        for (String text : List.of(json, explanation.text(), explanation.toString())) {
            assertThat(text).doesNotContain("client-0", "client-1", "client-2", "client-3");
            assertThat(text).doesNotContain("pregnancy-0", "pregnancy-1", "pregnancy-2", "pregnancy-3");
        }
        long sum = 0;
        for (MacroFramework framework : MacroFramework.values()) {
            sum += explanation
                    .allocation()
                    .map(each -> each.split().cents(framework))
                    .orElse(0L);
        }
        assertThat(read.at("/split/totalCents").asLong()).isEqualTo(sum);
    }
}
