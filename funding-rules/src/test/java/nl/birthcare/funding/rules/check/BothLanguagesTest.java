package nl.birthcare.funding.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.internal.Phrases;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.projection.FrameworkProjection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence and phrase is there in English and in Dutch, with the same values. */
class BothLanguagesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Pattern VALUE = Pattern.compile("\\{[^}]+}");

    /** Words that Dutch shares with English. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("experiment.named", "regime.experiment", "basis.DISCIPLINE", "lookedIn.double-funding-rule");

    private static Properties read(String file) throws IOException {
        Class<?> beside = switch (file.replaceAll("(_nl)?\\.properties", "")) {
            case "unallocated" -> UnallocatedReason.class;
            case "steps", "book" -> Step.class;
            case "control" -> FrameworkUse.class;
            case "contribution" -> ContributionAnswer.class;
            case "projection" -> FrameworkProjection.class;
            case "erratum" -> Erratum.class;
            default -> FindingCode.class;
        };
        Properties words = new Properties();
        try (InputStream in = beside.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static Set<String> values(String sentence) {
        Set<String> values = new TreeSet<>();
        VALUE.matcher(sentence).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings",
                "phrases",
                "gaps",
                "unallocated",
                "steps",
                "book",
                "control",
                "contribution",
                "projection",
                "erratum"
            })
    void theTwoFilesHaveTheSameNamesAndEachSentenceTheSameValues(String file) throws IOException {
        Properties english = read(file + ".properties");
        Properties dutch = read(file + "_nl.properties");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String name : english.stringPropertyNames()) {
            assertThat(values(dutch.getProperty(name))).as(name).isEqualTo(values(english.getProperty(name)));
            boolean hasWords =
                    VALUE.matcher(english.getProperty(name)).replaceAll("").matches(".*[A-Za-z].*");
            if (hasWords && !SAME_IN_BOTH.contains(name)) {
                assertThat(dutch.getProperty(name)).as(name).isNotBlank().isNotEqualTo(english.getProperty(name));
            }
        }
    }

    /** A text that was mended in a book and not here would be told in English. */
    @Test
    void everyCheckAndNoticedGapOfTheBundledBooksSpeaksDutch() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String file : List.of("book.properties", "gaps.properties")) {
            Properties english = read(file);
            english.stringPropertyNames().forEach(name -> told.add(english.getProperty(name)));
        }
        for (String name : PolicyBooks.names()) {
            PolicyBook book = PolicyBooks.named(name);
            book.entries()
                    .checkRules()
                    .forEach(rule -> assertThat(told).as(rule.id()).contains(rule.title()));
            Set<String> noticed =
                    book.entries().notices().stream().map(PolicyNotice::gap).collect(Collectors.toSet());
            book.gaps().stream()
                    .filter(gap -> noticed.contains(gap.id()))
                    .forEach(gap -> assertThat(told).contains(gap.unknown(), gap.lookedIn()));
        }
    }

    @Test
    void whatIsNotKnownIsToldInDutchWithThePerformanceThatItIsAbout() {
        PolicyBook book = PolicyBooks.named("enacted");
        Finding finding = FundingJson.read(LedgerReport.NoticeCount.class, """
                        {"gap": "care-of-a-code", "performance": {"list": "069", "code": "X00001"}, "lines": 3}
                        """).finding(book);

        assertThat(finding.statement(DUTCH))
                .isEqualTo(
                        "Van welke fase de zorg van een code is, of wat zij bevat, zodat dubbele bekostiging er niet in te"
                                + " zien is. Dat geldt voor prestatie 069:X00001. Gezocht in: Het beleidsboek en zijn overlays. Dit"
                                + " raakt 3 regels van deze verwerking.");
        assertThat(finding.values(DUTCH)).containsEntry("lookedIn", "Het beleidsboek en zijn overlays.");
        assertThat(finding.values(Locale.GERMAN)).isEqualTo(finding.values());
        assertThat(finding.statement()).contains("So of performance 069:X00001.");
    }

    @Test
    void everyCodeAndReasonSpeaksDutch() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(code.remedy(DUTCH))
                    .as(code.name())
                    .isNotEqualTo(code.remedy())
                    .doesNotContain("{");
            assertThat(code.remedy(Locale.ENGLISH)).isEqualTo(code.remedy());
        }
        for (UnallocatedReason reason : UnallocatedReason.values()) {
            assertThat(reason.sentence(DUTCH)).as(reason.name()).isNotEqualTo(reason.sentence());
            assertThat(reason.remedy(DUTCH)).as(reason.name()).isNotEqualTo(reason.remedy());
            assertThat(reason.sentence(Locale.GERMAN)).isEqualTo(reason.sentence());
        }
    }

    /** Each phrase, with figures for its values, is told from all others of the same value. */
    @Test
    void everyPhraseIsRecognisedInAText() throws IOException {
        Sentences english = Sentences.of("phrases", FindingCode.class.getResourceAsStream("phrases.properties"));
        Sentences dutch = Sentences.of("phrases_nl", FindingCode.class.getResourceAsStream("phrases_nl.properties"));
        Phrases phrases = Phrases.of(english, dutch);
        for (String key : english.keys()) {
            Map<String, String> values = new HashMap<>();
            int figure = 11;
            for (String value : values(english.sentence(key))) {
                values.put(value.substring(1, value.length() - 1), Integer.toString(figure++));
            }
            String name = key.substring(0, key.indexOf('.'));

            assertThat(phrases.translated(Map.of(name, Sentences.filled(english.sentence(key), values))))
                    .as(key)
                    .containsEntry(name, Sentences.filled(dutch.sentence(key), values));
        }
        assertThat(phrases.translated(Map.of("parts", "1.00 of midwifery, 2.00 of obstetrics, 3.00 of maternity care")))
                .containsEntry("parts", "1.00 aan verloskunde, 2.00 aan gynaecologie, 3.00 aan kraamzorg");
        assertThat(phrases.translated(Map.of("day", "2021-03-14"))).containsEntry("day", "2021-03-14");
    }

    static Stream<List<String>> choices() {
        return Stream.of(
                words("form", FundingForm.values()),
                words("discipline", Discipline.values()),
                words("phase", CarePhase.values()),
                words("direction", Direction.values()),
                words("regime", FundingRegime.Kind.values()),
                names("unit", TariffUnit.values()),
                names("tariffUnit", TariffUnit.values()),
                names("subject", DateSubject.values()));
    }

    private static List<String> words(String name, Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(choice ->
                        name + "=" + choice.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    private static List<String> names(String name, Enum<?>[] choices) {
        return Arrays.stream(choices).map(choice -> name + "=" + choice.name()).toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceIsAPhrase(List<String> choices) throws IOException {
        Properties english = read("phrases.properties");

        assertThat(choices).allSatisfy(choice -> {
            String name = choice.substring(0, choice.indexOf('='));
            assertThat(english.stringPropertyNames())
                    .anyMatch(key -> key.startsWith(name + ".")
                            && english.getProperty(key).equals(choice.substring(choice.indexOf('=') + 1)));
        });
    }
}
