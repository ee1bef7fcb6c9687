package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.rules.internal.terms.Derivations;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;

/**
 * What the lines of one pregnancy charge as one supplement, on lines of its own, and the care that it comes on top of, as each
 * of them could know when it was sent.
 */
public final class Supplements {

    private final TariffSupplement supplement;
    private final RunningTotal charged;
    private final RunningTotal performances;
    private final RunningTotal care;

    /** Counts the lines that charge a supplement, and the care that it is added to. */
    Supplements(List<LineFacts> lines, TariffSupplement supplement, PerformanceCode full) {
        this.supplement = supplement;
        this.charged = RunningTotal.counting(lines, this::isCharging);
        this.performances = RunningTotal.counting(
                lines, line -> isCare(line) && line.terms().code().equals(full));
        this.care = RunningTotal.counting(lines, this::isCare);
    }

    private boolean isCharging(LineFacts line) {
        TariffSupplement own = Derivations.separateSupplement(line.terms());
        return own != null
                && !line.chargesNothing()
                && own.discipline() == supplement.discipline()
                && own.key().equals(supplement.key());
    }

    private boolean isCare(LineFacts line) {
        return line.terms().isOf(supplement.discipline()) && Derivations.separateSupplement(line.terms()) == null;
    }

    /**
     * Returns how many times the supplement was charged when a line was sent.
     *
     * @param line a line that charges it
     * @return how often lines charge it, by their quantities: those up to it in its own declaration, those of others of its day, and
     *     those before that still stand
     */
    public BigInteger timesBy(LineFacts line) {
        return charged.upTo(line).sum();
    }

    /**
     * Tells whether all of them count for certain.
     *
     * @param line a line that charges it
     * @return false where credits that are in doubt may have taken one back by the day on which it was sent
     */
    public boolean isCertain(LineFacts line) {
        return charged.upTo(line).isCertain();
    }

    /**
     * Returns to how many performances the supplement may be added.
     *
     * @param line a line that charges it
     * @return how often lines charge the performance that it is added to, by the day on which the line was sent
     */
    public BigInteger performancesBy(LineFacts line) {
        return performances.byDayOf(line).sum();
    }

    /**
     * Tells whether care of the discipline was declared as well.
     *
     * @param line a line that charges it
     * @return whether there is a line of it that is no supplement, by the day on which the line was sent
     */
    public boolean isBesideCare(LineFacts line) {
        return care.byDayOf(line).sum().signum() > 0;
    }
}
