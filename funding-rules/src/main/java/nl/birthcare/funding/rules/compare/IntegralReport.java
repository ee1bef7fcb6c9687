package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
import org.immutables.value.Value;

/**
 * What the same care puts on the frameworks as it was declared, by one policy, and declared integrally, by another. The two
 * are not the same input: lines that are taken up are gone from the second, and an integral line stands in their place.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface IntegralReport {

    /** {@return the first book: its name, with overlays and scenarios} */
    String policyA();

    /** {@return the second book: its name, with overlays and scenarios} */
    String policyB();

    /** {@return the fingerprint of the first book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256A();

    /** {@return the fingerprint of the second book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256B();

    /** {@return the scenario that was assumed by the first book: its name; empty where nothing was} */
    Optional<String> scenarioA();

    /** {@return the scenario that was assumed by the second book: its name; empty where nothing was} */
    Optional<String> scenarioB();

    /** {@return how care became integral: the id of the mapping} */
    String mapping();

    /** {@return where its prices come from: places in documents} */
    List<SourceReference> prices();

    /** {@return what each framework bears: the positions, by year, form and framework; a line that was taken up or put in its place counts as changed} */
    List<ComparisonReport.Position> positions();

    /** {@return what the frameworks bear more when the care is declared integrally: the sums of all positions} */
    FrameworkSplit difference();

    /**
     * {@return for whom amounts move: the sums by insurer and declarant of the lines that put another amount on the frameworks}
     * Who declared what was taken up has less, and the partnership that would declare it integrally has more.
     */
    List<DeclarantSums.DeclarantSum> declarants();

    /** {@return why the second policy refuses lines: a row per code, of the first finding that refuses a line} */
    List<ChargeBreakdown.Refused> refusedB();

    /** {@return what came in and where it went, as declared: the totals by the first book} */
    ControlTotals totalsA();

    /** {@return what came in and where it went, declared integrally: the totals by the second book} */
    ControlTotals totalsB();

    /** {@return by which keys amounts were divided by the first book, and by whose authority} */
    List<KeyUse> keysA();

    /** {@return by which keys amounts were divided by the second book, and by whose authority} */
    List<KeyUse> keysB();

    /** {@return how many lines were taken up: debits and credits that were charged by the first book} */
    long takenUpLines();

    /** {@return what these lines charged: debits less credits; the amount} */
    @JsonProperty("takenUpCents")
    Euro takenUp();

    /** {@return how many integral lines stand in their place} */
    long integralLines();

    /** {@return what these lines ask: the amount, by the prices of the mapping} */
    @JsonProperty("integralCents")
    Euro integral();

    /** {@return how many monodisciplinary lines that were charged stayed as they were, and why: a count per reason} */
    List<StayedCount> stayed();

    /** {@return whether all care that was charged is taken up, and every row could be read} */
    default boolean everythingTakenUp() {
        return stayed().isEmpty() && totalsA().unreadableRows() == 0;
    }

    /** Refuses a difference that is not that of the positions. */
    @Value.Check
    default void check() {
        FrameworkSplit sum = FrameworkSplit.ZERO;
        for (ComparisonReport.Position position : positions()) {
            sum = sum.plus(FrameworkSplit.whole(position.framework(), position.difference()));
        }
        if (!sum.equals(difference())) {
            throw new IllegalArgumentException("The difference of integral care must be that of its positions, " + sum
                    + ", but is " + difference());
        }
        BigInteger refused =
                refusedB().stream().map(ChargeBreakdown.Refused::cents).reduce(BigInteger.ZERO, BigInteger::add);
        if (!refused.equals(totalsB().refusedCents())) {
            throw new IllegalArgumentException("What the second policy refuses must be "
                    + totalsB().refusedCents() + " cents by all codes, but is " + refused);
        }
        FrameworkSplit ofDeclarants = declarants().stream()
                .map(DeclarantSums.DeclarantSum::difference)
                .reduce(FrameworkSplit.ZERO, FrameworkSplit::plus);
        if (!ofDeclarants.equals(difference())) {
            throw new IllegalArgumentException("The difference of integral care must be that of its declarants, "
                    + ofDeclarants + ", but is " + difference());
        }
    }

    /** Why care stays as it was declared. */
    enum Stayed {
        /** The mapping names no integral performance for the code. */
        NOT_IN_MAPPING,
        /** The declaration names no pregnancy, so that it is not known with which other care it belongs together. */
        NO_PREGNANCY,
        /** No partnership is known that would declare it. */
        NO_PARTNERSHIP
    }

    /** How many lines stayed for one reason. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface StayedCount {

        /** {@return why they stayed} */
        @Value.Parameter
        Stayed why();

        /** {@return how many lines} */
        @Value.Parameter
        long lines();
    }
}
