package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something unknown about the policy as a whole, that a run should say once, with the number of lines that it touches.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyNotice.class)
@JsonDeserialize(as = ImmutablePolicyNotice.class)
public interface PolicyNotice extends Provision {

    /**
     * The form of funding whose lines it touches.
     *
     * @return the form
     */
    FundingForm form();

    /**
     * What is unknown.
     *
     * @return the id of a gap of the book
     */
    String gap();

    /**
     * Starts a notice.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyNotice}. */
    final class Builder extends ImmutablePolicyNotice.Builder {
        Builder() {}
    }
}
