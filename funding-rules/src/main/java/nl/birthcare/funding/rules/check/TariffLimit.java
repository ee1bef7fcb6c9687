package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
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

    /** The maximum tariff that the book states for the line's day, whether or not prices are bound; null if there is none. */
    static @Nullable Tariff stated(LineFacts line) {
        Tariff tariff = line.decidedTariff();
        return tariff != null && tariff.kind().isMaximum() ? tariff : null;
    }

    /** The maximum tariff of the line's day, or null if the book has none that decides, or prices are not bound for certain. */
    static @Nullable Tariff maximum(LineFacts line) {
        Tariff tariff = stated(line);
        TariffRegime regime = tariff == null ? null : line.tariffRegime();
        return regime != null && regime.decides() && regime.kind().isMaximum() ? tariff : null;
    }

    /** The values of a finding about this limit. */
    String[] values(String... more) {
        DeclarationLine charge = line.line();
        List<String> values = new ArrayList<>(List.of(
                "amount",
                charge.amount().toString(),
                "quantity",
                Long.toString(charge.quantity()),
                "maximum",
                tariff.amount().orElseThrow().toString(),
                "unit",
                tariff.unit().name(),
                "percent",
                Integer.toString(possiblePercent()),
                "tariff",
                tariff.id()));
        values.addAll(List.of(more));
        return values.toArray(String[]::new);
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
        TariffAllowance allowance = line.agreement() == null ? null : known();
        return allowance == null || !allowance.decides() ? MAXIMUM : MAXIMUM + allowance.percent();
    }

    /** The percents of the maximum that may have been allowed. */
    int possiblePercent() {
        TariffAllowance allowance = possible();
        return Math.max(allowedPercent(), allowance == null ? MAXIMUM : MAXIMUM + allowance.percent());
    }

    /**
     * The allowance that may count for the line: one that was never decided, or of which nobody knows on which days it held,
     * where no other holds; any where it is not certain that there is an agreement.
     */
    @Nullable
    TariffAllowance possible() {
        boolean agreed = line.agreement() != null;
        if (!agreed && !line.isAgreementUndated() && !line.isAgreedWithPerformer() && line.isGiverKnown()) {
            return null;
        }
        TariffAllowance known = known();
        if (known != null && known.decides()) {
            return agreed ? null : known;
        }
        TariffAllowance unsure = on(line.tariffDay(), line.book()::possibleAllowances);
        return known == null || (unsure != null && unsure.percent() > known.percent()) ? unsure : known;
    }

    private @Nullable TariffAllowance known() {
        return on(line.tariffDay(), line.book()::tariffAllowances);
    }

    private @Nullable TariffAllowance on(
            @Nullable LocalDate day, Function<Discipline, Timeline<TariffAllowance>> allowances) {
        Performance performance = line.performance();
        Discipline discipline =
                performance == null ? null : performance.discipline().orElse(null);
        return day == null || discipline == null
                ? null
                : allowances.apply(discipline).onEpochDay(day.toEpochDay());
    }
}
