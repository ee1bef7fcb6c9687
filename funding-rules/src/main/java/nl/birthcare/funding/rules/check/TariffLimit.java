package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.TariffAllowance;
import org.jspecify.annotations.Nullable;

/** The maximum tariff of a line, and how far a written agreement lifts it. */
final class TariffLimit {

    /** Every amount up to the maximum is allowed, with or without an agreement. */
    private static final int MAXIMUM = 100;

    private final LineFacts line;
    private final Tariff tariff;
    private final PriceRatio ratio;

    private TariffLimit(LineFacts line, Tariff tariff, PriceRatio ratio) {
        this.line = line;
        this.tariff = tariff;
        this.ratio = ratio;
    }

    /** The limit of a line, or null if no maximum binds it or its quantity cannot be compared with that. */
    static @Nullable TariffLimit of(LineFacts line) {
        Tariff tariff = line.isCredit() ? null : maximum(line);
        PriceRatio ratio =
                tariff == null ? null : PriceRatio.between(line.line().unit().orElse(tariff.unit()), tariff.unit());
        return tariff == null || ratio == null ? null : new TariffLimit(line, tariff, ratio);
    }

    /** The maximum tariff of the line's day, or null if the book has none that decides. */
    static @Nullable Tariff maximum(LineFacts line) {
        Tariff tariff = line.decidedTariff();
        return tariff != null && tariff.kind() == TariffKind.MAXIMUM ? tariff : null;
    }

    Tariff tariff() {
        return tariff;
    }

    /** Whether the amount is more than an agreement lifts the maximum to, or may lift it to. */
    boolean isExceeded() {
        return isAbove(MAXIMUM) && isAbove(possiblePercent());
    }

    /** Whether the amount is more than is allowed for certain, and not more than may be allowed. */
    boolean isInDoubt() {
        return isAbove(MAXIMUM) && isAbove(allowedPercent()) && !isAbove(possiblePercent());
    }

    private boolean isAbove(int percent) {
        return ratio.percent(percent)
                        .compare(
                                line.line().amount(),
                                line.line().quantity(),
                                tariff.amount().orElseThrow())
                > 0;
    }

    /** The percents of the maximum that are allowed for certain. */
    int allowedPercent() {
        TariffAllowance allowance = allowance(false);
        return allowance == null || !allowance.decides() ? MAXIMUM : MAXIMUM + allowance.percent();
    }

    /** The percents of the maximum that may have been allowed: nobody knows when, or it was never decided. */
    int possiblePercent() {
        TariffAllowance known = allowance(false);
        TariffAllowance possible = allowance(true);
        return MAXIMUM + Math.max(known == null ? 0 : known.percent(), possible == null ? 0 : possible.percent());
    }

    private @Nullable TariffAllowance allowance(boolean possible) {
        Performance performance = line.performance();
        LocalDate day = line.tariffDay();
        if (performance == null || day == null || performance.discipline().isEmpty() || line.agreement() == null) {
            return null;
        }
        Timeline<TariffAllowance> allowances = possible
                ? line.book().possibleAllowances(performance.discipline().get())
                : line.book().tariffAllowances(performance.discipline().get());
        return allowances.onEpochDay(day.toEpochDay());
    }
}
