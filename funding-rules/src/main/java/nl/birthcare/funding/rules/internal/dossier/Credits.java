package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The credits of one line, taken in an order that does not depend on the input: by day of sending, then by declaration and
 * reference. Those that fit take something back; what is sent later never changes that.
 *
 * <p>Two sums are held: what the line asked, and what was granted for it. A credit counts against the first by its amount. Of
 * the second it takes back what it says was granted; if it says nothing its amount, at most what remains, and all that
 * remains where it brings the first to 0.00.
 *
 * <p>Credits of one day come together, since nobody knows which was first: if they exceed what remains, none takes.
 */
public final class Credits {

    private static final Comparator<LineFacts> ORDER = Comparator.comparing(
                    (LineFacts credit) -> credit.declaration().submittedOn())
            .thenComparing(credit -> credit.declaration().id())
            .thenComparing(credit -> credit.line().reference())
            .thenComparing(LineFacts::place);

    /** What comes of a credit. */
    public enum Outcome {
        /** It takes something back, if only 0.00. */
        TAKES,

        /** The credits of its day ask for more than remains of what the line asked. */
        EXCEEDS_DEBIT,

        /** A credit of its day says that more was granted than remains of what was granted for the line. */
        EXCEEDS_GRANTED
    }

    /**
     * One credit, and what comes of it.
     *
     * @param credit the credit
     * @param outcome whether it takes something back
     * @param before what earlier credits took back of what was granted, in cents
     * @param amount what it takes back itself, in cents, 0 or more; 0 if it takes nothing
     * @param askedBefore the amounts of the earlier credits that take something back, in cents
     * @param since whether the line is taken back whole from then on
     */
    public record Taken(
            LineFacts credit, Outcome outcome, long before, long amount, long askedBefore, TakenBack since) {

        boolean takes() {
            return outcome == Outcome.TAKES;
        }

        /** Whether nothing is in doubt about it that its own checks could find. */
        boolean isSure() {
            return credit.dossier().standing(credit) == Verdict.PERMITTED;
        }

        LocalDate day() {
            return credit.declaration().submittedOn();
        }
    }

    /** Whether the credits of a line come to what it charged. */
    public enum TakenBack {
        /** They do not, for certain. */
        NO,

        /** They may: some are in doubt, or nobody knows what to make of their amounts. */
        PERHAPS,

        /** They do. */
        YES
    }

    private final LineFacts original;
    private final List<Taken> taken = new ArrayList<>();

    /** What the line asked, and what was granted for it, less what was taken back of each: in cents. */
    private long asked;

    private long granted;

    /** Whether a credit is in doubt that takes something back. */
    private boolean inDoubt;

    /** Whether nothing is left of the line, by what came so far. */
    private TakenBack takenBack = TakenBack.NO;

    private Credits(LineFacts original) {
        this.original = original;
        this.asked = original.line().amount().cents();
        this.granted = original.line().charged().cents();
    }

    /** The credits that take a line back, in whatever order they are. */
    static Credits of(LineFacts original, List<LineFacts> naming) {
        Credits credits = new Credits(original);
        List<LineFacts> inOrder =
                naming.stream().filter(Credits::counts).sorted(ORDER).toList();
        int from = 0;
        while (from < inOrder.size()) {
            int to = from + 1;
            while (to < inOrder.size() && isOfOneDay(inOrder.get(from), inOrder.get(to))) {
                to++;
            }
            credits.take(inOrder.subList(from, to));
            from = to;
        }
        return credits;
    }

    private static boolean isOfOneDay(LineFacts one, LineFacts other) {
        return one.declaration().submittedOn().equals(other.declaration().submittedOn());
    }

    /** One that is refused for something of its own takes nothing, and nothing from the others. */
    private static boolean counts(LineFacts credit) {
        return !credit.line().amount().isNegative()
                && !credit.line().charged().negated().isNegative()
                && credit.dossier().standing(credit) != Verdict.REFUSED;
    }

