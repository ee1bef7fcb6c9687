package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import org.jspecify.annotations.Nullable;

/** What the checks of small-scale innovation experiments share. */
final class Experiments {

    private Experiments() {}

    /** Whether the line is charged under an experiment: its performance is, or it names one. */
    static boolean isUnderOne(LineFacts line) {
        return line.isOf(FundingForm.SMALL_SCALE_EXPERIMENT)
                || line.line().experiment().isPresent();
    }

    /** The experiment that the line is charged under, if its agreement is about that one. */
    static @Nullable InnovationExperiment of(LineFacts line) {
        Agreement agreement = isUnderOne(line) ? line.agreement() : null;
        if (agreement == null || agreement.experiment().isEmpty()) {
            return null;
        }
        InnovationExperiment experiment = agreement.experiment().get();
        String named = line.line().experiment().orElse(experiment.id());
        return named.equals(experiment.id()) ? experiment : null;
    }

    /** Whether the agreement by which the line is judged is the one that it names, if it names any. */
    static boolean isCertain(LineFacts line) {
        return !line.isNamingOtherAgreement();
    }

    /** Whether a day is on or after the first day of the experiment. */
    static boolean hasBegun(InnovationExperiment experiment, LocalDate day) {
        return !day.isBefore(experiment.firstDay());
    }

    /** Whether so many years of the experiment were over on a day. */
    static boolean lastedFor(long years, InnovationExperiment experiment, LocalDate day) {
        return ChronoUnit.YEARS.between(experiment.firstDay(), day) >= years;
    }
}
