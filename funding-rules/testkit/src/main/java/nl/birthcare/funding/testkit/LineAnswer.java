package nl.birthcare.funding.testkit;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Verdict;

/**
 * What an implementation says about one line, in a form that any can give.
 *
 * @param verdict whether it may be declared
 * @param charge what it puts on the frameworks; empty for a line that is refused, a copy, or one that cannot be divided
 * @param scenario the scenario that was assumed, where one was
 */
public record LineAnswer(Verdict verdict, Optional<Charge> charge, Optional<String> scenario) {

    /**
     * What a line puts on the frameworks.
     *
     * @param split the parts, with sign
     * @param form the form of funding
     * @param year the year whose frameworks bear it
     * @param grade how sure it is
     * @param sources the documents by which it was divided
     */
    public record Charge(
            FrameworkSplit split, FundingForm form, int year, EvidenceGrade grade, List<SourceReference> sources) {

        static Charge of(LineAllocation allocation) {
            return new Charge(
                    allocation.split(),
                    allocation.form(),
                    allocation.budgetYear(),
                    allocation.grade(),
                    allocation.sources());
        }
    }

    /**
     * Puts an answer of the library in this form.
     *
     * @param line the answer
     * @return the same
     */
    public static LineAnswer of(LineAssessment line) {
        return new LineAnswer(line.verdict(), line.allocation().map(Charge::of), line.scenario());
    }
}
