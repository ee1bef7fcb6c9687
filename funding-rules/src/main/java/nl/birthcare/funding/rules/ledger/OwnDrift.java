package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Fraction;

/**
 * What the rounding of lines by weights of their own has come to. Lines share no denominator, so that their drifts are
 * added up per denominator, and together only when somebody asks.
 */
final class OwnDrift {

    /** By framework, the sum of the numerators over each denominator, which is the sum of a line's weights. */
    private final Map<MacroFramework, Map<Long, BigInteger>> numerators = new EnumMap<>(MacroFramework.class);

    /** Adds a line that came to a split. */
    void add(FrameworkSplit split, AllocationKey weights) {
        long sum = 0;
        long total = 0;
        for (MacroFramework framework : MacroFramework.values()) {
            sum += weights.weight(framework);
            total += split.cents(framework);
        }
        for (MacroFramework framework : MacroFramework.values()) {
            BigInteger part = product(split.cents(framework), sum);
            BigInteger share = product(total, weights.weight(framework));
            // Stated parts that are the split leave nothing: most lines take no room here.
            if (!part.equals(share)) {
                add(framework, sum, part.subtract(share));
            }
        }
    }

    void add(OwnDrift other) {
        other.numerators.forEach(
                (framework, sums) -> sums.forEach((denominator, numerator) -> add(framework, denominator, numerator)));
    }

    private void add(MacroFramework framework, long denominator, BigInteger numerator) {
        numerators.computeIfAbsent(framework, any -> new HashMap<>()).merge(denominator, numerator, BigInteger::add);
    }

    /** The cents charged to a framework less the exact shares. */
    Fraction of(MacroFramework framework) {
        List<Fraction> drifts = numerators.getOrDefault(framework, Map.of()).entrySet().stream()
                .map(sum -> Fraction.of(sum.getValue(), BigInteger.valueOf(sum.getKey())))
                .collect(Collectors.toList());
        return Fraction.sum(drifts);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
