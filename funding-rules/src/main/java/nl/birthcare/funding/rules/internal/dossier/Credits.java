package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import org.jspecify.annotations.Nullable;

/** The credits of one line that can stand, in an order that does not depend on the input. */
final class Credits {

    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine credit) -> credit.declaration().submittedOn())
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

    private final HistoryLine original;
    private final List<HistoryLine> inOrder;

    /** What is taken back before the credit of each place, and after the last: large single credits left out. */
    private final Euro[] before;

    private final int looked;
    private final BigInteger cents;
    private final BigInteger declaredCents;

    /** What the credits that are not in doubt take back; null if there are none. */
    private final @Nullable BigInteger soundCents;

    private final boolean inDoubt;

    private Credits(
            HistoryLine original,
            int looked,
            List<HistoryLine> inOrder,
            @Nullable BigInteger soundCents,
            boolean inDoubt) {
        this.original = original;
        this.looked = looked;
        this.inOrder = inOrder;
        this.soundCents = soundCents;
        this.inDoubt = inDoubt;
        this.before = new Euro[inOrder.size() + 1];
        before[0] = Euro.ZERO;
        BigInteger sum = BigInteger.ZERO;
        BigInteger declaredSum = BigInteger.ZERO;
        for (int place = 0; place < inOrder.size(); place++) {
            DeclarationLine line = inOrder.get(place).line();
            Euro charged = line.charged();
            before[place + 1] = LineFacts.isInRange(charged) ? before[place].minus(charged) : before[place];
            sum = sum.subtract(BigInteger.valueOf(charged.cents()));
            declaredSum = declaredSum.add(BigInteger.valueOf(line.amount().cents()));
        }
        this.cents = sum;
        this.declaredCents = declaredSum;
    }

    static Credits of(DeclarationFacts about, ClientHistory history, HistoryLine original) {
        List<HistoryLine> inOrder = new ArrayList<>();
        BigInteger soundCents = null;
        boolean inDoubt = false;
        List<HistoryLine> all = naming(original, history);
        for (HistoryLine credit : all) {
            Standing standing = counts(history, original, credit)
                    ? about.standingOf(about.credit(credit, original))
                    : Standing.REFUSED;
            if (standing == Standing.SOUND) {
                soundCents = (soundCents == null ? BigInteger.ZERO : soundCents).subtract(centsOf(credit));
            }
            inDoubt |= standing == Standing.IN_DOUBT;
            if (standing != Standing.REFUSED) {
                inOrder.add(credit);
            }
        }
        inOrder.sort(ORDER);
        return new Credits(original, all.size(), inOrder, soundCents, inDoubt);
    }

    /**
     * The credits that name a line. Of lines that share a reference no credit could tell which it takes back, so that all of
     * them are refused.
     */
    static List<HistoryLine> naming(HistoryLine original, ClientHistory history) {
        AgbCode declarant = original.declaration().declarant();
        String reference = original.line().reference();
        return history.isRepeated(declarant, reference) ? List.of() : history.credits(declarant, reference);
    }

    private static BigInteger centsOf(HistoryLine line) {
        return BigInteger.valueOf(line.line().charged().cents());
    }

    /** The credits that take something back; none if all of them together take too much. */
    List<HistoryLine> taking() {
        return exceedsDebit() ? List.of() : inOrder;
    }

    /** Whether it is certain what the credits take back. */
    boolean isCertain() {
        return exceedsDebit() || (!exceedsGranted() && !inDoubt);
    }

    private static boolean counts(ClientHistory history, HistoryLine original, HistoryLine credit) {
        return matches(original, credit)
                && !credit.line().amount().isNegative()
                && !credit.line().charged().negated().isNegative()
                && !history.isRepeated(
                        credit.declaration().declarant(), credit.line().reference());
    }

    private static boolean matches(HistoryLine original, HistoryLine credit) {
        return original.declaration().client().equals(credit.declaration().client())
                && original.line().performance().equals(credit.line().performance());
    }

    HistoryLine original() {
        return original;
    }

    /** How many credits were looked at. */
    int looked() {
        return looked;
    }

    /** How many of them are held here, since they can stand. */
    int size() {
        return inOrder.size();
    }

    /** Whether a credit is of the same client and performance as the line. */
    boolean isMatchedBy(HistoryLine credit) {
        return matches(original, credit);
    }

    TakenBack isTakenBack() {
        if (inOrder.isEmpty() || exceedsDebit() || cents.compareTo(charged()) < 0) {
            return TakenBack.NO;
        }
        return charged().equals(cents) && charged().equals(soundCents) ? TakenBack.YES : TakenBack.PERHAPS;
    }

    /** Whether all credits together take back more than was granted for the line. */
    boolean exceedsGranted() {
        return !inOrder.isEmpty() && cents.compareTo(charged()) > 0;
    }

    /** Whether all credits together take back more than the line charged; of one granted in part, by what they ask as well. */
    boolean exceedsDebit() {
        DeclarationLine line = original.line();
        boolean inPart = !line.charged().equals(line.amount());
        return exceedsGranted()
                && (!inPart
                        || declaredCents.compareTo(
                                        BigInteger.valueOf(line.amount().cents()))
                                > 0);
    }

    private BigInteger charged() {
        return centsOf(original);
    }

    /** The sum of all, however large: a single one may be larger than all that is added up. */
    BigInteger cents() {
        return cents;
    }

    /** What the credits that come before a credit take back. */
    Euro before(HistoryLine credit) {
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
