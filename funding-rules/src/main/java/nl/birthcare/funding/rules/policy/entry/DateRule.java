package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Which date of a line decides about a subject. Its own validity is read against the service date.
 *
 * <p>No document decides this for integral care: the books hold a convention of the library, which an overlay may
 * replace for days of its own.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableDateRule.class)
@JsonDeserialize(as = ImmutableDateRule.class)
public interface DateRule extends Provision {

    /**
     * What is decided.
     *
     * @return the subject
     */
    DateSubject subject();

    /**
     * Which date decides it.
     *
     * @return the date
     */
    LineDate date();

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DateRule}. */
    final class Builder extends ImmutableDateRule.Builder {
        Builder() {}
    }
}
