package nl.birthcare.funding.rules.internal.check;

import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/** The maximum tariff of a line that asks for more, and how far a written agreement lifts it. */
final class TariffLimit {

    private final LineFacts line;
    private final Tariff tariff;
    private final PriceRatio ratio;
    private final TariffLift lift;

    private TariffLimit(LineFacts line, Tariff tariff, PriceRatio ratio) {
        this.line = line;
        this.tariff = tariff;
        this.ratio = ratio;
        this.lift = new TariffLift(line);
    }

    /**
     * The limit of a line whose amount is above the maximum tariff. Null of all others, which most are, and where no maximum
     * binds the line or its quantity cannot be compared with that.
     */
    static @Nullable TariffLimit exceededBy(LineFacts line) {
        Tariff tariff = line.terms().bindingMaximum();
        PriceRatio ratio = tariff == null ? null : ratio(line, tariff);
        return tariff == null || ratio == null || !isAbove(line, tariff, ratio)
                ? null
                : new TariffLimit(line, tariff, ratio);
    }

    /** Whether the amount is for certain no more than a maximum tariff, whether or not that binds the line. */
    static boolean isWithin(LineFacts line, Tariff tariff) {
        PriceRatio ratio = ratio(line, tariff);
        return ratio != null && !isAbove(line, tariff, ratio);
    }

    /** How many units of a tariff one unit of the quantity is, or null if they cannot be compared. */
    static @Nullable PriceRatio ratio(LineFacts line, Tariff tariff) {
        return PriceRatio.between(line.line().unit().orElse(tariff.unit()), tariff.unit());
    }

    private static boolean isAbove(LineFacts line, Tariff tariff, PriceRatio ratio) {
        DeclarationLine charge = line.line();
        return ratio.compare(charge.amount(), charge.quantity(), tariff.amount().orElseThrow()) > 0;
    }

    private boolean isAbove(int percent) {
        return isAbove(line, tariff, ratio.percent(percent));
    }

    /** Whether the amount is above so many percents by more than any rounding explains. */
    private boolean isACentAbove(int percent) {
        DeclarationLine charge = line.line();
        Euro maximum = tariff.amount().orElseThrow();
        return ratio.percent(percent).isACentAbove(charge.amount(), charge.quantity(), maximum);
    }

    private boolean isRoundedTo(int percent) {
        return isAbove(percent) && !isACentAbove(percent);
    }

    /** Adds the values of a finding about so many percents of this limit. */
    FindingDraft told(FindingDraft finding, int percent) {
        DeclarationLine charge = line.line();
        return finding.value("amount", charge.amount())
                .value("quantity", charge.quantity())
                .value("maximum", tariff.amount().orElseThrow())
                .value("unit", tariff.unit().name())
                .value("factor", ratio.factor())
                .value("percent", percent)
                .value("tariff", tariff.id());
    }

    Tariff tariff() {
        return tariff;
    }

    /** Whether the amount is more than an agreement lifts the maximum to, or may lift it to, however that is rounded. */
    boolean isExceededForCertain() {
        return isACentAbove(possiblePercent());
    }

    /** Whether the amount is more than is allowed for certain, and not more than may be allowed, however both are rounded. */
    boolean isInDoubt() {
        return isACentAbove(allowedPercent()) && !isACentAbove(possiblePercent());
    }

    /** Whether the amount is within a limit only if that is rounded up: the one that is certain, or the one that is possible. */
    boolean isRounded() {
        return isRoundedTo(allowedPercent()) || isRoundedTo(possiblePercent());
    }

    /** The percents of the limit of an amount that {@linkplain #isRounded is within it by rounding}. */
    int roundedPercent() {
        return isRoundedTo(allowedPercent()) ? allowedPercent() : possiblePercent();
    }

    /** The percents of the maximum that are allowed for certain. */
    int allowedPercent() {
        return lift.allowedPercent();
    }

    /** The percents of the maximum that may have been allowed. */
    int possiblePercent() {
        return lift.possiblePercent();
    }

    /** How far a written agreement lifts the maximum. */
    TariffLift lift() {
        return lift;
    }
}
