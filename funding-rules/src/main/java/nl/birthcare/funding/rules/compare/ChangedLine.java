package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/** A line that came out otherwise by two policy books. */
@Value.Immutable
@JsonSerialize(as = ImmutableChangedLine.class)
@JsonDeserialize(as = ImmutableChangedLine.class)
public interface ChangedLine {

    /**
     * The declaration.
     *
     * @return its id
     */
    String declaration();

    /**
     * The line.
     *
     * @return its reference
     */
    String line();

    /**
     * May it be declared by the first book?
     *
     * @return the verdict
     */
    Verdict verdictA();

    /**
     * May it be declared by the second book?
     *
     * @return the verdict
     */
    Verdict verdictB();

    /**
     * What it puts on the frameworks by the first book.
     *
     * @return the split, or empty if there is none
     */
    Optional<FrameworkSplit> splitA();

    /**
     * What it puts on the frameworks by the second book.
     *
     * @return the split, or empty if there is none
     */
    Optional<FrameworkSplit> splitB();

    /**
     * The scenario that was assumed by the first book.
     *
     * @return its name; empty where nothing was
     */
    Optional<String> scenarioA();

    /**
     * The scenario that was assumed by the second book.
     *
     * @return its name; empty where nothing was
     */
    Optional<String> scenarioB();

    /**
     * Why.
     *
     * @return the causes, at least one, by kind and id
     */
    List<Cause> causes();

    /**
     * Starts a line.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChangedLine}. */
    final class Builder extends ImmutableChangedLine.Builder {
        Builder() {}
    }

    /**
     * Why a line comes out otherwise by two policy books: the dated entry of one that the other does not hold, or holds
     * otherwise, for the day that decides.
     */
    @Value.Immutable
    @JsonSerialize(as = ImmutableCause.class)
    @JsonDeserialize(as = ImmutableCause.class)
    interface Cause {

        /**
         * What sort of entry it is.
         *
         * @return the name of the list of a policy document in which it stands, such as {@code regimes}; {@code agreements}
         *     where insurer and declarant agreed otherwise on the two sides, {@code history} where it is another line that came
         *     out otherwise
         */
        String kind();

        /**
         * The entry by the first book.
         *
         * @return its id, or empty if that book has none for the day
         */
        Optional<String> a();

        /**
         * The entry by the second book.
         *
         * @return its id, or empty if that book has none for the day
         */
        Optional<String> b();

        /**
         * Starts a cause.
         *
         * @return an empty builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Cause}. */
        final class Builder extends ImmutableCause.Builder {
            Builder() {}
        }
    }
}
