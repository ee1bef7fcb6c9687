package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/** What one framework bears of one form of funding in one year. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface FrameworkPosition {

    /** {@return who bears it: the framework} */
    MacroFramework framework();

    /** {@return in which form the care was funded} */
    FundingForm form();

    /** {@return which year's framework bears it: the calendar year} */
    int year();

    /** {@return what it bears: debits less credits; the amount} */
    @JsonProperty("chargedCents")
    Euro charged();

    /**
     * {@return how many lines this framework bears a share of: those that are put whole on it, and those that are
     * divided by weights of which its own is more than 0; the number of lines, debits and credits} A share counts also
     * where it is 0 cents, after rounding or of a line of 0.
     */
    long lines();

    /**
     * {@return what the rounding of single lines has come to: the cents charged less the exact shares of the lines, by
     * their key or by weights of their own; the drift in cents, exact; 0 where every line was put whole on one
     * framework}
     */
    Fraction driftCents();

    /**
     * {@return how sure the charge is: what its lines that are permitted and unverified come to, by grade; the parts,
     * permitted first, the surest first; they come to the charge. None where nobody marked it}
     */
    List<MarkedAmount> marks();

    /**
     * {@return which keys put amounts on this framework, by whose authority: each key with what it put here} What one
     * discipline did is put there without a key.
     */
    List<KeyUse> keys();

    /** Refuses parts that do not come to the charge. */
    @Value.Check
    default void check() {
        MarkedAmount.refuseOtherSum(
                framework() + " in " + year(),
                marks(),
                BigInteger.valueOf(charged().cents()));
    }

    /**
     * {@return what lines with a verdict put on this framework: the amount}
     *
     * @param verdict permitted or unverified
     */
    default Euro charged(Verdict verdict) {
        Require.present("The verdict", verdict);
        return marks().stream()
                .filter(mark -> mark.verdict() == verdict)
                .map(mark -> Euro.ofCents(mark.cents().longValueExact()))
                .reduce(Euro.ZERO, Euro::plus);
    }

    /**
     * {@return which part of the charge has a mark: the share, exact; empty where the charge is nothing}
     *
     * @param mark one of the {@link #marks()}
     */
    default Optional<Fraction> share(MarkedAmount mark) {
        Require.present("The mark", mark);
        return charged().isZero()
                ? Optional.empty()
                : Optional.of(
                        Fraction.of(mark.cents(), BigInteger.valueOf(charged().cents())));
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FrameworkPosition}. */
    final class Builder extends ImmutableFrameworkPosition.Builder {
        Builder() {}
    }
}
