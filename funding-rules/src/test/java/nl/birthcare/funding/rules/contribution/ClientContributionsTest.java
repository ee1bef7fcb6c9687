package nl.birthcare.funding.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientContributionsTest {

    private static final PolicyBook BOOK = PolicyBooks.figures();
    private static final ClientContributions CONTRIBUTIONS = ClientContributions.of(BOOK);

    private static ContributionQuestion question(
            LocalDate day, ContributionRule.Item item, long quantity, String price) {
        return ContributionQuestion.builder()
                .day(day)
                .item(item)
                .quantity(quantity)
                .price(Optional.ofNullable(price).map(Euro::parse))
                .build();
    }

    private static ContributionAnswer answer(LocalDate day, ContributionRule.Item item, long quantity, String price) {
        ContributionQuestion question = question(day, item, quantity, price);
        ContributionAnswer answer = CONTRIBUTIONS.answer(question);
        assertThat(answer.question()).isEqualTo(question);
        assertThat(FundingJson.read(ContributionAnswer.class, FundingJson.write(answer)))
                .isEqualTo(answer);
        return answer;
    }

    // Maternity care at home: Rzv 2.36.

    @ParameterizedTest
    @CsvSource({
        "2012-12-31, , ",
        "2013-01-01, 4.00, PRIMARY",
        "2014-12-31, 4.10, PRIMARY",
        "2015-01-01, , ",
        "2016-12-31, , ",
        "2017-01-01, 4.30, PRIMARY",
        "2017-12-31, 4.30, PRIMARY",
        "2018-01-01, 4.30, PRIMARY",
        "2018-12-31, 4.30, PRIMARY",
        "2019-01-01, 4.40, PRIMARY",
        "2019-12-31, 4.40, PRIMARY",
        "2020-01-01, 4.50, PRIMARY",
        "2020-12-31, 4.50, PRIMARY",
        "2021-01-01, 4.60, PRIMARY",
        "2021-12-31, 4.60, PRIMARY",
        "2022-01-01, 4.70, PRIMARY",
        "2022-12-31, 4.70, PRIMARY",
        "2023-01-01, 4.80, PRIMARY",
        "2023-12-31, 4.80, PRIMARY",
        "2024-01-01, 5.10, PRIMARY",
        "2024-12-31, 5.10, PRIMARY",
        "2025-01-01, 5.40, PRIMARY",
        "2025-12-31, 5.40, PRIMARY",
        "2026-01-01, 5.70, PRIMARY",
        "2026-12-31, 5.70, PRIMARY",
        "2027-01-01, , ",
    })
    void anHourOfMaternityCareCostsTheClientTheContributionOfItsDay(
            LocalDate day, String contribution, EvidenceGrade grade) {
        ContributionAnswer answer = answer(day, ContributionRule.Item.MATERNITY_CARE_HOUR, 1, null);

        assertThat(answer.client()).isEqualTo(Optional.ofNullable(contribution).map(Euro::parse));
        assertThat(answer.grade()).isEqualTo(Optional.ofNullable(grade));
        assertThat(answer.gap())
                .isEqualTo(contribution == null ? Optional.of(ContributionAnswer.Gap.NO_FIGURE) : Optional.empty());
    }

    @Test
    void hoursAreMultipliedAndTheInsurerPaysTheRest() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 4, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 49, "60.00");

        // 49 x 5.40 = 264.60 of 49 x 60.00 = 2940.00.
        assertThat(answer.share()).contains(CostShare.of(294_000, 26_460, 267_540));
        assertThat(answer.client()).contains(Euro.parse("264.60"));
        assertThat(answer.sources()).containsExactly(SourceReference.of("Rzv", "2.36"));
    }

    @Test
    void withoutAPriceTheContributionIsKnownAndTheInsurersPartIsNot() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 4, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 49, null);

        assertThat(answer.client()).contains(Euro.parse("264.60"));
        assertThat(answer.share()).isEmpty();
    }

    private static ContributionAnswer ofTime(ContributionRule.Item item, int minutes, String price) {
        Optional<Euro> perHour = Optional.ofNullable(price).map(Euro::parse);
        return CONTRIBUTIONS.answer(
                ContributionQuestion.ofTime(LocalDate.of(2021, 12, 31), item, Duration.ofMinutes(minutes), perHour));
    }

    @Test
    void partsOfAnHourCountWhereTheyComeToWholeCents() {
        ContributionRule.Item hour = ContributionRule.Item.MATERNITY_CARE_HOUR;

        // 49.5 x 4.60 = 227.70 of 49.5 x 50.60 = 2504.70.
        assertThat(ofTime(hour, 49 * 60 + 30, "50.60").share()).contains(CostShare.of(250_470, 22_770, 227_700));
        assertThat(ofTime(hour, 49 * 60 + 30, null).client()).contains(Euro.parse("227.70"));
        assertThat(ofTime(hour, 15, null).client()).contains(Euro.parse("1.15"));
        assertThat(ofTime(hour, 49 * 60, null)).isEqualTo(answer(LocalDate.of(2021, 12, 31), hour, 49, null));
    }

    @Test
    void aPartOfAnHourThatIsNotWholeCentsIsAGap() {
        ContributionAnswer fiveMinutes = ofTime(ContributionRule.Item.MATERNITY_CARE_HOUR, 49 * 60 + 5, "60.00");

        assertThat(fiveMinutes.gap()).contains(ContributionAnswer.Gap.NOT_WHOLE_CENTS);
        assertThat(fiveMinutes.client()).isEmpty();
        assertThat(fiveMinutes.share()).isEmpty();

        ContributionAnswer ofPrice = ofTime(ContributionRule.Item.BIRTH_ASSISTANCE_HOUR, 5, "50.60");
        assertThat(ofPrice.client()).contains(Euro.ZERO);
        assertThat(ofPrice.share()).isEmpty();
    }

    @Test
    void aPartOfAnHourIsFiveMinutesOrMoreOfAnItemPerHour() {
        for (int minutes : new int[] {0, 4, -5, 60, 61}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContributionQuestion.builder()
                            .day(LocalDate.of(2021, 12, 31))
                            .item(ContributionRule.Item.MATERNITY_CARE_HOUR)
                            .quantity(1)
                            .minutes(minutes)
                            .build())
                    .withMessage("The minutes of a question about MATERNITY_CARE_HOUR must be from 5 to 55 in steps of"
                            + " 5, but are " + minutes);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofTime(ContributionRule.Item.INSTITUTION_STAY_DAY, 30, null))
                .withMessage("The minutes of a question must be of an item per hour, but are of INSTITUTION_STAY_DAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionQuestion.ofTime(
                        LocalDate.of(2021, 12, 31),
                        ContributionRule.Item.MATERNITY_CARE_HOUR,
                        Duration.ofSeconds(90),
                        Optional.empty()))
                .withMessage("The time of a question about MATERNITY_CARE_HOUR must be whole minutes, but is PT1M30S");
    }

    // A stay in an institution: Bzv 2.16d, Rzv 2.36; the maxima as insurers published them.

    @ParameterizedTest
    @CsvSource({
        "2017-01-01, 208.00, 121.00, PRIMARY",
        "2021-01-01, 225.00, 131.00, PRIMARY",
        "2022-12-31, 230.00, 134.00, PRIMARY",
        "2023-01-01, 236.00, 137.00, PRIMARY",
        "2024-12-31, 246.00, 143.00, PRIMARY",
        "2025-06-01, 261.00, 152.00, PRIMARY",
        "2026-12-31, 278.00, 161.50, PRIMARY",
    })
    void forMotherAndChildTheInsurerPaysTwiceTheCapLessTheContributionAtMost(
            LocalDate day, String insurer, String cap, EvidenceGrade grade) {
        for (String price : List.of(cap, "500.00")) {
            ContributionAnswer answer = CONTRIBUTIONS.answer(ContributionQuestion.ofStay(day, 1, 2, Euro.parse(price)));

            assertThat(answer.share().orElseThrow().insurer()).isEqualTo(Euro.parse(insurer));
            assertThat(answer.grade()).contains(grade);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 2024: contribution 20.00, cap 143.00.
        "0.00, 0.00, 0.00, a day that costs nothing",
        "19.99, 19.99, 0.00, a price below the contribution",
        "20.00, 20.00, 0.00, a price of the contribution",
        "20.01, 20.00, 0.01, a cent above it",
        "143.00, 20.00, 123.00, a price of the cap",
        "143.01, 20.01, 123.00, a cent above the cap",
        "150.00, 27.00, 123.00, a price above the cap",
    })
    void theClientPaysTheContributionAndWhatIsAboveTheCap(String price, String client, String insurer, String which) {
        ContributionAnswer answer =
                answer(LocalDate.of(2024, 5, 5), ContributionRule.Item.INSTITUTION_STAY_DAY, 1, price);

        assertThat(answer.client()).as(which).contains(Euro.parse(client));
        assertThat(answer.share().orElseThrow().insurer()).as(which).isEqualTo(Euro.parse(insurer));
    }

    @Test
    void thatTheClientPaysAllOfAPriceBelowTheContributionIsOurReadingAndSaysSo() {
        LocalDate day = LocalDate.of(2024, 5, 5);

        ContributionAnswer below = answer(day, ContributionRule.Item.INSTITUTION_STAY_DAY, 1, "19.99");
        ContributionAnswer above = answer(day, ContributionRule.Item.INSTITUTION_STAY_DAY, 1, "20.00");

        assertThat(below.grade()).contains(EvidenceGrade.DERIVED);
        assertThat(below.sources())
                .contains(SourceReference.of("birthcare-funding", "Contributions: a price below the contribution"));
        assertThat(above.grade()).contains(EvidenceGrade.PRIMARY);
        assertThat(above.sources())
                .containsExactly(SourceReference.of("Bzv", "2.16d"), SourceReference.of("Rzv", "2.36"));
    }

    @ParameterizedTest
    @CsvSource({"2012-12-31, true", "2014-12-31, false", "2015-01-01, true", "2016-12-31, true", "2017-01-01, false"})
    void aYearWithoutACapIsAGap(LocalDate day, boolean gap) {
        assertThat(answer(day, ContributionRule.Item.INSTITUTION_STAY_DAY, 1, "100.00")
                        .gap())
                .isEqualTo(gap ? Optional.of(ContributionAnswer.Gap.NO_FIGURE) : Optional.empty());
    }

    @Test
    void aStayWithoutAPriceIsAGapThatNamesTheRule() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 1, 1), ContributionRule.Item.INSTITUTION_STAY_DAY, 1, null);

        assertThat(answer.gap()).contains(ContributionAnswer.Gap.PRICE_MISSING);
        assertThat(answer.client()).isEmpty();
        assertThat(answer.rule().map(ContributionRule::id)).contains("institution-stay-day-2025");
    }

    // Outpatient birth, NIPT and birth assistance: provider pages.

    @Test
    void anOutpatientBirthWithoutMedicalNeedCostsTheClientWhatIsNotReimbursed() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 7, 1), ContributionRule.Item.OUTPATIENT_BIRTH, 1, "841.51");

        assertThat(answer.share()).contains(CostShare.of(84_151, 58_051, 26_100));
        assertThat(answer.grade()).contains(EvidenceGrade.SECONDARY);
        assertThat(answer.rule().flatMap(ContributionRule::examplePrice)).contains(Euro.parse("841.51"));
    }

    @Test
    void anOutpatientBirthWithMedicalNeedCostsTheClientNothing() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 7, 1), ContributionRule.Item.OUTPATIENT_BIRTH_WITH_MEDICAL_NEED, 1, "841.51");

        assertThat(answer.share()).contains(CostShare.of(84_151, 0, 84_151));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31", "2026-01-01"})
    void anOutpatientBirthInAnotherYearIsAGap(LocalDate day) {
        assertThat(answer(day, ContributionRule.Item.OUTPATIENT_BIRTH, 1, "841.51")
                        .gap())
                .contains(ContributionAnswer.Gap.NO_FIGURE);
    }

    @ParameterizedTest
    @CsvSource({
        "NIPT, 2017-03-31, ",
        "NIPT, 2017-04-01, 175.00",
        "NIPT, 2023-03-31, 175.00",
        "NIPT, 2023-04-01, 0.00",
        "NIPT, 2040-01-01, 0.00",
        "BIRTH_ASSISTANCE_HOUR, 2016-12-31, ",
        "BIRTH_ASSISTANCE_HOUR, 2017-01-01, 0.00",
        "BIRTH_ASSISTANCE_HOUR, 2040-01-01, 0.00",
    })
    void aChangeOfRuleTakesEffectOnItsDay(ContributionRule.Item item, LocalDate day, String client) {
        assertThat(answer(day, item, 1, null).client())
                .isEqualTo(Optional.ofNullable(client).map(Euro::parse));
    }

    // The deductible: Bzv 2.17.

    @ParameterizedTest
    @CsvSource({
        "MIDWIFERY, 2025-01-01, true",
        "MATERNITY_CARE, 2025-01-01, true",
        "NIPT, 2025-01-01, true",
        "RELATED_DIAGNOSTICS, 2025-01-01, false",
        "RELATED_MEDICINES, 2025-01-01, false",
        "RELATED_TRANSPORT, 2025-01-01, false",
        "MIDWIFERY, 2016-12-31, ",
        "NIPT, 2017-03-31, ",
    })
    void careIsExemptFromTheDeductibleAndWhatComesWithItIsNot(DeductibleRule.Item item, LocalDate day, Boolean exempt) {
        Optional<DeductibleRule> rule = CONTRIBUTIONS.deductible(item, day);

        assertThat(rule.map(DeductibleRule::exempt)).isEqualTo(Optional.ofNullable(exempt));
        assertThat(rule.map(DeductibleRule::grade))
                .isEqualTo(exempt == null ? Optional.empty() : Optional.of(EvidenceGrade.PRIMARY));
    }

    @Test
    void anExemptionThatIsUndecidedDecidesNothing() {
        PolicyDocument advice = PolicyDocument.builder()
                .id("my-advice")
                .title("An advice that nobody has followed yet.")
                .addDeductibleRules(DeductibleRule.builder()
                        .id("advice")
                        .validity(Validity.ofYear(2016))
                        .status(PolicyStatus.UNDECIDED)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of("birthcare-funding"))
                        .item(DeductibleRule.Item.MIDWIFERY)
                        .exempt(true)
                        .build())
                .build();

        assertThat(ClientContributions.of(BOOK.with(advice))
                        .deductible(DeductibleRule.Item.MIDWIFERY, LocalDate.of(2016, 6, 1)))
                .isEmpty();
    }

    // Statements.

    @Test
    void aStatementAddsUpAnswersOfDifferentDays() {
        // 3 hours of 2024 at 5.10 and 2 of 2025 at 5.40: 15.30 + 10.80 = 26.10 of 5 x 60.00.
        ContributionStatement statement = CONTRIBUTIONS.statement(List.of(
                question(LocalDate.of(2024, 12, 31), ContributionRule.Item.MATERNITY_CARE_HOUR, 3, "60.00"),
                question(LocalDate.of(2025, 1, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 2, "60.00")));

        assertThat(statement.client()).contains(Euro.parse("26.10"));
        assertThat(statement.share()).contains(CostShare.of(30_000, 2_610, 27_390));
        assertThat(FundingJson.read(ContributionStatement.class, FundingJson.write(statement)))
                .isEqualTo(statement);
    }

    @Test
    void aStatementWithAGapHasNoTotal() {
        ContributionStatement statement = CONTRIBUTIONS.statement(List.of(
                question(LocalDate.of(2016, 6, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 3, "60.00"),
                question(LocalDate.of(2019, 6, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 3, "60.00")));

        assertThat(statement.client()).isEmpty();
        assertThat(statement.share()).isEmpty();
        assertThat(statement.answers()).hasSize(2);
    }

    @Test
    void aStatementWithAnUnknownPriceKnowsOnlyTheClientsPart() {
        ContributionStatement statement = CONTRIBUTIONS.statement(List.of(
                question(LocalDate.of(2019, 6, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 3, "60.00"),
                question(LocalDate.of(2019, 6, 1), ContributionRule.Item.NIPT, 1, null)));

        assertThat(statement.client()).contains(Euro.parse("188.20"));
        assertThat(statement.share()).isEmpty();
    }

    @Test
    void refusesAStatementWhoseTotalIsNotItsSum() {
        String json = FundingJson.write(CONTRIBUTIONS.statement(
                List.of(question(LocalDate.of(2019, 6, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 1, null))));
        int total = json.lastIndexOf("\"clientCents\":440");

        assertThatExceptionOfType(RefusedJsonException.class)
                .isThrownBy(() -> FundingJson.read(
                        ContributionStatement.class,
                        json.substring(0, total)
                                + json.substring(total).replace("\"clientCents\":440", "\"clientCents\":441")))
                .withMessageContaining("The totals of a contribution statement must be");
    }

    @Test
    void everyGapCanBeToldToAReader() {
        assertThat(ContributionAnswer.Gap.values())
                .allSatisfy(gap -> assertThat(gap.sentence()).matches("[a-z].*[a-z]"));
    }

    // Overlays.

    @Test
    void anOverlayFillsAGapAndAnUndecidedRuleDoesNot() {
        LocalDate day = LocalDate.of(2016, 6, 1);
        ContributionQuestion question = question(day, ContributionRule.Item.MATERNITY_CARE_HOUR, 1, null);

        ContributionAnswer decided =
                ClientContributions.of(BOOK.with(rule(PolicyStatus.ENACTED))).answer(question);
        ContributionAnswer undecided =
                ClientContributions.of(BOOK.with(rule(PolicyStatus.UNDECIDED))).answer(question);

        assertThat(decided.client()).contains(Euro.parse("4.35"));
        assertThat(decided.grade()).contains(EvidenceGrade.ILLUSTRATIVE);
        assertThat(undecided.gap()).contains(ContributionAnswer.Gap.UNDECIDED_RULE);
        assertThat(undecided.client()).isEmpty();
    }

    private static PolicyDocument rule(PolicyStatus status) {
        return PolicyDocument.builder()
                .id("my-contribution")
                .title("A figure of the caller's.")
                .addContributionRules(ContributionRule.builder()
                        .id("maternity-care-hour-2016")
                        .validity(Validity.ofYear(2016))
                        .status(status)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of("birthcare-funding"))
                        .item(ContributionRule.Item.MATERNITY_CARE_HOUR)
                        .contribution(Euro.parse("4.35"))
                        .build())
                .build();
    }

    // Misuse.

    @ParameterizedTest
    @CsvSource({"0, 1.00", "-1, 1.00", "100001, 1.00", "1, -0.01", "1, 100000000.01"})
    void refusesAQuantityOrPriceOutOfRange(long quantity, String price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        question(LocalDate.of(2025, 1, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, quantity, price))
                .withMessageContaining("MATERNITY_CARE_HOUR must be from ")
                .withMessageEndingWith(quantity == 1 ? "but is " + price : "but is " + quantity);
    }

    @Test
    void theLargestQuestionHasAnAnswer() {
        ContributionAnswer answer =
                answer(LocalDate.of(2025, 1, 1), ContributionRule.Item.MATERNITY_CARE_HOUR, 100_000, "100000000.00");

        assertThat(answer.share().orElseThrow().price()).isEqualTo(Euro.parse("10000000000000.00"));
    }

    @Test
    void refusesAnAnswerThatIsBothAnAmountAndAGapOrNeither() {
        ContributionAnswer answer = answer(LocalDate.of(2025, 1, 1), ContributionRule.Item.NIPT, 1, "300.00");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        ImmutableContributionAnswer.builder().from(answer).gap(ContributionAnswer.Gap.NO_FIGURE)
                                ::build);
        assertThatIllegalArgumentException()
                .isThrownBy(ImmutableContributionAnswer.builder()
                        .from(answer)
                        .client(Optional.empty())
                        .share(Optional.empty())::build);
        assertThatIllegalArgumentException()
                .isThrownBy(ImmutableContributionAnswer.builder().from(answer).client(Euro.parse("0.01"))::build);
        assertThatIllegalArgumentException()
                .isThrownBy(ImmutableContributionAnswer.builder().from(answer).rule(Optional.empty())::build);
    }
}
