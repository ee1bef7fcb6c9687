package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;

/** Is the performance, if the book knows it, in force on its day? */
final class PerformanceInForce implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PERFORMANCE_NOT_IN_FORCE;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.PERFORMANCE);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate day = line.performanceDay();
        if (line.performance() != null || day == null || !line.isPerformanceKnown()) {
            return List.of();
        }
        PerformanceDescription lapsed = line.lapsedDescription();
        if (lapsed != null) {
            return finding(line, rule, lapsed, day, lapsed.validity().text());
        }
        List<Performance> versions =
                line.book().performances(line.line().performance()).versions();
        String periods =
                versions.stream().map(version -> version.validity().text()).collect(Collectors.joining(", "));
        return finding(line, rule, weakest(versions), day, periods);
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, Provision entry, LocalDate day, String periods) {
        return Findings.by(
                rule,
                entry,
                line,
                code(),
                "performance",
                line.line().performance().text(),
                "day",
                day.toString(),
                "periods",
                periods);
    }

    /** That no version holds rests on the periods of all of them, so on the one least able to refuse. */
    private static Performance weakest(List<Performance> versions) {
        return versions.stream()
                .filter(version -> !version.mayRefuse())
                .findFirst()
                .orElse(versions.get(0));
    }
}
