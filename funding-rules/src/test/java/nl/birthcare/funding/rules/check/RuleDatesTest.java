package nl.birthcare.funding.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.policy.DateRule;
import nl.birthcare.funding.rules.policy.DateSubject;
import nl.birthcare.funding.rules.policy.LineDate;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the start of care decides instead of the day of service, every rule and every other line follows. */
class RuleDatesTest {

    private static final LocalDate LAST_OF_EXPERIMENT = LocalDate.of(2022, 12, 31);
    private static final LocalDate FIRST_OF_REGULAR = LocalDate.of(2023, 1, 1);
    private static final PregnancyReference PREGNANCY = PregnancyReference.of("p-81f2");
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
                        "D-3", served, line("unknown", Samples.UNKNOWN, served).build())
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
                        outside(FIRST_OF_REGULAR, FIRST_OF_REGULAR)))
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

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.check.DeclarationChecks#all")
    void aRuleHoldsOnTheDayThatDecidesAboutItsSubject(DeclarationCheck check) {
        LocalDate started = LocalDate.of(2021, 2, 3);
        LocalDate served = LocalDate.of(2021, 5, 6);
        Declaration dated = integral(started, served);
        Declaration undated = Declaration.builder()
                .from(dated)
                .careStartedOn(Optional.empty())
                .build();

        assertThat(check.ruleDay(Samples.facts(BY_START, dated, dated.lines().get(0))))
                .isEqualTo(check.subject().isPresent() ? started : served);
        assertThat(check.ruleDay(
                        Samples.facts(BY_START, undated, undated.lines().get(0))))
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
        "TARIFF_UNKNOWN, TARIFF",
        "TARIFF_EXCEEDED, TARIFF",
        "TARIFF_EXCEEDANCE_UNVERIFIED, TARIFF",
        "PRICE_NOT_AS_AGREED, AGREEMENT"
    })
    void aRuleIsPartOfWhatItSpeaksOf(FindingCode code, DateSubject subject) {
        assertThat(DeclarationChecks.all())
                .filteredOn(check -> check.code() == code)
                .singleElement()
                .satisfies(check -> assertThat(check.subject()).contains(subject));
    }
}
