package nl.birthcare.funding.rules.compare;

import java.util.List;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;

/** Tells whether a line comes out otherwise, whatever the words and documents of the two answers. */
final class Answers {

    private Answers() {}

    /** Whether two answers agree in verdict, in what was found and how grave it is, and in how the line is divided. */
    static boolean isSame(LineAssessment one, LineAssessment other) {
        return one.verdict() == other.verdict()
                && one.reason().equals(other.reason())
                && isSameAllocation(one, other)
                && graded(one).equals(graded(other));
    }

    /** Whether two answers put the same amounts on the same frameworks. */
    static boolean isSameAllocation(LineAssessment one, LineAssessment other) {
        LineAllocation first = one.allocation().orElse(null);
        LineAllocation second = other.allocation().orElse(null);
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.budgetYear() == second.budgetYear()
                && first.form() == second.form()
                && first.split().equals(second.split());
    }

    private static List<String> graded(LineAssessment line) {
        return line.findings().stream()
                .map(finding -> finding.code() + " " + finding.severity())
                .toList();
    }
}
