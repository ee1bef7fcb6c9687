package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check from both sides: asked directly, and through the engine with the bundled rules. */
class BothSidesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final PolicyBook BOOK = Samples.book("enacted");

    private static Declaration one(DeclarationLine.Builder line) {
        return Samples.declaration(line.build()).build();
    }

    private static DeclarationLine.Builder integral() {
        return Samples.line(Samples.INTEGRAL, DAY);
    }

    private static DeclarationLine.Builder midwifery() {
        return Samples.line(Samples.MIDWIFERY, DAY);
    }

    /** What is wrong, by which check, as which severity by the bundled rules, in which words. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        FindingCode.DECIDING_DATE_MISSING,
                        withoutDate(DateSubject.TARIFF),
                        one(midwifery()),
                        Severity.WARNING,
                        "Line D-1/1: no date decides about TARIFF. The policy book undated names no date for service"
                                + " date 2021-03-14, or the declaration lacks it."
                                + " Add the date to the declaration that lacks it, or supply an overlay that says which date decides."),
                Arguments.of(
                        FindingCode.SERVICE_DAY_NOT_COVERED,
                        BOOK,
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2009, 6, 1))),
                        Severity.WARNING,
                        "Line D-1/1: the care is dated 2009-06-01, but policy book"
                                + " enacted+catalogue+national-mono-cost+own-keys begins on 2010-01-01, so no date"
                                + " decides about PERFORMANCE and nothing that depends on it can be verified. Verify"
                                + " the date; if it is right, supply an overlay that covers that day."),
                Arguments.of(
                        FindingCode.PERFORMANCE_UNKNOWN,
                        BOOK,
                        one(Samples.line(Samples.UNKNOWN, DAY)),
                        Severity.WARNING,
                        "Line D-1/1: performance 069:XUNKNOWN does not stand in policy book"
                                + " enacted+catalogue+national-mono-cost+own-keys. Supply an overlay that describes"
                                + " it."),
                Arguments.of(
                        FindingCode.PERFORMANCE_NOT_IN_FORCE,
                        BOOK,
                        one(Samples.line(Samples.FULL_MIDWIFERY_CARE_2017, LocalDate.of(2018, 1, 1))),
                        Severity.WARNING,
                        "Line D-1/1: performance 032:1001 (Midwifery: full midwifery care) is not in force on 2018-01-01. It is on"
                                + " 2017-01-01..2017-12-31."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.PERFORMANCE_NOT_IN_FORCE,
                        BOOK.with(performance(EvidenceGrade.PRIMARY, PolicyStatus.ENACTED)),
                        one(Samples.line(Samples.UNKNOWN, LocalDate.of(2019, 1, 1))),
                        Severity.REFUSAL,
                        "Line D-1/1: performance 069:XUNKNOWN (Sample 069:XUNKNOWN) is not in force on 2019-01-01. It is on"
                                + " 2018-01-01..2018-12-31."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.FORM_WITHOUT_RULE,
                        BOOK,
                        one(Samples.line(Samples.EXPERIMENT, LocalDate.of(2018, 12, 31))),
                        Severity.WARNING,
                        "Line D-1/1: policy book enacted+catalogue+national-mono-cost+own-keys has no rule about"
                                + " small scale experiment care on 2018-12-31."
                                + " Supply an overlay with a rule for that day."),
                Arguments.of(
                        FindingCode.FORM_UNDECIDED,
                        Samples.book("announced-2020"),
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2028, 1, 1))),
                        Severity.WARNING,
                        "Line D-1/1: whether monodisciplinary care can be declared on 2028-01-01 is undecided"
                                + " (monodisciplinary-from-2028). Does monodisciplinary funding end in 2028, as the NZa"
                                + " advises? The minister keeps all options open. Options: it ends (scenario"
                                + " monodisciplinary-ends; for: parties such as NVOG, ZN, NVZ, the existing"
                                + " partnerships (igos), too early: parties such as KNOV, BO Geboortezorg,"
                                + " Patientenfederatie); it ends unless something is the case (scenario"
                                + " monodisciplinary-ends-unless; no support: parties such as KNOV, BO Geboortezorg,"
                                + " Patientenfederatie); no end date is set (scenario monodisciplinary-continues). To"
                                + " see what a line would come to, put the policy book under a scenario by its name."),
                Arguments.of(
                        FindingCode.FORM_NOT_AVAILABLE,
                        BOOK,
                        one(Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31))),
                        Severity.REFUSAL,
                        "Line D-1/1: integral care cannot be declared on 2016-12-31: the form is not available"
                                + " 2010-01-01..2016-12-31."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
                        BOOK,
                        Samples.declaration(integral().build())
                                .declarant(Samples.MIDWIFE)
                                .build(),
                        Severity.REFUSAL,
                        "Line D-1/1: integral performance 069:X00001 may be declared by a partnership only (AGB type"
                                + " 53), but is declared by 08999901."
                                + " The partnership can declare this care once this line is refused or credited."),
                Arguments.of(
                        FindingCode.QUANTITY_NOT_POSITIVE,
                        BOOK,
                        one(midwifery().quantity(0)),
                        Severity.WARNING,
                        "Line D-1/1: the quantity must be 1 or more, but is 0."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.QUANTITY_NOT_POSITIVE,
                        BOOK,
                        one(midwifery().quantity(Long.MIN_VALUE)),
                        Severity.WARNING,
                        "Line D-1/1: the quantity must be 1 or more, but is -9223372036854775808."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.AMOUNT_NEGATIVE,
                        BOOK,
                        one(midwifery().amount(Euro.parse("-0.01"))),
                        Severity.REFUSAL,
                        "Line D-1/1: the amount must be 0.00 or more, since the direction carries the sign, but is"
                                + " -0.01."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.AMOUNT_NEGATIVE,
                        BOOK,
                        one(midwifery().granted(Euro.parse("-1.00"))),
                        Severity.REFUSAL,
                        "Line D-1/1: the granted amount must be 0.00 or more, since the direction carries the sign,"
                                + " but is -1.00."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.AMOUNT_NEGATIVE,
                        BOOK,
                        one(midwifery().tariff(Euro.parse("-2.50"))),
                        Severity.REFUSAL,
                        "Line D-1/1: the tariff must be 0.00 or more, since the direction carries the sign, but is"
                                + " -2.50."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."),
                Arguments.of(
                        FindingCode.AMOUNT_OUT_OF_RANGE,
                        BOOK,
                        one(midwifery().amount(Euro.ofCents(1_000_000_000_001L))),
                        Severity.WARNING,
                        "Line D-1/1: the amount must be 10000000000.00 or less, but is 10000000000.01. It is counted,"
                                + " but not divided."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited."));
    }

    private static PolicyBook withoutDate(DateSubject subject) {
        return PolicyBook.of(Samples.copyOf(BOOK, "undated")
                .dateRules(BOOK.entries().dateRules().stream()
                        .filter(rule -> rule.subject() != subject)
                        .toList())
                .build());
    }

    /** What is right, just, or does not concern the check. */
    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(FindingCode.DECIDING_DATE_MISSING, BOOK, one(integral())),
                Arguments.of(
                        FindingCode.DECIDING_DATE_MISSING,
                        BOOK,
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2009, 6, 1)))),
                Arguments.of(FindingCode.SERVICE_DAY_NOT_COVERED, BOOK, one(integral())),
                Arguments.of(
                        FindingCode.SERVICE_DAY_NOT_COVERED,
                        BOOK,
                        one(Samples.line(Samples.INTEGRAL, Samples.CATALOGUE_START))),
                Arguments.of(FindingCode.PERFORMANCE_UNKNOWN, BOOK, one(integral())),
                Arguments.of(
                        FindingCode.PERFORMANCE_UNKNOWN,
                        BOOK,
                        one(Samples.line(Samples.FULL_MIDWIFERY_CARE_2017, LocalDate.of(2018, 1, 1)))),
                Arguments.of(
                        FindingCode.PERFORMANCE_NOT_IN_FORCE,
                        BOOK,
                        one(Samples.line(Samples.FULL_MIDWIFERY_CARE_2017, LocalDate.of(2017, 12, 31)))),
                Arguments.of(FindingCode.PERFORMANCE_NOT_IN_FORCE, BOOK, one(Samples.line(Samples.UNKNOWN, DAY))),
                Arguments.of(
                        FindingCode.FORM_WITHOUT_RULE,
                        BOOK,
                        one(Samples.line(Samples.EXPERIMENT, LocalDate.of(2019, 1, 1)))),
                Arguments.of(FindingCode.FORM_WITHOUT_RULE, BOOK, one(Samples.line(Samples.UNKNOWN, DAY))),
                Arguments.of(
                        FindingCode.FORM_UNDECIDED,
                        Samples.book("announced-2020"),
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2027, 12, 31)))),
                Arguments.of(
                        FindingCode.FORM_UNDECIDED,
                        BOOK,
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2028, 1, 1)))),
                Arguments.of(FindingCode.FORM_UNDECIDED, BOOK, one(Samples.line(Samples.UNKNOWN, DAY))),
                Arguments.of(
                        FindingCode.FORM_NOT_AVAILABLE,
                        BOOK,
                        one(Samples.line(Samples.INTEGRAL, LocalDate.of(2017, 1, 1)))),
                Arguments.of(
                        FindingCode.FORM_NOT_AVAILABLE,
                        BOOK,
                        one(Samples.line(Samples.MIDWIFERY, LocalDate.of(2016, 12, 31)))),
                Arguments.of(FindingCode.FORM_NOT_AVAILABLE, BOOK, one(Samples.line(Samples.UNKNOWN, DAY))),
                Arguments.of(FindingCode.DECLARANT_NOT_A_PARTNERSHIP, BOOK, one(integral())),
                Arguments.of(
                        FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
                        BOOK,
                        Samples.declaration(midwifery().build())
                                .declarant(Samples.MIDWIFE)
                                .build()),
                Arguments.of(
                        FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
                        BOOK,
                        Samples.declaration(Samples.line(Samples.UNKNOWN, DAY).build())
                                .declarant(Samples.MIDWIFE)
                                .build()),
                Arguments.of(
                        FindingCode.QUANTITY_NOT_POSITIVE, BOOK, one(midwifery().quantity(1))),
                Arguments.of(
                        FindingCode.QUANTITY_NOT_POSITIVE, BOOK, one(midwifery().quantity(Long.MAX_VALUE))),
                Arguments.of(
                        FindingCode.AMOUNT_NEGATIVE,
                        BOOK,
                        one(midwifery().amount(Euro.ZERO).granted(Euro.ZERO).tariff(Euro.ZERO))),
                Arguments.of(FindingCode.AMOUNT_NEGATIVE, BOOK, one(midwifery())),
                Arguments.of(
                        FindingCode.AMOUNT_OUT_OF_RANGE,
                        BOOK,
                        one(midwifery().amount(Euro.ofCents(1_000_000_000_000L)))),
                Arguments.of(
                        FindingCode.AMOUNT_OUT_OF_RANGE,
                        BOOK,
                        one(midwifery().amount(Euro.ofCents(Long.MAX_VALUE)).granted(Euro.ZERO))));
    }

    private static PolicyDocument performance(EvidenceGrade grade, PolicyStatus status) {
        return Samples.document("performance-" + grade.name().toLowerCase(Locale.ROOT))
                .addSources(Samples.SOURCE)
                .addPerformances(Samples.integral(
                                Samples.UNKNOWN, Validity.between(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)))
                        .id("performance-" + grade + status)
                        .grade(grade)
                        .status(status)
                        .build())
                .build();
    }

    private static CheckRule.Builder rule(FindingCode code, EvidenceGrade grade, PolicyStatus status) {
        return CheckRule.builder()
                .id("sample-" + code)
                .validity(Validity.from(LocalDate.MIN))
                .status(status)
                .grade(grade)
                .addSources(SourceReference.of("samples", "by " + code))
                .code(code.name())
                .title("Asked by a test.")
                .basis(CheckRule.Basis.LIBRARY);
    }

    private static Check check(FindingCode code) {
        return Checks.byCode(code).orElseThrow();
    }

    private static List<Finding> asked(CheckRule rule, PolicyBook book, Declaration declaration) {
        return check(FindingCode.valueOf(rule.code()))
                .examine(Samples.facts(book, declaration, declaration.lines().get(0)), rule);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsFoundAndTheMessageSaysWhatRuleAndValue(
            FindingCode code, PolicyBook book, Declaration declaration, Severity severity, String message) {
        LineAssessment line = Samples.assessed(book, declaration);

        assertThat(line.findings())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.message()).isEqualTo(message);
                    assertThat(finding.declaration()).contains("D-1");
                    assertThat(finding.line()).contains("D-1/1");
                    assertThat(finding.sources()).isNotEmpty();
                    assertThat(finding.row()).isEmpty();
                });
        assertThat(line.verdict()).isEqualTo(Verdict.of(line.findings())).isNotEqualTo(Verdict.PERMITTED);
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsRightOrDoesNotConcernTheCheckIsNotFound(FindingCode code, PolicyBook book, Declaration declaration) {
        assertThat(Samples.codes(Samples.assessed(book, declaration))).doesNotContain(code);
        assertThat(asked(rule(code, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED).build(), book, declaration))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aRuleThatIsNotPrimaryOrNotDecidedOnlyWarns(
            FindingCode code, PolicyBook book, Declaration declaration, Severity severity, String message) {
        List<CheckRule> weak = new ArrayList<>();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            if (grade != EvidenceGrade.PRIMARY) {
                weak.add(rule(code, grade, PolicyStatus.ENACTED).build());
            }
        }
        weak.add(rule(code, EvidenceGrade.PRIMARY, PolicyStatus.UNDECIDED).build());

        for (CheckRule rule : weak) {
            assertThat(asked(rule, book, declaration)).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.message()).isEqualTo(message);
            });
        }
    }

    /** By a primary rule; whether the entry on which the finding rests as well is primary decides the rest. */
    @ParameterizedTest
    @MethodSource("wrong")
    void aPrimaryDecidedRuleRefusesUnlessAWeakerEntryIsBehindIt(
            FindingCode code, PolicyBook book, Declaration declaration, Severity severity, String message) {
        boolean weakEntry = code == FindingCode.FORM_UNDECIDED
                || (code == FindingCode.PERFORMANCE_NOT_IN_FORCE && severity == Severity.WARNING);

        for (PolicyStatus status : List.of(PolicyStatus.ENACTED, PolicyStatus.ANNOUNCED)) {
            assertThat(asked(rule(code, EvidenceGrade.PRIMARY, status).build(), book, declaration))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.severity()).isEqualTo(weakEntry ? Severity.WARNING : Severity.REFUSAL));
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theSourcesOfAFindingNameTheRuleAndTheEntryBehindIt(
            FindingCode code, PolicyBook book, Declaration declaration, Severity severity, String message) {
        CheckRule rule = rule(code, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED).build();
        LineFacts line = Samples.facts(book, declaration, declaration.lines().get(0));
        FundingRegime regime = line.terms().regime();

        List<SourceReference> sources = asked(rule, book, declaration).get(0).sources();

        assertThat(sources).containsAll(rule.sources()).doesNotHaveDuplicates();
        if (regime != null
                && Set.of(FindingCode.FORM_NOT_AVAILABLE, FindingCode.FORM_UNDECIDED)
                        .contains(code)) {
            assertThat(sources).containsAll(regime.sources());
        }
        if (code == FindingCode.PERFORMANCE_NOT_IN_FORCE) {
            assertThat(sources)
                    .containsAll(book.performances(declaration.lines().get(0).performance())
                            .versions()
                            .get(0)
                            .sources());
        }
    }

    @ParameterizedTest
    @EnumSource(EvidenceGrade.class)
    void aFormIsRefusedByAPrimaryRegimeOnly(EvidenceGrade grade) {
        PolicyBook book = notAvailable(grade, PolicyStatus.ENACTED);

        assertThat(asked(
                        rule(FindingCode.FORM_NOT_AVAILABLE, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED)
                                .build(),
                        book,
                        one(integral())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity())
                        .isEqualTo(grade == EvidenceGrade.PRIMARY ? Severity.REFUSAL : Severity.WARNING));
    }

    @Test
    void aFormIsNotRefusedByAnUndecidedRegime() {
        assertThat(asked(
                        rule(FindingCode.FORM_NOT_AVAILABLE, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED)
                                .build(),
                        notAvailable(EvidenceGrade.PRIMARY, PolicyStatus.UNDECIDED),
                        one(integral())))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    private static PolicyBook notAvailable(EvidenceGrade grade, PolicyStatus status) {
        return PolicyBook.of(Samples.copyOf(BOOK, "not-available")
                .regimes(List.of())
                .addRegimes(Samples.regime(
                                FundingForm.INTEGRAL, FundingRegime.Kind.NOT_AVAILABLE, Validity.from(LocalDate.MIN))
                        .grade(grade)
                        .status(status)
                        .build())
                .build());
    }

    /** That no version holds rests on the periods of all, so one that is known less well or undecided is enough. */
    @Test
    void aPerformanceIsNotRefusedIfOneOfItsVersionsIsWeak() {
        Validity later = Validity.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        CheckRule rule = rule(FindingCode.PERFORMANCE_NOT_IN_FORCE, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED)
                .build();
        Declaration declaration = one(Samples.line(Samples.UNKNOWN, LocalDate.of(2022, 1, 1)));
        Map<String, Severity> bySecondVersion = new HashMap<>();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            for (PolicyStatus status : PolicyStatus.values()) {
                PolicyBook book = BOOK.with(performance(EvidenceGrade.PRIMARY, PolicyStatus.ENACTED))
                        .with(Samples.document("second")
                                .addSources(Samples.SOURCE)
                                .addPerformances(Samples.integral(Samples.UNKNOWN, later)
                                        .id("second")
                                        .grade(grade)
                                        .status(status)
                                        .build())
                                .build());
                bySecondVersion.put(
                        grade + " " + status,
                        asked(rule, book, declaration).get(0).severity());
            }
        }

        assertThat(bySecondVersion)
                .containsEntry("PRIMARY ENACTED", Severity.REFUSAL)
                .containsEntry("PRIMARY ANNOUNCED", Severity.REFUSAL)
                .containsEntry("PRIMARY UNDECIDED", Severity.WARNING);
        bySecondVersion.forEach((version, severity) -> assertThat(severity)
                .as(version)
                .isEqualTo(
                        version.equals("PRIMARY ENACTED") || version.equals("PRIMARY ANNOUNCED")
                                ? Severity.REFUSAL
                                : Severity.WARNING));
    }

    @Test
    void aPerformanceOutOfForceNamesAllPeriodsInWhichItIs() {
        PolicyBook book = BOOK.with(performance(EvidenceGrade.PRIMARY, PolicyStatus.ENACTED))
                .with(Samples.document("second")
                        .addSources(Samples.SOURCE)
                        .addPerformances(Samples.integral(Samples.UNKNOWN, Validity.from(LocalDate.of(2023, 1, 1)))
                                .id("second")
                                .build())
                        .build());

        LineAssessment line = Samples.assessed(
                book, Samples.line(Samples.UNKNOWN, LocalDate.of(2022, 1, 1)).build());

        assertThat(line.findings())
                .filteredOn(finding -> finding.code() == FindingCode.PERFORMANCE_NOT_IN_FORCE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("It is on 2018-01-01..2018-12-31, 2023-01-01... Declare a corrected line under a new"
                                + " reference, but only once this one is refused or credited."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"53999901", "53000000"})
    void everyPartnershipMayDeclareIntegralCare(String declarant) {
        assertThat(Samples.codes(Samples.assessed(
                        BOOK,
                        Samples.declaration(integral().build())
                                .declarant(AgbCode.of(declarant))
                                .build())))
                .doesNotContain(FindingCode.DECLARANT_NOT_A_PARTNERSHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03999901", "06999901", "08999901", "22999901", "33999901", "99999953"})
    void nobodyElseMayDeclareIntegralCare(String declarant) {
        LineAssessment line = Samples.assessed(
                BOOK,
                Samples.declaration(integral().build())
                        .declarant(AgbCode.of(declarant))
                        .build());

        assertThat(Samples.codes(line)).contains(FindingCode.DECLARANT_NOT_A_PARTNERSHIP);
        assertThat(line.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(line.allocation()).isEmpty();
        assertThat(line.reason()).isEmpty();
    }

    @Test
    void aRuleAsksNothingOnADayOnWhichItDoesNotHold() {
        CheckRule rule = rule(FindingCode.QUANTITY_NOT_POSITIVE, EvidenceGrade.PRIMARY, PolicyStatus.ENACTED)
                .validity(Validity.between(DAY, DAY.plusDays(1)))
                .build();
        PolicyBook book = PolicyBook.of(Samples.copyOf(BOOK, "one-check")
                .checkRules(List.of())
                .addCheckRules(rule)
                .build());

        assertThat(verdictOn(book, DAY.minusDays(1))).isEqualTo(Verdict.PERMITTED);
        assertThat(verdictOn(book, DAY)).isEqualTo(Verdict.REFUSED);
        assertThat(verdictOn(book, DAY.plusDays(1))).isEqualTo(Verdict.REFUSED);
        assertThat(verdictOn(book, DAY.plusDays(2))).isEqualTo(Verdict.PERMITTED);
    }

    private static Verdict verdictOn(PolicyBook book, LocalDate day) {
        return Samples.assessed(
                        book, Samples.line(Samples.MIDWIFERY, day).quantity(0).build())
                .verdict();
    }

    @Test
    void theFirstChecksAreAmongAllInTheirOrder() {
        assertThat(Checks.all())
                .extracting(Check::code)
                .containsSubsequence(
                        FindingCode.QUANTITY_NOT_POSITIVE,
                        FindingCode.AMOUNT_NEGATIVE,
                        FindingCode.AMOUNT_OUT_OF_RANGE,
                        FindingCode.SERVICE_DAY_NOT_COVERED,
                        FindingCode.PERFORMANCE_UNKNOWN,
                        FindingCode.PERFORMANCE_NOT_IN_FORCE,
                        FindingCode.FORM_WITHOUT_RULE,
                        FindingCode.FORM_UNDECIDED,
                        FindingCode.FORM_NOT_AVAILABLE,
                        FindingCode.DECLARANT_NOT_A_PARTNERSHIP);
    }

    @Test
    void everyFirstCheckIsTriedFromBothSides() {
        assertThat(wrong().map(situation -> situation.get()[0])).containsAll(Samples.FIRST_CHECKS);
        assertThat(right().map(situation -> situation.get()[0])).containsAll(Samples.FIRST_CHECKS);
    }

    private static List<FindingCode> found(PolicyBook book, Agreements agreements, PerformanceCode code) {
        Declaration declaration = one(Samples.line(code, DAY));
        return Samples.codes(FundingEngine.of(book)
                .with(agreements)
                .assess(declaration, Samples.historyOf(declaration))
                .lines()
                .get(0));
    }

    private static PolicyBook withUndecidedRules() {
        return PolicyBook.of(Samples.copyOf(BOOK, "undecided")
                .allocationRules(BOOK.entries().allocationRules().stream()
                        .map(rule -> AllocationRule.builder()
                                .from(rule)
                                .status(PolicyStatus.UNDECIDED)
                                .build())
                        .toList())
                .build());
    }

    @Test
    void anUndecidedRuleTouchesTheLinesThatItWouldDivideAndNoOthers() {
        PolicyBook book = withUndecidedRules();
        Agreements agreements = Samples.agreements();
        Agreements byParts = Agreements.builder()
                .addAgreements(Agreement.builder()
                        .from(agreements.agreements().get(0))
                        .allocationBasis(AllocationBasis.STATED_PARTS)
                        .build())
                .build();

        assertThat(found(book, agreements, Samples.INTEGRAL)).contains(FindingCode.RULE_UNDECIDED);
        assertThat(found(book, Agreements.NONE, Samples.INTEGRAL)).contains(FindingCode.RULE_UNDECIDED);
        assertThat(found(book, agreements, Samples.INTEGRAL_WITH_OWN_KEY))
                .as("by the key of its agreement")
                .doesNotContain(FindingCode.RULE_UNDECIDED);
        assertThat(found(book, byParts, Samples.INTEGRAL))
                .as("by the basis of its agreement")
                .doesNotContain(FindingCode.RULE_UNDECIDED);
        assertThat(found(book, agreements, Samples.MIDWIFERY))
                .as("the work of one discipline")
                .doesNotContain(FindingCode.RULE_UNDECIDED);
        assertThat(found(BOOK, agreements, Samples.INTEGRAL)).doesNotContain(FindingCode.RULE_UNDECIDED);
    }

    @Test
    void anUndecidedPerformanceTouchesItsLinesAndNoOthers() {
        PolicyBook book = PolicyBook.of(Samples.copyOf(BOOK, "undecided")
                .performances(BOOK.entries().performances().stream()
                        .map(performance -> performance.code().equals(Samples.MIDWIFERY)
                                ? Performance.builder()
                                        .from(performance)
                                        .status(PolicyStatus.UNDECIDED)
                                        .build()
                                : performance)
                        .toList())
                .build());

        assertThat(found(book, Agreements.NONE, Samples.MIDWIFERY)).contains(FindingCode.RULE_UNDECIDED);
        assertThat(found(book, Agreements.NONE, Samples.MATERNITY_CARE)).doesNotContain(FindingCode.RULE_UNDECIDED);
    }
}
