package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What a client pays in all. There is a total only where every answer is known. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContributionStatement {

    /** {@return what she pays of each: the answers, in the order of the questions} */
    @Value.Parameter
    List<ContributionAnswer> answers();

    /** {@return what she pays in all: the sum; empty where an answer is a gap} */
    @Value.Parameter
    @JsonProperty("clientCents")
    Optional<Euro> client();

    /**
     * {@return what all costs, and how client and insurer divide it: the sum; empty where an answer is a gap or a price
     * is not known}
     */
    @Value.Parameter
    Optional<CostShare> share();

    /** Refuses totals that are not the sum of the answers. */
    @Value.Check
    default void check() {
        if (!client().equals(clientOf(answers())) || !share().equals(shareOf(answers()))) {
            throw new IllegalArgumentException("The totals of a contribution statement must be " + clientOf(answers())
                    + " and " + shareOf(answers()) + ", but are " + client() + " and " + share());
        }
    }

    /**
     * Adds answers up.
     *
     * @param answers the answers
     * @return the statement
     * @throws ArithmeticException if a sum is out of the range of {@link Euro}
     */
    static ContributionStatement of(List<ContributionAnswer> answers) {
        Require.present("The answers", answers);
        return ImmutableContributionStatement.of(answers, clientOf(answers), shareOf(answers));
    }

    private static Optional<Euro> clientOf(List<ContributionAnswer> answers) {
        Optional<Euro> total = Optional.of(Euro.ZERO);
        for (ContributionAnswer answer : answers) {
            total = total.flatMap(sum -> answer.client().map(sum::plus));
        }
        return total;
    }

    private static Optional<CostShare> shareOf(List<ContributionAnswer> answers) {
        Optional<CostShare> total = Optional.of(CostShare.ZERO);
        for (ContributionAnswer answer : answers) {
            total = total.flatMap(sum -> answer.share().map(sum::plus));
        }
        return total;
    }
}
