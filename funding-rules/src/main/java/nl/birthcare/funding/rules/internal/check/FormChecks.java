package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import org.jspecify.annotations.Nullable;

/** Whether the performance and its form of funding exist on their day, and whether all of that was decided. */
final class FormChecks {

    /** Does the performance stand in the book? */
    static final Check PERFORMANCE_KNOWN = Check.of(FindingCode.PERFORMANCE_UNKNOWN)
            .about(terms -> !terms.isPerformanceKnown())
            .inColumns()
            .finds((line, rule) -> rule.finding(line)
                    .value("performance", line.line().performance().text())
                    .value("policy", line.book().name())
                    .value("before", beforeKnown(line))
                    .byRule());

    /** Is the performance, if the book knows it, in force on its day? */
    static final Check PERFORMANCE_IN_FORCE = Check.of(FindingCode.PERFORMANCE_NOT_IN_FORCE)
            .dated(DateSubject.PERFORMANCE)
            .about(terms -> terms.performance() == null
                    && terms.day(DateSubject.PERFORMANCE) != null
                    && terms.isPerformanceKnown())
            .inColumns()
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                Performance nearest = nearestVersion(line);
                if (nearest == null) {
                    return List.of();
                }
                PerformanceDescription lapsed = lapsedDescription(nearest, line);
                List<Performance> versions =
                        line.book().performances(nearest.code()).versions();
                return rule.finding(line)
                        .value("performance", nearest.code().text())
                        .value("name", lapsed != null ? lapsed.name() : nearest.name())
                        .value("day", line.day(DateSubject.PERFORMANCE))
                        .value("periods", periods(versions, line))
                        .byRuleAnd(lapsed != null ? lapsed : weakest(versions));
            });

    /** Does the book say anything about the form of funding on its day? */
    static final Check FORM_HAS_RULE = Check.of(FindingCode.FORM_WITHOUT_RULE)
            .dated(DateSubject.FUNDING_FORM)
            .about(terms -> terms.performance() != null
                    && terms.day(DateSubject.FUNDING_FORM) != null
                    && terms.regime() == null)
            .inColumns()
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                Performance performance = line.performance();
                if (performance == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("policy", line.book().name())
                        .words("form", performance.form())
                        .value("day", line.day(DateSubject.FUNDING_FORM))
                        .byRule();
            });

    /** Has it been decided that the form of funding exists on its day? */
    static final Check FORM_DECIDED = Check.of(FindingCode.FORM_UNDECIDED)
            .dated(DateSubject.FUNDING_FORM)
            .about(FormChecks::isOfUndecidedForm)
            .inColumns()
            .reads(EntryKinds.REGIMES, EntryKinds.QUESTIONS)
            .finds((line, rule) -> {
                FundingRegime regime = line.terms().regime();
                if (regime == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("day", line.day(DateSubject.FUNDING_FORM))
                        .value("regime", regime.id())
                        .value("options", ToldValues.options(line, regime))
                        .byRuleAnd(regime);
            });

    /** Was everything decided by which the line is divided? Whether its form exists is a question of its own. */
    static final Check RULE_DECIDED = Check.of(FindingCode.RULE_UNDECIDED)
            .about(terms -> terms.book().hasUndecidedAllocation())
            .reads(EntryKinds.REGIMES, EntryKinds.TARIFFS, EntryKinds.ALLOCATION_RULES, EntryKinds.QUESTIONS)
            .finds((line, rule) -> {
                // A credit is divided as the line that it takes back.
                LineFacts original = line.original();
                Provision undecided = Allocator.undecided(original == null ? line : original);
                if (undecided == null || undecided instanceof FundingRegime) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("what", kind(undecided))
                        .value("entry", undecided.id())
                        .value("day", dayOf(undecided, line))
                        .value("options", ToldValues.options(line, undecided))
                        .byRuleAnd(undecided);
            });

    /**
     * Does the form of funding exist on its day? That holds outside the book as well, and of a code that is not in force:
     * what form its care has is known all the same.
     */
    static final Check FORM_AVAILABLE = Check.of(FindingCode.FORM_NOT_AVAILABLE)
            .dated(DateSubject.FUNDING_FORM)
            .evenOutsideBook()
            .about(FormChecks::isClosedToSome)
            // Who declares stands in no column.
            .inColumns(terms -> !isOpenToSome(terms))
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                FundingRegime regime = line.terms().availability();
                if (regime == null || regime.isOpenTo(line.declaration().declarant())) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("day", formDay(line))
                        .value("period", closed(regime, line))
                        .byRuleAnd(regime);
            });

    private FormChecks() {}

    /** Before which day nobody knows what the code stood for; nothing where the book does not know it at all. */
    private static String beforeKnown(LineFacts line) {
        List<Performance> versions =
                line.book().performances(line.line().performance()).versions();
        return versions.isEmpty()
                ? ""
                : Words.of("before.day", "day", versions.get(0).validity().firstDay());
    }

    /** The day that decides about the form; the day of service where none does. */
    private static LocalDate formDay(LineFacts line) {
        LocalDate day = line.day(DateSubject.FUNDING_FORM);
        return day == null ? line.serviceDay() : day;
    }

    private static boolean isOpenToSome(Terms terms) {
        FundingRegime regime = terms.availability();
        return regime != null
                && regime.kind().isAvailable()
                && !regime.declarants().isEmpty();
    }

    private static boolean isOfUndecidedForm(Terms terms) {
        FundingRegime regime = terms.regime();
        return regime != null && !regime.decides();
    }

    private static boolean isClosedToSome(Terms terms) {
        FundingRegime regime = terms.availability();
        return regime != null
                && !(regime.kind().isAvailable() && regime.declarants().isEmpty());
    }

    /** What the code stood for last by the day, or, before the first of its days, at first. */
    private static @Nullable Performance nearestVersion(LineFacts line) {
        LocalDate day = line.day(DateSubject.PERFORMANCE);
        return day == null
                ? null
                : nearest(line.book().performances(line.line().performance()).versions(), day);
    }

    /**
     * Why a performance is not in force, where it goes by descriptions: the one nearest to the day. Null where it goes by
     * none, and where it is described on the day, so that its own days decide.
     */
    private static @Nullable PerformanceDescription lapsedDescription(Performance version, LineFacts line) {
        LocalDate day = line.day(DateSubject.PERFORMANCE);
        if (day == null || version.describedBy().isEmpty()) {
            return null;
        }
        Timeline<PerformanceDescription> descriptions =
                line.book().descriptions(version.describedBy().get());
        return descriptions.on(day).isPresent() ? null : nearest(descriptions.versions(), day);
    }

    private static <T extends Provision> @Nullable T nearest(List<T> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> !each.validity().firstDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst())
                .orElse(null);
    }

    /** When the versions hold, and their descriptions too. */
    private static String periods(List<Performance> versions, LineFacts line) {
        return versions.stream()
                .flatMap(version -> periods(version, line))
                .map(Validity::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Validity> periods(Performance version, LineFacts line) {
        Validity own = version.validity();
        return version.describedBy()
                .map(key -> line.book().descriptions(key).versions().stream()
                        .map(PerformanceDescription::validity)
                        .filter(own::overlaps)
                        .map(described -> both(own, described)))
                .orElseGet(() -> Stream.of(own));
    }

    /** The days that are in both of two periods that overlap. */
    private static Validity both(Validity one, Validity other) {
        LocalDate first = one.firstDay().isAfter(other.firstDay()) ? one.firstDay() : other.firstDay();
        return Stream.of(one, other)
                .flatMap(period -> period.lastDay().stream())
                .min(Comparator.naturalOrder())
                .map(last -> Validity.between(first, last))
                .orElseGet(() -> Validity.from(first));
    }

    /** That no version holds rests on the periods of all of them, so on the one least able to refuse. */
    private static Performance weakest(List<Performance> versions) {
        return versions.stream()
                .filter(version -> !version.mayRefuse())
                .findFirst()
                .orElse(versions.get(0));
    }

    private static String kind(Provision undecided) {
        if (undecided instanceof Performance) {
            return Words.of("what.performance");
        }
        return Words.of(undecided instanceof Tariff ? "what.tariff" : "what.allocation-rule");
    }

    /** What the line itself is goes by another day than that by which it is divided. */
    private static LocalDate dayOf(Provision undecided, LineFacts line) {
        boolean isItself = undecided.equals(line.performance());
        LocalDate day = line.day(isItself ? DateSubject.PERFORMANCE : DateSubject.ALLOCATION);
        return day == null ? line.serviceDay() : day;
    }

    private static String closed(FundingRegime regime, LineFacts line) {
        String period = period(regime.validity());
        return regime.kind().isAvailable()
                ? Words.of(
                        "period.to-declarant",
                        "period",
                        period,
                        "declarant",
                        line.declaration().declarant().value())
                : period;
    }

    private static String period(Validity validity) {
        return validity.lastDay()
                .filter(last -> !validity.hasBeginning())
                .map(last -> Words.of("period.until", "lastDay", last))
                .orElseGet(validity::text);
    }
}
