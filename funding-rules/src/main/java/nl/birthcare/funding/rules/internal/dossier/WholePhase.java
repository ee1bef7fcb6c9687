package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Which lines charge a whole phase of integral care. */
public final class WholePhase {

    private WholePhase() {}

    /**
     * Tells whether a line charges a whole phase of integral care, not hours of it.
     *
     * @param line a line
     * @return whether its performance is one of those that are charged once per phase
     */
    public static boolean isCharged(LineFacts line) {
        TariffUnit unit = line.line().unit().orElse(TariffUnit.PERFORMANCE);
        boolean ofHours = unit == TariffUnit.HOUR || unit == TariffUnit.FIVE_MINUTES;
        // What documents describe as a phase is one in whatever unit a line counts it.
        return isCharged(line.terms()) && (!ofHours || isDescribed(line));
    }

    /**
     * Tells whether a document describes what a line charges.
     *
     * @param line a line
     * @return whether its performance is one of those that are published
     */
    public static boolean isDescribed(LineFacts line) {
        Performance performance = line.performance();
        return performance != null && performance.describedBy().isPresent();
    }

    /**
     * Tells whether a performance is charged once for a phase of integral care.
     *
     * @param terms the terms of lines
     * @return whether it is integral, of a phase, and described as a variant of that where it is described: hours of maternity
     *     care are of a phase, and are not
     */
    public static boolean isCharged(Terms terms) {
        Performance performance = terms.performance();
        LocalDate day = terms.day(DateSubject.PERFORMANCE);
        return performance != null
                && day != null
                && performance.form() == FundingForm.INTEGRAL
                && performance.phase().isPresent()
                && performance
                        .describedBy()
                        .flatMap(key -> terms.book().descriptions(key).on(day))
                        .map(description -> description.variant().isPresent())
                        .orElse(true);
    }
}
