package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.internal.terms.Derivations;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/** What the lines of one pregnancy say together, and those of the client that name none, so that they may belong to it. */
public final class Pregnancy {

    /**
     * What somebody outside a partnership gave or declared, and what was not taken back in full.
     *
     * @param care the first line of monodisciplinary care; what certainly breaks a bundle comes before what may not
     * @param certain whether that line certainly breaks a bundle
     * @param unknown the first line of which the book cannot say whether it is monodisciplinary
     * @param afterRule the first line of monodisciplinary care of a day after the rule ended
     * @param unknownAfterRule the first line after that of which the book cannot say whether it is monodisciplinary
     */
    public record Outside(
            @Nullable LineFacts care,
            boolean certain,
            @Nullable LineFacts unknown,
            @Nullable LineFacts afterRule,
            @Nullable LineFacts unknownAfterRule) {}

    /**
     * How long maternity care took.
     *
     * @param minutes the minutes of all debits, less those of the credits of them
     * @param complete whether that is certain: of some it may not be known in what unit its quantity counts, and credits may
     *     be in doubt
     */
    public record Time(BigInteger minutes, boolean complete) {}

    private final Care placed;
    private final Care unplaced;

    Pregnancy(Care placed, Care unplaced) {
        this.placed = placed;
        this.unplaced = unplaced;
    }

    /**
     * Returns what somebody outside gave or declared for this pregnancy.
     *
     * @param by what is known of the declaration of a partnership
     * @param days the days on which the rule holds that asks: care of other days is not what it forbids
     * @return the lines on which it hangs whether its bundle is whole
     */
    public Outside outside(DeclarationFacts by, Validity days) {
        return placed.outside(by, days);
    }

    /**
     * Returns what somebody outside gave or declared to the client without naming a pregnancy.
     *
     * @param by what is known of the declaration of a partnership
     * @param days the days on which the rule holds that asks
     * @return the lines that may belong to this pregnancy
     */
    public Outside outsideUnplaced(DeclarationFacts by, Validity days) {
        return unplaced.outside(by, days);
    }

    /**
     * Returns what is charged as a supplement on lines of its own.
     *
     * @param supplement the supplement
     * @param full the performance that it is added to
     * @return what the lines of the pregnancy charge as it
     */
    public Supplements supplements(TariffSupplement supplement, PerformanceCode full) {
        return placed.supplements(supplement, full);
    }

    /**
     * Returns for how many minutes of maternity care a line is.
     *
     * @param line the line
     * @return the minutes: none for other care, for a supplement, and for what is not counted by time; {@code null} if it is not known in what
     *     unit the quantity counts, or if it counts days, whose hours nobody knows
     */
    public static @Nullable BigInteger maternityMinutes(LineFacts line) {
        if (!line.terms().isOf(Discipline.MATERNITY_CARE) || Derivations.separateSupplement(line.terms()) != null) {
            return BigInteger.ZERO;
        }
        DeclarationLine charge = line.line();
        Tariff tariff = charge.unit().isPresent() ? null : line.terms().decidedTariff();
        TariffUnit unit = charge.unit().orElse(tariff == null ? null : tariff.unit());
        if (unit == null) {
            return null;
        }
        BigInteger quantity = BigInteger.valueOf(charge.quantity());
        return switch (unit) {
            case HOUR -> quantity.multiply(BigInteger.valueOf(60));
            case FIVE_MINUTES -> quantity.multiply(BigInteger.valueOf(5));
            case PERFORMANCE -> BigInteger.ZERO;
            case DAY -> null;
        };
    }

    /**
     * Returns how long the maternity care of the pregnancy took, as a line could know when it was sent.
     *
     * @param line a debit of maternity care of this pregnancy
     * @return the time that it comes to together with what went before, credits taken off
     */
    public Time maternityTime(LineFacts line) {
        RunningTotal.Total total = placed.maternityMinutes().upTo(line);
        return new Time(total.sum(), total.isCertain());
    }

    /**
     * Returns how often the performance of a line was charged for the pregnancy, as the line could know when it was sent.
     *
     * @param line a debit of this pregnancy
     * @return how often by the quantities of lines: those up to it in its own declaration, those of others of its day, and those before
     *     that still stand
     */
    public BigInteger timesCharged(LineFacts line) {
        return placed.charges(line.terms().code()).upTo(line).sum();
    }

    /**
     * Tells whether no maternity care was declared on a later day than a line.
     *
     * @param line a debit of maternity care of this pregnancy
     * @return whether it was sent on the last day
     */
    public boolean isOfLastDay(LineFacts line) {
        return placed.maternityMinutes().isOfLastDay(line);
    }
}
