package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event, position and open question of FACTS section 2, with the document that says so. */
class PolicyHistoryTest {

    private static PolicyEvent event(String book, String id) {
        return PolicyBooks.named(book).events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-07-11-instruction        | 2016-07-11 | BWBR0038364      | PRIMARY   | instruction on which the experiment
            2017-01-01-experiment         | 2017-01-01 | kst-32279-206    | PRIMARY   | experiment with integral funding starts
            2020-09-01-advice             | 2020-09-01 | letter-knov-2021 | PRIMARY   | NZa advises
            2020-09-01-task-force         | 2020-09-01 | kst-32279-206    | PRIMARY   | task force
            2020-12-07-advance-notice     | 2020-12-07 | kst-32279-206    | PRIMARY   | advance notice
            2020-12-07-road-map           | 2020-12-07 | kst-32279-206    | PRIMARY   | responsible party for each action, to be discussed in administrative consultation chaired by the ministry
            2021-01-04-knov               | 2021-01-04 | letter-knov-2021 | PRIMARY   | KNOV asks
            2021-01-13-reply              | 2021-01-13 | letter-knov-2021 | PRIMARY   | NZa replies to the KNOV
            2021-01-14-debate             | 2021-01-14 | letter-knov-2021 | PRIMARY   | House debates
            2021-01-15-advice-unchanged   | 2021-01-15 | letter-knov-2021 | PRIMARY   | advice is unchanged
            2021-01-20-partnerships-ask   | 2021-01-20 | letter-knov-2021 | PRIMARY   | partnerships ask
            2021-02-25-extension          | 2021-02-25 | provider-pages   | SECONDARY | House extends the experiment
            2022-03-21-advance-notice     | 2022-03-21 | kst-32279-221    | PRIMARY   | New advance notice
            2023-01-01-regular            | 2023-01-01 | NR/REG-2312      | PRIMARY   | Integral funding is regular
            """)
    void anEventOfOneDayHasItsSourceAndGrade(
            String id, LocalDate day, String source, EvidenceGrade grade, String what) {
        PolicyEvent event = event("enacted", id);

        assertThat(event.timing()).isEqualTo(EventTiming.ON_DAY);
        assertThat(event.validity()).isEqualTo(Validity.between(day, day));
        assertThat(event.sources().get(0).source()).isEqualTo(source);
        assertThat(event.grade()).isEqualTo(grade);
        assertThat(event.title()).contains(what);
    }

    /** kst-32279-206 (8), letter-knov-2021 (9), and 6 in 2017 by secondary pages. */
    @ParameterizedTest
    @CsvSource({
        "2017-partnerships, 6, SECONDARY, provider-pages",
        "2020-12-07-partnerships, 8, PRIMARY, kst-32279-206",
        "2021-partnerships, 9, PRIMARY, letter-knov-2021"
    })
    void theNumberOfPartnershipsIsThatOfItsDocument(String id, long number, EvidenceGrade grade, String source) {
        PolicyEvent event = event("announced-2020", id);

        assertThat(event.figures()).isEqualTo(Map.of("partnerships", number));
        assertThat(event.grade()).isEqualTo(grade);
        assertThat(event.sources()).extracting(SourceReference::source).containsExactly(source);
    }

    /** kst-32279-206 and letter-knov-2021: six months from 2020-12-07, an independent third party, the summer of 2021. */
    @Test
    void theTalksGoOnFromTheLetterWithoutAKnownEnd() {
        PolicyEvent talks = event("announced-2020", "2020-12-07-talks");

        assertThat(talks.timing()).isEqualTo(EventTiming.DURING);
        assertThat(talks.validity()).isEqualTo(Validity.from(LocalDate.of(2020, 12, 7)));
        assertThat(talks.figures()).isEqualTo(Map.of("months", 6L));
        assertThat(talks.title())
                .contains("Patientenfederatie, NVOG, KNOV, BO Geboortezorg")
                .contains("independent third party")
                .contains("summer of 2021")
                .contains("broad support");
    }

    @Test
    void whatIsNotKnownToTheDayLiesWithinAPeriod() {
        assertThat(event("enacted", "2021-letter").timing()).isEqualTo(EventTiming.WITHIN);
        assertThat(event("enacted", "2021-letter").validity())
                .isEqualTo(Validity.between(LocalDate.of(2021, 1, 20), LocalDate.of(2021, 2, 25)));
        assertThat(event("enacted", "2022-03-end-date-dropped")).satisfies(dropped -> {
            assertThat(dropped.grade()).isEqualTo(EvidenceGrade.SECONDARY);
            assertThat(dropped.validity().text()).isEqualTo("2022-03-01..2022-03-31");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void eventsComeInOrder(String book) {
        assertThat(PolicyBooks.named(book).events())
                .isSortedAccordingTo(Comparator.comparing(
                        (PolicyEvent event) -> event.validity().firstDay()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void theAnnouncedBookKnowsNothingThatHappenedAfterItsLetters() {
        assertThat(PolicyBooks.named("announced-2020").events())
                .allSatisfy(
                        event -> assertThat(event.validity().firstDay()).isBeforeOrEqualTo(LocalDate.of(2021, 1, 20)));
    }

    @Test
    void anEventOfOneDayTakesNoMore() {
        assertThatThrownBy(() -> PolicyEvent.builder()
                        .from(event("enacted", "2017-01-01-experiment"))
                        .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Event 2017-01-01-experiment must be of one day, but is of 2017-01-01..");
    }

    // Questions.

    private static PolicyQuestion question(String book, String id) {
        return PolicyBooks.named(book).questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Both letters name parties such as these; for: NVOG, ZN, NVZ, the igos; too early: KNOV, BO Geboortezorg, PF. */
    @Test
    void thePositionsOnTheEndOfMonodisciplinaryFundingAreThoseOfTheLetters() {
        List<PolicyOption> options =
                question("announced-2020", "monodisciplinary-end").options();

        assertThat(options)
                .extracting(PolicyOption::scenario)
                .allSatisfy(scenario -> assertThat(scenario)
                        .get()
                        .satisfies(name -> assertThat(PolicyScenarios.names()).contains(name)));
        assertThat(options.get(0).positions())
                .extracting(position -> position.stance() + " " + position.parties())
                .containsExactly(
                        "FOR [NVOG, ZN, NVZ, the existing partnerships (igos)]",
                        "TOO_EARLY [KNOV, BO Geboortezorg, Patientenfederatie]");
        assertThat(options.get(1).positions())
                .extracting(position -> position.stance() + " " + position.parties())
                .containsExactly("AGAINST [KNOV, BO Geboortezorg, Patientenfederatie]");
        assertThat(options.get(2).positions()).isEmpty();
        assertThat(options)
                .flatExtracting(PolicyOption::positions)
                .allSatisfy(position -> assertThat(position.sources())
                        .extracting(SourceReference::source)
                        .containsExactly("kst-32279-206", "letter-knov-2021"));
    }

    /** kst-32279-206: RIVM advices 4 and 5; the first day of none of them is known. */
    @ParameterizedTest
    @CsvSource({
        "contributions, contributions-abolished, RIVM (advice 5)",
        "nipt-payment, nipt-payment-abolished, RIVM (advice 5)",
        "wider-integral-care, integral-care-widened, RIVM (advice 4)"
    })
    void anAdviceOfTheRivmIsAnOpenQuestionWithAScenario(String id, String scenario, String party) {
        for (String book : PolicyBooks.names()) {
            PolicyQuestion question = question(book, id);
            assertThat(question.status()).isEqualTo(PolicyStatus.UNDECIDED);
            assertThat(question.sources().get(0).source()).isEqualTo("kst-32279-206");
            assertThat(question.options().get(0).scenario()).contains(scenario);
            assertThat(question.options().get(0).positions().get(0).parties()).containsExactly(party);
            assertThat(PolicyScenarios.parameters(scenario)).hasSize(1);
        }
    }

    @Test
    void whatIsUndecidedForADayStandsOnThatDay() {
        assertThat(PolicyBooks.named("announced-2020")
                        .on(LocalDate.of(2027, 12, 31))
                        .questions())
                .extracting(PolicyQuestion::id)
                .containsExactly("contributions", "wider-integral-care");
        assertThat(PolicyBooks.named("announced-2020")
                        .on(LocalDate.of(2028, 1, 1))
                        .questions())
                .extracting(PolicyQuestion::id)
                .containsExactly("contributions", "monodisciplinary-end", "wider-integral-care");
        assertThat(PolicyBooks.named("enacted").on(LocalDate.of(2028, 1, 1)).questions())
                .extracting(PolicyQuestion::id)
                .containsExactly("contributions", "wider-integral-care");
    }

    @Test
    void whatTheScenariosAskTheCallerForIsAGap() {
        assertThat(PolicyBooks.named("enacted").gaps())
                .extracting(Gap::id)
                .contains(
                        "innovation-caps",
                        "wider-integral-care-first-day",
                        "contributions-abolished-first-day",
                        "unless-declarants");
    }

    @Test
    void aPositionIsOfSomebodyByADocument() {
        assertThatThrownBy(() -> PolicyPosition.builder()
                        .stance(Stance.FOR)
                        .addParties("KNOV")
                        .build())
                .hasMessage("A position must name parties and sources, but names [KNOV] and 0 sources");
    }
}
