package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/** Something unknown about the policy as a whole, with the number of lines that it touched. */
@Value.Immutable
@JsonSerialize(as = ImmutableNoticeCount.class)
@JsonDeserialize(as = ImmutableNoticeCount.class)
public interface NoticeCount {

    /**
     * What is unknown.
     *
     * @return the id of a gap of the policy book
     */
    @Value.Parameter
    String gap();

    /**
     * How many lines it touched.
     *
     * @return the number
     */
    @Value.Parameter
    long lines();

    /**
     * Says this once for the whole run.
     *
     * @param book the policy book that the run went by
     * @return the finding, about no line in particular
     * @throws IllegalArgumentException if the book does not hold the gap
     */
    default Finding finding(PolicyBook book) {
        Gap gap = book.gaps().stream()
                .filter(each -> each.id().equals(gap()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The gap of a notice must stand in policy book "
                        + book.name() + ", but " + gap() + " does not"));
        return Finding.builder()
                .code(FindingCode.POLICY_UNKNOWN)
                .severity(Severity.NOTICE)
                .putValues("gap", gap.id())
                .putValues("unknown", gap.unknown())
                .putValues("lookedIn", gap.lookedIn())
                .putValues("lines", Long.toString(lines()))
                .build();
    }
}
