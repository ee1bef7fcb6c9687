package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * A kind of care that a form of funding does not contain in some period.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContentExclusion extends Provision {

    /** {@return the form that does not contain it} */
    FundingForm form();

    /** {@return what is not contained: the tag that performances of this content carry} */
    ContentTag content();

    /** {@return what is not contained, in words: a short description} */
    String name();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ContentExclusion}. */
    final class Builder extends ImmutableContentExclusion.Builder {
        Builder() {}
    }
}
