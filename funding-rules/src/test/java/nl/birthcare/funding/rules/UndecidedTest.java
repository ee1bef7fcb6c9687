package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import nl.birthcare.funding.rules.situation.Situations;
import org.junit.jupiter.api.Test;

/** What is undecided stays undecided until a scenario is named, and then its name is on every result. */
class UndecidedTest {

    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final PolicyBook ANNOUNCED = WhatIf.book("announced-2020");
    private static final PolicyBook CONTINUES = ANNOUNCED.under(WhatIf.scenario("monodisciplinary-continues"));

    @Test
    void theFindingListsTheOptionsWhoIsForWhichAndHowToNameAScenario() {
        Finding finding = WhatIf.assessed(ANNOUNCED, WhatIf.OBSTETRICS, DAY).findings().stream()
                .filter(each -> each.code() == FindingCode.FORM_UNDECIDED)
                .findFirst()
                .orElseThrow();

        // Positions: kst-32279-206 and letter-knov-2021.
        assertThat(finding.message())
                .isEqualTo("Line R-1: whether monodisciplinary care can be declared on 2028-01-01 is undecided"
                        + " (monodisciplinary-from-2028). Does monodisciplinary funding end in 2028, as the NZa advises?"
                        + " The minister keeps all options open. Options: it ends (scenario monodisciplinary-ends; for:"
                        + " parties such as NVOG, ZN, NVZ, the existing partnerships (igos), too early: parties such as"
                        + " KNOV, BO Geboortezorg, Patientenfederatie); it ends unless something is the case (scenario"
                        + " monodisciplinary-ends-unless; no support: parties such as KNOV, BO Geboortezorg,"
                        + " Patientenfederatie); no end date is set (scenario monodisciplinary-continues). To see what a"
                        + " line would come to, put the policy book under a scenario by its name.");
        assertThat(finding.sources())
                .extracting(SourceReference::source)
                .containsExactly("birthcare-funding", "kst-32279-206", "letter-knov-2021");
    }

