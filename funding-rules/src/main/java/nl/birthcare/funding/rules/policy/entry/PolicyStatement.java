package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * What a document states and no figure or check of this library turns on: shown to people, and cited.
 *
 * <p>Its {@link Topic} says where it is shown.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyStatement extends Provision {

    /** {@return what it is about: the topic} */
    Topic topic();

    /** {@return what is stated: one sentence} */
    String text();

    /** {@return the form of funding that it is about; empty where it is about birth care as a whole} */
    Optional<FundingForm> form();

    /** {@return who must do what is stated, or whose view it is: names; empty where it binds everybody} */
    List<String> parties();

    /** {@return the figures in the statement, by name: whole numbers} */
    Map<String, Long> figures();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyStatement}. */
    final class Builder extends ImmutablePolicyStatement.Builder {
        Builder() {}
    }

    /** What a {@link PolicyStatement} is about. */
    enum Topic {
        /** To which macro frameworks (<i>macrokaders</i>) costs are charged, and what controls them. */
        FRAMEWORKS_AND_CONTROL,

        /** What care a form of funding contains. */
        CONTAINS,

        /** Who monitors and evaluates what, and how often. */
        MONITORING,

        /** What an instruction to the care authority (NZa) contains. */
        INSTRUCTION,

        /** Principles of funding, and what the letters say of it in general. */
        FUNDING,

        /** Who declares, with which data. */
        DECLARATION,

        /** How prices are bound, lifted and rounded. */
        PRICES,

        /** How a policy comes about and what its implementation asks. */
        PROCEDURE
    }
}
