package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.line.LineFacts;

/** Is the performance, if the book knows it, in force on its day? */
final class PerformanceInForce implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PERFORMANCE_NOT_IN_FORCE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate day = line.performanceDay();
        if (line.performance() != null || day == null || !line.isPerformanceKnown()) {
            return List.of();
        }
        PerformanceCode code = line.line().performance();
        List<Performance> versions = line.book().performances(code).versions();
        return Findings.by(
                rule,
                weakest(versions),
                line,
                code(),
                "performance",
                code.text(),
                "day",
                day.toString(),
                "periods",
                versions.stream().map(Performance::validity).map(Validity::text).collect(Collectors.joining(", ")));
    }

    /** That no version holds rests on the periods of all of them, so on the one known least well. */
    private static Performance weakest(List<Performance> versions) {
        return versions.stream().max(Comparator.comparing(Performance::grade)).orElseThrow();
    }
}
