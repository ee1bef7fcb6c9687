package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy.Time;
import org.jspecify.annotations.Nullable;

/**
 * How long the maternity care of one pregnancy took, as each of its lines could know when it was sent: what is sent later
 * changes nothing about an earlier line. It goes through the lines once, day by day, as they are asked about.
 *
 * <p>Of its own day a line counts all other declarations, and of its own the lines up to itself. Lines that are refused do not
 * count. A credit takes hours off from its own day on.
 */
final class MaternityHours {

    private static final Comparator<LineFacts> BY_SENDING = Comparator.comparing(
                    (LineFacts line) -> line.declaration().submittedOn())
            .thenComparing(LineFacts::place);

    /** A sum of minutes, and of how many lines or credits it is not known how many are theirs. */
    private record Tally(BigInteger minutes, int doubts) {

        static final Tally NONE = new Tally(BigInteger.ZERO, 0);

        static Tally of(LineFacts debit) {
            BigInteger known = Pregnancy.maternityMinutes(debit);
            return known == null ? new Tally(BigInteger.ZERO, 1) : new Tally(known, 0);
        }

        Tally plus(Tally other) {
            return new Tally(minutes.add(other.minutes), doubts + other.doubts);
        }

        Tally negated() {
            return new Tally(minutes.negate(), -doubts);
        }
    }

    /** What a credit changes about a debit from a day on. */
    private record Change(LocalDate day, LineFacts debit, Tally by) {}

    private final List<LineFacts> debits;
    private final Deque<Change> credited = new ArrayDeque<>();
    private final Map<LineFacts, Time> known = new HashMap<>();

    /** The lines of days before the one that is asked about, and how far that is. */
    private Tally before = Tally.NONE;

    private int next;
    private List<LineFacts> ofLastDay = List.of();

    MaternityHours(List<LineFacts> lines) {
        this.debits = lines.stream()
                .filter(line -> !line.isCredit() && line.terms().isOf(Discipline.MATERNITY_CARE))
                .sorted(BY_SENDING)
                .toList();
        List<Change> all = new ArrayList<>();
        debits.forEach(debit -> all.addAll(changes(debit)));
        all.sort(Comparator.comparing(Change::day));
        credited.addAll(all);
    }

    /** What each credit of a debit takes off, together no more than the debit took. */
    private static List<Change> changes(LineFacts debit) {
        Credits credits = debit.dossier().creditsOf(debit);
        BigInteger left = Pregnancy.maternityMinutes(debit);
        if (credits.inOrder().isEmpty() || (left != null && left.signum() == 0)) {
            return List.of();
        }
        LocalDate gone = credits.takenBackOn();
        if (gone != null) {
            // Nothing is left of it from then on, whatever the quantities are.
            return List.of(new Change(gone, debit, Tally.of(debit).negated()));
        }
        List<Change> all = new ArrayList<>();
        for (Credits.Taken taken : credits.inOrder()) {
            if (taken.outcome() != Credits.Outcome.EXCEEDS_DEBIT) {
                BigInteger minutes = taken.takes() ? Pregnancy.maternityMinutes(taken.credit()) : null;
                BigInteger off = minutes == null || left == null ? BigInteger.ZERO : minutes.min(left);
                left = left == null ? null : left.subtract(off);
                boolean sure =
                        minutes != null && taken.credit().dossier().standing(taken.credit()) == Verdict.PERMITTED;
                all.add(new Change(taken.day(), debit, new Tally(off.negate(), sure ? 0 : 1)));
            }
        }
        return all;
    }

    /** What a line could know when it was sent; null if it is not a debit of this care. */
    @Nullable
    Time asOf(LineFacts line) {
        LocalDate day = line.declaration().submittedOn();
        while (!known.containsKey(line)
                && next < debits.size()
                && !debits.get(next).declaration().submittedOn().isAfter(day)) {
            goThroughNextDay();
        }
        return known.get(line);
    }

    /** Whether nothing was sent after a line. */
    boolean isOfLastDay(LineFacts line) {
        return !debits.isEmpty()
                && line.declaration()
                        .submittedOn()
                        .equals(debits.get(debits.size() - 1).declaration().submittedOn());
    }

    private void goThroughNextDay() {
        for (LineFacts debit : ofLastDay) {
            if (isCounted(debit) && !debit.dossier().isRefused(debit)) {
                before = before.plus(Tally.of(debit));
            }
        }
        LocalDate day = debits.get(next).declaration().submittedOn();
        List<LineFacts> ofDay = new ArrayList<>();
        while (next < debits.size()
                && debits.get(next).declaration().submittedOn().equals(day)) {
            ofDay.add(debits.get(next++));
        }
        ofLastDay = ofDay;
        takeOff(day);
        note(ofDay);
    }

    /** A debit of the same day, or one that was refused in the meantime, is not among what went before. */
    private void takeOff(LocalDate day) {
        while (!credited.isEmpty() && !credited.peek().day().isAfter(day)) {
            Change change = credited.remove();
            LineFacts debit = change.debit();
            if (isCounted(debit) && !debit.dossier().isRefused(debit)) {
                before = before.plus(change.by());
            }
        }
    }

    private void note(List<LineFacts> ofDay) {
        Tally all = before;
        Map<DeclarationFacts, Tally> ofDeclarations = new HashMap<>();
        for (LineFacts debit : ofDay) {
            if (isCounted(debit)) {
                all = all.plus(Tally.of(debit));
                ofDeclarations.merge(debit.about(), Tally.of(debit), Tally::plus);
            }
        }
        Map<DeclarationFacts, Tally> soFar = new HashMap<>();
        for (LineFacts debit : ofDay) {
            Tally others = all.plus(
                    ofDeclarations.getOrDefault(debit.about(), Tally.NONE).negated());
            Tally own = isCounted(debit) ? Tally.of(debit) : Tally.NONE;
            Tally sum = others.plus(soFar.merge(debit.about(), own, Tally::plus));
            known.put(debit, new Time(sum.minutes(), sum.doubts() == 0));
        }
    }

    private static boolean isCounted(LineFacts debit) {
        return debit.dossier().standing(debit) != Verdict.REFUSED;
    }
}
