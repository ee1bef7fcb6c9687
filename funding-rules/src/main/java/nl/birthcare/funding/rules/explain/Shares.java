package nl.birthcare.funding.rules.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/**
 * An amount and the parts that a key made of it, so that each part can be shown beside its exact share. The parts are those of
 * the split; nothing is divided here.
 *
 * @param key the key
 * @param split the amount, divided by it
 */
record Shares(AllocationKey key, FrameworkSplit split) {

    /** One framework: the share of the amount without its sign, and what of it is whole cents. */
    private record Exact(MacroFramework framework, long weight, Fraction share, BigInteger whole, boolean gained) {}

    List<Share> list() {
        BigInteger amount = BigInteger.valueOf(split.total().cents()).abs();
        List<Exact> all = new ArrayList<>();
        BigInteger left = amount;
        for (MacroFramework framework : MacroFramework.values()) {
            Exact exact = exact(framework, amount);
            all.add(exact);
            left = left.subtract(exact.whole());
        }
        boolean anyLeft = left.signum() > 0;
        return all.stream().map(exact -> share(exact, all, anyLeft)).toList();
    }

    private Exact exact(MacroFramework framework, BigInteger amount) {
        BigInteger weight = BigInteger.valueOf(key.weight(framework));
        Fraction share = Fraction.of(weight.multiply(amount), sum());
        BigInteger whole = share.numerator().divide(share.denominator());
        BigInteger part = BigInteger.valueOf(split.cents(framework)).abs();
        return new Exact(framework, key.weight(framework), share, whole, part.compareTo(whole) > 0);
    }

    private BigInteger sum() {
        return BigInteger.valueOf(key.medicalSpecialistCare())
                .add(BigInteger.valueOf(key.midwifery()))
                .add(BigInteger.valueOf(key.maternityCare()));
    }

    private Share share(Exact exact, List<Exact> all, boolean anyLeft) {
        Fraction sign = Fraction.of(split.total().isNegative() ? -1 : 1, 1);
        return ImmutableShare.of(
                exact.framework(),
                exact.weight(),
                exact.share().times(sign),
                Euro.ofCents(split.cents(exact.framework())),
                claim(exact),
                anyLeft ? lastCent(exact, all) : LastCent.NONE_LEFT);
    }

    /** The claims that the split compares by cross-multiplication, here as fractions. */
    private Fraction claim(Exact exact) {
        return switch (key.method()) {
            case SAINTE_LAGUE ->
                Fraction.of(
                        BigInteger.valueOf(exact.weight()),
                        exact.whole().shiftLeft(1).add(BigInteger.ONE));
            case LARGEST_REMAINDER -> exact.share().minus(Fraction.of(exact.whole(), BigInteger.ONE));
        };
    }

    private LastCent lastCent(Exact exact, List<Exact> all) {
        boolean tied = all.stream()
                .anyMatch(other ->
                        other.gained() != exact.gained() && claim(other).equals(claim(exact)));
        if (exact.gained()) {
            return tied ? LastCent.GAINED_BY_ORDER : LastCent.GAINED;
        }
        return tied ? LastCent.PASSED_OVER_BY_ORDER : LastCent.PASSED_OVER;
    }
}
