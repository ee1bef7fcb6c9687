package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * A performance that the care authority (NZa) described by name, whatever code it is declared by.
 *
 * <p>A performance of a catalogue may say by which description it goes; then it ends where the description ends.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PerformanceDescription extends Provision {

    /**
     * {@return by which name catalogues refer to it ({@code Performance.describedBy}): the key; the id where none is
     * stated} What is described again in a later document keeps its key, so that a catalogue holds on all days and in
     * both books.
     */
    @Value.Default
    default String key() {
        return id();
    }

    /** {@return the name, in Dutch as it was given} */
    String name();

    /** {@return in which form the performance is funded} */
    FundingForm form();

    /** {@return the phase of care that it covers, where it covers one} */
    Optional<CarePhase> phase();

    /** {@return which of the performances of one phase it is: the variant; empty for one that is not of a phase} */
    Optional<Variant> variant();

    /** {@return what is counted: the unit; empty where the description does not say} */
    Optional<TariffUnit> unit();

    /**
     * {@return when this variant may be declared, and what it contains besides: one sentence; empty where the
     * description says no more than its name}
     */
    Optional<String> criteria();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PerformanceDescription}. */
    final class Builder extends ImmutablePerformanceDescription.Builder {
        Builder() {}
    }

    /** Which of the performances of one phase a description is of. Phase and variant are two axes. */
    enum Variant {
        /** The ordinary course of care. */
        ORDINARY,

        /** With a long admission or a complex operative intervention (<i>complex</i>). */
        COMPLEX,

        /** A birth in an institution at the client's own request (<i>intramuraal op eigen verzoek</i>). */
        ON_OWN_REQUEST
    }
}
