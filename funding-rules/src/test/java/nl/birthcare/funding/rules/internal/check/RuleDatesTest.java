package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the start of care decides instead of the day of service, every rule and every other line follows. */
class RuleDatesTest {

    /** Of a list of monodisciplinary care, on which anything may stand. */
    private static final PerformanceCode UNKNOWN = PerformanceCode.of("041", "XUNKNOWN");

    private static final LocalDate LAST_OF_EXPERIMENT = LocalDate.of(2022, 12, 31);
    private static final LocalDate FIRST_OF_REGULAR = LocalDate.of(2023, 1, 1);
    private static final PregnancyReference PREGNANCY = PregnancyReference.of("p-81f2");
    private static final PerformanceCode OTHER_INTEGRAL = PerformanceCode.of("069", "X00077");
    private static final AgbCode OUTSIDER = AgbCode.of("06999909");
    private static final PolicyBook BY_START = byStartOfCare(Samples.book("enacted"));

    private static PolicyBook byStartOfCare(PolicyBook book) {
        PolicyDocument.Builder entries =
                Samples.copyOf(book, "by-start-of-care").dateRules(List.of());
        for (DateRule rule : book.entries().dateRules()) {
            entries.addDateRules(
                    DateRule.builder().from(rule).date(LineDate.CARE_STARTED_ON).build());
        }
        return PolicyBook.of(entries.build());
    }

    private static Declaration.Builder declaration(String id, LocalDate started, DeclarationLine... lines) {
        return Samples.declaration(lines)
                .id(id)
                .careStartedOn(started)
                .submittedOn(LocalDate.of(2024, 4, 2))
                .pregnancy(PREGNANCY);
    }

    private static DeclarationLine.Builder line(String reference, PerformanceCode code, LocalDate day) {
        return Samples.line(code, day).reference(reference);
    }

    private static List<FindingCode> found(PolicyBook book, Declaration assessed, Declaration... others) {
        List<Declaration> all = new ArrayList<>(List.of(others));
        all.add(assessed);
        return Samples.codes(FundingEngine.of(book)
                .with(Samples.agreements())
                .assess(assessed, ClientHistory.of(all))
                .lines()
                .get(0));
    }

    private static Declaration integral(LocalDate started, LocalDate served) {
        return declaration(
                        "D-1",
                        started,
                        line("integral", Samples.INTEGRAL, served).build())
                .build();
    }

