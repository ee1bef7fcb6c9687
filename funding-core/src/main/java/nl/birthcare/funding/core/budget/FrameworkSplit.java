package nl.birthcare.funding.core.budget;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.internal.ThreeWaySplit;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/**
 * An amount divided over the three frameworks. Its parts always sum to its total: no other split can be built.
 *
 * <p>In JSON: {@code {"totalCents":100,"medicalSpecialistCareCents":50,"midwiferyCents":25,"maternityCareCents":25}}.
 */
@JsonPropertyOrder({"totalCents", "medicalSpecialistCareCents", "midwiferyCents", "maternityCareCents"})
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class FrameworkSplit {

    /** Nothing, divided. */
    public static final FrameworkSplit ZERO = new FrameworkSplit(0, 0, 0);

    // There is no field for the total: it is what the parts sum to.
    private final long medicalSpecialistCareCents;
    private final long midwiferyCents;
    private final long maternityCareCents;

    private FrameworkSplit(long medicalSpecialistCareCents, long midwiferyCents, long maternityCareCents) {
        this.medicalSpecialistCareCents = medicalSpecialistCareCents;
        this.midwiferyCents = midwiferyCents;
        this.maternityCareCents = maternityCareCents;
    }

    /**
     * Makes a split of parts that somebody else determined.
     *
     * @param totalCents the total in cents
     * @param medicalSpecialistCareCents the part of medical-specialist care in cents
     * @param midwiferyCents the part of midwifery in cents
     * @param maternityCareCents the part of maternity care in cents
     * @return the split
     * @throws IllegalArgumentException if the parts do not sum to the total
     * @throws ArithmeticException if one of the four is {@link Long#MIN_VALUE}, or the parts overflow
     */
    @JsonCreator
    public static FrameworkSplit of(
            @JsonProperty(value = "totalCents", required = true) long totalCents,
            @JsonProperty(value = "medicalSpecialistCareCents", required = true) long medicalSpecialistCareCents,
            @JsonProperty(value = "midwiferyCents", required = true) long midwiferyCents,
            @JsonProperty(value = "maternityCareCents", required = true) long maternityCareCents) {
        Euro sum = Euro.ofCents(medicalSpecialistCareCents)
                .plus(Euro.ofCents(midwiferyCents))
                .plus(Euro.ofCents(maternityCareCents));
        if (sum.cents() != totalCents) {
            throw new IllegalArgumentException("The parts of a framework split must sum to its total, "
                    + Euro.ofCents(totalCents) + ", but sum to " + sum);
        }
        return new FrameworkSplit(medicalSpecialistCareCents, midwiferyCents, maternityCareCents);
    }

    /**
     * Puts an amount whole on one framework, as monodisciplinary care is.
     *
     * @param framework the framework that bears it
     * @param amount the amount
     * @return the split, zero for the other two
     */
    public static FrameworkSplit whole(MacroFramework framework, Euro amount) {
        Require.present("The framework", framework);
        Require.present("The amount to divide", amount);
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> new FrameworkSplit(amount.cents(), 0, 0);
            case MIDWIFERY -> new FrameworkSplit(0, amount.cents(), 0);
            case MATERNITY_CARE -> new FrameworkSplit(0, 0, amount.cents());
        };
    }

    /**
     * Divides an amount in proportion to three weights.
     *
     * @param method by which rule the last cents go
     * @param amount the amount, may be negative
     * @param medicalSpecialistCare the weight of medical-specialist care
     * @param midwifery the weight of midwifery
     * @param maternityCare the weight of maternity care
     * @return the split
     * @throws IllegalArgumentException if a weight is negative, all are zero, or their sum does not fit in a
     *     {@code long}
     */
    public static FrameworkSplit apportioned(
            ApportionmentMethod method, Euro amount, long medicalSpecialistCare, long midwifery, long maternityCare) {
        Require.present("The method", method);
        Require.present("The amount to divide", amount);
        return by(weights(method, medicalSpecialistCare, midwifery, maternityCare), amount);
    }

    /** Prepares three weights for dividing by a method. */
    static ThreeWaySplit weights(
            ApportionmentMethod method, long medicalSpecialistCare, long midwifery, long maternityCare) {
        return switch (method) {
            case SAINTE_LAGUE -> ThreeWaySplit.byDivisor(medicalSpecialistCare, midwifery, maternityCare);
            case LARGEST_REMAINDER -> ThreeWaySplit.byRemainder(medicalSpecialistCare, midwifery, maternityCare);
        };
    }

    /** Divides an amount by weights that were prepared. */
    static FrameworkSplit by(ThreeWaySplit weights, Euro amount) {
        long[] parts = weights.split(amount.cents());
        return new FrameworkSplit(parts[0], parts[1], parts[2]);
    }

    /**
     * Returns the amount that was divided.
     *
     * @return the total
     */
    public Euro total() {
        return Euro.ofCents(totalCents());
    }

    /** Two parts alone may be out of range; in the sum of all three that makes itself good. */
    @JsonProperty
    private long totalCents() {
        return medicalSpecialistCareCents + midwiferyCents + maternityCareCents;
    }

    /**
     * Returns what one framework bears.
     *
     * @param framework the framework
     * @return its part
     */
    public Euro part(MacroFramework framework) {
        Require.present("The framework", framework);
        return Euro.ofCents(cents(framework));
    }

    /**
     * Returns what one framework bears, in cents.
     *
     * @param framework the framework
     * @return its part in cents
     */
    public long cents(MacroFramework framework) {
        Require.present("The framework", framework);
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCareCents;
            case MIDWIFERY -> midwiferyCents;
            case MATERNITY_CARE -> maternityCareCents;
        };
    }

    /**
     * Returns which part of the whole one framework bears.
     *
     * @param framework the framework
     * @return the share, exact: 1/5 where it bears 3.00 of 15.00; empty where the whole is 0.00
     */
    public Optional<Fraction> share(MacroFramework framework) {
        Require.present("The framework", framework);
        return totalCents() == 0 ? Optional.empty() : Optional.of(Fraction.of(cents(framework), totalCents()));
    }

    /**
     * Returns this split plus another, framework by framework.
     *
     * @param other the split to add
     * @return the sum
     * @throws ArithmeticException if the total or a part is out of range
     */
    public FrameworkSplit plus(FrameworkSplit other) {
        Require.present("The other split", other);
        return of(
                Math.addExact(totalCents(), other.totalCents()),
                Math.addExact(medicalSpecialistCareCents, other.medicalSpecialistCareCents),
                Math.addExact(midwiferyCents, other.midwiferyCents),
                Math.addExact(maternityCareCents, other.maternityCareCents));
    }

    /**
     * Returns this split minus another, framework by framework.
     *
     * @param other the split to subtract
     * @return the difference
     * @throws ArithmeticException if the total or a part is out of range
     */
    public FrameworkSplit minus(FrameworkSplit other) {
        Require.present("The other split", other);
        return plus(other.negated());
    }

    /**
     * Returns the mirror image: every part and the total with the other sign.
     *
     * @return the negation
     */
    public FrameworkSplit negated() {
        return new FrameworkSplit(-medicalSpecialistCareCents, -midwiferyCents, -maternityCareCents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameworkSplit that
                && medicalSpecialistCareCents == that.medicalSpecialistCareCents
                && midwiferyCents == that.midwiferyCents
                && maternityCareCents == that.maternityCareCents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * (31 * medicalSpecialistCareCents + midwiferyCents) + maternityCareCents);
    }

    /**
     * Prints total and parts: {@code 1.00 = 0.50 + 0.25 + 0.25}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return total() + " = " + part(MacroFramework.MEDICAL_SPECIALIST_CARE) + " + " + part(MacroFramework.MIDWIFERY)
                + " + " + part(MacroFramework.MATERNITY_CARE);
    }
}
