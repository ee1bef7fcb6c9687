package nl.birthcare.funding.rules;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import org.jspecify.annotations.Nullable;

/**
 * The answer about one line: may it be declared, and what does each framework bear.
 *
 * <p>A line that is refused has no allocation and no reason, and neither has a copy. Any other has an allocation, or the
 * reason why there is none.
 */
@JsonFilter(JsonForm.BY_MODULE)
public final class LineAssessment {

    private final DeclarationLine line;
    private final Verdict verdict;
    private final List<Finding> findings;
    private final @Nullable LineAllocation allocation;
    private final @Nullable UnallocatedReason reason;
    private final Terms terms;
    private final List<PolicyNotice> notices;
    private final @Nullable Agreement agreement;

    LineAssessment(
            LineFacts line,
            Verdict verdict,
            List<Finding> findings,
            @Nullable LineAllocation allocation,
            @Nullable UnallocatedReason reason) {
        this.line = line.line();
        this.verdict = verdict;
        this.findings = findings;
        this.allocation = allocation;
        this.reason = reason;
        this.terms = line.terms();
        this.notices = line.notices();
        this.agreement = line.agreement();
    }

    /**
     * Returns the line.
     *
     * @return the line
     */
    public DeclarationLine line() {
        return line;
    }

    /**
     * Returns whether the line may be declared.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns what was found about the line.
     *
     * @return the findings, in the order of the checks
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns what the line charges: what was granted where that is known, else what was asked. A credit charges what it takes
     * back: without a granted amount of its own, of a line that was granted in part, no more than remains of that.
     *
     * @return the amount, with sign: below 0.00 for a credit
     */
    public Euro charged() {
        return allocation == null ? line.charged() : allocation.split().total();
    }

    /**
     * Returns what each framework bears.
     *
     * @return the allocation; empty for a line that is refused, is a copy or cannot be divided
     */
    public Optional<LineAllocation> allocation() {
        return Optional.ofNullable(allocation);
    }

    /**
     * Returns why a line that is not refused has no allocation.
     *
     * @return the reason; empty for a line that is refused, is a copy or is divided
     */
    public Optional<UnallocatedReason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Returns what is unknown about the policy as a whole and touches this line, and what the line leaves out. Report each once per
     * run.
     *
     * @return the notices
     */
    public List<PolicyNotice> notices() {
        return notices;
    }

    /**
     * Returns the scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    public Optional<String> scenario() {
        return terms.book().scenario();
    }

    /**
     * Returns the agreement by which the line was judged.
     *
     * @return the agreement that covers it; empty where none does
     */
    public Optional<Agreement> agreement() {
        return Optional.ofNullable(agreement);
    }

    /**
     * Returns the policy book by which the line was judged.
     *
     * @return its name, with its overlays and scenarios
     */
    public String policy() {
        return terms.book().name();
    }

    /**
     * Returns what the policy book held by which the line was judged.
     *
     * @return the fingerprint of the entries that can decide, 64 hexadecimal digits
     */
    public String policySha256() {
        return terms.book().sha256();
    }

    /**
     * Returns what was agreed.
     *
     * @return the fingerprint of the {@link #agreement()}, 64 hexadecimal digits; it is taken anew each time
     */
    public Optional<String> agreementSha256() {
        return agreement().map(FundingJson::sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineAssessment that
                && line.equals(that.line)
                && verdict == that.verdict
                && findings.equals(that.findings)
                && Objects.equals(allocation, that.allocation)
                && reason == that.reason
                && notices().equals(that.notices())
                && scenario().equals(that.scenario())
                && Objects.equals(agreement, that.agreement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, verdict, findings, allocation, reason, notices(), scenario());
    }

    /**
     * Prints the line's reference, the verdict and the outcome.
     *
     * @return the text
     */
    @Override
    public String toString() {
        Object outcome = allocation != null ? allocation : reason != null ? reason : findings;
        return line.reference() + " " + verdict + " " + outcome;
    }
}
