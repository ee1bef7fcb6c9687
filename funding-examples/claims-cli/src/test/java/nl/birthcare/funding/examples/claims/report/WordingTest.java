package nl.birthcare.funding.examples.claims.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.check.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Wording DUTCH = Wording.of(Locale.forLanguageTag("nl"));

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameValues() {
        assertThat(DUTCH.keys()).isEqualTo(ENGLISH.keys());
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(values(DUTCH.say(key))).as(key).isEqualTo(values(ENGLISH.say(key))));
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split("(?=\\{)"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(0, 3))
                .sorted()
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyChoiceThatAPageShowsHasAName(String language) {
        Wording words = Wording.of(Locale.forLanguageTag(language));

        for (Class<? extends Enum<?>> type : List.of(
                MacroFramework.class,
                FundingForm.class,
                Verdict.class,
                EvidenceGrade.class,
                PolicyStatus.class,
                SourceKind.class,
                ApportionmentMethod.class)) {
            for (Enum<?> choice : type.getEnumConstants()) {
                assertThat(words.name(choice)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | €0.00          | €\u00a00,00",
                "5           | €0.05          | €\u00a00,05",
                "-123456789  | -€1,234,567.89 | -€\u00a01.234.567,89",
                "100000      | €1,000.00      | €\u00a01.000,00"
            })
    void amountsHaveTheFormOfTheLanguage(String cents, String english, String dutch) {
        assertThat(ENGLISH.euros(new BigInteger(cents))).isEqualTo(english);
        assertThat(DUTCH.euros(new BigInteger(cents))).isEqualTo(dutch);
    }

    @Test
    void amountsOfAnySizeAreWrittenToTheCentAndSortedByTheirCents() {
        BigInteger huge = new BigInteger("123456789012345678901234567");

        assertThat(ENGLISH.amount(huge))
                .isEqualTo(new Cell("1,234,567,890,123,456,789,012,345.67", huge.toString(), null));
    }

    @Test
    void theFormOfNumbersDoesNotHangOnTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Wording.of(Locale.ENGLISH).number(1234567)).isEqualTo("1,234,567");
            assertThat(Wording.of(Locale.forLanguageTag("nl")).number(-1234567)).isEqualTo("-1.234.567");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sharesAreShownRoundedAndSortedByMore() {
        assertThat(ENGLISH.share(Optional.of(Fraction.of(2624, 12813))))
                .isEqualTo(new Cell("20.48%", "0.204792008", null));
        assertThat(DUTCH.share(Optional.of(Fraction.of(1, 3))).text()).isEqualTo("33,33\u00a0%");
        assertThat(DUTCH.share(Optional.empty())).isEqualTo(Cell.of("-"));
    }

    @Test
    void whatTheLibrarySaysInEnglishIsMarkedOnADutchPage() {
        assertThat(ENGLISH.english("text").language()).isNull();
        assertThat(DUTCH.english("text").language()).isEqualTo("en");
    }

    @Test
    void wordsThatThereAreNotAreRefused() {
        assertThatThrownBy(() -> ENGLISH.say("no.such")).hasMessageContaining("in en for no.such");
    }
}
