package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * What a document states and no figure or check of this library turns on: shown to people, and cited.
 *
 * <p>Its {@link StatementTopic} says where it is shown.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyStatement.class)
@JsonDeserialize(as = ImmutablePolicyStatement.class)
public interface PolicyStatement extends Provision {

    /**
     * What it is about.
     *
     * @return the topic
     */
    StatementTopic topic();

    /**
     * What is stated.
     *
     * @return one sentence
     */
    String text();

    /**
     * The form of funding that it is about.
     *
     * @return the form; empty where it is about birth care as a whole
     */
    Optional<FundingForm> form();

    /**
     * Who must do what is stated, or whose view it is.
     *
     * @return names; empty where it binds everybody
     */
    List<String> parties();

    /**
     * The figures in the statement, by name.
     *
     * @return whole numbers
     */
    Map<String, Long> figures();

    /**
     * Starts a {@code PolicyStatement}.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyStatement}. */
    final class Builder extends ImmutablePolicyStatement.Builder {
        Builder() {}
    }
}