    @Test
    void anUndecidedKeyLeavesTheLineUnverifiedAndUndividedUntilAScenarioConfirmsIt() {
        PolicyDocument key = FundingJson.read(PolicyDocument.class, """
                {"schemaVersion": 1, "id": "advised-key", "title": "A key that somebody advised.",
                 "sources": [{"id": "my-note", "title": "What if", "kind": "LIBRARY"}],
                 "allocationRules": [{
                   "id": "advised-key", "validity": {"firstDay": "2020-01-01"}, "status": "UNDECIDED",
                   "grade": "ILLUSTRATIVE", "sources": [{"source": "my-note"}],
                   "performances": [{"list": "069", "code": "X10001"}],
                   "key": {"id": "advised-key", "method": "SAINTE_LAGUE",
                           "medicalSpecialistCare": 1, "midwifery": 1, "maternityCare": 2}}]}
                """);
        PolicyBook book = ANNOUNCED.with(key);

        LineAssessment without = WhatIf.assessed(book, WhatIf.INTEGRAL, LocalDate.of(2023, 5, 1));
        LineAssessment under = WhatIf.assessed(
                book.under(confirming("allocationRules", "advised-key")), WhatIf.INTEGRAL, LocalDate.of(2023, 5, 1));

        assertThat(without.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(without.reason()).contains(UnallocatedReason.UNDECIDED_RULE);
        assertThat(without.findings()).extracting(Finding::code).contains(FindingCode.RULE_UNDECIDED);
        assertThat(without.findings().get(0).message())
                .contains("allocation rule advised-key, by which the line would be divided on 2023-05-01, is undecided")
                .contains("The policy book knows no options.");
        assertThat(under.findings()).extracting(Finding::code).doesNotContain(FindingCode.RULE_UNDECIDED);
        assertThat(under.allocation().orElseThrow().key().orElseThrow().id()).isEqualTo("advised-key");
    }

    @Test
    void anUndecidedTariffIsNoneUntilAScenarioConfirmsIt() {
        PolicyBook book = Situations.policy("enacted", List.of("catalogue", "keys", "tariffs"));
        PolicyBook assumed = book.under(confirming("tariffs", "midwifery-2016-undecided"));

        // The undecided maximum is 470.00.
        assertThat(tariffFindings(book, 40_000)).containsExactly(FindingCode.TARIFF_UNKNOWN);
        assertThat(tariffFindings(book, 47_001)).containsExactly(FindingCode.TARIFF_UNKNOWN);
        assertThat(tariffFindings(assumed, 47_000)).isEmpty();
        assertThat(tariffFindings(assumed, 47_001)).containsExactly(FindingCode.TARIFF_EXCEEDED);
    }

    private static List<FindingCode> tariffFindings(PolicyBook book, long cents) {
        DeclarationLine line = WhatIf.line("R-1", PerformanceCode.of("032", "X03201"), LocalDate.of(2016, 12, 31))
                .amount(Euro.ofCents(cents))
                .build();
        return WhatIf.assessed(
                        book, WhatIf.declaration(AgbCode.of("08999901"), line).build())
                .lines()
                .get(0)
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void anUndecidedDateRuleDecidesNoDate() {
        PolicyBook book = ANNOUNCED.under(Scenario.builder()
                .id("no-date")
                .title("No date.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("kst-32279-206"))
                .addEnd(Scenario.End.builder()
                        .kind("dateRules")
                        .id("date-allocation")
                        .lastDay(LocalDate.of(2022, 12, 31))
                        .build())
                .build());
        PolicyDocument undecided = WhatIf.document("undecided-date")
                .addDateRules(DateRule.builder()
                        .id("undecided-date")
                        .validity(Validity.from(LocalDate.of(2023, 1, 1)))
                        .status(PolicyStatus.UNDECIDED)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of("what-if"))
                        .subject(DateSubject.ALLOCATION)
                        .date(LineDate.SERVICE_DATE)
                        .build())
                .build();

        // The overlay overlaps the book until the scenario has ended the book's own rule.
        assertThatThrownBy(() -> ANNOUNCED.with(undecided)).hasMessageContaining("must not overlap");
        PolicyBook both = book.with(undecided);
        LineAssessment line = WhatIf.assessed(both, WhatIf.OBSTETRICS, LocalDate.of(2023, 5, 1));

        assertThat(line.reason()).contains(UnallocatedReason.NO_DECIDING_DATE);
    }

    private static Scenario confirming(String kind, String id) {
        return Scenario.builder()
                .id("confirmed")
                .title("It is decided.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("kst-32279-206"))
                .addChange(Scenario.Change.builder().kind(kind).id(id).build())
                .build();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 6000)
                .map(day -> LocalDate.of(2015, 1, 1).plusDays(day));
    }

    @Property(tries = 300)
    void anUndecidedRuleNeverDecidesWithoutAScenario(
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate firstDay,
            @ForAll FundingRegime.Kind kind,
            @ForAll EvidenceGrade grade,
            @ForAll boolean integral) {
        FundingForm form = integral ? FundingForm.INTEGRAL : FundingForm.MONODISCIPLINARY;
        PerformanceCode code = integral ? WhatIf.INTEGRAL : WhatIf.OBSTETRICS;
        PolicyDocument all = ANNOUNCED.entries();
        PolicyBook undecided = PolicyBook.of(PolicyDocument.builder()
                .from(all)
                .id("undecided")
                .regimes(List.of(FundingRegime.builder()
                        .id("undecided")
                        .validity(Validity.from(firstDay))
                        .status(PolicyStatus.UNDECIDED)
                        .grade(grade)
                        .addSources(SourceReference.of("kst-32279-206"))
                        .form(form)
                        .kind(kind)
                        .agreementNeeded(true)
                        .build()))
                .build());

        LineAssessment line = WhatIf.assessed(undecided, code, day);
        LineAssessment assumed = WhatIf.assessed(undecided.under(confirming("regimes", "undecided")), code, day);

        assertThat(line.verdict()).isEqualTo(Verdict.UNVERIFIED);
        if (!day.isBefore(firstDay)) {
            assertThat(line.allocation()).isEmpty();
            assertThat(line.reason()).contains(UnallocatedReason.UNDECIDED_RULE);
            assertThat(assumed.reason()).isNotEqualTo(line.reason());
            assertThat(assumed.verdict() == Verdict.REFUSED).isEqualTo(grade == EvidenceGrade.PRIMARY);
        }
    }

    // The name of the scenario on every result.

    @Property(tries = 50)
    void resultsUnderAScenarioNeverEqualThoseWithoutIt(@ForAll("days") LocalDate day, @ForAll boolean integral) {
        PerformanceCode code = integral ? WhatIf.INTEGRAL : WhatIf.OBSTETRICS;

        LineAssessment under = WhatIf.assessed(CONTINUES, code, day);
        LineAssessment without = WhatIf.assessed(ANNOUNCED, code, day);

        assertThat(under).isNotEqualTo(without);
        assertThat(under.scenario()).contains("monodisciplinary-continues");
        assertThat(without.scenario()).isEmpty();
        under.allocation()
                .ifPresent(allocation -> assertThat(Optional.of(allocation)).isNotEqualTo(without.allocation()));
    }

    @Test
    void theJsonOfALineNamesTheScenarioAlsoWhereTheLineIsRefused() throws IOException {
        PolicyBook ends = ANNOUNCED.under(WhatIf.scenario("monodisciplinary-ends"));

        assertThat(json(CONTINUES).path("scenario").asText()).isEqualTo("monodisciplinary-continues");
        assertThat(json(ends).path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(json(ends).path("scenario").asText()).isEqualTo("monodisciplinary-ends");
        assertThat(json(ANNOUNCED).has("scenario")).isFalse();
    }

    private static JsonNode json(PolicyBook book) throws IOException {
        Declaration declaration = WhatIf.declaration(WhatIf.OBSTETRICS, DAY);
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonMapper().createGenerator(text)) {
            ResultJson.writeLine(
                    declaration, WhatIf.assessed(book, declaration).lines().get(0), book.name(), out);
        }
        return new JsonMapper().readTree(text.toString());
    }

    @Test
    void theNameOfAScenarioSurvivesARoundTripOfTheReport() {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(WhatIf.assessed(CONTINUES, WhatIf.declaration(WhatIf.OBSTETRICS, DAY)));

        LedgerReport report = ledger.report();

        assertThat(report.scenario()).contains("monodisciplinary-continues");
        assertThat(FundingJson.write(report)).contains("\"scenario\":\"monodisciplinary-continues\"");
        assertThat(FundingJson.read(LedgerReport.class, FundingJson.write(report)))
                .isEqualTo(report);
    }

    @Test
    void aLedgerIsOfOneScenario() {
        FrameworkLedger under = new FrameworkLedger();
        under.post(WhatIf.assessed(CONTINUES, WhatIf.declaration(WhatIf.OBSTETRICS, DAY)));
        FrameworkLedger without = new FrameworkLedger();
        without.post(WhatIf.assessed(ANNOUNCED, WhatIf.declaration(WhatIf.OBSTETRICS, DAY)));
        FrameworkLedger empty = new FrameworkLedger();

        empty.merge(new FrameworkLedger());
        empty.merge(under);
        under.merge(new FrameworkLedger());

        assertThat(empty.report()).isEqualTo(under.report());
        assertThatThrownBy(() -> under.merge(without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A ledger must be of one scenario, monodisciplinary-continues, but is given amounts of null");
        assertThatThrownBy(() -> without.post(WhatIf.assessed(CONTINUES, WhatIf.declaration(WhatIf.OBSTETRICS, DAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAllocationOfAYearNamesTheScenario() {
        YearAllocation year = YearAllocation.of(CONTINUES, 2025, Euro.ofCents(100));

        assertThat(year.scenario()).contains("monodisciplinary-continues");
        assertThat(year).isNotEqualTo(YearAllocation.of(ANNOUNCED, 2025, Euro.ofCents(100)));
    }

    @Test
    void theRatioOf2021IsHeldForLaterYearsOnlyWhereItsOverlayIsNamed() {
        PolicyBook plain = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));
        PolicyBook held = plain.with(PolicyBooks.overlay("national-mono-cost-2021-held"));

        // NZa-kerncijfers-2021: 682.5, 262.4 and 336.4 million in 2021.
        assertThat(YearAllocation.of(plain, 2022, Euro.ofCents(12_813)).split()).isEmpty();
        assertThat(YearAllocation.of(held, 2022, Euro.ofCents(12_813)).split().orElseThrow())
                .hasToString("128.13 = 68.25 + 26.24 + 33.64");
        assertThat(YearAllocation.of(held, 2031, Euro.ofCents(12_813))
                        .rule()
                        .orElseThrow()
                        .grade())
                .isEqualTo(EvidenceGrade.ILLUSTRATIVE);
        assertThat(held.name()).isEqualTo("enacted+national-mono-cost+national-mono-cost-2021-held");
    }
}
