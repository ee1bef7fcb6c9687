package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something unknown about the policy as a whole, that a run should say once, with the number of lines that it touches.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyNotice extends Provision {

    /** {@return the form of funding whose lines it touches} */
    FundingForm form();

    /** {@return what is unknown: the id of a gap of the book} */
    String gap();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyNotice}. */
    final class Builder extends ImmutablePolicyNotice.Builder {
        Builder() {}
    }
}