    /** Takes the credits of one day: all of them, or none. */
    private void take(List<LineFacts> ofDay) {
        if (!isWithinAsked(ofDay)) {
            leave(ofDay, Outcome.EXCEEDS_DEBIT);
            return;
        }
        long askedLeft = asked;
        long grantedLeft = granted;
        boolean doubted = inDoubt;
        TakenBack since = takenBack;
        List<Taken> takes = new ArrayList<>(ofDay.size());
        for (LineFacts credit : ofDay) {
            long before = original.line().charged().cents() - grantedLeft;
            long askedBefore = original.line().amount().cents() - askedLeft;
            askedLeft -= credit.line().amount().cents();
            long amount = amount(credit.line(), askedLeft, grantedLeft);
            if (amount > grantedLeft) {
                leave(ofDay, Outcome.EXCEEDS_GRANTED);
                return;
            }
            grantedLeft -= amount;
            doubted |= !credit.line().amount().isZero() && credit.dossier().standing(credit) != Verdict.PERMITTED;
            if (askedLeft == 0 || (grantedLeft == 0 && original.line().charged().cents() > 0)) {
                since = doubted && since != TakenBack.YES ? TakenBack.PERHAPS : TakenBack.YES;
            }
            takes.add(new Taken(credit, Outcome.TAKES, before, amount, askedBefore, since));
        }
        taken.addAll(takes);
        asked = askedLeft;
        granted = grantedLeft;
        inDoubt = doubted;
        takenBack = since;
    }

    /** Whether the credits of one day together ask for no more than remains: found out without a sum, which might overflow. */
    private boolean isWithinAsked(List<LineFacts> ofDay) {
        long left = asked;
        for (LineFacts credit : ofDay) {
            long amount = credit.line().amount().cents();
            if (amount > left) {
                return false;
            }
            left -= amount;
        }
        return true;
    }

    private static long amount(DeclarationLine credit, long askedLeft, long grantedLeft) {
        if (credit.granted().isPresent()) {
            return credit.granted().get().cents();
        }
        return askedLeft == 0 ? grantedLeft : Math.min(credit.amount().cents(), grantedLeft);
    }

    private void leave(List<LineFacts> ofDay, Outcome outcome) {
        long before = original.line().charged().cents() - granted;
        long askedBefore = original.line().amount().cents() - asked;
        if (outcome == Outcome.EXCEEDS_GRANTED && takenBack == TakenBack.NO) {
            // Nobody knows what to make of their amounts.
            takenBack = TakenBack.PERHAPS;
        }
        for (LineFacts credit : ofDay) {
            taken.add(new Taken(credit, outcome, before, 0, askedBefore, takenBack));
        }
    }

    /** All credits that count, in order. */
    List<Taken> inOrder() {
        return taken;
    }

    /**
     * Returns what comes of a credit of the line.
     *
     * @param credit the credit
     * @return what it takes back; {@code null} if it is refused for something of its own
     */
    public @Nullable Taken of(LineFacts credit) {
        int from = 0;
        int to = taken.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ORDER.compare(taken.get(middle).credit(), credit) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < taken.size() && taken.get(from).credit() == credit ? taken.get(from) : null;
    }

    /**
     * Tells whether nothing is left of the line.
     *
     * @return whether credits that are in no doubt took back all that it asked, or all that was granted
     */
    public boolean isTakenBackForCertain() {
        return takenBack == TakenBack.YES;
    }

    /** Whether all that was sent takes back all that the line asked, or all that was granted. */
    TakenBack takenBack() {
        return takenBack;
    }

    /** Whether that is so by what was sent by a day: what is sent later changes nothing. */
    TakenBack takenBack(LocalDate day) {
        int from = 0;
        int to = taken.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (taken.get(middle).day().isAfter(day)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == 0 ? TakenBack.NO : taken.get(from - 1).since();
    }
}
