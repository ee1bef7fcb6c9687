package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Which date of a line decides about a subject. Its own validity is read against the service date.
 *
 * <p>No document decides this for integral care: the books hold a convention of the library, which an overlay may
 * replace for days of its own.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DateRule extends Provision {

    /** {@return what is decided: the subject} */
    DateSubject subject();

    /** {@return which date decides it} */
    LineDate date();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DateRule}. */
    final class Builder extends ImmutableDateRule.Builder {
        Builder() {}
    }
}
