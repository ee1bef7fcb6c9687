package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/** A document that rules and figures are taken from. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Source {

    /**
     * The short name by which references name this document, such as {@code kst-32279-206}.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * What the document is, in English.
     *
     * @return the title
     */
    String title();

    /**
     * What sort of document it is.
     *
     * @return the kind
     */
    SourceKind kind();

    /**
     * The day of the document, where it is known to the day.
     *
     * @return the day
     */
    Optional<LocalDate> date();

    /**
     * What else must be known to find or weigh the document: its number in a register, what period it was in force.
     *
     * @return the note
     */
    Optional<String> note();

    /** Refuses a blank id. */
    @Value.Check
    default void check() {
        Require.notBlank("The id of a source", id());
    }

    /**
     * Starts a source.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Source}. */
    final class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