    private static Declaration outside(LocalDate started, LocalDate served) {
        return declaration(
                        "D-2",
                        started,
                        line("outside", Samples.OBSTETRICS, served).build())
                .declarant(OUTSIDER)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, 2023-01-01, true", "2023-01-01, 2022-12-31, false"})
    void theRulesOfTheExperimentAreAskedOfLinesOfTheExperiment(LocalDate started, LocalDate served, boolean asked) {
        Declaration withoutPregnancy = Declaration.builder()
                .from(integral(started, served))
                .pregnancy(Optional.empty())
                .build();
        Declaration unknown = declaration(
                        "D-3", served, line("unknown", UNKNOWN, served).build())
                .declarant(OUTSIDER)
                .build();
        Declaration unplaced = Declaration.builder()
                .from(outside(served, served))
                .pregnancy(Optional.empty())
                .build();

        assertThat(found(BY_START, withoutPregnancy).contains(FindingCode.PREGNANCY_MISSING))
                .isEqualTo(asked);
        assertThat(found(BY_START, integral(started, served), outside(served, served))
                        .contains(FindingCode.BUNDLE_BROKEN))
                .isEqualTo(asked);
        assertThat(found(BY_START, integral(started, served), unknown).contains(FindingCode.OUTSIDE_CARE_UNKNOWN))
                .isEqualTo(asked);
        assertThat(found(BY_START, integral(started, served), unplaced)
                        .contains(FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY))
                .isEqualTo(asked);
    }

    @Test
    void theDayOfServiceDecidesByItselfInTheBundledBook() {
        PolicyBook enacted = Samples.book("enacted");

        assertThat(found(
                        enacted,
                        integral(FIRST_OF_REGULAR, LAST_OF_EXPERIMENT),
                        outside(LAST_OF_EXPERIMENT, LAST_OF_EXPERIMENT)))
                .contains(FindingCode.BUNDLE_BROKEN);
        assertThat(found(
                        enacted,
                        integral(LAST_OF_EXPERIMENT, FIRST_OF_REGULAR),
                        outside(LAST_OF_EXPERIMENT, LAST_OF_EXPERIMENT)))
                .doesNotContain(FindingCode.BUNDLE_BROKEN);
    }

    /** Integral care can be declared from 2017 on, by a partnership only. */
    @ParameterizedTest
    @CsvSource({"2016-12-31, 2017-01-01, false", "2017-01-01, 2016-12-31, true"})
    void whoDeclaresIsAskedOfCareThatCanBeDeclared(LocalDate started, LocalDate served, boolean asked) {
        Declaration byMidwife = Declaration.builder()
                .from(integral(started, served))
                .declarant(Samples.MIDWIFE)
                .build();

        assertThat(found(BY_START, byMidwife).contains(FindingCode.DECLARANT_NOT_A_PARTNERSHIP))
                .isEqualTo(asked);
        assertThat(found(BY_START, byMidwife).contains(FindingCode.FORM_NOT_AVAILABLE))
                .isNotEqualTo(asked);
    }

    /** Full midwifery care stands in the book for 2017 only: on other days nobody can say what its code means. */
    @ParameterizedTest
    @CsvSource({
        "2017-12-31, 2018-01-01, BUNDLE_BROKEN",
        "2018-01-01, 2017-12-31, OUTSIDE_CARE_UNKNOWN",
        "2016-12-31, 2017-01-01, OUTSIDE_CARE_UNKNOWN",
        "2017-01-01, 2017-01-01, BUNDLE_BROKEN"
    })
    void careOutsideIsWhatItWasWhenItStarted(LocalDate started, LocalDate served, FindingCode code) {
        Declaration midwifery = declaration(
                        "D-2",
                        started,
                        line("outside", Samples.FULL_MIDWIFERY_CARE_2017, served)
                                .build())
                .declarant(OUTSIDER)
                .build();

        assertThat(found(BY_START, integral(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 1)), midwifery))
                .contains(code)
                .doesNotContain(
                        code == FindingCode.BUNDLE_BROKEN
                                ? FindingCode.OUTSIDE_CARE_UNKNOWN
                                : FindingCode.BUNDLE_BROKEN);
    }

    @Test
    void careOutsideWithoutTheDateThatDecidesIsUnknown() {
        Declaration undated = Declaration.builder()
                .from(outside(FIRST_OF_REGULAR, LAST_OF_EXPERIMENT))
                .careStartedOn(Optional.empty())
                .build();

        assertThat(found(BY_START, integral(LAST_OF_EXPERIMENT, LAST_OF_EXPERIMENT), undated))
                .contains(FindingCode.OUTSIDE_CARE_UNKNOWN)
                .doesNotContain(FindingCode.BUNDLE_BROKEN);
    }

    /** Samples stand in the book from 2010 on, so that care that started before does not count. */
    @ParameterizedTest
    @CsvSource({"2009-12-31, false", "2010-01-01, true"})
    void hoursOfOtherLinesCountByTheDateThatDecidesAboutThem(LocalDate started, boolean tooMany) {
        LocalDate served = LocalDate.of(2010, 3, 1);
        Declaration these = declaration("D-1", served, hours("these", served).build())
                .declarant(AgbCode.of("33999901"))
                .build();
        Declaration others = declaration("D-2", started, hours("others", served).build())
                .declarant(AgbCode.of("33999901"))
                .build();

        assertThat(found(BY_START, these, others).contains(FindingCode.MATERNITY_HOURS_UNUSUAL))
                .isEqualTo(tooMany);
    }

