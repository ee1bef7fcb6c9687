package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;

/** Ends an entry of a policy book on some day, in a {@link Scenario}. */
@Value.Immutable
@JsonSerialize(as = ImmutableEntryEnd.class)
@JsonDeserialize(as = ImmutableEntryEnd.class)
public interface EntryEnd {

    /**
     * What sort of entry it is.
     *
     * @return the name of the list of a {@link PolicyDocument} in which it stands, such as {@code regimes}
     */
    String kind();

    /**
     * Which entry.
     *
     * @return its id
     */
    String id();

    /**
     * The last day on which it holds.
     *
     * @return the day, included
     */
    LocalDate lastDay();

    /**
     * Starts an end.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EntryEnd}. */
    final class Builder extends ImmutableEntryEnd.Builder {
        Builder() {}
    }
}
