package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.DeliveredWeights;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.StatedParts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** What the care of a line consists of: the parts that it states, what was delivered inside it, and what it is a part of. */
final class ContentChecks {

    /** Marks a performance that is a part of midwifery care, to be charged for a reason only. */
    private static final ContentTag PARTIAL = ContentTag.of("PARTIAL_MIDWIFERY_CARE");

    /** Are the parts that a line states its amount, divided? */
    static final Check PARTS_SUM = Check.of(FindingCode.PARTS_DO_NOT_SUM)
            .when(Trait.PARTS)
            .finds((line, rule) -> {
                DeclarationLine charge = line.line();
                if (charge.parts().isEmpty() || StatedParts.isSumOf(charge)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("amount", charge.amount())
                        .value("parts", parts(charge))
                        .byRule();
            });

    /** Is a line that states parts divided by them? If not, whoever stated them may expect another split than there is. */
    static final Check PARTS_USED = Check.of(FindingCode.PARTS_NOT_USED)
            .when(Trait.PARTS)
            .ofDebits()
            .reads(EntryKinds.ALLOCATION_RULES)
            .finds((line, rule) -> {
                Performance performance = line.performance();
                if (line.line().parts().isEmpty() || performance == null) {
                    return List.of();
                }
                Discipline discipline = performance.discipline().orElse(null);
                return discipline == null ? ofShared(line, rule) : ofOne(line, discipline, rule);
            });

    /** Can what was delivered be a ratio, where it divides the line? */
    static final Check ACTIVITIES_IN_RANGE = Check.of(FindingCode.ACTIVITIES_OUT_OF_RANGE)
            .when(Trait.ACTIVITIES)
            .ofDebits()
            .reads(EntryKinds.ALLOCATION_RULES, EntryKinds.TARIFFS)
            .finds((line, rule) -> !isDividedByActivities(line) || DeliveredWeights.fit(line)
                    ? List.of()
                    : rule.finding(line)
                            .value("limit", Euro.ofCents(Long.MAX_VALUE))
                            .byRule());

    /** Does the form of funding contain all the care that the performance, or what was delivered inside it, consists of? */
    static final Check CONTENT_INSIDE = Check.of(FindingCode.CONTENT_EXCLUDED)
            .dated(DateSubject.FUNDING_FORM)
            .about(ContentChecks::isOfLimitedContent)
            .when(Trait.ACTIVITIES)
            .always(ContentChecks::isItselfExcluded)
            .reads(EntryKinds.CONTENT_EXCLUSIONS)
            .finds((line, rule) -> {
                List<Finding> findings = new ArrayList<>(0);
                for (ContentExclusion exclusion : exclusions(line.terms())) {
                    Performance holder = holder(line, exclusion.content());
                    if (holder != null) {
                        findings.addAll(excluded(line, rule, exclusion, holder));
                    }
                }
                return List.copyOf(findings);
            });

    /** Is it known of what consists all that was delivered inside care of a form that does not contain everything? */
    static final Check ACTIVITIES_KNOWN = Check.of(FindingCode.ACTIVITY_UNKNOWN)
            .dated(DateSubject.FUNDING_FORM)
            .about(ContentChecks::isOfLimitedContent)
            .when(Trait.ACTIVITIES)
            .reads(EntryKinds.CONTENT_EXCLUSIONS)
            .finds((line, rule) -> {
                LocalDate day = line.day(DateSubject.PERFORMANCE);
                DeliveredActivity unknown = unknown(line);
                if (day == null || unknown == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("activity", unknown.performance().text())
                        .value("day", day)
                        .value("policy", line.book().name())
                        .byRule();
            });

    /** Is there a reason for charging a part of the midwifery care only? */
    static final Check PART_HAS_REASON = Check.of(FindingCode.PARTIAL_WITHOUT_REASON)
            .dated(DateSubject.PERFORMANCE)
            .about(ContentChecks::isPartial)
            .ofDebits()
            .finds((line, rule) -> {
                Performance performance = line.performance();
                if (performance == null || line.line().partialReason().isPresent()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("performance", performance.code().text())
                        .byRuleAnd(performance);
            });

    private ContentChecks() {}

    static boolean isPartial(Terms terms) {
        Performance performance = terms.performance();
        return performance != null && performance.content().contains(PARTIAL);
    }

    private static String parts(DeclarationLine charge) {
        return charge.parts().stream()
                .map(part -> Words.of(
                        "portion.one", "amount", part.amount(), "discipline", ToldValues.words(part.discipline())))
                .collect(Collectors.joining(", "));
    }

    /** Of the care of several disciplines, whose parts may be divided by another key. */
    private static List<Finding> ofShared(LineFacts line, AskedRule rule) {
        return isDividedByParts(line)
                ? List.of()
                : unused(line, rule, Words.of("why.undivided")).notice();
    }

    /** Of the work of one discipline, which takes the whole whatever the parts: only parts of others contradict that. */
    private static List<Finding> ofOne(LineFacts line, Discipline discipline, AskedRule rule) {
        FindingDraft unused =
                unused(line, rule, Words.of("why.one-discipline", "discipline", ToldValues.words(discipline)));
        List<StatedPart> parts = line.line().parts();
        return parts.stream().allMatch(part -> part.discipline() == discipline) ? unused.notice() : unused.byRule();
    }

    private static FindingDraft unused(LineFacts line, AskedRule rule, String why) {
        return rule.finding(line).value("parts", parts(line.line())).value("why", why);
    }

    private static boolean isDividedByParts(LineFacts line) {
        AllocationBasis basis = basis(line);
        return basis != null && basis.usesStatedParts();
    }

    /** Whether the line is the work of several disciplines, divided by what was delivered. */
    static boolean isDividedByActivities(LineFacts line) {
        Performance performance = line.performance();
        AllocationBasis basis = basis(line);
        return performance != null
                && performance.discipline().isEmpty()
                && basis != null
                && basis.isOfLine()
                && !basis.usesStatedParts();
    }

    /** On what basis the line is divided if it is not the work of one discipline; null where nothing says so. */
    private static @Nullable AllocationBasis basis(LineFacts line) {
        Agreement agreement = line.agreement();
        if (agreement != null && line.isAllocatedByAgreement()) {
            return agreement.allocationBasis().orElse(AllocationBasis.KEY);
        }
        AllocationRule rule = line.terms().allocationRule();
        return rule == null ? null : rule.basis();
    }

    /** Whether there is care that the form of funding does not contain. */
    static boolean isOfLimitedContent(Terms terms) {
        return !exclusions(terms).isEmpty();
    }

    /** What the form of funding does not contain on its day. */
    private static List<ContentExclusion> exclusions(Terms terms) {
        Performance performance = terms.performance();
        return performance == null
                ? List.of()
                : terms.book().contentExclusions(performance.form()).stream()
                        .map(exclusions -> terms.on(DateSubject.FUNDING_FORM, exclusions))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Whether the performance is what its form does not contain, whatever was delivered inside it. */
    private static boolean isItselfExcluded(Terms terms) {
        Performance performance = terms.performance();
        return performance != null
                && exclusions(terms).stream()
                        .anyMatch(exclusion -> performance.content().contains(exclusion.content()));
    }

    /** The performance that contains the care: the line's own, or one delivered inside it; null if none does. */
    private static @Nullable Performance holder(LineFacts line, ContentTag content) {
        Performance performance = line.performance();
        if (performance == null || performance.content().contains(content)) {
            return performance;
        }
        for (DeliveredActivity activity : line.line().activities()) {
            // What was delivered no times was not delivered.
            Performance delivered = activity.quantity() == 0 ? null : delivered(line, activity);
            if (delivered != null && delivered.content().contains(content)) {
                return delivered;
            }
        }
        return null;
    }

    /** The first activity of which the book does not know what it consisted of, or null. */
    private static @Nullable DeliveredActivity unknown(LineFacts line) {
        for (DeliveredActivity activity : line.line().activities()) {
            if (activity.quantity() > 0 && delivered(line, activity) == null) {
                return activity;
            }
        }
        return null;
    }

    /** What an activity consisted of on the day of the line, or null if the book does not know. */
    private static @Nullable Performance delivered(LineFacts line, DeliveredActivity activity) {
        LocalDate day = line.day(DateSubject.PERFORMANCE);
        return day == null
                ? null
                : line.book().performances(activity.performance()).onEpochDay(day.toEpochDay());
    }

    /** What was never decided to be in it is not certain to be in it. */
    private static List<Finding> excluded(
            LineFacts line, AskedRule rule, ContentExclusion exclusion, Performance holder) {
        return rule.finding(line)
                .value("holder", holder.code().text())
                .words("form", exclusion.form())
                .value("content", exclusion.name())
                .value("period", exclusion.validity().text())
                .byRuleAnd(exclusion, holder.decides());
    }
}
