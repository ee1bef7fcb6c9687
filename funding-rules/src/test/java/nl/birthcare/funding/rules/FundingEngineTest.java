package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingEngineTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    private static final List<FundingEngine> ENGINES = List.of(
            FundingEngine.of(Samples.book("enacted")).with(Samples.agreements()),
            FundingEngine.of(Samples.book("enacted")),
            FundingEngine.of(Samples.book("announced-2020")),
            FundingEngine.of(PolicyBooks.named("enacted")),
            FundingEngine.of(PolicyBook.of(Samples.document("nothing").build())));

    @Provide
    Arbitrary<List<Declaration>> anyDeclarations() {
        return Declarations.any().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<FundingEngine> engines() {
        return Arbitraries.of(ENGINES);
    }

    /** Every line of a run, with and without a snapshot of the run. */
    private static List<LineAssessment> assessed(FundingEngine engine, List<Declaration> run) {
        ClientHistory history = ClientHistory.of(run);
        List<LineAssessment> lines = new ArrayList<>();
        for (Declaration declaration : run) {
            lines.addAll(engine.assess(declaration).lines());
            lines.addAll(engine.assess(declaration, history).lines());
        }
        return lines;
    }

    @Property(tries = 1000)
    void noDeclarationMakesTheEngineThrowAndEveryLineIsAnswered(
            @ForAll("anyDeclarations") List<Declaration> run, @ForAll("engines") FundingEngine engine) {
        ClientHistory history = ClientHistory.of(run);
        for (Declaration declaration : run) {
            for (Assessment assessment : List.of(engine.assess(declaration), engine.assess(declaration, history))) {
                assertThat(assessment.declaration()).isEqualTo(declaration);
                assertThat(assessment.lines())
                        .extracting(LineAssessment::line)
                        .containsExactlyElementsOf(declaration.lines());
                for (LineAssessment line : assessment.lines()) {
                    assertThat(line.toString()).isNotBlank();
                    assertThat(line.findings()).extracting(Finding::message).doesNotContain("");
                }
            }
        }
    }

    @Property(tries = 300)
    void ofADeclarationAsAWholeItIsFoundThatItHasNoLinesAndNothingElse(
            @ForAll("anyDeclarations") List<Declaration> run, @ForAll("engines") FundingEngine engine) {
        for (Declaration declaration : run) {
            Declaration empty =
                    Declaration.builder().from(declaration).lines(List.of()).build();

            assertThat(engine.assess(empty).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.DECLARATION_WITHOUT_LINES);
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.declaration()).contains(declaration.id());
            });
            assertThat(engine.assess(declaration).findings().isEmpty())
                    .isEqualTo(!declaration.lines().isEmpty());
        }
    }

    @Property(tries = 500)
    void aLineIsRefusedDividedOrHasTheReasonWhyItIsNot(
            @ForAll("anyDeclarations") List<Declaration> run, @ForAll("engines") FundingEngine engine) {
        for (LineAssessment line : assessed(engine, run)) {
            int answers = (Set.of(Verdict.REFUSED, Verdict.COPY).contains(line.verdict()) ? 1 : 0)
                    + (line.allocation().isPresent() ? 1 : 0)
                    + (line.reason().isPresent() ? 1 : 0);
            assertThat(answers).isEqualTo(1);
        }
    }

    @Property(tries = 500)
    void aDividedLineIsDividedWholeAndInRange(
            @ForAll("anyDeclarations") List<Declaration> run, @ForAll("engines") FundingEngine engine) {
        for (LineAssessment line : assessed(engine, run)) {
            line.allocation().ifPresent(allocation -> {
                assertThat(allocation.split().total()).isEqualTo(line.line().charged());
                assertThat(Math.abs(line.line().charged().cents())).isLessThanOrEqualTo(1_000_000_000_000L);
            });
        }
    }

    @Property(tries = 300)
    void theVerdictIsWhatTheFindingsComeTo(
            @ForAll("anyDeclarations") List<Declaration> run, @ForAll("engines") FundingEngine engine) {
        for (LineAssessment line : assessed(engine, run)) {
            boolean copy = line.verdict() == Verdict.COPY;
            assertThat(copy ? Verdict.PERMITTED : line.verdict()).isEqualTo(Verdict.of(line.findings()));
        }
    }

    @Property(tries = 300)
    void onlyAPrimaryDecidedRuleRefuses(@ForAll("anyDeclarations") List<Declaration> run) {
        FundingEngine engine = ENGINES.get(0);
        for (LineAssessment line : assessed(engine, run)) {
            for (Finding finding : line.findings()) {
                if (finding.severity() == Severity.REFUSAL) {
                    assertThat(engine.book().checkRules(finding.code().name()).versions())
                            .anySatisfy(rule -> {
                                assertThat(rule.grade()).isEqualTo(EvidenceGrade.PRIMARY);
                                assertThat(rule.status()).isNotEqualTo(PolicyStatus.UNDECIDED);
                            });
                }
            }
        }
    }

    /** By the rules of the day of the line, whatever day the credit carries: that day may be before all rules of law. */
    @Test
    void aCreditIsCheckedByTheRulesOfTheDayOfItsLine() {
        Declaration debit = Samples.declaration(
                        Samples.line(Samples.MIDWIFERY, DAY).build())
                .build();
        Declaration credit = Samples.declaration(Samples.line(Samples.MIDWIFERY, LocalDate.of(2009, 1, 1))
                        .reference("D-2/1")
                        .direction(Direction.CREDIT)
                        .previousReference("D-1/1")
                        .addParts(StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(1)))
                        .build())
                .id("D-2")
                .build();

        LineAssessment line = ENGINES.get(0)
                .assess(credit, ClientHistory.of(List.of(debit, credit)))
                .lines()
                .get(0);

        assertThat(Samples.codes(line)).contains(FindingCode.PARTS_DO_NOT_SUM, FindingCode.CREDIT_DATE_DIFFERS);
        assertThat(line.allocation()).isPresent();
    }

    /** A snapshot has no order, so where two lines break a bundle the finding must always name the same one. */
    @Test
    void theFindingOfABrokenBundleDoesNotDependOnTheOrderOfTheSnapshot() {
        PregnancyReference pregnancy = PregnancyReference.of("p-1");
        Declaration integral = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY).build())
                .pregnancy(pregnancy)
                .build();
        Declaration earlier = outside("D-2", "08999902").pregnancy(pregnancy).build();
        Declaration later = outside("D-3", "08999903").pregnancy(pregnancy).build();
        FundingEngine engine = ENGINES.get(0);

        Assessment one = engine.assess(integral, ClientHistory.of(List.of(integral, earlier, later)));
        Assessment other = engine.assess(integral, ClientHistory.of(List.of(later, earlier, integral)));

        assertThat(other).isEqualTo(one);
        assertThat(one.lines().get(0).findings())
                .filteredOn(finding -> finding.code() == FindingCode.BUNDLE_BROKEN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.values()).containsEntry("provider", "08999902"));
    }

    /** Alike but for what decides: one charges nothing, one is of another declarant, each of a code of its own. */
    @Test
    void linesThatShareDayDeclarationReferenceAndProviderGiveTheSameAnswerInAnyOrder() {
        PregnancyReference pregnancy = PregnancyReference.of("p-1");
        Declaration integral = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY).build())
                .pregnancy(pregnancy)
                .build();
        Declaration charged = outside("D-2", "08999902").pregnancy(pregnancy).build();
        List<Declaration> all = new ArrayList<>(List.of(
                integral,
                charged,
                withLine(charged, line -> line.granted(Euro.ZERO)),
                withLine(charged, line -> line.performance(PerformanceCode.of("032", "XU1"))),
                withLine(charged, line -> line.performance(PerformanceCode.of("032", "XU2"))),
                Declaration.builder()
                        .from(withLine(charged, line -> line.performer(AgbCode.of("08999902"))))
                        .declarant(AgbCode.of("98999901"))
                        .build()));
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        Assessment expected = engine.assess(integral, ClientHistory.of(all));

        assertThat(expected.lines().get(0).verdict()).isEqualTo(Verdict.REFUSED);
        for (int turn = 0; turn < all.size(); turn++) {
            Collections.rotate(all, 1);
            List<Declaration> reversed = new ArrayList<>(all);
            Collections.reverse(reversed);

            assertThat(engine.assess(integral, ClientHistory.of(all))).isEqualTo(expected);
            assertThat(engine.assess(integral, ClientHistory.of(reversed))).isEqualTo(expected);
        }
    }

    private static Declaration withLine(Declaration declaration, UnaryOperator<DeclarationLine.Builder> change) {
        DeclarationLine line = declaration.lines().get(0);
        return Declaration.builder()
                .from(declaration)
                .lines(List.of(
                        change.apply(DeclarationLine.builder().from(line)).build()))
                .build();
    }

    private static Declaration.Builder outside(String id, String provider) {
        return Samples.declaration(Samples.line(Samples.MIDWIFERY, DAY)
                        .reference(id + "/1")
                        .build())
                .id(id)
                .declarant(AgbCode.of(provider));
    }

    @Test
    void aCreditOfARefusedLineHasAReasonWhereNoRuleRefusesIt() {
        PolicyBook book = Samples.withChecks(Samples.book("enacted"), Set.of(FindingCode.AMOUNT_NEGATIVE));
        Declaration debit = Samples.declaration(Samples.line(Samples.MIDWIFERY, DAY)
                        .tariff(Euro.ofCents(-1))
                        .build())
                .build();
        Declaration credit = Samples.declaration(Samples.line(Samples.MIDWIFERY, DAY)
                        .reference("D-2/1")
                        .direction(Direction.CREDIT)
                        .previousReference("D-1/1")
                        .build())
                .id("D-2")
                .build();

        LineAssessment line = FundingEngine.of(book)
                .assess(credit, ClientHistory.of(List.of(debit, credit)))
                .lines()
                .get(0);

        assertThat(line.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(line.allocation()).isEmpty();
        assertThat(line.reason()).contains(UnallocatedReason.LINE_REFUSED);
    }

    /** A credit that is too large to be added up is more than any line can charge. */
    @Test
    void aCreditThatIsOutOfRangeExceedsItsLineAndIsRefused() {
        Declaration debit = Samples.declaration(
                        Samples.line(Samples.MIDWIFERY, DAY).build())
                .build();
        Declaration credit = Samples.declaration(Samples.line(Samples.MIDWIFERY, DAY)
                        .reference("D-2/1")
                        .direction(Direction.CREDIT)
                        .previousReference("D-1/1")
                        .amount(Euro.ofCents(1_000_000_000_001L))
                        .build())
                .id("D-2")
                .build();

        LineAssessment line = ENGINES.get(0)
                .assess(credit, ClientHistory.of(List.of(debit, credit)))
                .lines()
                .get(0);

        assertThat(Samples.codes(line)).contains(FindingCode.AMOUNT_OUT_OF_RANGE, FindingCode.CREDIT_EXCEEDS_DEBIT);
        assertThat(line.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(line.allocation()).isEmpty();
    }

    @Test
    void aDeclarationWithoutLinesHasNoAnswersAndNoTrouble() {
        assertThat(ENGINES.get(0).assess(Samples.declaration().build()).lines()).isEmpty();
    }

    @Test
    void theFindingsOfALineComeInTheOrderOfTheChecks() {
        LineAssessment line = Samples.assessed(
                Samples.bookOfFirstChecks("enacted"),
                Samples.declaration(Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31))
                                .quantity(0)
                                .amount(Euro.ofCents(-1))
                                .build())
                        .declarant(Samples.MIDWIFE)
                        .build());

        assertThat(Samples.codes(line))
                .containsExactly(
                        FindingCode.QUANTITY_NOT_POSITIVE, FindingCode.AMOUNT_NEGATIVE, FindingCode.FORM_NOT_AVAILABLE);
    }

    @Test
    void oneBadLineDoesNotTouchTheOthers() {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY).build(),
                        Samples.line(Samples.INTEGRAL, DAY)
                                .reference("D-1/2")
                                .amount(Euro.ofCents(-1))
                                .build())
                .build();
        Declaration alone =
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build();

        List<LineAssessment> lines = ENGINES.get(0).assess(declaration).lines();

        assertThat(lines.get(0)).isEqualTo(ENGINES.get(0).assess(alone).lines().get(0));
        assertThat(lines.get(1).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aRuleThatNoCheckGoesByIsRefusedByName() {
        PolicyDocument overlay = Samples.document("idle")
                .addSources(Samples.SOURCE)
                .addCheckRules(CheckRule.builder()
                        .id("idle-rule")
                        .validity(Validity.from(DAY))
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.PRIMARY)
                        .addSources(SourceReference.of("samples"))
                        .code("NO_SUCH_CHECK")
                        .title("Nobody asks.")
                        .basis(CheckRule.Basis.LAW)
                        .build())
                .build();

        assertThatThrownBy(() -> FundingEngine.of(PolicyBooks.named("enacted").with(overlay)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("idle-rule")
                .hasMessageContaining("NO_SUCH_CHECK");
    }

    @ParameterizedTest
    @CsvSource({
        "MATERNITY_HOURS_UNUSUAL, leastHours",
        "MATERNITY_CARE_LATE, lastDayAfterBirth",
        "EXPERIMENT_TERM_ENDED, years",
        "EXPERIMENT_EXTENSION_ENDED, years"
    })
    void aRuleThatLacksAFigureIsRefusedWhenTheEngineIsMadeAndNotWhenALineIsAssessed(FindingCode code, String figure) {
        PolicyBook book = Samples.book("enacted");
        PolicyBook lacking = PolicyBook.of(Samples.copyOf(book, "lacking")
                .checkRules(book.entries().checkRules().stream()
                        .map(rule -> rule.code().equals(code.name())
                                ? CheckRule.builder()
                                        .from(rule)
                                        .figures(Map.of("mostHours", 80L))
                                        .build()
                                : rule)
                        .toList())
                .build());

        assertThatThrownBy(() -> FundingEngine.of(lacking))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(figure)
                .hasMessageContaining("mostHours=80");
    }

    @Test
    void aLineAssessmentEqualsAnotherWithTheSameAnswer() {
        LineAssessment one = Samples.assessed(
                Samples.book("enacted"), Samples.line(Samples.INTEGRAL, DAY).build());
        LineAssessment same = Samples.assessed(
                Samples.book("enacted"), Samples.line(Samples.INTEGRAL, DAY).build());
        LineAssessment other = Samples.assessed(
                Samples.book("enacted"),
                Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(1)).build());

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one).isNotEqualTo(Optional.empty());
    }

    @Test
    void aLineAssessmentPrintsItsReferenceVerdictAndOutcome() {
        PolicyBook book = Samples.bookOfFirstChecks("enacted");

        assertThat(Samples.assessed(book, Samples.line(Samples.MIDWIFERY, DAY).build()))
                .hasToString(
                        "D-1/1 PERMITTED 1523.00 = 0.00 + 1523.00 + 0.00 by DISCIPLINE on 2021-03-14, some-checks");
        assertThat(Samples.assessed(
                        book,
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).build()))
                .hasToString("D-1/1 PERMITTED NO_KEY");
        assertThat(Samples.assessed(
                                book,
                                Samples.line(Samples.MIDWIFERY, DAY)
                                        .amount(Euro.ofCents(-1))
                                        .build())
                        .toString())
                .startsWith("D-1/1 REFUSED")
                .contains("AMOUNT_NEGATIVE");
    }

    @Test
    void anAnswerEqualsAnotherThatSaysTheSameAndNoOther() {
        FundingEngine engine = ENGINES.get(0);
        Declaration one =
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build();
        Declaration twin = Declaration.builder().from(one).build();
        Declaration other = Declaration.builder().from(one).id("D-2").build();
        Assessment assessment = engine.assess(one);

        assertThat(assessment).isEqualTo(engine.assess(twin)).hasSameHashCodeAs(engine.assess(twin));
        assertThat(assessment.lines().get(0))
                .isEqualTo(engine.assess(twin).lines().get(0))
                .hasSameHashCodeAs(engine.assess(twin).lines().get(0));
        assertThat(assessment)
                .isNotEqualTo(engine.assess(other))
                .isNotEqualTo(engine.assess(one, ClientHistory.of(List.of(one))))
                .isNotEqualTo(one);
        assertThat(assessment).hasToString("D-1 " + assessment.lines());
    }

    @Test
    void anEngineKnowsTheAgreementsThatItWasGivenAndWhatIsUnknownAboutALine() {
        FundingEngine engine = FundingEngine.of(Samples.book("enacted"));

        assertThat(engine.agreements()).isEqualTo(Agreements.NONE);
        assertThat(engine.with(Samples.agreements()).agreements()).isEqualTo(Samples.agreements());
        assertThat(Samples.assessed(
                                engine.book(),
                                Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1))
                                        .build())
                        .notices())
                .extracting(PolicyNotice::gap)
                .containsExactlyInAnyOrder(
                        "allocation-key",
                        "deciding-date",
                        "double-funding-rule",
                        "care-of-a-code",
                        "end-of-care",
                        "day-of-birth");
    }
}
