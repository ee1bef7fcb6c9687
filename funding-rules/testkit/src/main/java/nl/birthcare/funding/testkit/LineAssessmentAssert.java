package nl.birthcare.funding.testkit;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the answer to a line. */
public final class LineAssessmentAssert extends AbstractAssert<LineAssessmentAssert, LineAssessment> {

    LineAssessmentAssert(LineAssessment actual) {
        super(actual, LineAssessmentAssert.class);
    }

    /**
     * Verifies that the line may be declared.
     *
     * @return this assertion
     */
    public LineAssessmentAssert isPermitted() {
        return hasVerdict(Verdict.PERMITTED);
    }

    /**
     * Verifies that the line may not be declared.
     *
     * @return this assertion
     */
    public LineAssessmentAssert isRefused() {
        return hasVerdict(Verdict.REFUSED);
    }

    /**
     * Verifies that nothing forbids the line for certain, but something could not be verified.
     *
     * @return this assertion
     */
    public LineAssessmentAssert isUnverified() {
        return hasVerdict(Verdict.UNVERIFIED);
    }

    /**
     * Verifies what was decided. A failure shows what was found.
     *
     * @param expected the verdict
     * @return this assertion
     */
    public LineAssessmentAssert hasVerdict(Verdict expected) {
        isNotNull();
        if (actual.verdict() != expected) {
            failWithMessage("Expected %s but was %s: %s", expected, actual.verdict(), messages());
        }
        return this;
    }

    /**
     * Verifies what each framework bears.
     *
     * @param expected total and parts in euros, as a split prints itself: {@code 1.00 = 0.50 + 0.25 + 0.25}, in the order of
     *     medical-specialist care, midwifery and maternity care
     * @return this assertion
     */
    public LineAssessmentAssert splits(String expected) {
        isNotNull();
        String split = actual.allocation()
                .map(LineAllocation::split)
                .map(Object::toString)
                .orElse("not divided: " + actual.verdict()
                        + actual.reason().map(reason -> " " + reason).orElse(""));
        if (!split.equals(expected)) {
            failWithMessage("Expected the split %s but was %s", expected, split);
        }
        return this;
    }

    /**
     * Verifies that the line is not refused, but could not be divided.
     *
     * @param expected why not
     * @return this assertion
     */
    public LineAssessmentAssert isUnallocatedBecause(UnallocatedReason expected) {
        isNotNull();
        if (!actual.reason().equals(Optional.of(expected))) {
            failWithMessage("Expected to be unallocated because of %s but was %s", expected, actual);
        }
        return this;
    }

    /**
     * Verifies that something was found, whatever else was.
     *
     * @param code what was found
     * @return this assertion
     */
    public LineAssessmentAssert hasFinding(FindingCode code) {
        isNotNull();
        if (actual.findings().stream().noneMatch(finding -> finding.code() == code)) {
            failWithMessage("Expected the finding %s but found: %s", code, messages());
        }
        return this;
    }

    /**
     * Verifies that nothing was found.
     *
     * @return this assertion
     */
    public LineAssessmentAssert hasNoFindings() {
        isNotNull();
        if (!actual.findings().isEmpty()) {
            failWithMessage("Expected no findings but found: %s", messages());
        }
        return this;
    }

    private List<String> messages() {
        return actual.findings().stream().map(Finding::message).toList();
    }
}
