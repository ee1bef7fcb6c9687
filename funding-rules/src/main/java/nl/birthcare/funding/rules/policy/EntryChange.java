package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Changes or confirms an entry of a policy book, in a {@link Scenario}. */
@Value.Immutable
@JsonSerialize(as = ImmutableEntryChange.class)
@JsonDeserialize(as = ImmutableEntryChange.class)
public interface EntryChange {

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
     * What becomes of its fields.
     *
     * @return the new values by name; absent where the entry is confirmed as it stands
     */
    Optional<EntryFields> set();

    /**
     * Starts a change.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link EntryChange}. */
    final class Builder extends ImmutableEntryChange.Builder {
        Builder() {}
    }
}
