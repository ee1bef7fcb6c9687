package nl.birthcare.funding.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final PolicyBook BOOK = Samples.bookOfFirstChecks("enacted");
    private static final FundingEngine ENGINE = FundingEngine.of(BOOK);

    private static Explanation explained(FundingEngine engine, Declaration... declarations) {
        List<Explanation> all = engine.explain(Dossier.of(List.of(declarations)));
        return all.get(all.size() - 1);
    }

    private static Explanation explained(DeclarationLine line) {
        return explained(ENGINE, Samples.declaration(line).build());
    }

    private static Step step(Explanation explanation, StepKind kind) {
        return explanation.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + explanation.steps()));
    }

    private static Step last(Explanation explanation) {
        return explanation.steps().get(explanation.steps().size() - 1);
    }

    private static List<String> texts(Explanation explanation, StepKind.Chapter chapter) {
        return explanation.steps().stream()
                .filter(step -> step.kind().chapter() == chapter)
                .map(Step::text)
                .toList();
    }

    @Test
    void aLineIsTracedFromItsAmountToTheDocumentOfItsKey() {
        Explanation explanation = explained(Samples.line(Samples.INTEGRAL, DAY).build());

        assertThat(texts(explanation, StepKind.Chapter.CLAIM))
                .containsExactly("Line D-1/1 of declaration D-1, sent on 2021-04-02 by 53999901 to insurer 0000, claims"
                        + " 1523.00 for 1 times 069:X00001, dated 2021-03-14.");
        assertThat(texts(explanation, StepKind.Chapter.DATE))
                .containsExactly("The date of service, 2021-03-14, decides about: performance, funding form, tariff,"
                        + " agreement, allocation, budget year (date-performance, date-funding-form, date-tariff,"
                        + " date-agreement, date-allocation, date-budget-year). No document decides this"
                        + " (birthcare-funding Deciding dates).");
        assertThat(step(explanation, StepKind.REGIME_BY_AGREEMENT).sources()).contains(SourceReference.of("Wmg", "58"));
        assertThat(step(explanation, StepKind.REGIME_BY_AGREEMENT).grade()).contains(EvidenceGrade.PRIMARY);
        assertThat(step(explanation, StepKind.BOOK_KEY).values())
                .containsEntry("entry", "national-mono-cost-2021")
                .containsEntry("day", "2021-03-14")
                .containsEntry("weights", "6825 : 2624 : 3364");
        assertThat(last(explanation).text())
                .isEqualTo("The answer rests on assumptions: sample-069-X00001, national-mono-cost-2021. No document"
                        + " decides this (samples; NZa-kerncijfers-2021 realised costs 2021, monodisciplinary, in 0.1"
                        + " million euro; birthcare-funding Keys).");
    }

    @Test
    void aTieIsTold() {
        Explanation explanation = explained(
                ENGINE.with(Samples.agreements()),
                Samples.declaration(Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY)
                                .amount(Euro.ofCents(100))
                                .build())
                        .build());

        assertThat(step(explanation, StepKind.AGREED_KEY).text())
                .isEqualTo("Agreement A-2 divides it by key agreed, with weights 1 : 1 : 1, by largest remainders. No"
                        + " document was given for this.");
        assertThat(step(explanation, StepKind.SPLIT).shares())
                .extracting(Share::lastCent)
                .containsExactly(
                        LastCent.GAINED_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER);
    }

    @Test
    void aCreditTellsWhatItReversesAndWhatRemainedBeforeAndAfter() {
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();
        Declaration debit = Samples.declaration(line).build();
        Declaration first = credit(line, "C-1", 50_001, LocalDate.of(2021, 5, 2));
        Declaration second = credit(line, "C-2", 20_000, LocalDate.of(2021, 6, 2));

        Explanation explanation = explained(ENGINE, debit, first, second);

        assertThat(step(explanation, StepKind.REVERSES).text())
                .isEqualTo(
                        "It is a credit of line D-1/1 of declaration D-1, sent on 2021-04-02. It is dated and divided"
                                + " as that line is.");
        assertThat(step(explanation, StepKind.REMAINED).values())
                .containsEntry("amount", "1022.99")
                .containsEntry("reversed", "500.01")
                .containsEntry("parts", "544.91 + 209.50 + 268.58");
        assertThat(step(explanation, StepKind.REMAINS).values())
                .containsEntry("amount", "822.99")
                .containsEntry("parts", "438.38 + 168.54 + 216.07");
        assertThat(step(explanation, StepKind.CHARGED).values())
                .containsEntry("medicalSpecialistCare", "-106.53")
                .containsEntry("midwifery", "-40.96")
                .containsEntry("maternityCare", "-52.51");
    }

    private static Declaration credit(DeclarationLine line, String id, long cents, LocalDate sent) {
        return Samples.declaration(DeclarationLine.builder()
                        .from(line)
                        .reference(id + "/1")
                        .amount(Euro.ofCents(cents))
                        .direction(Direction.CREDIT)
                        .previousReference(line.reference())
                        .build())
                .id(id)
                .submittedOn(sent)
                .build();
    }

    @Test
    void aCreditOfNothingSaysSoAndWhatToDo() {
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();

        Explanation explanation = explained(ENGINE, credit(line, "C-1", 100, LocalDate.of(2021, 5, 2)));

        assertThat(texts(explanation, StepKind.Chapter.CLAIM).get(1))
                .isEqualTo("It cannot be shown that it reverses a line, so it moves no money.");
        assertThat(step(explanation, StepKind.UNALLOCATED).text())
                .isEqualTo("-1.00 is on no framework. It cannot be shown that the credit reverses a line.");
        assertThat(step(explanation, StepKind.DO).text())
                .isEqualTo("NO_LINE_REVERSED: " + UnallocatedReason.NO_LINE_REVERSED.remedy());
        assertThat(last(explanation).kind()).isEqualTo(StepKind.NO_DOCUMENT);
    }

    @Test
    void aCopyNamesTheDeclarationThatCameFirstAndIsAskedNothingElse() {
        Declaration first =
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build();
        Declaration again = Declaration.builder()
                .from(first)
                .id("D-9")
                .submittedOn(LocalDate.of(2021, 5, 2))
                .build();

        Explanation explanation = explained(FundingEngine.of(Samples.book("enacted")), first, again);

        assertThat(explanation.verdict()).isEqualTo(Verdict.COPY);
        assertThat(explanation.steps())
                .extracting(Step::kind)
                .containsExactly(
                        StepKind.DEBIT,
                        StepKind.COPY,
                        StepKind.FOUND,
                        StepKind.COPIED,
                        StepKind.NOT_CHARGED,
                        StepKind.DO,
                        StepKind.ASSUMED);
        assertThat(step(explanation, StepKind.COPY).text())
                .isEqualTo("The same line was received before, in declaration D-1, sent on 2021-04-02.");
    }

    @Test
    void aLineWithoutAKeySaysWhatToDoAndThatNoDocumentDecides() {
        Explanation explanation = explained(
                Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).build());

        assertThat(explanation.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(explanation.reason()).contains(UnallocatedReason.NO_KEY);
        assertThat(texts(explanation, StepKind.Chapter.REMEDY))
                .containsExactly("NO_KEY: Supply a key: in the agreement that covers the line, or as an allocation rule"
                        + " in an overlay. Then assess the line again; it need not be sent again.");
        assertThat(step(explanation, StepKind.GAP).values()).containsEntry("gap", "allocation-key");
        assertThat(last(explanation).text()).isEqualTo("No document that is known decides who bears the amount.");
    }

    @Test
    void aRefusedLineEndsAtTheDocumentThatRefusesIt() {
        Explanation explanation = explained(
                Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31)).build());

        assertThat(step(explanation, StepKind.REGIME_CLOSED).text())
                .startsWith("On 2016-12-31, integral care is not available (regime integral-before-experiment,"
                        + " 2010-01-01..2016-12-31). Read in kst-32279-206 p. 9");
        assertThat(step(explanation, StepKind.FOUND).values())
                .containsEntry("code", FindingCode.FORM_NOT_AVAILABLE.name())
                .containsEntry("severity", "refusal");
        assertThat(texts(explanation, StepKind.Chapter.REMEDY))
                .containsExactly("FORM_NOT_AVAILABLE: " + FindingCode.FORM_NOT_AVAILABLE.remedy());
        assertThat(last(explanation).kind()).isEqualTo(StepKind.DOCUMENTS);
        assertThat(last(explanation).sources())
                .extracting(SourceReference::source)
                .contains("kst-32279-206");
        assertThat(explanation.documents()).extracting(Source::id).contains("kst-32279-206", "BWBR0038364");
    }

    @Test
    void anUnknownPerformanceHasNoEntryToEndAt() {
        Explanation explanation = explained(Samples.line(Samples.UNKNOWN, DAY).build());

        assertThat(step(explanation, StepKind.NO_PERFORMANCE).text())
                .isEqualTo("The policy book does not say what 069:XUNKNOWN is on the day that decides.");
        assertThat(last(explanation).kind()).isEqualTo(StepKind.NO_DOCUMENT);
    }

    @Test
    void aNumberThatMayBeThatOfAPersonIsNotRepeated() {
        Explanation explanation = explained(
                Samples.line(PerformanceCode.of("069", "12345678"), DAY).build());

        assertThat(step(explanation, StepKind.DEBIT).values()).containsEntry("performance", "069:(8 characters)");
        assertThat(explanation.text()).doesNotContain("12345678");
    }

    @Test
    void anotherDateThatDecidesIsNamedWithItsRule() {
        DateRule rule = Samples.dateRule(DateSubject.ALLOCATION, LineDate.SUBMITTED_ON, Validity.from(DAY))
                .build();
        PolicyBook bySending = PolicyBook.of(Samples.copyOf(BOOK, "by-sending")
                .dateRules(BOOK.entries().dateRules().stream()
                        .map(each -> each.subject() == DateSubject.ALLOCATION ? rule : each)
                        .toList())
                .build());

        Explanation explanation = explained(
                FundingEngine.of(bySending),
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build());

        assertThat(texts(explanation, StepKind.Chapter.DATE))
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("The day of sending, 2021-04-02, decides about: allocation (" + rule.id()
                        + "). No document decides this (samples).");
        assertThat(step(explanation, StepKind.BOOK_KEY).values()).containsEntry("day", "2021-04-02");
    }

    @Test
    void aDateThatTheDeclarationLacksDecidesNothing() {
        PolicyBook byStart = PolicyBook.of(Samples.copyOf(BOOK, "by-start")
                .dateRules(
                        List.of(Samples.dateRule(DateSubject.PERFORMANCE, LineDate.CARE_STARTED_ON, Validity.from(DAY))
                                .build()))
                .build());

        Explanation explanation = explained(
                FundingEngine.of(byStart),
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build());

        assertThat(texts(explanation, StepKind.Chapter.DATE))
                .containsExactly(
                        "No date decides about: performance, funding form, tariff, agreement, allocation, budget"
                                + " year. The policy book names none for care of 2021-03-14, or the declaration lacks it.");
        assertThat(explanation.reason()).contains(UnallocatedReason.NO_DECIDING_DATE);
    }

    @Test
    void partsOfNothingAreTold() {
        PolicyBook byParts = PolicyBook.of(Samples.copyOf(BOOK, "parts")
                .allocationRules(List.of(Samples.rule("of-the-line", Validity.from(LocalDate.of(2017, 1, 1)))
                        .basis(AllocationBasis.STATED_PARTS)
                        .key(Optional.empty())
                        .build()))
                .build());
        Explanation explanation = explained(
                FundingEngine.of(byParts),
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY)
                                .amount(Euro.ZERO)
                                .addParts(StatedPart.of(Discipline.MIDWIFERY, Euro.ZERO))
                                .build())
                        .build());

        assertThat(step(explanation, StepKind.PARTS_OF_NOTHING).shares()).isEmpty();
        assertThat(explanation.steps()).extracting(Step::kind).doesNotContain(StepKind.SPLIT);
    }

    @Test
    void aScenarioIsNamed() {
        PolicyBook under = WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends"));
        Explanation explanation = explained(FundingEngine.of(under), WhatIf.declaration(WhatIf.OBSTETRICS, DAY));

        assertThat(step(explanation, StepKind.SCENARIO).text())
                .isEqualTo("All of this assumes scenario monodisciplinary-ends.");
        assertThat(explanation.scenario()).contains("monodisciplinary-ends");
    }

    @Test
    void aContractIsADocumentLikeAnyOther() {
        Source contract = Source.builder()
                .id("contract-7")
                .title("Contract of 2021")
                .kind(SourceKind.CONTRACT)
                .build();
        Agreements agreements = Agreements.builder()
                .addSources(contract)
                .addAgreements(Agreement.builder()
                        .from(Samples.agreements().agreements().get(1))
                        .addSources(SourceReference.of(contract.id(), "annex 2"))
                        .build())
                .build();

        Explanation explanation = explained(
                ENGINE.with(agreements),
                Samples.declaration(
                                Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY).build())
                        .build());

        assertThat(step(explanation, StepKind.AGREED_KEY).text()).endsWith("Agreed in contract-7 annex 2.");
        assertThat(explanation.documents()).contains(contract);
    }

    @Test
    void theLinesOfOneDeclarationAreThoseOfTheDossier() {
        Declaration first = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY).build(),
                        Samples.line(Samples.MATERNITY_CARE, DAY)
                                .reference("D-1/2")
                                .build())
                .build();
        Declaration second = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY).reference("D-2/1").build())
                .id("D-2")
                .build();
        ClientHistory history = ClientHistory.of(List.of(first, second));
        List<Explanation> all = ENGINE.explain(Dossier.of(List.of(first, second)));

        assertThat(ENGINE.explain(first, history)).isEqualTo(all.subList(0, 2));
        assertThat(ENGINE.explain(second, history)).isEqualTo(all.subList(2, 3));
        assertThat(ENGINE.explain(second, ClientHistory.of(List.of(first)))).isEqualTo(all.subList(2, 3));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.get(2)).hasSameHashCodeAs(ENGINE.explain(second, history).get(0));
        assertThat(all.get(2).toString()).startsWith("D-2/1 PERMITTED 1523.00 = ");
    }

    @Test
    void theValuesOfAStepAreThoseOfItsText() {
        Step step = step(explained(Samples.line(Samples.INTEGRAL, DAY).build()), StepKind.DEBIT);

        assertThat(step.values().keySet())
                .containsExactly(
                        "line",
                        "declaration",
                        "submittedOn",
                        "declarant",
                        "insurer",
                        "amount",
                        "quantity",
                        "performance",
                        "serviceDate");
        assertThat(step.toString()).isEqualTo("DEBIT " + step.values());
        assertThat(Map.copyOf(step.values())).hasSameSizeAs(step.values());
        assertThat(step)
                .isNotEqualTo(step(
                        explained(
                                Samples.line(Samples.INTEGRAL, DAY.plusDays(1)).build()),
                        StepKind.DEBIT));
    }
}
