package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.policy.PolicyQuestion;
import org.immutables.value.Value;

/**
 * What an adviser of the minister advised: the public health institute (RIVM) or the care authority (NZa).
 *
 * <p>An advice decides nothing. It says what may come, and which open question or entry it led to.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Advice extends Provision {

    /** {@return who advised: the short name, such as RIVM} */
    String adviser();

    /** {@return its number in the report; empty where the advice has none} */
    Optional<Integer> number();

    /** {@return what was advised: one sentence} */
    String text();

    /** {@return whether it touches how birth care is funded} */
    boolean touchesFunding();

    /** {@return what came of it, as far as the book knows: one sentence; empty where nothing is known} */
    Optional<String> outcome();

    /**
     * {@return the open question to which it led: the id of a {@link PolicyQuestion} of the book; empty where it led to
     * none}
     */
    Optional<String> question();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Advice}. */
    final class Builder extends ImmutableAdvice.Builder {
        Builder() {}
    }
}
