package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.LastCent;
import nl.birthcare.funding.rules.explain.Share;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.explain.StepKind;
import org.junit.jupiter.api.Test;

/** Why every line of every situation has its answer can be told in Dutch, to the last word that is not a name. */
class ExplanationsInDutchTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /** Words of English that are none of Dutch, and in no name. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|but|must|which|with|were|has|have|care|line|sent|agreement|given|none|declared|declaration|"
                    + "minutes|times|this|that|who|said|whether|supplement|birth|policy|entry|day|days|from|beginning|"
                    + "performance|characters|other|after|before|date|provider|undecided|available|amount|tariff|weight|"
                    + "key|share|midwifery|maternity|regular|notice|warning|refusal|found|nothing|should|where)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What the policy book, a document, a caller or the sender calls something. */
    private static final Set<String> NAMES = Set.of(
            "name",
            "entry",
            "entries",
            "by",
            "agreement",
            "key",
            "rule",
            "line",
            "declaration",
            "first",
            "previous",
            "previousDeclaration",
            "scenario",
            "validity",
            "performance",
            // A finding and what to do about it are tried by their own test.
            "statement",
            "remedy");

    private static String withoutNames(Step step) {
        String text = step.text(DUTCH);
        Stream<String> places = step.sources().stream().map(each -> each.text());
        Stream<String> names = NAMES.stream()
                .filter(name -> step.values().containsKey(name))
                .filter(name -> step.kind() != StepKind.FOUND || !name.equals("statement"))
                .map(name -> step.values().get(name))
                .filter(name -> !name.contains("characters"));
        for (String name : Stream.concat(places, names)
                .filter(each -> each.length() > 1)
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            text = text.replace(name, "X");
        }
        return text;
    }

    @Test
    void everyExplanationOfEverySituationIsToldInDutchWithoutAWordOfEnglish() {
        EnumSet<StepKind> told = EnumSet.noneOf(StepKind.class);
        Set<LastCent> cents = EnumSet.noneOf(LastCent.class);
        for (SituationRun run : Situations.runs()) {
            for (Explanation explanation : run.explanations()) {
                for (Step step : explanation.steps()) {
                    told.add(step.kind());
                    assertDutch(step);
                    for (Share share : step.shares()) {
                        cents.add(share.lastCent());
                        assertThat(share.text(DUTCH)).isNotEqualTo(share.text()).doesNotContainPattern(ENGLISH);
                    }
                }
                assertThat(explanation.text(Locale.FRENCH)).isEqualTo(explanation.text());
                assertThat(explanation.text(DUTCH)).startsWith("Wat er is gedeclareerd\n");
            }
        }
        // What no situation comes to has its sentence in both languages by another test.
        assertThat(EnumSet.complementOf(told)).isSubsetOf(StepKind.PARTS_OF_NOTHING, StepKind.SCENARIO);
        assertThat(cents).contains(LastCent.NONE_LEFT, LastCent.GAINED, LastCent.PASSED_OVER);
    }

    private static void assertDutch(Step step) {
        assertThat(step.text(DUTCH))
                .as(step.kind() + " " + step.values())
                .isNotEqualTo(step.text())
                .doesNotContain("null", "{", "0000-01-01..");
        assertThat(step.text()).doesNotContain("0000-01-01..");
        if (step.kind() != StepKind.FOUND && step.kind() != StepKind.DO) {
            assertThat(withoutNames(step)).as(step.kind() + " " + step.values()).doesNotContainPattern(ENGLISH);
        }
    }
}
