package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.Provision;
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
                PerformanceDescription lapsed = lapsedDescription(line);
                List<Performance> versions =
                        line.book().performances(line.line().performance()).versions();
                String periods = lapsed != null ? lapsed.validity().text() : periods(versions);
                return rule.finding(line)
                        .value("performance", line.line().performance().text())
                        .value("day", line.day(DateSubject.PERFORMANCE))
                        .value("periods", periods)
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

    /** Does the form of funding exist on its day? */
    static final Check FORM_AVAILABLE = Check.of(FindingCode.FORM_NOT_AVAILABLE)
            .dated(DateSubject.FUNDING_FORM)
            .about(FormChecks::isClosedToSome)
            // Who declares stands in no column.
            .inColumns(terms -> !isOpenToSome(terms))
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                FundingRegime regime = line.terms().regime();
                if (regime == null || regime.isOpenTo(line.declaration().declarant())) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("day", line.day(DateSubject.FUNDING_FORM))
                        .value("period", closed(regime, line))
                        .byRuleAnd(regime);
            });

    private FormChecks() {}

    private static boolean isOpenToSome(Terms terms) {
        FundingRegime regime = terms.regime();
        return regime != null
                && regime.kind().isAvailable()
                && !regime.declarants().isEmpty();
    }

    private static boolean isOfUndecidedForm(Terms terms) {
        FundingRegime regime = terms.regime();
        return regime != null && !regime.decides();
    }

    private static boolean isClosedToSome(Terms terms) {
        FundingRegime regime = terms.regime();
        return regime != null
                && !(regime.kind().isAvailable() && regime.declarants().isEmpty());
    }

    /**
     * Why a performance that stands in the book for the day is not in force all the same: the last description by the day,
     * or before the first of all, that one. Null where no version holds or it goes by no description.
     */
    private static @Nullable PerformanceDescription lapsedDescription(LineFacts line) {
        Performance version = line.terms().version();
        LocalDate day = line.day(DateSubject.PERFORMANCE);
        if (version == null || day == null) {
            return null;
        }
        List<PerformanceDescription> descriptions = version.describedBy()
                .map(key -> line.book().descriptions(key).versions())
                .orElse(List.of());
        return descriptions.stream()
                .filter(each -> !each.validity().firstDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> descriptions.stream().findFirst())
                .orElse(null);
    }

    private static String periods(List<Performance> versions) {
        return versions.stream().map(version -> version.validity().text()).collect(Collectors.joining(", "));
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
            return "performance";
        }
        return undecided instanceof Tariff ? "tariff" : "allocation rule";
    }

    /** What the line itself is goes by another day than that by which it is divided. */
    private static LocalDate dayOf(Provision undecided, LineFacts line) {
        boolean isItself = undecided.equals(line.performance());
        LocalDate day = line.day(isItself ? DateSubject.PERFORMANCE : DateSubject.ALLOCATION);
        return day == null ? line.serviceDay() : day;
    }

    private static String closed(FundingRegime regime, LineFacts line) {
        String period = regime.validity().text();
        return regime.kind().isAvailable()
                ? period + " to declarant " + line.declaration().declarant().value()
                : period;
    }
}
