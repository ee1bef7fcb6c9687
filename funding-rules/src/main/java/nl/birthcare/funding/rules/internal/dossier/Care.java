package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy.Outside;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one pregnancy, or those that name none, and the answers about them. Each answer is found once, when it is
 * first asked for.
 */
final class Care {

    /** The same answer must come of the same lines, in whatever order they are. Lines alike in all of this give it. */
    private static final Comparator<LineFacts> ORDER = Comparator.comparing(
                    (LineFacts line) -> line.line().serviceDate())
            .thenComparing(line -> line.declaration().id())
            .thenComparing(line -> line.line().reference())
            .thenComparing(line -> line.provider().value())
            .thenComparing(line -> line.declaration().declarant().value())
            .thenComparing(line -> line.line().performance().text())
            .thenComparing(line -> line.line().charged());

    /**
     * The debits that may break a bundle of those outside of whom they are, in order.
     *
     * @param monodisciplinary those of monodisciplinary care
     * @param certain those of them that do for certain, if the participants are known
     * @param unknown those of which the book cannot say in which form they are funded
     */
    private record Breakers(List<LineFacts> monodisciplinary, List<LineFacts> certain, List<LineFacts> unknown) {

        /** Those of some days. */
        Breakers on(Predicate<LocalDate> days) {
            return new Breakers(of(monodisciplinary, days), of(certain, days), of(unknown, days));
        }

        private static List<LineFacts> of(List<LineFacts> lines, Predicate<LocalDate> days) {
            return lines.stream()
                    .filter(line -> days.test(line.line().serviceDate()))
                    .toList();
        }
    }

    /**
     * The same by the days of a rule.
     *
     * @param within those of days on which it holds
     * @param after those of days after it ended
     */
    private record Dated(Breakers within, Breakers after) {}

    /** Who belongs to the partnership of a declarant is the same for all of its declarations. */
    private record AskedOutside(AgbCode declarant, Validity days) {}

    private final List<LineFacts> lines;
    private @Nullable Breakers breakers;
    private @Nullable RunningTotal maternityMinutes;

    /** By what is added to what. */
    private final Map<Object, Supplements> supplements = new HashMap<>();

    private final Map<PerformanceCode, RunningTotal> charges = new HashMap<>();

    private final Map<Validity, Dated> breakersOn = new HashMap<>();
    private final Map<AskedOutside, Outside> outside = new HashMap<>();

    Care(List<LineFacts> lines) {
        this.lines = lines;
    }

    Outside outside(DeclarationFacts by, Validity days) {
        AskedOutside asked = new AskedOutside(by.declaration().declarant(), days);
        return outside.computeIfAbsent(asked, any -> findOutside(by, days));
    }

    private Outside findOutside(DeclarationFacts by, Validity days) {
        Dated dated = breakersOn.computeIfAbsent(days, any -> dated(breakers(), days));
        LineFacts unknown = firstOutside(dated.within.unknown, by);
        LineFacts certain = by.partnership().isPresent() ? firstWhollyOutside(dated.within.certain, by) : null;
        LineFacts care = certain == null ? firstOutside(dated.within.monodisciplinary, by) : certain;
        return new Outside(
                care,
                certain != null,
                unknown,
                firstOutside(dated.after.monodisciplinary, by),
                firstOutside(dated.after.unknown, by));
    }

    private static Dated dated(Breakers all, Validity days) {
        return new Dated(all.on(days::contains), all.on(day -> isAfter(day, days)));
    }

    private static boolean isAfter(LocalDate day, Validity days) {
        return days.lastDay().filter(day::isAfter).isPresent();
    }

    private static @Nullable LineFacts firstOutside(List<LineFacts> lines, DeclarationFacts by) {
        for (int i = 0; i < lines.size(); i++) {
            LineFacts line = lines.get(i);
            // What the declarant itself declares is its own, whoever gave it: no other provider declared.
            boolean own = line.declaration().declarant().equals(by.declaration().declarant());
            if (!own && by.isOutside(line)) {
                return line;
            }
        }
        return null;
    }

