package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.jspecify.annotations.Nullable;

/** Whether care under a small-scale innovation experiment was agreed, and given while the experiment ran. */
final class ExperimentChecks {

    private static final String YEARS = "years";

    /**
     * Does the book say that small-scale experiments exist on the day of care in another form that names one? Care that is
     * itself funded as an experiment is asked about its own form.
     */
    static final Check EXPERIMENT_HAS_RULE = Check.of(FindingCode.EXPERIMENT_WITHOUT_RULE)
            .dated(DateSubject.FUNDING_FORM)
            .about(terms -> !terms.isOf(FundingForm.SMALL_SCALE_EXPERIMENT))
            .when(Trait.EXPERIMENT)
            .ofDebits()
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                String named = line.line().experiment().orElse(null);
                LocalDate day = line.day(DateSubject.FUNDING_FORM);
                if (named == null || day == null || isOpen(line)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("experiment", ToldValues.name(line, named))
                        .value("day", day)
                        .value("policy", line.book().name())
                        .byRule();
            });

    /** Is there an agreement about the small-scale experiment that the line is charged under? */
    static final Check EXPERIMENT_AGREED = ofExperiment(FindingCode.EXPERIMENT_WITHOUT_AGREEMENT)
            .finds((line, rule) -> {
                if (!isUnderExperiment(line) || line.isAgreementUndated() || experiment(line) != null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("experiment", named(line))
                        .value("insurer", line.declaration().insurer().value())
                        .value("declarant", line.declaration().declarant().value())
                        .value("given", given(line))
                        .byRule(isCertain(line));
            });

    /** Did provider and insurer apply for the experiment together? */
    static final Check EXPERIMENT_JOINT = ofExperiment(FindingCode.EXPERIMENT_NOT_JOINT)
            .finds((line, rule) -> {
                InnovationExperiment experiment = experiment(line);
                return experiment == null || experiment.jointApplication()
                        ? List.of()
                        : rule.finding(line)
                                .value("experiment", experiment.id())
                                .byRule(isCertain(line));
            });

    /** Had the experiment begun, and was its first term not over, or extended on a stated ground? */
    static final Check EXPERIMENT_IN_TERM = ofExperiment(FindingCode.EXPERIMENT_TERM_ENDED)
            .figures(YEARS)
            .finds((line, rule) -> {
                InnovationExperiment experiment = experiment(line);
                LocalDate day = line.day(DateSubject.FUNDING_FORM);
                if (experiment == null || day == null) {
                    return List.of();
                }
                boolean begun = !day.isBefore(experiment.firstDay());
                boolean over = experiment.extensionGround().isEmpty() && hasLasted(rule.figure(YEARS), experiment, day);
                if (begun && !over) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("experiment", experiment.id())
                        .value("firstDay", experiment.firstDay())
                        .value("years", rule.figure(YEARS))
                        .value("day", day)
                        .value("standing", Words.of(begun ? "standing.over" : "standing.before"))
                        .byRule(isCertain(line));
            });

    /** Was the longest term to which an experiment can be extended not over? */
    static final Check EXTENSION_IN_TERM = ofExperiment(FindingCode.EXPERIMENT_EXTENSION_ENDED)
            .figures(YEARS)
            .finds((line, rule) -> {
                InnovationExperiment experiment = experiment(line);
                LocalDate day = line.day(DateSubject.FUNDING_FORM);
                if (experiment == null
                        || day == null
                        || experiment.extensionGround().isEmpty()
                        || !hasLasted(rule.figure(YEARS), experiment, day)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("experiment", experiment.id())
                        .value("firstDay", experiment.firstDay())
                        .value("years", rule.figure(YEARS))
                        .value("day", day)
                        .byRule(isCertain(line));
            });

    private ExperimentChecks() {}

    private static Check.Draft ofExperiment(FindingCode code) {
        return Check.of(code)
                .dated(DateSubject.FUNDING_FORM)
                .when(Trait.EXPERIMENT)
                .always(terms -> terms.isOf(FundingForm.SMALL_SCALE_EXPERIMENT))
                .ofDebits();
    }

    /** Whether the book says that the declarant can declare under experiments on the day. */
    private static boolean isOpen(LineFacts line) {
        AgbCode declarant = line.declaration().declarant();
        FundingRegime regime =
                line.terms().on(DateSubject.FUNDING_FORM, line.book().regimes(FundingForm.SMALL_SCALE_EXPERIMENT));
        return regime != null && regime.decides() && regime.isOpenTo(declarant);
    }

    /** Whether the line is charged under an experiment: its performance is, or it names one. */
    private static boolean isUnderExperiment(LineFacts line) {
        return line.isOf(FundingForm.SMALL_SCALE_EXPERIMENT)
                || line.line().experiment().isPresent();
    }

    /** The experiment that the line is charged under, if its agreement is about that one. */
    static @Nullable InnovationExperiment experiment(LineFacts line) {
        Agreement agreement = isUnderExperiment(line) ? line.agreement() : null;
        InnovationExperiment agreed =
                agreement == null ? null : agreement.experiment().orElse(null);
        if (agreed == null) {
            return null;
        }
        String named = line.line().experiment().orElse(agreed.id());
        return named.equals(agreed.id()) ? agreed : null;
    }

    /** Whether the agreement by which the line is judged is the one that it names, if it names any. */
    private static boolean isCertain(LineFacts line) {
        return !line.isNamingOtherAgreement();
    }

    private static String named(LineFacts line) {
        return line.line()
                .experiment()
                .map(id -> Words.of("experiment.named", "id", ToldValues.name(line, id)))
                .orElseGet(() -> Words.of("experiment.any"));
    }

    private static String given(LineFacts line) {
        Agreement covering = line.agreement();
        if (covering != null) {
            return Words.of("given.not-about-it", "agreement", covering.id());
        }
        int others = line.about().agreementsBetweenParties();
        return others == 0 ? Words.of("given.none") : Words.of("given.none-covers", "count", others);
    }

    /** Whether so many years of the experiment were over on a day. */
    private static boolean hasLasted(long years, InnovationExperiment experiment, LocalDate day) {
        return ChronoUnit.YEARS.between(experiment.firstDay(), day) >= years;
    }
}
