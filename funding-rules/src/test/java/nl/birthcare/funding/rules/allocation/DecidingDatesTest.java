package nl.birthcare.funding.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A line whose three dates lie in three years: which of them decides is data. */
class DecidingDatesTest {

    private static final LocalDate CARE_STARTED_ON = LocalDate.of(2019, 11, 3);
    private static final LocalDate SERVICE_DATE = LocalDate.of(2020, 3, 14);
    private static final LocalDate SUBMITTED_ON = LocalDate.of(2021, 1, 5);

    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, SERVICE_DATE).build())
            .careStartedOn(CARE_STARTED_ON)
            .submittedOn(SUBMITTED_ON)
            .build();

    /** The enacted book, with another date for one subject. */
    static PolicyBook decidedBy(DateSubject subject, LineDate date) {
        PolicyBook book = Samples.bookOfFirstChecks("enacted");
        PolicyDocument.Builder entries = Samples.copyOf(book, "other-dates").dateRules(List.of());
        for (DateRule rule : book.entries().dateRules()) {
            entries.addDateRules(
                    rule.subject() == subject
                            ? DateRule.builder().from(rule).date(date).build()
                            : rule);
        }
        return PolicyBook.of(entries.build());
    }

    @ParameterizedTest
    @CsvSource({"SERVICE_DATE, 2020", "CARE_STARTED_ON, 2019", "SUBMITTED_ON, 2021"})
    void theDateThatDecidesTheKeyIsData(LineDate date, int year) {
        LineAllocation allocation = Samples.assessed(decidedBy(DateSubject.ALLOCATION, date), DECLARATION)
                .allocation()
                .orElseThrow();

        assertThat(allocation.key().map(AllocationKey::id)).contains("national-mono-cost-" + year);
        assertThat(allocation.decidingDate().getYear()).isEqualTo(year);
        assertThat(allocation.budgetYear()).isEqualTo(2020);
    }

    @ParameterizedTest
    @CsvSource({"SERVICE_DATE, 2020", "CARE_STARTED_ON, 2019", "SUBMITTED_ON, 2021"})
    void theDateThatDecidesTheBudgetYearIsData(LineDate date, int year) {
        LineAllocation allocation = Samples.assessed(decidedBy(DateSubject.BUDGET_YEAR, date), DECLARATION)
                .allocation()
                .orElseThrow();

        assertThat(allocation.budgetYear()).isEqualTo(year);
        assertThat(allocation.decidingDate()).isEqualTo(SERVICE_DATE);
        assertThat(allocation.key().map(AllocationKey::id)).contains("national-mono-cost-2020");
    }

    /** Full midwifery care stands in the book for 2017 only. */
    @ParameterizedTest
    @CsvSource({"SERVICE_DATE, 2018-01-01, NO", "CARE_STARTED_ON, 2017-12-31, YES", "SUBMITTED_ON, 2021-01-05, NO"})
    void theDateThatDecidesThePerformanceIsData(LineDate date, LocalDate day, String inForce) {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.FULL_MIDWIFERY_CARE_2017, LocalDate.of(2018, 1, 1))
                                .build())
                .careStartedOn(LocalDate.of(2017, 12, 31))
                .submittedOn(SUBMITTED_ON)
                .build();

        LineAssessment line = Samples.assessed(decidedBy(DateSubject.PERFORMANCE, date), declaration);

        assertThat(line.allocation().isPresent()).isEqualTo(inForce.equals("YES"));
        if (inForce.equals("NO")) {
            assertThat(line.reason()).contains(UnallocatedReason.NO_PERFORMANCE);
            assertThat(line.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.PERFORMANCE_NOT_IN_FORCE)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.values()).containsEntry("day", day.toString()));
        }
    }

    /** Integral care started in 2016, was given in 2017 and sent in 2021: available by the latter two. */
    @ParameterizedTest
    @CsvSource({"SERVICE_DATE, PERMITTED", "CARE_STARTED_ON, REFUSED", "SUBMITTED_ON, PERMITTED"})
    void theDateThatDecidesTheFundingFormIsData(LineDate date, Verdict verdict) {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2017, 1, 1)).build())
                .careStartedOn(LocalDate.of(2016, 12, 31))
                .submittedOn(SUBMITTED_ON)
                .build();

        LineAssessment line = Samples.assessed(decidedBy(DateSubject.FUNDING_FORM, date), declaration);

        assertThat(line.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(DateSubject.class)
    void aDeclarationThatLacksTheDecidingDateIsUnverifiedAndUnallocatedIfItsDivisionNeedsTheDate(DateSubject subject) {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, SERVICE_DATE).build())
                .build();

        LineAssessment line = Samples.assessed(decidedBy(subject, LineDate.CARE_STARTED_ON), declaration);

        assertThat(line.verdict()).isEqualTo(Verdict.UNVERIFIED);
        // Neither a tariff nor an agreement is needed to divide an amount.
        if (subject != DateSubject.TARIFF && subject != DateSubject.AGREEMENT) {
            assertThat(line.reason()).contains(UnallocatedReason.NO_DECIDING_DATE);
        }
        Finding finding = line.findings().stream()
                .filter(each -> each.code() == FindingCode.DECIDING_DATE_MISSING)
                .findFirst()
                .orElseThrow();
        assertThat(finding.values()).containsEntry("subject", subject.name());
    }

    @Test
    void theServiceDateDecidesWhichDateRuleHolds() {
        LocalDate change = LocalDate.of(2020, 7, 1);
        PolicyDocument.Builder entries = Samples.copyOf(Samples.bookOfFirstChecks("enacted"), "changing-dates")
                .dateRules(List.of());
        for (DateSubject subject : DateSubject.values()) {
            boolean changes = subject == DateSubject.BUDGET_YEAR;
            entries.addDateRules(Samples.dateRule(
                            subject,
                            LineDate.SERVICE_DATE,
                            changes
                                    ? Validity.between(Samples.CATALOGUE_START, change.minusDays(1))
                                    : Validity.from(Samples.CATALOGUE_START))
                    .build());
        }
        entries.addDateRules(Samples.dateRule(DateSubject.BUDGET_YEAR, LineDate.SUBMITTED_ON, Validity.from(change))
                .build());
        PolicyBook book = PolicyBook.of(entries.build());

        assertThat(budgetYear(book, change.minusDays(1))).isEqualTo(2020);
        assertThat(budgetYear(book, change)).isEqualTo(2021);
    }

    private static int budgetYear(PolicyBook book, LocalDate serviceDate) {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, serviceDate).build())
                .submittedOn(SUBMITTED_ON)
                .build();
        return Samples.assessed(book, declaration).allocation().orElseThrow().budgetYear();
    }
}
