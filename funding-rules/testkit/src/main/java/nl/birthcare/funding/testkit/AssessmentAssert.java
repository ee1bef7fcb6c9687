package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Verdict;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the answer to a declaration. */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

    AssessmentAssert(Assessment actual) {
        super(actual, AssessmentAssert.class);
    }

    /**
     * Goes on with the answer to one line.
     *
     * @param reference the reference of the line
     * @return assertions about that line
     */
    public LineAssessmentAssert line(String reference) {
        isNotNull();
        List<LineAssessment> named = actual.lines().stream()
                .filter(line -> line.line().reference().equals(reference))
                .toList();
        if (named.size() != 1) {
            failWithMessage("Expected one line %s but there are %s", reference, named.size());
        }
        return new LineAssessmentAssert(named.get(0)).as("line %s", reference);
    }

    /**
     * Verifies that every line is permitted.
     *
     * @return this assertion
     */
    public AssessmentAssert isPermitted() {
        isNotNull();
        for (LineAssessment line : actual.lines()) {
            new LineAssessmentAssert(line)
                    .as("line %s", line.line().reference())
                    .hasVerdict(Verdict.PERMITTED);
        }
        return this;
    }
}
