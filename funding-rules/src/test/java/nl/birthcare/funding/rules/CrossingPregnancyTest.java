package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pregnancies that cross a change: each line by the date that decides about it, and the result says which. */
class CrossingPregnancyTest {

    private static final PolicyBook ENACTED = WhatIf.book("enacted");

    /** The same book, except that another date decides about some subjects. */
    private static PolicyBook decidedBy(PolicyBook book, LineDate date, String... subjects) {
        Scenario.Builder scenario = Scenario.builder()
                .id("other-dates")
                .title("Other dates decide.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("birthcare-funding"));
        for (String subject : subjects) {
            scenario.addChange(Scenario.Change.builder()
                    .kind("dateRules")
                    .id("date-" + subject)
                    .set(Scenario.Fields.parse("{\"date\":\"" + date + "\"}"))
                    .build());
        }
        return book.under(scenario.build());
    }

    private static Declaration pregnancy(String... days) {
        Declaration.Builder declaration = Declaration.builder();
        DeclarationLine[] lines = new DeclarationLine[days.length];
        for (int i = 0; i < days.length; i++) {
            lines[i] = WhatIf.line("R-" + (i + 1), WhatIf.INTEGRAL, LocalDate.parse(days[i]))
                    .build();
        }
        declaration.from(WhatIf.declaration(WhatIf.PARTNERSHIP, lines).build());
        return declaration.careStartedOn(LocalDate.parse(days[0])).build();
    }

    private static LineAllocation allocation(Assessment assessment, int line) {
        return assessment.lines().get(line).allocation().orElseThrow();
    }

    @Test
    void overTheFirstOfJanuaryEachLineIsDividedByTheKeyAndChargedToTheYearOfItsServiceDate() {
        PolicyBook book = WhatIf.book("announced-2020");
        Assessment assessment = WhatIf.assessed(book, pregnancy("2022-12-31", "2023-01-01"));

        assertThat(allocation(assessment, 0).budgetYear()).isEqualTo(2022);
        assertThat(allocation(assessment, 1).budgetYear()).isEqualTo(2023);
        assertThat(allocation(assessment, 1).decidingDate()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(allocation(assessment, 1).decidingDateKind()).isEqualTo(LineDate.SERVICE_DATE);
    }

    @Test
    void ifTheStartOfCareDecidesTheLaterLineIsDividedAsTheEarlier() {
        PolicyBook book =
                decidedBy(WhatIf.book("announced-2020"), LineDate.CARE_STARTED_ON, "allocation", "budget-year");
        Assessment assessment = WhatIf.assessed(book, pregnancy("2022-12-31", "2023-01-01"));

        LineAllocation later = allocation(assessment, 1);
        assertThat(later.decidingDate()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(later.decidingDateKind()).isEqualTo(LineDate.CARE_STARTED_ON);
        assertThat(later.budgetYear()).isEqualTo(2022);
        assertThat(later.toString()).contains("on 2022-12-31");
    }

    @ParameterizedTest(name = "{0} decides: the lines before and after the switch of 2022 need an agreement: {1}, {2}")
    @CsvSource({"SERVICE_DATE, true, false", "CARE_STARTED_ON, true, true", "SUBMITTED_ON, false, false"})
    void overTheSwitchOfFormTheDateThatDecidesSaysWhichRegimeHolds(LineDate date, boolean first, boolean second) {
        PolicyBook book = decidedBy(WhatIf.book("announced-2020"), date, "funding-form");

        Assessment assessment = WhatIf.assessed(book, pregnancy("2021-12-31", "2022-01-01"));

        assertThat(needsAgreement(assessment, 0)).isEqualTo(first);
        assertThat(needsAgreement(assessment, 1)).isEqualTo(second);
    }

    @Test
    void overTheSwitchOf2023BothLinesNeedAnAgreementByWhatHappened() {
        Assessment assessment = WhatIf.assessed(ENACTED, pregnancy("2022-12-31", "2023-01-01"));

        assertThat(needsAgreement(assessment, 0)).isTrue();
        assertThat(needsAgreement(assessment, 1)).isTrue();
    }

    private static boolean needsAgreement(Assessment assessment, int line) {
        return assessment.lines().get(line).findings().stream()
                .map(Finding::code)
                .anyMatch(FindingCode.AGREEMENT_MISSING::equals);
    }

    @Test
    void overTheStartOfTheExperimentTheLineBeforeItIsRefused() {
        Assessment assessment = WhatIf.assessed(ENACTED, pregnancy("2016-12-31", "2017-01-01"));

        assertThat(assessment.lines().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.FORM_NOT_AVAILABLE);
        assertThat(assessment.lines().get(1).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.FORM_NOT_AVAILABLE);
    }

    @Test
    void overTheEndOfTheExperimentTheAnnouncedBookNeedsNoAgreementFromTheNextDay() {
        Assessment assessment = WhatIf.assessed(WhatIf.book("announced-2020"), pregnancy("2021-12-31", "2022-01-01"));

        assertThat(needsAgreement(assessment, 0)).isTrue();
        assertThat(needsAgreement(assessment, 1)).isFalse();
        assertThat(allocation(assessment, 1).budgetYear()).isEqualTo(2022);
    }

    @Test
    void aCreditSentAfterTheSwitchIsDecidedByTheDatesOfItsLine() {
        PolicyBook book = WhatIf.book("announced-2020");
        Declaration debit = pregnancy("2022-12-31");
        Declaration credit = WhatIf.declaration(
                        WhatIf.PARTNERSHIP,
                        WhatIf.line("C-1", WhatIf.INTEGRAL, LocalDate.of(2023, 1, 1))
                                .direction(Direction.CREDIT)
                                .previousReference("R-1")
                                .build())
                .build();

        Assessment assessment = FundingEngine.of(book).assess(credit, ClientHistory.of(List.of(debit, credit)));

        assertThat(allocation(assessment, 0).decidingDate()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(allocation(assessment, 0).decidingDateKind()).isEqualTo(LineDate.SERVICE_DATE);
        assertThat(allocation(assessment, 0).budgetYear()).isEqualTo(2022);
    }
}