    private static DeclarationLine.Builder hours(String reference, LocalDate day) {
        return line(reference, Samples.MATERNITY_CARE, day).quantity(41).unit(TariffUnit.HOUR);
    }

    @Test
    void hoursAreTakenBackByTheDateOfTheLineThatACreditNames() {
        LocalDate served = LocalDate.of(2010, 3, 1);
        Declaration these = declaration("D-1", served, hours("these", served).build())
                .declarant(AgbCode.of("33999901"))
                .build();
        Declaration others = declaration(
                        "D-2",
                        served,
                        hours("others", served).build(),
                        hours("back", served)
                                .direction(Direction.CREDIT)
                                .previousReference("others")
                                .build())
                .declarant(AgbCode.of("33999901"))
                .build();

        assertThat(found(BY_START, these, others)).doesNotContain(FindingCode.MATERNITY_HOURS_UNUSUAL);
    }

    /** The experiment of the samples began on 2019-01-01 and was not extended. */
    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 2022-01-01, false",
        "2021-12-31, 2022-01-01, false",
        "2022-01-01, 2021-12-31, true",
        "2022-01-01, 2022-01-01, true"
    })
    void theTermOfAnExperimentGoesByTheDateThatDecidesAboutItsForm(LocalDate started, LocalDate served, boolean over) {
        Declaration declaration = declaration(
                        "D-1",
                        started,
                        line("experiment", Samples.EXPERIMENT, served).build())
                .build();

        assertThat(found(BY_START, declaration).contains(FindingCode.EXPERIMENT_TERM_ENDED))
                .isEqualTo(over);
    }

    private static PolicyBook by(DateSubject subject) {
        return by("enacted", subject);
    }

    private static PolicyBook by(String name, DateSubject subject) {
        PolicyBook book = Samples.book(name)
                .with(Samples.document("prices")
                        .addTariffs(Tariff.builder()
                                .id("prices")
                                .validity(Validity.from(LocalDate.of(2010, 1, 1)))
                                .status(PolicyStatus.ENACTED)
                                .grade(EvidenceGrade.PRIMARY)
                                .addSources(SourceReference.of("samples"))
                                .performance(Samples.MIDWIFERY)
                                .kind(TariffKind.MAXIMUM)
                                .amount(Euro.ofCents(140_000))
                                .unit(TariffUnit.PERFORMANCE)
                                .build())
                        .build());
        PolicyDocument.Builder entries =
                Samples.copyOf(book, "by-start-of-care").dateRules(List.of());
        for (DateRule rule : book.entries().dateRules()) {
            entries.addDateRules(
                    rule.subject() == subject
                            ? DateRule.builder()
                                    .from(rule)
                                    .date(LineDate.CARE_STARTED_ON)
                                    .build()
                            : rule);
        }
        return PolicyBook.of(entries.build());
    }

    /** The books begin on 2010-01-01. */
    @ParameterizedTest
    @EnumSource
    void ofADayThatTheBookDoesNotReachNothingIsPermitted(DateSubject subject) {
        LocalDate served = LocalDate.of(2019, 5, 5);
        for (PerformanceCode code : List.of(Samples.INTEGRAL, Samples.MIDWIFERY)) {
            DeclarationLine line = line("line", code, served).build();

            assertThat(found(
                            by(subject),
                            declaration("D-1", LocalDate.of(2009, 12, 31), line).build()))
                    .contains(FindingCode.DECIDING_DAY_NOT_COVERED);
            assertThat(found(
                            by(subject),
                            declaration("D-1", LocalDate.of(2010, 1, 1), line).build()))
                    .doesNotContain(FindingCode.DECIDING_DAY_NOT_COVERED);
        }
    }

    @Test
    void withoutTheDateThatDecidesAboutAgreementsNoneIsTakenToBeMissing() {
        LocalDate served = LocalDate.of(2019, 5, 5);
        PolicyBook book = by(DateSubject.AGREEMENT);
        DeclarationLine integral = line("line", Samples.INTEGRAL, served).build();
        DeclarationLine experiment = line("line", Samples.EXPERIMENT, served).build();
        DeclarationLine other = line("line", Samples.UNKNOWN, served)
                .performance(OTHER_INTEGRAL)
                .build();
        PolicyBook withOther = book.with(Samples.document("other")
                .addPerformances(Samples.integral(OTHER_INTEGRAL, Validity.from(LocalDate.of(2010, 1, 1)))
                        .build())
                .build());

        assertThat(found(book, undated(integral)))
                .contains(FindingCode.DECIDING_DATE_MISSING)
                .doesNotContain(FindingCode.AGREEMENT_MISSING);
        assertThat(found(book, undated(experiment)))
                .contains(FindingCode.DECIDING_DATE_MISSING)
                .doesNotContain(FindingCode.AGREEMENT_MISSING, FindingCode.EXPERIMENT_WITHOUT_AGREEMENT);
        // No agreement covers it on any day.
        Declaration ofOther = undated(other);
        assertThat(FundingEngine.of(withOther)
                        .with(Samples.agreements())
                        .assess(ofOther, Samples.historyOf(ofOther))
                        .lines()
                        .get(0)
                        .findings())
                .filteredOn(finding -> finding.code() == FindingCode.AGREEMENT_MISSING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("069:X00077 on 2019-05-05 needs an agreement")
                        .contains("Of 2 given between them, none does."));
    }

    private static Declaration undated(DeclarationLine line) {
        return Declaration.builder()
                .from(declaration("D-1", LocalDate.of(2019, 5, 5), line).build())
                .careStartedOn(Optional.empty())
                .build();
    }

    /**
     * The agreement of the samples that has a key of its own begins in 2019; the book has another key. By the letters no
     * agreement is needed in 2023, so that the line is divided without one as well.
     */
    @ParameterizedTest
    @CsvSource({"2018-12-31, largest-remainder", "2019-01-01, agreed", ", "})
    void withoutTheDateThatDecidesAboutAgreementsALineIsNotDividedByTheKeyOfTheBook(LocalDate started, String key) {
        DeclarationLine line = line("line", Samples.INTEGRAL_WITH_OWN_KEY, LocalDate.of(2023, 5, 5))
                .build();
        Declaration declaration = Declaration.builder()
                .from(undated(line))
                .careStartedOn(Optional.ofNullable(started))
                .build();

        LineAssessment assessed = FundingEngine.of(by("announced-2020", DateSubject.AGREEMENT))
                .with(Samples.agreements())
                .assess(declaration, Samples.historyOf(declaration))
                .lines()
                .get(0);

        assertThat(assessed.allocation().flatMap(LineAllocation::key).map(AllocationKey::id))
                .isEqualTo(Optional.ofNullable(key));
        assertThat(assessed.reason())
                .isEqualTo(key == null ? Optional.of(UnallocatedReason.NO_DECIDING_DATE) : Optional.empty());
    }

    /** 1523.00 is 108.8 percent of the maximum. */
    @ParameterizedTest
    @CsvSource({
        "2016-12-31, TARIFF_EXCEEDED",
        "2017-01-01, TARIFF_EXCEEDANCE_UNVERIFIED",
        ", TARIFF_EXCEEDANCE_UNVERIFIED"
    })
    void withoutTheDateThatDecidesAboutAgreementsNoneLiftsAMaximumAndNoneIsMissing(
            LocalDate started, FindingCode code) {
        DeclarationLine line =
                line("line", Samples.MIDWIFERY, LocalDate.of(2019, 5, 5)).build();
        Declaration declaration = Declaration.builder()
                .from(undated(line))
                .declarant(Samples.MIDWIFE)
                .careStartedOn(Optional.ofNullable(started))
                .build();
        Agreements agreements = Agreements.builder()
                .addAgreements(Agreement.builder()
                        .id("A-9")
                        .insurer(declaration.insurer())
                        .declarant(Samples.MIDWIFE)
                        .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                        .build())
                .build();

        List<Finding> findings = FundingEngine.of(by(DateSubject.AGREEMENT))
                .with(agreements)
                .assess(declaration, Samples.historyOf(declaration))
                .lines()
                .get(0)
                .findings();

        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings)
                .extracting(Finding::severity)
                .contains(code == FindingCode.TARIFF_EXCEEDED ? Severity.REFUSAL : Severity.WARNING);
        if (started == null) {
            assertThat(findings)
                    .filteredOn(finding -> finding.code() == code)
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.message()).contains("no date decides which agreement covers the line"));
        }
    }

    /** Integral care does not contain preconception care, since 2017, whichever day the performance is dated by. */
    @ParameterizedTest
    @CsvSource({"FUNDING_FORM, 2016-12-31, false", "FUNDING_FORM, 2017-01-01, true", "PERFORMANCE, 2016-12-31, true"})
    void whatAFormContainsGoesByTheDateThatDecidesAboutTheForm(DateSubject subject, LocalDate started, boolean found) {
        PolicyBook book = by(subject)
                .with(Samples.document("content")
                        .addPerformances(Samples.integral(OTHER_INTEGRAL, Validity.from(LocalDate.of(2010, 1, 1)))
                                .addContent(ContentTag.of("PRECONCEPTION_CARE"))
                                .build())
                        .build());
        Declaration declaration = declaration(
                        "D-1",
                        started,
                        line("line", OTHER_INTEGRAL, LocalDate.of(2017, 2, 1)).build())
                .build();

        assertThat(found(book, declaration).contains(FindingCode.CONTENT_EXCLUDED))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void aRuleHoldsOnTheDayThatDecidesAboutItsSubject(Check check) {
        LocalDate started = LocalDate.of(2021, 2, 3);
        LocalDate served = LocalDate.of(2021, 5, 6);
        Declaration dated = integral(started, served);
        Declaration undated = Declaration.builder()
                .from(dated)
                .careStartedOn(Optional.empty())
                .build();

        assertThat(check.ruleDay(
                        Samples.facts(BY_START, dated, dated.lines().get(0)).terms()))
                .isEqualTo(check.subject().isPresent() ? started : served);
        assertThat(check.ruleDay(
                        Samples.facts(BY_START, undated, undated.lines().get(0)).terms()))
                .isEqualTo(check.subject().isPresent() ? null : served);
    }

    @ParameterizedTest
    @CsvSource({
        "FORM_NOT_AVAILABLE, FUNDING_FORM",
        "FORM_UNDECIDED, FUNDING_FORM",
        "FORM_WITHOUT_RULE, FUNDING_FORM",
        "DECLARANT_NOT_A_PARTNERSHIP, FUNDING_FORM",
        "PERFORMER_NOT_IN_PARTNERSHIP, FUNDING_FORM",
        "PARTNERSHIP_UNKNOWN, FUNDING_FORM",
        "AGREEMENT_MISSING, FUNDING_FORM",
        "AGREEMENT_NOT_BEFOREHAND, FUNDING_FORM",
        "PREGNANCY_MISSING, FUNDING_FORM",
        "BUNDLE_BROKEN, FUNDING_FORM",
        "OUTSIDE_CARE_UNKNOWN, FUNDING_FORM",
        "OUTSIDE_CARE_WITHOUT_PREGNANCY, FUNDING_FORM",
        "EXPERIMENT_WITHOUT_RULE, FUNDING_FORM",
        "EXPERIMENT_WITHOUT_AGREEMENT, FUNDING_FORM",
        "EXPERIMENT_NOT_JOINT, FUNDING_FORM",
        "EXPERIMENT_TERM_ENDED, FUNDING_FORM",
        "EXPERIMENT_EXTENSION_ENDED, FUNDING_FORM",
        "PERFORMANCE_NOT_IN_FORCE, PERFORMANCE",
        "CONTENT_EXCLUDED, FUNDING_FORM",
        "ACTIVITY_UNKNOWN, FUNDING_FORM",
        "PARTIAL_WITHOUT_REASON, PERFORMANCE",
        "TARIFF_REGIME_UNKNOWN, TARIFF",
        "TARIFF_REGIME_UNDECIDED, TARIFF",
        "TARIFF_CONTRADICTS_REGIME, TARIFF",
        "TARIFF_UNKNOWN, TARIFF",
        "TARIFF_EXCEEDED, TARIFF",
        "TARIFF_ROUNDED, TARIFF",
        "TARIFF_EXCEEDANCE_UNVERIFIED, TARIFF",
        "PRICE_NOT_AS_AGREED, AGREEMENT"
    })
    void aRuleIsPartOfWhatItSpeaksOf(FindingCode code, DateSubject subject) {
        assertThat(Checks.all())
                .filteredOn(check -> check.code() == code)
                .singleElement()
                .satisfies(check -> assertThat(check.subject()).contains(subject));
    }

    private static Finding finding(PolicyBook book, FindingCode code, Declaration declaration, Declaration... others) {
        List<Declaration> all = new ArrayList<>(List.of(others));
        all.add(declaration);
        return FundingEngine.of(book)
                .with(Samples.agreements())
                .assess(declaration, ClientHistory.of(all))
                .lines()
                .get(0)
                .findings()
                .stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingAgreementIsSaidOfTheDayThatNeedsIt() {
        PolicyBook formByStart = PolicyBook.of(withDates(Samples.book("enacted"), DateSubject.FUNDING_FORM));
        Declaration uncovered = Declaration.builder()
                .from(integral(LAST_OF_EXPERIMENT, FIRST_OF_REGULAR))
                .declarant(AgbCode.of("53999977"))
                .build();

        assertThat(finding(formByStart, FindingCode.AGREEMENT_MISSING, uncovered)
                        .values())
                .containsEntry("day", LAST_OF_EXPERIMENT.toString());
    }

    private static PolicyDocument withDates(PolicyBook book, DateSubject byStart) {
        PolicyDocument.Builder entries = Samples.copyOf(book, "form-by-start").dateRules(List.of());
        for (DateRule rule : book.entries().dateRules()) {
            entries.addDateRules(DateRule.builder()
                    .from(rule)
                    .date(rule.subject() == byStart ? LineDate.CARE_STARTED_ON : rule.date())
                    .build());
        }
        return entries.build();
    }

    @Test
    void theDateThatACreditLacksIsThatOfTheLineThatItTakesBack() {
        Declaration undated = Declaration.builder()
                .from(integral(FIRST_OF_REGULAR, LAST_OF_EXPERIMENT))
                .careStartedOn(Optional.empty())
                .build();
        Declaration credit = declaration(
                        "D-9",
                        FIRST_OF_REGULAR,
                        line("back", Samples.INTEGRAL, FIRST_OF_REGULAR)
                                .direction(Direction.CREDIT)
                                .previousReference("integral")
                                .build())
                .build();

        assertThat(finding(BY_START, FindingCode.DECIDING_DATE_MISSING, credit, undated)
                        .message())
                .contains("service date " + LAST_OF_EXPERIMENT + " of line integral, which it takes back, or");
        assertThat(finding(BY_START, FindingCode.DECIDING_DATE_MISSING, undated).message())
                .contains("service date " + LAST_OF_EXPERIMENT + ", or");
    }
}
