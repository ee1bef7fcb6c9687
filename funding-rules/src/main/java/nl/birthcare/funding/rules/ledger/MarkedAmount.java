package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/** The part of a sum whose lines have one verdict, and rest on entries of one grade. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MarkedAmount {

    /**
     * {@return whether its lines may be declared: permitted or unverified: what is refused is divided over no
     * framework}
     */
    @Value.Parameter
    Verdict verdict();

    /** {@return how sure its lines are: the least sure grade of what decided each} */
    @Value.Parameter
    EvidenceGrade grade();

    /** {@return what they come to: debits less credits; the cents} */
    @Value.Parameter
    BigInteger cents();

    /** {@return how many they are} */
    @Value.Parameter
    long lines();

    /**
     * {@return the same as an amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro amount() {
        return Euro.of(new BigDecimal(cents(), 2));
    }

    /** Refuses a verdict by which nothing is divided. */
    @Value.Check
    default void check() {
        if (verdict() == Verdict.REFUSED || verdict() == Verdict.COPY) {
            throw new IllegalArgumentException(
                    "The verdict of a marked amount must be PERMITTED or UNVERIFIED, but is " + verdict());
        }
    }

    /**
     * Makes an amount.
     *
     * @param verdict whether its lines may be declared
     * @param grade how sure they are
     * @param cents what they come to
     * @param lines how many they are
     * @return the amount
     */
    static MarkedAmount of(Verdict verdict, EvidenceGrade grade, BigInteger cents, long lines) {
        return ImmutableMarkedAmount.of(verdict, grade, cents, lines);
    }

    /** The order in which marked amounts stand: what is permitted first, the surest first. */
    Comparator<MarkedAmount> ORDER = Comparator.comparing(MarkedAmount::verdict).thenComparing(MarkedAmount::grade);

    /**
     * Refuses amounts that do not sum to what they are parts of.
     *
     * @param what the whole, as a message names it
     * @param marks the parts; none where the whole was read without them
     * @param cents the whole
     * @throws IllegalArgumentException if the parts sum to something else
     */
    static void refuseOtherSum(String what, List<MarkedAmount> marks, BigInteger cents) {
        BigInteger sum = marks.stream().map(MarkedAmount::cents).reduce(BigInteger.ZERO, BigInteger::add);
        if (!marks.isEmpty() && !sum.equals(cents)) {
            throw new IllegalArgumentException(
                    "The marked amounts of " + what + " must come to " + cents + " cents, but come to " + sum);
        }
    }
}
