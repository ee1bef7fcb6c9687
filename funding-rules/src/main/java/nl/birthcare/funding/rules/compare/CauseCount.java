package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A cause with the number of lines that came out otherwise by it. */
@Value.Immutable
@JsonSerialize(as = ImmutableCauseCount.class)
@JsonDeserialize(as = ImmutableCauseCount.class)
public interface CauseCount {

    /**
     * The cause.
     *
     * @return the cause
     */
    @Value.Parameter
    ChangeCause cause();

    /**
     * How many lines.
     *
     * @return the number; a line of several causes counts for each
     */
    @Value.Parameter
    long lines();
}
