package nl.birthcare.funding.rules.internal.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.ChargedBefore;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** Whether the same care is charged once: the line that was sent later is asked. */
final class TwiceChecks {

    /**
     * Is the same care not charged by an integral performance and by a monodisciplinary one? Of the declarant itself that is
     * forbidden; of another provider the text can be read either way.
     */
    static final Check FUNDED_ONCE = Check.of(FindingCode.DOUBLE_FUNDING)
            .dated(DateSubject.FUNDING_FORM)
            .about(TwiceChecks::isOfKnownCare)
            .when(Trait.OTHER_FORM)
            .ofDebits()
            .ofEarlierLines()
            .reads(EntryKinds.PROVIDER_RULES)
            .finds((line, rule) -> {
                Predicate<LineFacts> underRule = other -> rule.check().rule(other.terms()) != null;
                ChargedBefore before = line.dossier().chargedBefore();
                ChargedBefore.Earlier own = before.ofOtherForm(line, true, underRule);
                boolean certain = own != null && own.isCertain() && !isOfOtherDays(line, own.line());
                ChargedBefore.Earlier other = certain ? own : before.ofOtherForm(line, false, underRule);
                return other == null
                        ? List.of()
                        : told(rule.finding(line), other.line())
                                .value(
                                        "declarant",
                                        other.line().declaration().declarant().value())
                                .value(
                                        "doubt",
                                        isOfOtherDays(line, other.line()) ? Words.of("doubt.days") : doubt(other))
                                .byRule(certain);
            });

    /** Does a provider charge one integral performance for a phase of a pregnancy? */
    static final Check PHASE_CHARGED_ONCE = Check.of(FindingCode.PHASE_CHARGED_TWICE)
            .dated(DateSubject.FUNDING_FORM)
            .about(Terms::isChargedByPhase)
            .when(Trait.SAME_PHASE)
            .ofDebits()
            .ofEarlierLines()
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                Performance performance = line.performance();
                if (performance == null || !line.isChargedByPhase()) {
                    return List.of();
                }
                ChargedBefore.Earlier other = line.dossier()
                        .chargedBefore()
                        .ofPhase(line, each -> rule.check().rule(each.terms()) != null);
                return other == null
                        ? List.of()
                        : told(rule.finding(line), other.line())
                                .words("phase", performance.phase().orElseThrow())
                                .value("doubt", doubt(other))
                                .byRule(other.isCertain());
            });

    /** Does a line charge a phase once by itself? What counts other than performances may not be so many of them. */
    static final Check PHASE_OF_ONE = Check.of(FindingCode.PHASE_QUANTITY_EXCEEDS)
            .dated(DateSubject.FUNDING_FORM)
            .about(Terms::isChargedByPhase)
            .when(Trait.SEVERAL)
            .ofDebits()
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                Performance performance = line.performance();
                long quantity = line.line().quantity();
                if (performance == null || quantity <= 1 || !line.isChargedByPhase()) {
                    return List.of();
                }
                boolean ofPerformances = line.line().unit().orElse(TariffUnit.PERFORMANCE) == TariffUnit.PERFORMANCE;
                return rule.finding(line)
                        .words("phase", performance.phase().orElseThrow())
                        .value("quantity", quantity)
                        .byRule(ofPerformances && line.isDescribed());
            });

    /** Was the same service not declared before, under another reference? It may have been given twice. */
    static final Check SERVICE_DECLARED_ONCE = Check.of(FindingCode.SERVICE_DECLARED_BEFORE)
            .when(Trait.SAME_SERVICE)
            .ofDebits()
            .ofEarlierLines()
            .finds((line, rule) -> {
                LineFacts other = line.dossier().isWithHistory()
                        ? line.dossier().chargedBefore().ofSameService(line)
                        : null;
                return other == null
                        ? List.of()
                        : told(rule.finding(line), other).byRule(false);
            });

    /** Is the performance charged as often as the book says that it may be for a pregnancy? */
    static final Check CHARGED_AS_OFTEN = Check.of(FindingCode.PERFORMANCE_REPEATED)
            .dated(DateSubject.PERFORMANCE)
            .about(terms -> most(terms) != null)
            .when(Trait.PREGNANCY)
            .ofDebits()
            .ofEarlierLines()
            .finds((line, rule) -> {
                Performance performance = line.performance();
                Integer most = most(line.terms());
                Pregnancy pregnancy = line.about().pregnancy();
                if (performance == null || most == null || pregnancy == null) {
                    return List.of();
                }
                BigInteger times = pregnancy.timesCharged(line);
                return times.compareTo(BigInteger.valueOf(most)) <= 0
                        ? List.of()
                        : rule.finding(line)
                                .value("performance", line.line().performance().text())
                                .value("most", Words.of(most == 1 ? "most.one" : "most.several", "count", most))
                                .value("times", times)
                                .unsure(List.of(performance));
            });

    /** Has the declaration an id of its own? The number of an invoice is used once. */
    static final Check ID_UNIQUE = Check.of(FindingCode.DECLARATION_ID_REUSED)
            .when(Trait.SAME_ID)
            .ofEarlierLines()
            .finds((line, rule) -> {
                LocalDate sent = line.dossier().isWithHistory()
                        ? line.dossier().chargedBefore().ofSameId(line)
                        : null;
                return sent == null
                        ? List.of()
                        : rule.finding(line)
                                .value("declaration", line.declaration().id())
                                .value("otherSubmittedOn", sent)
                                .byRule(false);
            });

    private TwiceChecks() {}

    /** Whether both lines state from when to when their care was, and no day is in both: it may be other care of the phase. */
    private static boolean isOfOtherDays(LineFacts line, LineFacts other) {
        boolean stated = line.line().serviceEnd().isPresent()
                && other.line().serviceEnd().isPresent();
        return stated
                && (line.line().lastDay().isBefore(other.line().serviceDate())
                        || other.line().lastDay().isBefore(line.line().serviceDate()));
    }

    /** Whether the book says of which phase the care is, and what it contains: else nobody can tell what is the same. */
    private static boolean isOfKnownCare(Terms terms) {
        Performance performance = terms.performance();
        return performance != null
                && performance.form() != FundingForm.SMALL_SCALE_EXPERIMENT
                && performance.phase().isPresent()
                && !performance.content().isEmpty();
    }

    /** How often the performance may be charged for one pregnancy; null where the book states no number that decides. */
    private static @Nullable Integer most(Terms terms) {
        Performance performance = terms.performance();
        return performance == null || !performance.decides()
                ? null
                : performance.mostPerPregnancy().orElse(null);
    }

    private static FindingDraft told(FindingDraft finding, LineFacts other) {
        return finding.value("other", other.line().reference())
                .value("otherSubmittedOn", other.declaration().submittedOn());
    }

    /** Why it is not certain that an earlier line charges the same. */
    static String doubt(ChargedBefore.Earlier other) {
        if (!other.samePregnancy()) {
            return Words.of("doubt.other-pregnancy");
        }
        return other.stands()
                ? ""
                : Words.of("doubt.stands", "line", other.line().line().reference());
    }
}
