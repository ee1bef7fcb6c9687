package nl.birthcare.funding.testkit;

import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/**
 * AssertJ assertions about answers of the library, to be imported statically beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(assessment).line("D-1/1").isPermitted().splits("1523.00 = 811.24 + 311.90 + 399.86");
 * assertThat(assessment).line("D-1/2").isRefused().hasFinding(FindingCode.FORM_NOT_AVAILABLE);
 * }</pre>
 */
public final class FundingAssertions {

    private FundingAssertions() {}

    /**
     * Asserts about the answer to a declaration.
     *
     * @param actual the answer
     * @return the assertion
     */
    public static AssessmentAssert assertThat(Assessment actual) {
        return new AssessmentAssert(actual);
    }

    /**
     * Asserts about the answer to a line.
     *
     * @param actual the answer
     * @return the assertion
     */
    public static LineAssessmentAssert assertThat(LineAssessment actual) {
        return new LineAssessmentAssert(actual);
    }

    /**
     * Asserts about a split.
     *
     * @param actual the split
     * @return the assertion
     */
    public static FrameworkSplitAssert assertThat(FrameworkSplit actual) {
        return new FrameworkSplitAssert(actual);
    }

    /**
     * Asserts about what frameworks bear together.
     *
     * @param actual the report
     * @return the assertion
     */
    public static LedgerReportAssert assertThat(LedgerReport actual) {
        return new LedgerReportAssert(actual);
    }
}
