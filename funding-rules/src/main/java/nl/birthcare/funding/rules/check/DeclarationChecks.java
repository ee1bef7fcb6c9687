package nl.birthcare.funding.rules.check;

import java.util.List;

/**
 * All checks, in the order in which they are asked and in which their findings come.
 *
 * <p>Since when, until when and by which document each asks is data: the check rules of the policy book.
 */
public final class DeclarationChecks {

    private static final List<DeclarationCheck> ALL = List.of(
            new DecidingDatePresent(),
            new PerformanceKnown(),
            new PerformanceInForce(),
            new FormHasRule(),
            new FormDecided(),
            new FormAvailable(),
            new IntegralByPartnership(),
            new QuantityPositive(),
            new AmountsNotNegative(),
            new AmountInRange());

    private DeclarationChecks() {}

    /**
     * Returns all checks.
     *
     * @return the checks, in order
     */
    public static List<DeclarationCheck> all() {
        return ALL;
    }
}
