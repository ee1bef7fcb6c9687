package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.function.Function;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import org.jspecify.annotations.Nullable;

/** The maximum tariff of a line that asks for more, and how far a written agreement lifts it. */
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

    /**
     * The limit of a line whose amount is above the maximum tariff. Null of all others, which most are, and where no maximum
     * binds the line or its quantity cannot be compared with that.
     */
    static @Nullable TariffLimit exceededBy(LineFacts line) {
        Tariff tariff = line.terms().bindingMaximum();
        PriceRatio ratio =
                tariff == null ? null : PriceRatio.between(line.line().unit().orElse(tariff.unit()), tariff.unit());
        return tariff == null || ratio == null || !isAbove(line, tariff, ratio)
                ? null
                : new TariffLimit(line, tariff, ratio);
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
        if (!agreed && !line.isAgreementUndated() && !isAgreedWithPerformer() && line.isGiverKnown()) {
            return null;
        }
        TariffAllowance known = known();
        if (known != null && known.decides()) {
            return agreed ? null : known;
        }
        TariffAllowance unsure = ofTheDay(line.book()::possibleAllowances);
        return known == null || (unsure != null && unsure.percent() > known.percent()) ? unsure : known;
    }

    /** Why it is not certain that an agreement lifts the maximum. */
    String doubt() {
        if (line.isAgreementUndated()) {
            return "no date decides which agreement covers the line";
        }
        if (isAgreedWithPerformer() && line.agreement() == null) {
            return "the agreement is with the provider who gave the care, and not with the declarant";
        }
        return line.agreement() == null
                ? "it is not known who gave the care, and whether the insurer has an agreement with that provider"
                : "policy book " + line.book().name()
                        + " does not say, or has not decided, whether it does on this day. Supply the allowance in an"
                        + " overlay";
    }

    /** Whether the insurer has an agreement with whoever gave the care: a provider may leave it to another to declare. */
    private boolean isAgreedWithPerformer() {
        LocalDate day = line.day(DateSubject.AGREEMENT);
        AgbCode performer = line.line().performer().orElse(null);
        return day != null
                && performer != null
                && line.about().isAgreedWith(performer, line.line().performance(), day);
    }

    private @Nullable TariffAllowance known() {
        return ofTheDay(line.book()::tariffAllowances);
    }

    private @Nullable TariffAllowance ofTheDay(Function<Discipline, Timeline<TariffAllowance>> allowances) {
        LocalDate day = line.day(DateSubject.TARIFF);
        Performance performance = line.performance();
        Discipline discipline =
                performance == null ? null : performance.discipline().orElse(null);
        return day == null || discipline == null
                ? null
                : allowances.apply(discipline).onEpochDay(day.toEpochDay());
    }
}
