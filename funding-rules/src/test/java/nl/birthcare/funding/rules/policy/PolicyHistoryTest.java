package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event, position and open question, with the document that says so. */
class PolicyHistoryTest {

    private static PolicyEvent event(String book, String id) {
        return PolicyBooks.documented(book).events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-05-31-advance-notice          | 2016-05-31 | BWBR0038364      | PRIMARY   | kst-32279-84
            2016-06-23-debate                  | 2016-06-23 | BWBR0038364      | PRIMARY   | House debates
            2016-07-06-performances            | 2016-07-06 | TB/REG-17627-01  | PRIMARY   | ECLI:NL:CBB:2018:426
            2016-07-11-instruction             | 2016-07-11 | BWBR0038364      | PRIMARY   | signs the instruction on which the experiment
            2016-09-01-instruction-in-force    | 2016-09-01 | BWBR0038364      | PRIMARY   | in force
            2017-01-01-experiment              | 2017-01-01 | kst-32279-206    | PRIMARY   | experiment with integral funding starts
            2020-07-07-nipt-letter             | 2020-07-07 | kst-32279-206    | PRIMARY   | kst-32793-488
            2020-09-01-advice                  | 2020-09-01 | letter-knov-2021 | PRIMARY   | NZa advises
            2020-09-01-task-force              | 2020-09-01 | kst-32279-206    | PRIMARY   | task force
            2020-09-24-promise                 | 2020-09-24 | kst-32279-206    | PRIMARY   | promises a further letter
            2020-12-07-advance-notice          | 2020-12-07 | kst-32279-206    | PRIMARY   | gives the House advance notice
            2020-12-07-policy-rule             | 2020-12-07 | kst-32279-206    | PRIMARY   | BR/REG-18150
            2020-12-07-all-parties             | 2020-12-07 | kst-32279-206    | PRIMARY   | All parties of birth care support
            2020-12-07-road-map                | 2020-12-07 | kst-32279-206    | PRIMARY   | responsible party for each action, to be discussed in administrative consultation chaired by the ministry
            2021-01-04-knov                    | 2021-01-04 | letter-knov-2021 | PRIMARY   | KNOV asks
            2021-01-13-reply                   | 2021-01-13 | letter-knov-2021 | PRIMARY   | NZa replies to the KNOV
            2021-01-14-debate                  | 2021-01-14 | letter-knov-2021 | PRIMARY   | kst-31016-335
            2021-01-14-promise                 | 2021-01-14 | letter-knov-2021 | PRIMARY   | kst-32279-207
            2021-01-15-advice-unchanged        | 2021-01-15 | letter-knov-2021 | PRIMARY   | Zilveren Kruis and the CPZ
            2021-01-20-partnerships-ask        | 2021-01-20 | letter-knov-2021 | PRIMARY   | partnerships ask
            2021-02-25-extension               | 2021-02-25 | provider-pages   | SECONDARY | House extends the experiment
            2022-03-21-advance-notice          | 2022-03-21 | kst-32279-221    | PRIMARY   | both chambers
            2022-03-31-consultation            | 2022-03-31 | BWBR0046806      | PRIMARY   | kst-32279-222
            2022-05-24-debate                  | 2022-05-24 | BWBR0046806      | PRIMARY   | Two-minute debate
            2022-05-31-vote                    | 2022-05-31 | BWBR0046806      | PRIMARY   | kst-32279-224
            2022-06-13-instruction             | 2022-06-13 | BWBR0046806      | PRIMARY   | signs the instruction
            2022-06-21-policy-rule             | 2022-06-21 | BR/REG-23130     | PRIMARY   | signs its policy rule
            2022-06-24-instruction-published   | 2022-06-24 | BWBR0046806      | PRIMARY   | Stcrt 2022, 16848
            2022-07-05-policy-rule-published   | 2022-07-05 | BR/REG-23130     | PRIMARY   | Stcrt 2022, 17437
            2022-08-01-instruction-in-force    | 2022-08-01 | BWBR0046806      | PRIMARY   | divided over them
            2023-01-01-regular                 | 2023-01-01 | BWBR0046806      | PRIMARY   | Integral funding is regular
            2023-04-01-nipt                    | 2023-04-01 | stcrt-2017-11748 | SECONDARY | own payment of 175.00
            """)
    void anEventOfOneDayHasItsSourceAndGrade(
            String id, LocalDate day, String source, EvidenceGrade grade, String what) {
        PolicyEvent event = event("enacted", id);

        assertThat(event.timing()).isEqualTo(PolicyEvent.Timing.ON_DAY);
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
        assertThat(event.sources()).extracting(SourceReference::source).containsOnly(source);
    }

    @Test
    void inTheSpringOf2022EightPartnershipsAreInTheExperimentAndSevenWantToGoOn() {
        assertThat(event("enacted", "2022-partnerships").figures())
                .isEqualTo(Map.of("partnerships", 8L, "wantToGoOn", 7L));
    }

    /** kst-32279-206 gives six months from its own day; that a third party leads is known from the second letter only. */
    @Test
    void theTalksTakeSixMonthsFromTheLetterAndEndThen() {
        PolicyEvent talks = event("announced-2020", "2020-12-07-talks");

        assertThat(talks.timing()).isEqualTo(PolicyEvent.Timing.DURING);
        assertThat(talks.validity()).isEqualTo(Validity.between(LocalDate.of(2020, 12, 7), LocalDate.of(2021, 6, 7)));
        assertThat(talks.figures()).isEqualTo(Map.of("months", 6L));
        assertThat(talks.title())
                .contains("Patientenfederatie, NVOG, KNOV, BO Geboortezorg")
                .doesNotContain("third party");
        assertThat(talks.sources()).extracting(SourceReference::source).containsOnly("kst-32279-206");
        assertThat(event("announced-2020", "2021-talks-led")).satisfies(led -> {
            assertThat(led.title()).contains("independent third party");
            assertThat(led.validity().firstDay()).isEqualTo(LocalDate.of(2021, 1, 20));
            assertThat(led.sources()).extracting(SourceReference::source).containsExactly("letter-knov-2021");
        });
    }

    /** What the letters promise for the summer of 2021 stands with its days, so that it shows whether it came. */
    @ParameterizedTest
    @CsvSource({
        "2021-summer-decision, preferably with broad support, letter-knov-2021",
        "2021-summer-plan, plan for birth care, kst-32279-206"
    })
    void aPromiseIsAnnouncedWithinTheSummerOf2021(String id, String what, String source) {
        for (String book : PolicyBooks.names()) {
            PolicyEvent promise = event(book, id);
            assertThat(promise.status()).isEqualTo(PolicyStatus.ANNOUNCED);
            assertThat(promise.timing()).isEqualTo(PolicyEvent.Timing.WITHIN);
            assertThat(promise.validity().text()).isEqualTo("2021-06-01..2021-08-31");
            assertThat(promise.title()).contains(what);
            assertThat(promise.sources().get(0).source()).isEqualTo(source);
        }
    }

    @Test
    void theAnnouncedStartIsAnEventOfTheLettersOnly() {
        PolicyEvent start = event("announced-2020", "2022-01-01-announced-start");

        assertThat(start.status()).isEqualTo(PolicyStatus.ANNOUNCED);
        assertThat(start.validity()).isEqualTo(Validity.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1)));
        assertThat(PolicyBooks.documented("enacted").events())
                .extracting(PolicyEvent::id)
                .doesNotContain("2022-01-01-announced-start");
    }

    @Test
    void theSubsidyForExchangingDataIsOpenSinceJuly2019() {
        PolicyEvent babyconnect = event("announced-2020", "2019-07-01-babyconnect");

        assertThat(babyconnect.timing()).isEqualTo(PolicyEvent.Timing.DURING);
        assertThat(babyconnect.validity()).isEqualTo(Validity.from(LocalDate.of(2019, 7, 1)));
        assertThat(babyconnect.title()).contains("whatever the form of funding");
    }

    @Test
    void whatIsNotKnownToTheDayLiesWithinAPeriod() {
        assertThat(event("enacted", "2021-letter").timing()).isEqualTo(PolicyEvent.Timing.WITHIN);
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
        assertThat(PolicyBooks.documented(book).events())
                .isSortedAccordingTo(Comparator.comparing(
                        (PolicyEvent event) -> event.validity().firstDay()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void theAnnouncedBookKnowsNothingThatHappenedAfterItsLetters() {
        assertThat(PolicyBooks.documented("announced-2020").events())
                .filteredOn(event -> event.status() == PolicyStatus.ENACTED)
                .hasSizeGreaterThan(15)
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
        return PolicyBooks.documented(book).questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Both letters name parties such as these; for: NVOG, ZN, NVZ, the igos; too early: KNOV, BO Geboortezorg, PF. */
    @Test
    void thePositionsOnTheEndOfMonodisciplinaryFundingAreThoseOfTheLetters() {
        List<PolicyQuestion.Option> options =
                question("announced-2020", "monodisciplinary-end").options();

        assertThat(options)
                .extracting(PolicyQuestion.Option::scenario)
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
                .flatExtracting(PolicyQuestion.Option::positions)
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

    /** Each book knows what its documents know: the letters leave all open, what happened closed two questions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            announced-2020 | 2020-12-06 | ''
            announced-2020 | 2020-12-07 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            announced-2020 | 2022-03-22 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            announced-2020 | 2023-04-01 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            announced-2020 | 2028-01-01 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            enacted        | 2020-12-06 | ''
            enacted        | 2020-12-07 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            enacted        | 2022-03-21 | contributions, monodisciplinary-end, nipt-payment, wider-integral-care
            enacted        | 2022-03-22 | contributions, nipt-payment, wider-integral-care
            enacted        | 2023-03-31 | contributions, nipt-payment, wider-integral-care
            enacted        | 2023-04-01 | contributions, wider-integral-care
            enacted        | 2028-01-01 | contributions, wider-integral-care
            """)
    void aQuestionIsOpenOnTheDaysThatItsBookKnows(String book, LocalDate day, String questions) {
        assertThat(PolicyBooks.documented(book).on(day).questions().stream()
                        .map(PolicyQuestion::id)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(questions);
    }

    @Test
    void theDayOfEffectIsAnotherThanTheDaysOnWhichAQuestionIsOpen() {
        for (String book : PolicyBooks.names()) {
            assertThat(question(book, "monodisciplinary-end").effectDay()).contains(LocalDate.of(2028, 1, 1));
            assertThat(question(book, "contributions").effectDay()).isEmpty();
        }
    }

    @Test
    void whatHappenedSaysHowAQuestionWasClosedAndHowSureThatIs() {
        assertThat(question("enacted", "monodisciplinary-end").closing()).hasValueSatisfying(closing -> {
            assertThat(closing.day()).isEqualTo(LocalDate.of(2022, 3, 21));
            assertThat(closing.grade()).isEqualTo(EvidenceGrade.SECONDARY);
            assertThat(closing.sources().get(0).source()).isEqualTo("kst-32279-221");
        });
        assertThat(question("enacted", "nipt-payment").closing()).hasValueSatisfying(closing -> {
            assertThat(closing.day()).isEqualTo(LocalDate.of(2023, 4, 1));
            assertThat(closing.sources().get(0).source()).isEqualTo("stcrt-2017-11748");
        });
        assertThat(PolicyBooks.documented("announced-2020").questions())
                .allSatisfy(question -> assertThat(question.closing()).isEmpty());
    }

    @Test
    void aQuestionThatIsStillOpenIsNotClosed() {
        PolicyQuestion closed = question("enacted", "monodisciplinary-end");

        assertThatThrownBy(() -> PolicyQuestion.builder()
                        .from(closed)
                        .validity(Validity.from(LocalDate.of(2020, 12, 7)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Question monodisciplinary-end must be closed on its last day or the day after, but is open"
                        + " 2020-12-07.. and closed on 2022-03-21");
        assertThatThrownBy(() -> PolicyQuestion.Closing.builder()
                        .from(closed.closing().orElseThrow())
                        .sources(List.of())
                        .build())
                .hasMessage("A closing must name a source, but that of 2022-03-21 names none");
    }

    /** Both letters report them word for word. */
    @Test
    void aPositionHasTheArgumentsThatTheLettersReport() {
        List<PolicyQuestion.Position> positions = question("announced-2020", "monodisciplinary-end")
                .options()
                .get(0)
                .positions();

        assertThat(positions.get(0).arguments())
                .hasSize(3)
                .anyMatch(argument -> argument.contains("signal"))
                .anyMatch(argument -> argument.contains("other regions"))
                .anyMatch(argument -> argument.contains("standstill"));
        assertThat(positions.get(1).arguments())
                .hasSize(3)
                .anyMatch(argument -> argument.contains("quality"))
                .anyMatch(argument -> argument.contains("administrative burden"))
                .anyMatch(argument -> argument.contains("freedom of choice"));
        assertThat(question("enacted", "monodisciplinary-end").options())
                .isEqualTo(question("announced-2020", "monodisciplinary-end").options());
    }

    @Test
    void whatTheScenariosAskTheCallerForIsAGap() {
        assertThat(PolicyBooks.documented("enacted").gaps())
                .extracting(Gap::id)
                .contains(
                        "innovation-caps",
                        "wider-integral-care-first-day",
                        "contributions-abolished-first-day",
                        "unless-declarants");
    }

    @Test
    void aPositionIsOfSomebodyByADocument() {
        assertThatThrownBy(() -> PolicyQuestion.Position.builder()
                        .stance(PolicyQuestion.Stance.FOR)
                        .addParties("KNOV")
                        .build())
                .hasMessage("A position must name parties and sources, but names [KNOV] and 0 sources");
    }
}
