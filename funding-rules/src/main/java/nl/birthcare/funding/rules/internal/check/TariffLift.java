package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.function.Function;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.Derivations;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import org.jspecify.annotations.Nullable;

/**
 * How far a written agreement lifts the maximum of a line.
 *
 * @param line the line
 */
record TariffLift(LineFacts line) {

    /** Every amount up to the maximum is allowed, with or without an agreement. */
    private static final int MAXIMUM = 100;

    /** The percents of the maximum that are allowed for certain. */
    int allowedPercent() {
        TariffAllowance allowance = line.agreement() == null || isSupplement() ? null : known();
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
        if (isSupplement()) {
            return null;
        }
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
            return Words.of("doubt.undated");
        }
        if (isAgreedWithPerformer() && line.agreement() == null) {
            return Words.of("doubt.agreement-with-performer");
        }
        return line.agreement() == null
                ? Words.of("doubt.performer-unknown")
                : Words.of("doubt.allowance", "policy", line.book().name());
    }

    /** Tariffs may be exceeded, supplements may not (BR/REG-23128b art. 6.5 and what followed). */
    private boolean isSupplement() {
        return Derivations.separateSupplement(line.terms()) != null;
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
