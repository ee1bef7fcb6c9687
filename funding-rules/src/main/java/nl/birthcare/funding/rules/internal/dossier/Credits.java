package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The credits of one line that can stand, in an order that does not depend on the input: by day of sending, then by
 * declaration and reference.
 *
 * <p>Those can that are of the same client and performance as the line, not below 0.00, of a reference of their own, and
 * refused for nothing but what all of them come to.
 */
public final class Credits {

    private static final Comparator<LineFacts> ORDER = Comparator.comparing(
                    (LineFacts credit) -> credit.declaration().submittedOn())
            .thenComparing(credit -> credit.declaration().id())
            .thenComparing(credit -> credit.line().reference());

    /** Whether the credits of a line come to what it charged. */
    enum TakenBack {
        /** They do not, for certain. */
        NO,

        /** They may: some are in doubt, or nobody knows what to make of their amounts. */
        PERHAPS,

        /** They do. */
        YES
    }

    private final LineFacts original;
    private final List<LineFacts> inOrder;

    /** What is taken back before the credit of each place, and after the last: large single credits left out. */
    private final Euro[] before;

    private final BigInteger cents;
    private final BigInteger declaredCents;

    /** What the credits that are not in doubt take back; null if there are none. */
    private final @Nullable BigInteger soundCents;

    private final boolean inDoubt;

    private Credits(LineFacts original, List<LineFacts> inOrder) {
        this.original = original;
        this.inOrder = inOrder;
        this.before = new Euro[inOrder.size() + 1];
        before[0] = Euro.ZERO;
        BigInteger sum = BigInteger.ZERO;
        BigInteger declaredSum = BigInteger.ZERO;
        BigInteger soundSum = null;
        boolean doubt = false;
        for (int place = 0; place < inOrder.size(); place++) {
            LineFacts credit = inOrder.get(place);
            Euro charged = credit.line().charged();
            before[place + 1] = LineFacts.isInRange(charged) ? before[place].minus(charged) : before[place];
            sum = sum.subtract(centsOf(charged));
            declaredSum = declaredSum.add(centsOf(credit.line().amount()));
            boolean sound = credit.dossier().standing(credit) == Verdict.PERMITTED;
            if (sound) {
                soundSum = (soundSum == null ? BigInteger.ZERO : soundSum).subtract(centsOf(charged));
            }
            doubt |= !sound;
        }
        this.cents = sum;
        this.declaredCents = declaredSum;
        this.soundCents = soundSum;
        this.inDoubt = doubt;
    }

    /** The credits that name a line and are of the same care. */
    static Credits of(LineFacts original, List<LineFacts> naming) {
        return new Credits(
                original, naming.stream().filter(Credits::counts).sorted(ORDER).toList());
    }

    private static boolean counts(LineFacts credit) {
        DossierFacts dossier = credit.dossier();
        return !credit.line().amount().isNegative()
                && !credit.line().charged().negated().isNegative()
                && !dossier.isShared(credit.place())
                && dossier.standing(credit) != Verdict.REFUSED;
    }

    private static BigInteger centsOf(Euro amount) {
        return BigInteger.valueOf(amount.cents());
    }

    /** The credits that take something back; none if all of them together take too much. */
    List<LineFacts> taking() {
        return exceedsDebit() ? List.of() : inOrder;
    }

    /** Whether it is certain what the credits take back. */
    boolean isCertain() {
        return exceedsDebit() || (!exceedsGranted() && !inDoubt);
    }

    TakenBack isTakenBack() {
        if (inOrder.isEmpty() || exceedsDebit() || cents.compareTo(charged()) < 0) {
            return TakenBack.NO;
        }
        return charged().equals(cents) && charged().equals(soundCents) ? TakenBack.YES : TakenBack.PERHAPS;
    }

    /**
     * Tells whether all credits together take back more than was granted for the line, though they may ask for no more than
     * the line did. No document says what a credit takes back of a line that was granted in part.
     *
     * @return whether they do
     */
    public boolean exceedsGranted() {
        return !inOrder.isEmpty() && cents.compareTo(charged()) > 0;
    }

    /**
     * Tells whether all credits together take back more than the line charged.
     *
     * @return whether they do, by what they ask as well as by what is granted
     */
    public boolean exceedsDebit() {
        DeclarationLine line = original.line();
        boolean inPart = !line.charged().equals(line.amount());
        return exceedsGranted() && (!inPart || declaredCents.compareTo(centsOf(line.amount())) > 0);
    }

    private BigInteger charged() {
        return centsOf(original.line().charged());
    }

    /**
     * Returns what all credits of the line take back together.
     *
     * @return their sum in cents, which no type of amount bounds
     */
    public BigInteger cents() {
        return cents;
    }

    /**
     * Returns what earlier credits have taken back.
     *
     * @param credit a credit of the line
     * @return the sum of those that come before it and are not too large to be divided
     */
    public Euro before(LineFacts credit) {
        int from = 0;
        int to = inOrder.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ORDER.compare(inOrder.get(middle), credit) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return before[from];
    }
}
