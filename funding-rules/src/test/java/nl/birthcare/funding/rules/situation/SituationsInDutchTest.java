package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.check.Checks;
import org.junit.jupiter.api.Test;

/** What was found in every situation can be told in Dutch, to the last word that is not a name of the policy book. */
class SituationsInDutchTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /** Words of English that are none of Dutch, and in no name. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|but|must|which|with|were|has|have|care|line|sent|agreement|given|none|declared|declaration|hours|"
                    + "minutes|times|time|this|that|who|said|whether|supplement|birth|book|policy|entry|day|days|"
                    + "performance|characters|other|after|before|date|provider|undecided|available|amount|tariff)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Values that are told as the policy book, a document or the sender has them. */
    private static final Set<String> AS_THEY_ARE = Set.of(
            "source",
            "policy",
            "options",
            "content",
            "name",
            "field",
            "entry",
            "regime",
            "tariff",
            "derivation",
            "problem",
            "unknown",
            "lookedIn",
            "supplement",
            "part",
            "agreement",
            "experiment");

    @Test
    void everyFindingOfEverySituationIsToldInDutchWithoutAWordOfEnglish() {
        Set<FindingCode> told = EnumSet.noneOf(FindingCode.class);
        for (SituationRun run : Situations.runs()) {
            run.assessments().stream()
                    .flatMap(assessment -> assessment.lines().stream())
                    .flatMap(line -> line.findings().stream())
                    .forEach(finding -> {
                        assertDutch(finding);
                        told.add(finding.code());
                    });
        }
        assertThat(told)
                .containsAll(Checks.all().stream().map(check -> check.code()).collect(Collectors.toSet()));
    }

    private static void assertDutch(Finding finding) {
        Map<String, String> values = new HashMap<>(finding.values());
        AS_THEY_ARE.forEach(name -> values.computeIfPresent(name, (same, text) -> isOfBook(name, text) ? "X" : text));
        Finding withoutNames = Finding.builder().from(finding).values(values).build();

        // References and ids of the situations are English, and have marks between their words.
        assertThat(withoutNames.message(DUTCH).replaceAll("\\S*[-/:]\\S*", ""))
                .as(finding.code() + " " + finding.values())
                .doesNotContainPattern(ENGLISH)
                .doesNotContain("null", "{");
        assertThat(finding.message(DUTCH)).isNotEqualTo(finding.message());
        assertThat(finding.message(Locale.FRENCH)).isEqualTo(finding.message());
        // What was stored and read again speaks Dutch as well.
        assertThat(FundingJson.read(Finding.class, FundingJson.write(finding)).message(DUTCH))
                .isEqualTo(finding.message(DUTCH));
    }

    /** Some values are a name at one check and in words at another. */
    private static boolean isOfBook(String name, String text) {
        return switch (name) {
            case "options" -> !text.equals("The policy book knows no options.");
            case "regime" -> !Set.of("experiment", "regular").contains(text);
            case "experiment" -> !text.startsWith("experiment ") && !text.startsWith("a small");
            case "part" -> !text.contains("supplement ");
            default -> true;
        };
    }
}
