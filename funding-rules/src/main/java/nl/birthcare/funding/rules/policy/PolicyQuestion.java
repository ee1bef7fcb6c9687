package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something about the policy that has not been decided: what could be decided, and who is for what.
 *
 * <p>It is open for the days of its validity, and closed by what {@link #closing()} says. Where a rule of the book is undecided, its question says what a scenario
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
     * From which day on an answer would take effect, which is another day than those on which the question is open.
     *
     * @return the day; empty where no document names one
     */
    Optional<LocalDate> effectDay();

    /**
     * How the question was closed.
     *
     * @return the closing; empty for a question that the book knows as open
     */
    Optional<PolicyClosing> closing();

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

    /** Refuses a closing on a day on which the question is still open, or was not any more. */
    @Value.Check
    default void check() {
        if (closing().isPresent()) {
            LocalDate day = closing().get().day();
            LocalDate last = validity().lastDay().orElse(LocalDate.MAX);
            if (!day.equals(last) && !day.minusDays(1).equals(last)) {
                throw new IllegalArgumentException("Question " + id()
                        + " must be closed on its last day or the day after, but is open "
                        + validity().text()
                        + " and closed on " + day);
            }
        }
    }

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
