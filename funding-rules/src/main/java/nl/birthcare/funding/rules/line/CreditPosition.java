package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;

/**
 * Where a credit stands among the credits of one line.
 *
 * <p>The credits of a line are put in an order that does not depend on the input: by day of sending, then by declaration
 * and reference. Only credits that can stand count: of the same client and performance as the line, not below 0.00, and
 * of a reference of their own.
 */
public final class CreditPosition {

    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine credit) -> credit.declaration().submittedOn())
            .thenComparing(credit -> credit.declaration().id())
            .thenComparing(credit -> credit.line().reference());

    private final HistoryLine original;
    private final boolean matching;
    private final Euro before;
    private final BigInteger creditedCents;

    private CreditPosition(HistoryLine original, boolean matching, Euro before, BigInteger creditedCents) {
        this.original = original;
        this.matching = matching;
        this.before = before;
        this.creditedCents = creditedCents;
    }

    static CreditPosition of(
            ClientHistory history, HistoryLine original, Declaration declaration, DeclarationLine line) {
        HistoryLine self = HistoryLine.of(declaration, line);
        if (!matches(original, self)) {
            return new CreditPosition(original, false, Euro.ZERO, BigInteger.ZERO);
        }
        List<HistoryLine> credits =
                history.credits(declaration.declarant(), original.line().reference());
        Euro before = Euro.ZERO;
        for (HistoryLine credit : credits) {
            Euro charged = credit.line().charged();
            if (ORDER.compare(credit, self) < 0 && LineFacts.isInRange(charged) && counts(history, original, credit)) {
                before = before.minus(charged);
            }
        }
        return new CreditPosition(original, true, before, creditedCents(history, original, credits));
    }

    /**
     * Tells whether a debit line was taken back in full.
     *
     * @param history the lines around it
     * @param debit the line
     * @return whether its credits come to what it charged
     */
    public static boolean isTakenBack(ClientHistory history, HistoryLine debit) {
        List<HistoryLine> credits =
                history.credits(debit.declaration().declarant(), debit.line().reference());
        return creditedCents(history, debit, credits).equals(centsOf(debit));
    }

    /** The sum of the credits that can stand, however large: a single one may be larger than all that is added up. */
    private static BigInteger creditedCents(ClientHistory history, HistoryLine debit, List<HistoryLine> credits) {
        BigInteger sum = BigInteger.ZERO;
        for (HistoryLine credit : credits) {
            if (counts(history, debit, credit)) {
                sum = sum.subtract(centsOf(credit));
            }
        }
        return sum;
    }

    private static BigInteger centsOf(HistoryLine line) {
        return BigInteger.valueOf(line.line().charged().cents());
    }

    private static boolean matches(HistoryLine original, HistoryLine credit) {
        return original.declaration().client().equals(credit.declaration().client())
                && original.line().performance().equals(credit.line().performance());
    }

    private static boolean counts(ClientHistory history, HistoryLine original, HistoryLine credit) {
        return matches(original, credit)
                && !credit.line().amount().isNegative()
                && !credit.line().charged().negated().isNegative()
                && !history.isRepeated(
                        credit.declaration().declarant(), credit.line().reference());
    }

    /**
     * Returns the line that the credit names.
     *
     * @return the debit line
     */
    public HistoryLine original() {
        return original;
    }

    /**
     * Tells whether the credit is of the same client and performance as the line that it names.
     *
     * @return whether both are the same
     */
    public boolean isMatching() {
        return matching;
    }

    /**
     * Returns what earlier credits have taken back.
     *
     * @return the sum of the credits that come before this one and are not too large to be divided
     */
    public Euro before() {
        return before;
    }

    /**
     * Returns what all credits of the line take back together.
     *
     * @return their sum in cents, which no type of amount bounds
     */
    public BigInteger creditedCents() {
        return creditedCents;
    }

    /**
     * Tells whether all credits together take back more than the line charged.
     *
     * @return whether they do
     */
    public boolean exceedsDebit() {
        return creditedCents.compareTo(centsOf(original)) > 0;
    }
}
