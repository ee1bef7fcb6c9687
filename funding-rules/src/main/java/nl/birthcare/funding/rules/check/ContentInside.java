package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** Does the form of funding contain all the care that the performance, or what was delivered inside it, consists of? */
final class ContentInside implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CONTENT_EXCLUDED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        LocalDate day = line.performanceDay();
        if (performance == null || day == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (ContentExclusion exclusion : exclusions(line)) {
            Performance holder = holder(line, performance, exclusion.content(), day);
            if (holder != null) {
                findings.addAll(finding(line, rule, exclusion, holder));
            }
        }
        return findings.isEmpty() ? List.of() : findings;
    }

    /** What the line's form of funding does not contain on its day. */
    static List<ContentExclusion> exclusions(LineFacts line) {
        Performance performance = line.performance();
        LocalDate day = line.formDay();
        return performance == null || day == null
                ? List.of()
                : line.book().contentExclusions(performance.form()).stream()
                        .map(exclusions -> exclusions.onEpochDay(day.toEpochDay()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What an activity consisted of on a day, or null if the book does not know. */
    static @Nullable Performance delivered(LineFacts line, DeliveredActivity activity, LocalDate day) {
        return line.book().performances(activity.performance()).onEpochDay(day.toEpochDay());
    }

    /** The performance that contains the care: the line's own, or one delivered inside it. */
    private static @Nullable Performance holder(
            LineFacts line, Performance performance, ContentTag content, LocalDate day) {
        if (performance.content().contains(content)) {
            return performance;
        }
        for (DeliveredActivity activity : line.line().activities()) {
            // What was delivered no times was not delivered.
            Performance delivered = activity.quantity() == 0 ? null : delivered(line, activity, day);
            if (delivered != null && delivered.content().contains(content)) {
                return delivered;
            }
        }
        return null;
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, ContentExclusion exclusion, Performance holder) {
        // What was never decided to be in it is not certain to be in it.
        return Findings.by(
                rule,
                exclusion,
                holder.decides(),
                line,
                code(),
                "holder",
                holder.code().text(),
                "form",
                Findings.words(exclusion.form()),
                "content",
                exclusion.name(),
                "period",
                exclusion.validity().text());
    }
}
