package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.Declarations;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;

/** Conservation, mirror, order and exactness, for whatever comes in. */
class LedgerLawsTest {

    private static final FundingEngine ENGINE =
            FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

    private static final FundingEngine FIRST_CHECKS = FundingEngine.of(Samples.bookOfFirstChecks("enacted"));

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    private static final List<FundingForm> FORMS =
            List.of(FundingForm.MONODISCIPLINARY, FundingForm.INTEGRAL, FundingForm.SMALL_SCALE_EXPERIMENT);

    private static final List<MacroFramework> FRAMEWORKS =
            List.of(MacroFramework.MEDICAL_SPECIALIST_CARE, MacroFramework.MIDWIFERY, MacroFramework.MATERNITY_CARE);

    /** What one position is about. */
    private record Name(int year, FundingForm form, MacroFramework framework) {}

    @Provide
    Arbitrary<List<Declaration>> declarations() {
        return Arbitraries.oneOf(Declarations.plausible(), Declarations.plausible(), Declarations.any())
                .list()
                .ofMaxSize(12);
    }

    private static List<Assessment> assessed(List<Declaration> declarations) {
        return assessed(declarations, ClientHistory.of(declarations));
    }

    private static List<Assessment> assessed(List<Declaration> declarations, ClientHistory history) {
        return declarations.stream()
                .map(declaration -> ENGINE.assess(declaration, history))
                .collect(Collectors.toList());
    }

    private static FrameworkLedger ledgerOf(List<Assessment> assessments) {
        FrameworkLedger ledger = new FrameworkLedger();
        assessments.forEach(ledger::post);
        return ledger;
    }