    /** The first line that was both given and declared by somebody outside. */
    private static @Nullable LineFacts firstWhollyOutside(List<LineFacts> lines, DeclarationFacts by) {
        for (LineFacts line : lines) {
            LocalDate day = line.line().serviceDate();
            if (!by.isInside(line.provider(), day)
                    && !by.isInside(line.declaration().declarant(), day)) {
                return line;
            }
        }
        return null;
    }

    private Breakers breakers() {
        Breakers known = breakers;
        if (known == null) {
            known = findBreakers();
            breakers = known;
        }
        return known;
    }

    private Breakers findBreakers() {
        Breakers found = new Breakers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (LineFacts line :
                lines.stream().filter(each -> !each.isCredit()).sorted(ORDER).toList()) {
            Performance version = line.terms().version();
            boolean sought = version == null
                    ? !isOfIntegralList(line)
                    : (version.form() == FundingForm.MONODISCIPLINARY && !isNeverInBundle(line, version));
            Credits.TakenBack back = sought ? line.dossier().creditsOf(line).takenBack() : Credits.TakenBack.YES;
            // A line that was credited in full was, in the end, not declared.
            if (back != Credits.TakenBack.YES) {
                (version == null ? found.unknown : found.monodisciplinary).add(line);
                if (version != null && back == Credits.TakenBack.NO && isCertain(line)) {
                    found.certain.add(line);
                }
            }
        }
        return found;
    }

    /**
     * Whether a line certainly breaks a bundle of those outside of whom it was both given and declared; no document says
     * which of the two counts. Who gave the care must be known, which nobody can tell where somebody declares who may do so
     * for others. Nor does any document say so of care for which nothing is charged, or that is refused or undecided itself.
     */
    private static boolean isCertain(LineFacts line) {
        Performance version = line.terms().version();
        return !line.chargesNothing()
                && line.isGiverKnown()
                && version != null
                && version.decides()
                && line.dossier().standing(line) != Verdict.REFUSED;
    }

    /** Whatever a code of the list of integral care stands for, it is no monodisciplinary care. */
    private static boolean isOfIntegralList(LineFacts line) {
        return line.line().performance().list().equals(PerformanceCatalogue.LIST);
    }

    /** Whether integral care does not contain the care of the line, so that it has to be declared apart and breaks nothing. */
    private static boolean isNeverInBundle(LineFacts line, Performance version) {
        return version.decides()
                && line.book().contentExclusions(FundingForm.INTEGRAL).stream()
                        .map(exclusions -> line.terms().on(DateSubject.FUNDING_FORM, exclusions))
                        .anyMatch(exclusion -> exclusion != null
                                && exclusion.decides()
                                && version.content().contains(exclusion.content()));
    }

    /** What is charged as the same supplement as a line of these charges. */
    Supplements supplements(TariffSupplement supplement, PerformanceCode full) {
        return supplements.computeIfAbsent(
                List.of(supplement.discipline(), supplement.key(), full),
                asked -> new Supplements(lines, supplement, full));
    }

    /** How often a performance was charged. */
    RunningTotal charges(PerformanceCode code) {
        return charges.computeIfAbsent(
                code,
                asked -> RunningTotal.counting(
                        lines, line -> line.terms().code().equals(asked) && !line.chargesNothing()));
    }

    /** How long the maternity care took. */
    RunningTotal maternityMinutes() {
        RunningTotal known = maternityMinutes;
        if (known == null) {
            known = new RunningTotal(
                    lines.stream()
                            .filter(line -> !line.isCredit() && line.terms().isOf(Discipline.MATERNITY_CARE))
                            .toList(),
                    Pregnancy::maternityMinutes);
            maternityMinutes = known;
        }
        return known;
    }
}
