package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.terms.DerivedMaximum;
import nl.birthcare.funding.rules.internal.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What debits add up to, as each line could know when it was sent: what is sent later changes nothing about an earlier line.
 * It goes through the lines once, day by day, as they are asked about.
 *
 * <p>Lines that are refused do not count: those that are refused for themselves never, others not from the next day on. A
 * credit takes off what it is for from its own day on.
 */
final class RunningTotal {

    /**
     * A sum.
     *
     * @param sum the sum of what is known
     * @param doubts of how many lines or credits it is not known what they add or take off
     */
    record Total(BigInteger sum, int doubts) {

        static final Total NONE = new Total(BigInteger.ZERO, 0);

        static Total of(@Nullable BigInteger known) {
            return known == null ? new Total(BigInteger.ZERO, 1) : new Total(known, 0);
        }

        Total plus(Total other) {
            return new Total(sum.add(other.sum), doubts + other.doubts);
        }

        Total minus(Total other) {
            return new Total(sum.subtract(other.sum), doubts - other.doubts);
        }

        boolean isCertain() {
            return doubts == 0;
        }

        boolean isNone() {
            return doubts == 0 && sum.signum() == 0;
        }
    }

    /** What a credit changes about the sum from a day on. */
    private record Change(LocalDate day, Total by) {}

    private final List<LineFacts> lines;
    private final Function<LineFacts, @Nullable BigInteger> measure;

    private final Queue<Change> changes = new PriorityQueue<>(Comparator.comparing(Change::day));
    private final Map<LocalDate, Total> ofDays = new HashMap<>();

    /** What the lines of its own declaration add that stand behind a line. */
    private final Map<LineFacts, Total> behind = new HashMap<>();

    private Total before = Total.NONE;
    private List<LineFacts> ofLastDay = List.of();
    private int next;

    /**
     * Adds up debits.
     *
     * @param lines lines on whose days of sending the sum may be asked for; none is a copy
     * @param measure what a debit adds and a credit of a part takes off, 0 or more; {@code null} where that is not known
     */
    RunningTotal(List<LineFacts> lines, Function<LineFacts, @Nullable BigInteger> measure) {
        this.lines = lines.stream().sorted(Candidates.BY_SENDING).toList();
        this.measure = measure;
    }

    /** How many performances debits of a kind charge. */
    static RunningTotal counting(List<LineFacts> lines, Predicate<LineFacts> kind) {
        return new RunningTotal(lines, line -> line.isCredit() || kind.test(line) ? times(line) : BigInteger.ZERO);
    }

    /**
     * How many performances a debit charges: of what counts hours or days, one. A credit takes off what it counts of several; one
     * of the whole quantity may be of a part of the amount, and takes none off.
     */
    private static BigInteger times(LineFacts line) {
        LineFacts original = line.original();
        if (original == null) {
            return line.isCredit() ? BigInteger.ZERO : BigInteger.valueOf(quantity(line));
        }
        long taken = quantity(line);
        return taken < quantity(original) ? BigInteger.valueOf(taken) : BigInteger.ZERO;
    }

    private static long quantity(LineFacts line) {
        Terms terms = line.terms();
        Tariff tariff = terms.decidedTariff();
        DerivedMaximum derived = terms.derivedMaximum();
        Tariff priced = tariff == null && derived != null ? derived.full() : tariff;
        TariffUnit unit = line.line().unit().orElse(priced == null ? TariffUnit.PERFORMANCE : priced.unit());
        return unit == TariffUnit.PERFORMANCE ? Math.max(line.line().quantity(), 1) : 1;
    }

    /** All that was sent by the day of a line. */
    Total byDayOf(LineFacts line) {
        LocalDate day = line.declaration().submittedOn();
        while (next < lines.size()
                && !lines.get(next).declaration().submittedOn().isAfter(day)) {
            goThroughNextDay();
        }
        return ofDays.getOrDefault(day, Total.NONE);
    }

    /** Of its own day all other declarations, and of its own the lines up to itself. */
    Total upTo(LineFacts line) {
        return byDayOf(line).minus(behind.getOrDefault(line, Total.NONE));
    }

    /** Whether none of the lines was sent after a line. */
    boolean isOfLastDay(LineFacts line) {
        return lines.isEmpty()
                || !line.declaration()
                        .submittedOn()
                        .isBefore(lines.get(lines.size() - 1).declaration().submittedOn());
    }

    private void goThroughNextDay() {
        ofLastDay.stream().filter(line -> !line.dossier().isRefused(line)).forEach(this::leaveBehind);
        LocalDate day = lines.get(next).declaration().submittedOn();
        int from = next;
        while (next < lines.size()
                && lines.get(next).declaration().submittedOn().equals(day)) {
            next++;
        }
        ofLastDay = lines.subList(from, next);
        while (!changes.isEmpty() && !changes.element().day().isAfter(day)) {
            before = before.plus(changes.remove().by());
        }
        ofDays.put(day, before.plus(ofDay()));
    }

    /** A line of a day that is over is among those before, with what credits of later days will take off. */
    private void leaveBehind(LineFacts line) {
        Total own = ownOf(line);
        if (!own.isNone()) {
            before = before.plus(own);
            changes.addAll(changesOf(line, own));
        }
    }

    /** Backwards, so that each line knows those behind it. */
    private Total ofDay() {
        Total all = Total.NONE;
        Map<DeclarationFacts, Total> ofDeclarations = new HashMap<>();
        for (int place = ofLastDay.size() - 1; place >= 0; place--) {
            LineFacts line = ofLastDay.get(place);
            Total own = onItsDay(line);
            all = all.plus(own);
            Total since = ofDeclarations.getOrDefault(line.about(), Total.NONE);
            behind.put(line, since);
            ofDeclarations.put(line.about(), since.plus(own));
        }
        return all;
    }

    private Total onItsDay(LineFacts line) {
        Total own = ownOf(line);
        if (own.isNone()) {
            return own;
        }
        LocalDate day = line.declaration().submittedOn();
        Total left = own;
        for (Change change : changesOf(line, own)) {
            left = change.day().isAfter(day) ? left : left.plus(change.by());
        }
        return left;
    }

    private Total ownOf(LineFacts line) {
        boolean counts = !line.isCredit() && line.dossier().standing(line) != Verdict.REFUSED;
        return counts ? Total.of(measure.apply(line)) : Total.NONE;
    }

    /** What each credit of a debit takes off, together no more than the debit added. */
    private List<Change> changesOf(LineFacts debit, Total own) {
        List<Change> all = new ArrayList<>(0);
        Total left = own;
        for (Credits.Taken taken : debit.dossier().creditsOf(debit).inOrder()) {
            Total after = after(left, taken);
            all.add(new Change(taken.day(), after.minus(left)));
            left = after;
        }
        return all;
    }

    private Total after(Total left, Credits.Taken taken) {
        if (taken.since() == Credits.TakenBack.YES) {
            // Nothing is left of it from then on, whatever the quantities are.
            return Total.NONE;
        }
        BigInteger known = taken.takes() ? measure.apply(taken.credit()) : BigInteger.ZERO;
        boolean doubted =
                taken.since() == Credits.TakenBack.PERHAPS || known == null || (known.signum() > 0 && !taken.isSure());
        BigInteger off = known == null ? BigInteger.ZERO : known.min(left.sum());
        return left.minus(new Total(off, doubted ? -1 : 0));
    }
}
