package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Map;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something that happened on the way to a policy: an advice, a letter, a debate, a decision.
 *
 * <p>Its validity says when: the one day, all days that it took, or a period in which its day lies, as {@link #timing()}
 * tells.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyEvent extends Provision {

    /** {@return what happened: one sentence} */
    String title();

    /** {@return how the period is to be read: the timing} */
    Timing timing();

    /** {@return what the document counts, by name: the figures, whole numbers in the unit that the name says} */
    Map<String, Long> figures();

    /** Refuses an event of one day that takes more. */
    @Value.Check
    default void check() {
        boolean oneDay =
                validity().lastDay().filter(validity().firstDay()::equals).isPresent();
        if (timing() == Timing.ON_DAY && !oneDay) {
            throw new IllegalArgumentException("Event " + id() + " must be of one day, but is of "
                    + validity().text());
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link PolicyEvent}. */
    final class Builder extends ImmutablePolicyEvent.Builder {
        Builder() {}
    }

    /** How the period of an event is to be read. */
    enum Timing {
        /** It happened on that one day. */
        ON_DAY,

        /** It took all of the period; a period without a last day has no known end. */
        DURING,

        /** It happened on a day of the period that is not known exactly. */
        WITHIN
    }
}
