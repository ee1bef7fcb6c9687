package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something about the policy that has not been decided: what could be decided, and who is for what.
 *
 * <p>It is open for the days of its validity. Where a rule of the book is undecided, its question says what a scenario
 * could make of it.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyQuestion.class)
@JsonDeserialize(as = ImmutablePolicyQuestion.class)
public interface PolicyQuestion extends Provision {

    /**
     * What is asked.
     *
     * @return one sentence
     */
    String question();

    /**
     * Which entries of the book hang on the answer.
     *
     * @return ids of undecided entries; a book need not hold them
     */
    List<String> undecided();

    /**
     * What could be decided.
     *
     * @return the options, in no order of preference
     */
    List<PolicyOption> options();

    /**
     * Says in a sentence what could be decided, who is known to be for and against it, and which scenario assumes it.
     *
     * @return the options, one after the other
     */
    default String optionsText() {
        return options().stream().map(PolicyOption::text).collect(Collectors.joining("; ", "Options: ", "."));
    }

    /**
     * Starts a question.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyQuestion}. */
    final class Builder extends ImmutablePolicyQuestion.Builder {
        Builder() {}
    }
}