    private static List<LineAssessment> lines(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.lines().stream())
                .collect(Collectors.toList());
    }

    private static BigInteger cents(List<LineAssessment> lines) {
        return lines.stream()
                .map(line -> BigInteger.valueOf(line.charged().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Property(tries = 300)
    void whatCameInIsAllocatedUnallocatedOrRefused(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        List<LineAssessment> all = lines(assessments);
        List<LineAssessment> input =
                all.stream().filter(line -> line.verdict() != Verdict.COPY).toList();

        ControlTotals totals = ledgerOf(assessments).totals();

        assertThat(totals.allocatedCents().add(totals.unallocatedCents()).add(totals.refusedCents()))
                .isEqualTo(cents(input));
        assertThat(totals.debitCents()).isEqualTo(cents(of(Direction.DEBIT, input)));
        assertThat(totals.creditCents())
                .isEqualTo(cents(of(Direction.CREDIT, input)).negate());
        assertThat(totals.rows()).isEqualTo(declarations.size());
        assertThat(totals.lines()).isEqualTo(input.size());
        assertThat(totals.copiedLines()).isEqualTo(all.size() - input.size());
        assertThat(of(Direction.DEBIT, all))
                .allSatisfy(
                        line -> assertThat(line.charged()).isEqualTo(line.line().charged()));
    }

    private static List<LineAssessment> of(Direction direction, List<LineAssessment> lines) {
        return lines.stream()
                .filter(line -> line.line().direction() == direction)
                .toList();
    }

    @Property(tries = 300)
    void everyLineIsCountedWhereItsAssessmentPutsIt(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        List<LineAssessment> allocated = new ArrayList<>();
        List<LineAssessment> unallocated = new ArrayList<>();
        List<LineAssessment> refused = new ArrayList<>();
        List<LineAssessment> copied = new ArrayList<>();
        for (LineAssessment line : lines(assessments)) {
            switch (line.verdict()) {
                case REFUSED -> refused.add(line);
                case COPY -> copied.add(line);
                case PERMITTED, UNVERIFIED -> (line.allocation().isPresent() ? allocated : unallocated).add(line);
            }
        }

        ControlTotals totals = ledgerOf(assessments).totals();

        assertThat(totals.allocatedCents()).isEqualTo(cents(allocated));
        assertThat(totals.unallocatedCents()).isEqualTo(cents(unallocated));
        assertThat(totals.refusedCents()).isEqualTo(cents(refused));
        assertThat(totals.allocatedLines()).isEqualTo(allocated.size());
        assertThat(totals.unallocatedLines()).isEqualTo(unallocated.size());
        assertThat(totals.refusedLines()).isEqualTo(refused.size());
        assertThat(totals.copiedCents()).isEqualTo(cents(copied));
        assertThat(totals.copiedLines()).isEqualTo(copied.size());
    }

    @Property(tries = 300)
    void thePositionsSumToWhatIsAllocated(@ForAll("declarations") List<Declaration> declarations) {
        LedgerReport report = ledgerOf(assessed(declarations)).report();

        BigInteger positions = report.positions().stream()
                .map(position -> BigInteger.valueOf(position.charged().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(positions).isEqualTo(report.totals().allocatedCents());
    }

    /** What is permitted, what is unverified, and each grade, against the lines one by one. */
    @Property(tries = 300)
    void theMarksOfEveryPositionAndOfTheTotalsAreThoseOfTheLines(
            @ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        Map<Object, BigInteger> expected = new HashMap<>();
        for (LineAssessment line : lines(assessments)) {
            line.allocation().ifPresent(allocation -> {
                Mark mark = new Mark(line.verdict(), allocation.grade());
                expected.merge(mark, BigInteger.valueOf(line.line().charged().cents()), BigInteger::add);
                for (MacroFramework framework : MacroFramework.values()) {
                    expected.merge(
                            List.of(new Name(allocation.budgetYear(), allocation.form(), framework), mark),
                            BigInteger.valueOf(allocation.split().cents(framework)),
                            BigInteger::add);
                }
            });
        }

        LedgerReport report = ledgerOf(assessments).report();

        Map<Object, BigInteger> marked = new HashMap<>();
        report.totals()
                .allocatedMarks()
                .forEach(mark -> marked.put(new Mark(mark.verdict(), mark.grade()), mark.cents()));
        report.positions()
                .forEach(position -> position.marks()
                        .forEach(mark -> marked.put(
                                List.of(name(position), new Mark(mark.verdict(), mark.grade())), mark.cents())));
        expected.values().removeIf(cents -> cents.signum() == 0);
        marked.values().removeIf(cents -> cents.signum() == 0);
        assertThat(marked).isEqualTo(expected);
    }

    private record Mark(Verdict verdict, EvidenceGrade grade) {}

    /** What keys divided is what is on no framework whole. */
    @Property(tries = 300)
    void theKeysOfThePositionsSumToThoseOfTheReportAndThoseToTheLinesThatHaveOne(
            @ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        BigInteger divided = cents(lines(assessments).stream()
                .filter(line -> line.allocation().flatMap(LineAllocation::key).isPresent())
                .collect(Collectors.toList()));

        LedgerReport report = ledgerOf(assessments).report();

        Map<List<?>, BigInteger> ofPositions = new HashMap<>();
        report.positions()
                .forEach(position ->
                        position.keys().forEach(use -> ofPositions.merge(named(use), use.cents(), BigInteger::add)));
        Map<List<?>, BigInteger> ofReport = new HashMap<>();
        report.keys().forEach(use -> ofReport.put(named(use), use.cents()));
        assertThat(ofPositions).isEqualTo(ofReport);
        assertThat(ofReport.values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(divided);
    }

    private static List<?> named(KeyUse use) {
        return List.of(use.basis(), use.key(), use.grade(), use.sources());
    }

    @Property(tries = 300)
    void thePositionsAreSortedAndCompleteAndTheDriftsOfAFormAndYearCancel(
            @ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        Set<Name> expected = new HashSet<>();
        for (LineAssessment line : lines(assessments)) {
            line.allocation().ifPresent(allocation -> {
                for (MacroFramework framework : MacroFramework.values()) {
                    expected.add(new Name(allocation.budgetYear(), allocation.form(), framework));
                }
            });
        }

        List<FrameworkPosition> positions = ledgerOf(assessments).positions();

        List<Name> names = positions.stream().map(LedgerLawsTest::name).collect(Collectors.toList());
        assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
        for (int i = 1; i < names.size(); i++) {
            assertThat(rank(names.get(i - 1))).isLessThan(rank(names.get(i)));
        }
        for (int i = 0; i < positions.size(); i += 3) {
            assertThat(positions
                            .get(i)
                            .driftCents()
                            .plus(positions.get(i + 1).driftCents())
                            .plus(positions.get(i + 2).driftCents()))
                    .isEqualTo(Fraction.ZERO);
        }
    }

    private static Name name(FrameworkPosition position) {
        return new Name(position.year(), position.form(), position.framework());
    }

    private static long rank(Name name) {
        return name.year() * 9L + FORMS.indexOf(name.form()) * 3L + FRAMEWORKS.indexOf(name.framework());
    }

    /** The drift by its definition: line by line, part less share, over one common denominator. */
    @Property(tries = 300)
    void theDriftIsTheSumOverTheLinesOfPartLessShare(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        Map<Name, BigInteger> numerators = new HashMap<>();
        BigInteger denominator = denominator(assessments);
        for (LineAssessment line : lines(assessments)) {
            LineAllocation allocation = line.allocation().orElse(null);
            if (allocation != null && allocation.key().isPresent()) {
                AllocationKey key = allocation.key().get();
                for (MacroFramework framework : MacroFramework.values()) {
                    BigInteger part = BigInteger.valueOf(allocation.split().cents(framework));
                    BigInteger share = BigInteger.valueOf(line.line().charged().cents())
                            .multiply(BigInteger.valueOf(key.weight(framework)))
                            .multiply(denominator)
                            .divide(sum(key));
                    numerators.merge(
                            new Name(allocation.budgetYear(), allocation.form(), framework),
                            part.multiply(denominator).subtract(share),
                            BigInteger::add);
                }
            }
        }

        for (FrameworkPosition position : ledgerOf(assessments).positions()) {
            BigInteger expected = numerators.getOrDefault(name(position), BigInteger.ZERO);
            Fraction drift = position.driftCents();
            assertThat(drift.numerator().multiply(denominator)).isEqualTo(expected.multiply(drift.denominator()));
            assertThat(drift.numerator().gcd(drift.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    private static BigInteger sum(AllocationKey key) {
        return BigInteger.valueOf(key.medicalSpecialistCare())
                .add(BigInteger.valueOf(key.midwifery()))
                .add(BigInteger.valueOf(key.maternityCare()));
    }

    /** The product of the sums of all keys that were used: every share is a whole number of these. */
    private static BigInteger denominator(List<Assessment> assessments) {
        return lines(assessments).stream()
                .flatMap(line -> line.allocation().flatMap(LineAllocation::key).stream())
                .distinct()
                .map(LedgerLawsTest::sum)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Property(tries = 300)
    void aLineAndItsFullCreditCancelInEveryFrameworkFormAndYear(
            @ForAll("declarations") List<Declaration> declarations) {
        List<Declaration> all = new ArrayList<>();
        for (Declaration declaration : withNamesOfTheirOwn(declarations)) {
            all.add(lines(declaration, declaration.id(), LedgerLawsTest::asDebit));
            all.add(lines(declaration, "credit of " + declaration.id(), LedgerLawsTest::asFullCredit));
        }

        LedgerReport report = ledgerOf(assessed(all)).report();

        assertCancelled(report);
        assertThat(report.totals().allocatedCents()).isEqualTo(BigInteger.ZERO);
        assertThat(report.totals().unallocatedCents()).isEqualTo(BigInteger.ZERO);
        assertThat(report.totals().refusedCents()).isEqualTo(BigInteger.ZERO);
    }

    @Property(tries = 300)
    void withoutOtherLinesACreditMovesNothingAndIsUnallocated(@ForAll("declarations") List<Declaration> declarations) {
        FrameworkLedger debits = new FrameworkLedger();
        FrameworkLedger both = new FrameworkLedger();
        for (Declaration declaration : declarations) {
            Assessment debit = FIRST_CHECKS.assess(lines(declaration, "D", LedgerLawsTest::asDebit));
            debits.post(debit);
            both.post(debit);
            both.post(FIRST_CHECKS.assess(lines(declaration, "C", LedgerLawsTest::asFullCredit)));
        }

        assertThat(both.positions()).isEqualTo(debits.positions());
        ControlTotals before = debits.report().totals();
        ControlTotals after = both.report().totals();
        assertThat(after.allocatedCents()).isEqualTo(before.allocatedCents());
        assertThat(after.unallocatedCents().add(after.refusedCents()))
                .isEqualTo(before.unallocatedCents().add(before.refusedCents()).subtract(after.creditCents()));
    }

    private static void assertCancelled(LedgerReport report) {
        assertThat(report.positions()).allSatisfy(position -> {
            assertThat(position.charged()).isEqualTo(Euro.ZERO);
            assertThat(position.driftCents()).isEqualTo(Fraction.ZERO);
        });
        assertThat(report.totals().debitCents()).isEqualTo(report.totals().creditCents());
    }

    /** The same declarations, but no two lines share a reference. */
    private static List<Declaration> withNamesOfTheirOwn(List<Declaration> declarations) {
        AtomicInteger number = new AtomicInteger();
        return declarations.stream()
                .map(declaration -> lines(
                        declaration,
                        declaration.id(),
                        line -> DeclarationLine.builder()
                                .from(line)
                                .reference("R-" + number.incrementAndGet())
                                .build()))
                .toList();
    }

    private static Declaration lines(Declaration declaration, String id, UnaryOperator<DeclarationLine> change) {
        return Declaration.builder()
                .from(declaration)
                .id(id)
                .lines(declaration.lines().stream().map(change).collect(Collectors.toList()))
                .build();
    }

    private static DeclarationLine asDebit(DeclarationLine line) {
        return DeclarationLine.builder()
                .from(line)
                .direction(Direction.DEBIT)
                .previousReference(Optional.empty())
                .build();
    }

    private static DeclarationLine asFullCredit(DeclarationLine line) {
        return DeclarationLine.builder()
                .from(line)
                .direction(Direction.CREDIT)
                .reference("credit of " + line.reference())
                .previousReference(line.reference())
                .build();
    }

    @Provide
    Arbitrary<List<Long>> partialCredits() {
        return Arbitraries.longs().between(0, 500).list().ofMaxSize(6);
    }

    @Property(tries = 300)
    void whateverIsTakenBackWhatRemainsIsDividedAsABillOfThatSize(
            @ForAll("partialCredits") List<Long> credits,
            @ForAll @LongRange(min = 0, max = 100) long rest,
            @ForAll Random random) {
        for (PerformanceCode code : List.of(Samples.INTEGRAL, Samples.INTEGRAL_WITH_OWN_KEY, Samples.MIDWIFERY)) {
            long total = credits.stream().reduce(rest, Long::sum);
            List<Declaration> run = new ArrayList<>();
            run.add(single("D", Samples.line(code, DAY).amount(Euro.ofCents(total))));
            for (int i = 0; i < credits.size(); i++) {
                run.add(single(
                        "C" + i,
                        Samples.line(code, DAY)
                                .reference("C" + i)
                                .direction(Direction.CREDIT)
                                .previousReference("D-1/1")
                                .amount(Euro.ofCents(credits.get(i)))));
            }
            Collections.shuffle(run, random);

            List<FrameworkPosition> left = ledgerOf(assessed(run)).positions();
            List<FrameworkPosition> bill = ledgerOf(
                            assessed(List.of(single("D", Samples.line(code, DAY).amount(Euro.ofCents(rest))))))
                    .positions();

            assertThat(left)
                    .extracting(FrameworkPosition::charged)
                    .isEqualTo(bill.stream().map(FrameworkPosition::charged).collect(Collectors.toList()));
            assertThat(left)
                    .extracting(FrameworkPosition::driftCents)
                    .isEqualTo(bill.stream().map(FrameworkPosition::driftCents).collect(Collectors.toList()));
        }
    }

    private static Declaration single(String id, DeclarationLine.Builder line) {
        return Samples.declaration(line.build()).id(id).build();
    }

    @Property(tries = 300)
    void theOrderOfTheDeclarationsChangesNoVerdictAndNoTotal(
            @ForAll("declarations") List<Declaration> declarations, @ForAll Random random) {
        List<Declaration> shuffled = new ArrayList<>(declarations);
        Collections.shuffle(shuffled, random);

        List<Assessment> inOrder = assessed(declarations, ClientHistory.of(declarations));
        List<Assessment> inAnyOrder = assessed(shuffled, ClientHistory.of(shuffled));

        assertThat(inAnyOrder).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(ledgerOf(inAnyOrder).report()).isEqualTo(ledgerOf(inOrder).report());
    }

    @Property(tries = 300)
    void ledgersOfAnyPartsMergedInAnyGroupingGiveTheSameReport(
            @ForAll("declarations") List<Declaration> declarations, @ForAll Random random) {
        List<Assessment> assessments = assessed(declarations);
        List<FrameworkLedger> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            parts.add(new FrameworkLedger());
        }
        FrameworkLedger whole = new FrameworkLedger();
        for (Assessment assessment : assessments) {
            whole.post(assessment);
            parts.get(random.nextInt(parts.size())).post(assessment);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            whole.postUnreadableRow();
            parts.get(random.nextInt(parts.size())).postUnreadableRow();
        }

        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            FrameworkLedger merged = parts.remove(0);
            parts.get(random.nextInt(parts.size())).merge(merged);
        }

        assertThat(parts.get(0).report()).isEqualTo(whole.report());
    }

    @Property(tries = 200)
    void aReportIsWrittenAndReadAgainUnchanged(@ForAll("declarations") List<Declaration> declarations) {
        LedgerReport report = ledgerOf(assessed(declarations)).report();

        assertThat(FundingJson.read(LedgerReport.class, FundingJson.write(report)))
                .isEqualTo(report);
    }

    @Property(tries = 200)
    void whatALineAddsToThePositionsIsItsSplit(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        Map<Name, BigInteger> expected = new HashMap<>();
        for (LineAssessment line : lines(assessments)) {
            line.allocation().ifPresent(allocation -> {
                for (MacroFramework framework : MacroFramework.values()) {
                    expected.merge(
                            new Name(allocation.budgetYear(), allocation.form(), framework),
                            BigInteger.valueOf(allocation.split().cents(framework)),
                            BigInteger::add);
                }
            });
        }

        Map<Name, BigInteger> charged = ledgerOf(assessments).positions().stream()
                .collect(Collectors.toMap(
                        LedgerLawsTest::name,
                        position -> BigInteger.valueOf(position.charged().cents())));

        assertThat(charged).isEqualTo(expected);
    }
}
