package nl.birthcare.funding.examples.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.compare.IntegralReport;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.receipt.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Words DUTCH = Words.of(Locale.forLanguageTag("nl"));
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    /** Words that Dutch shares with English, and lines of nothing but values. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "eur",
            "status",
            "budget",
            "totals.credit",
            "compare.a",
            "compare.b",
            "budget.SMALL_SCALE_EXPERIMENT",
            "contribution.item",
            "declarant",
            "verify.cause.SCENARIO",
            "ApportionmentMethod.SAINTE_LAGUE",
            "SourceKind.CONTRACT",
            "Item.NIPT",
            "Kind.SCENARIO");

    private static final String[] SOME = {"#1", "#2", "#3", "#4"};

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameValues() {
        assertThat(DUTCH.keys()).isEqualTo(Words.ENGLISH.keys());
        assertThat(DUTCH.keys()).allSatisfy(key -> {
            String english = Words.ENGLISH.say(key, (Object[]) SOME);
            String dutch = DUTCH.say(key, (Object[]) SOME);
            assertThat(valuesOf(dutch)).as(key).isEqualTo(valuesOf(english));
            boolean hasWords = Stream.of(SOME)
                    .reduce(english, (text, value) -> text.replace(value, ""))
                    .matches(".*[A-Za-z].*");
            if (hasWords && !SAME_IN_BOTH.contains(key)) {
                assertThat(dutch).as(key).isNotBlank().isNotEqualTo(english);
            }
        });
    }

    private static Set<String> valuesOf(String text) {
        Set<String> values = new TreeSet<>();
        for (String value : SOME) {
            if (text.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyChoiceThatACommandPrintsHasAName(String language) {
        Words words = Words.of(Locale.forLanguageTag(language));

        for (Class<? extends Enum<?>> type : List.of(
                MacroFramework.class,
                FundingForm.class,
                Verdict.class,
                Severity.class,
                EvidenceGrade.class,
                PolicyStatus.class,
                ApportionmentMethod.class,
                BudgetQuestion.Scope.class,
                IntegralReport.Stayed.class,
                ContributionRule.Item.class,
                DeductibleRule.Item.class,
                PublishedNumber.Measure.class,
                Correction.Cause.Kind.class)) {
            for (Enum<?> choice : type.getEnumConstants()) {
                assertThat(words.name(choice)).isNotBlank();
            }
        }
    }

    /** Words that nothing says would be kept and translated for nothing. */
    @Test
    void allWordsAreSaidSomewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Set<String> texts = new TreeSet<>();
        Pattern.compile("\"([a-zA-Z.-]+)\"")
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .forEach(text -> texts.add(text.substring(1, text.length() - 1)));

        assertThat(DUTCH.keys().stream().filter(key -> !Character.isUpperCase(key.charAt(0))))
                .allMatch(key -> texts.contains(key) || texts.contains(key.substring(0, key.lastIndexOf('.') + 1)));
    }

    @Test
    void aValueIsToldAsItIsEvenWhereItLooksLikeThePlaceOfOne() {
        assertThat(Words.ENGLISH.say("sums.heading", "a {0} b")).endsWith("by policy book a {0} b");
        assertThat(VALUE.matcher(DUTCH.say("sums.heading", "enacted")).find()).isFalse();
    }

    @Test
    void whatHasNoBeginningIsToldInWords() {
        assertThat(DUTCH.days(Validity.from(LocalDate.of(0, 1, 1)))).isEqualTo("vanaf het begin");
        assertThat(Words.ENGLISH.days(Validity.ofYear(2021))).isEqualTo("2021-01-01..2021-12-31");
    }

    @Test
    void marksAreThoseOfTheFilesInEnglishAndWordsInDutch() {
        assertThat(Words.ENGLISH.mark(Verdict.PERMITTED)).isEqualTo("PERMITTED");
        assertThat(DUTCH.mark(Verdict.PERMITTED)).isEqualTo("toegestaan");
    }

    @Test
    void wordsThatThereAreNotAreRefused() {
        assertThatThrownBy(() -> DUTCH.say("no.such")).hasMessageContaining("in nl for no.such");
    }
}
