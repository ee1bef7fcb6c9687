package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/**
 * A general instruction that the minister means to give to the care authority (<i>aanwijzing</i>, Wmg 7).
 *
 * <p>It is about kinds of care and funding, never about one provider, insurer or consumer.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Instruction {

    /** {@return what it is about: one sentence} */
    String title();

    /** {@return what it changes: the kinds of change} */
    List<ProcedureRule.ChangeKind> changes();

    /** {@return which providers it singles out: none, since it must be general} */
    List<AgbCode> providers();

    /** {@return which insurers it singles out: none, since it must be general} */
    List<Uzovi> insurers();

    /** {@return which consumers it singles out: none, since it must be general} */
    @Value.Redacted
    List<ClientReference> consumers();

    /** Refuses an instruction about an individual party (Wmg 7), without repeating who a consumer is. */
    @Value.Check
    default void check() {
        if (!providers().isEmpty() || !insurers().isEmpty() || !consumers().isEmpty()) {
            throw new IllegalArgumentException("An instruction must be general (Wmg 7), but is about "
                    + providers().size() + " providers, " + insurers().size() + " insurers and "
                    + consumers().size() + " consumers");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Instruction}. */
    final class Builder extends ImmutableInstruction.Builder {
        Builder() {}
    }
}
