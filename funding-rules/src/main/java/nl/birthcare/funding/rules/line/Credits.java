package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.money.Euro;

/** The credits of one line that can stand, in an order that does not depend on the input. */
final class Credits {

    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine credit) -> credit.declaration().submittedOn())
            .thenComparing(credit -> credit.declaration().id())
            .thenComparing(credit -> credit.line().reference());

    private final HistoryLine original;
    private final List<HistoryLine> inOrder;

    /** What is taken back before the credit of each place, and after the last: large single credits left out. */
    private final Euro[] before;

    private final BigInteger cents;

    private Credits(HistoryLine original, List<HistoryLine> inOrder, Euro[] before, BigInteger cents) {
        this.original = original;
        this.inOrder = inOrder;
        this.before = before;
        this.cents = cents;
    }

    static Credits of(DeclarationFacts about, ClientHistory history, HistoryLine original) {
        List<HistoryLine> inOrder =
                history
                        .credits(
                                original.declaration().declarant(),
                                original.line().reference())
                        .stream()
                        .filter(credit -> counts(history, original, credit) && !about.isRefusedAlone(credit, original))
                        .sorted(ORDER)
                        .toList();
        Euro[] before = new Euro[inOrder.size() + 1];
        before[0] = Euro.ZERO;
        BigInteger cents = BigInteger.ZERO;
        for (int place = 0; place < inOrder.size(); place++) {
            Euro charged = inOrder.get(place).line().charged();
            before[place + 1] = LineFacts.isInRange(charged) ? before[place].minus(charged) : before[place];
            cents = cents.subtract(BigInteger.valueOf(charged.cents()));
        }
        return new Credits(original, inOrder, before, cents);
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

    /** Whether a credit is of the same client and performance as the line. */
    boolean isMatchedBy(HistoryLine credit) {
        return matches(original, credit);
    }

    boolean isNone() {
        return inOrder.isEmpty();
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
