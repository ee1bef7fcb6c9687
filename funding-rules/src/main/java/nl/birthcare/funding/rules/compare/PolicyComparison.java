package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * A mutable comparison of what two engines make of the same declarations, for one thread at a time.
 *
 * <pre>{@code
 * PolicyComparison comparison = PolicyComparison.of(FundingEngine.of(enacted), FundingEngine.of(announced));
 * for (Declaration declaration : declarations) {
 *     comparison.add(declaration, history);
 * }
 * ComparisonReport report = comparison.report();
 * }</pre>
 *
 * <p>It holds sums and counts only, so memory stays flat however many declarations there are. Several threads compare
 * apart and {@link #merge} afterwards: in whatever order, the outcome is the same.
 */
@JsonFilter(JsonForm.NONE)
public final class PolicyComparison {

    private final FundingEngine a;
    private final FundingEngine b;
    private final CauseFinder causeFinder;
    private final FrameworkLedger ledgerA = new FrameworkLedger();
    private final FrameworkLedger ledgerB = new FrameworkLedger();
    private final ComparedPlaces places = new ComparedPlaces();
    private final Map<ChangedLine.Cause, Long> causes = new HashMap<>();
    private long changedLines;
    private final Map<Verdict, Map<Verdict, Long>> verdicts = new EnumMap<>(Verdict.class);
    private long changedSplits;
    private final DeclarantSums declarants = new DeclarantSums();

    private PolicyComparison(FundingEngine a, FundingEngine b) {
        this.a = a;
        this.b = b;
        this.causeFinder = new CauseFinder(a, b);
    }

    /**
     * Starts a comparison.
     *
     * @param a the first engine
     * @param b the second engine
     * @return a comparison of nothing so far
     */
    public static PolicyComparison of(FundingEngine a, FundingEngine b) {
        Require.present("The first engine", a);
        Require.present("The second engine", b);
        return new PolicyComparison(a, b);
    }

    /**
     * Returns the first policy book.
     *
     * @return the book of the first engine
     */
    public PolicyBook bookA() {
        return a.book();
    }

    /**
     * Returns the second policy book.
     *
     * @return the book of the second engine
     */
    public PolicyBook bookB() {
        return b.book();
    }

    /**
     * Adds a declaration of which nothing else is known.
     *
     * @param declaration the declaration, good or bad
     * @return its lines that came out otherwise, which this comparison does not keep
     */
    public List<ChangedLine> add(Declaration declaration) {
        Require.present("The declaration", declaration);
        return add(JudgedTwice.alone(declaration, a, b), 0);
    }

    /**
     * Adds a declaration among the others of its client: both engines judge the whole dossier, of which the part about the
     * declaration is taken. Whoever compares many declarations of a client adds her {@linkplain #add(Dossier) dossier}
     * instead.
     *
     * @param declaration the declaration, good or bad
     * @param history the dossiers of all clients, with this declaration or without it
     * @return its lines that came out otherwise, which this comparison does not keep
     */
    public List<ChangedLine> add(Declaration declaration, ClientHistory history) {
        Require.present("The declaration", declaration);
        Require.present("The history", history);
        Dossier dossier = history.dossier(declaration.client());
        int place = dossier.declarations().indexOf(declaration);
        return place < 0
                ? add(
                        JudgedTwice.of(dossier.with(declaration), a, b),
                        dossier.declarations().size())
                : add(JudgedTwice.of(dossier, a, b), place);
    }

    /**
     * Adds all declarations of a client.
     *
     * @param dossier the declarations, good and bad
     * @return the lines that came out otherwise, in the order of the dossier, which this comparison does not keep
     */
    public List<ChangedLine> add(Dossier dossier) {
        Require.present("The dossier", dossier);
        JudgedTwice judged = JudgedTwice.of(dossier, a, b);
        List<ChangedLine> changed = new ArrayList<>(0);
        for (int i = 0; i < dossier.declarations().size(); i++) {
            changed.addAll(add(judged, i));
        }
        return changed;
    }

    /** Counts a row that could not be read as a declaration. */
    public void addUnreadableRow() {
        ledgerA.postUnreadableRow();
        ledgerB.postUnreadableRow();
    }

    private List<ChangedLine> add(JudgedTwice judged, int declaration) {
        Assessment byA = judged.byA(declaration);
        Assessment byB = judged.byB(declaration);
        ledgerA.post(byA);
        ledgerB.post(byB);
        List<ChangedLine> changed = new ArrayList<>(0);
        for (int i = 0; i < byA.lines().size(); i++) {
            LineAssessment lineA = byA.lines().get(i);
            LineAssessment lineB = byB.lines().get(i);
            boolean split = !Answers.isSameAllocation(lineA, lineB);
            if (lineA.verdict() != lineB.verdict() || split) {
                count(lineA, lineB, split);
                List<ChangedLine.Cause> why = causeFinder.find(judged, judged.firstPlace(declaration) + i);
                why.forEach(cause -> causes.merge(cause, 1L, Long::sum));
                ChangedLine line = judged.changed(lineA, lineB, byA.declaration(), why);
                declarants.add(line.insurer(), line.declarant(), line.difference());
                changed.add(line);
            }
        }
        return changed;
    }

    private void count(LineAssessment lineA, LineAssessment lineB, boolean split) {
        changedLines++;
        if (lineA.verdict() != lineB.verdict()) {
            countVerdicts(lineA.verdict(), lineB.verdict(), 1);
        }
        changedSplits += split ? 1 : 0;
        places.count(lineA.allocation(), lineB.allocation());
    }

    private void countVerdicts(Verdict one, Verdict another, long lines) {
        verdicts.computeIfAbsent(one, any -> new EnumMap<>(Verdict.class)).merge(another, lines, Long::sum);
    }

    /**
     * Finds out which of all lines of some names decide who has these names, by one of the books or by both: {@link
     * FundingEngine#decisive}.
     *
     * @param lines all lines of these names, of whatever clients
     * @return those that matter
     */
    public List<HistoryLine> decisive(Collection<HistoryLine> lines) {
        Require.present("The lines", lines);
        return Stream.concat(a.decisive(lines).stream(), b.decisive(lines).stream())
                .distinct()
                .toList();
    }

    /**
     * Adds everything that another comparison of the same two engines' books holds. The other stays as it is.
     *
     * @param other the other comparison
     * @throws IllegalArgumentException if it is this comparison, or compares other books
     */
    public void merge(PolicyComparison other) {
        Require.present("The other comparison", other);
        if (!a.book().equals(other.a.book()) || !b.book().equals(other.b.book())) {
            throw new IllegalArgumentException("A comparison of " + a.book().name() + " and "
                    + b.book().name() + " must be merged with one of the same books, but was merged with one of "
                    + other.a.book().name() + " and " + other.b.book().name());
        }
        ledgerA.merge(other.ledgerA);
        ledgerB.merge(other.ledgerB);
        places.merge(other.places);
        other.causes.forEach((cause, lines) -> causes.merge(cause, lines, Long::sum));
        changedLines += other.changedLines;
        other.verdicts.forEach((one, counts) -> counts.forEach((another, lines) -> countVerdicts(one, another, lines)));
        changedSplits += other.changedSplits;
        declarants.merge(other.declarants);
    }

    /**
     * {@return what the comparison comes to now: positions, totals and counts, which later declarations do not change}
     *
     * @throws ArithmeticException if a position or a difference is out of the range of {@link Euro}
     */
    public ComparisonReport report() {
        List<ComparisonReport.VerdictChange> verdictChanges = verdictChanges();
        return ImmutableComparisonReport.builder()
                .policyA(a.book().name())
                .policyB(b.book().name())
                .policySha256A(a.book().sha256())
                .policySha256B(b.book().sha256())
                .scenarioA(a.book().scenario())
                .scenarioB(b.book().scenario())
                .positions(places.positions(ledgerA, ledgerB))
                .totalsA(ledgerA.totals())
                .totalsB(ledgerB.totals())
                .keysA(ledgerA.keys())
                .keysB(ledgerB.keys())
                .changedLines(changedLines)
                .changedVerdicts(verdictChanges.stream()
                        .mapToLong(ComparisonReport.VerdictChange::lines)
                        .sum())
                .verdicts(verdictChanges)
                .changedSplits(changedSplits)
                .declarants(declarants.sums())
                .causes(causeCounts())
                .build();
    }

    private List<ComparisonReport.VerdictChange> verdictChanges() {
        List<ComparisonReport.VerdictChange> changes = new ArrayList<>();
        verdicts.forEach((one, counts) ->
                counts.forEach((another, lines) -> changes.add(ImmutableVerdictChange.of(one, another, lines))));
        return changes;
    }

    private List<ComparisonReport.CauseCount> causeCounts() {
        return causes.entrySet().stream()
                .<ComparisonReport.CauseCount>map(cause -> ImmutableCauseCount.of(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingLong(ComparisonReport.CauseCount::lines)
                        .reversed()
                        .thenComparing(ComparisonReport.CauseCount::cause, CauseFinder.ORDER))
                .toList();
    }
}
