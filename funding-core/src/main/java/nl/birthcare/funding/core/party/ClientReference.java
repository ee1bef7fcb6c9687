package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Stands for a client: an opaque text of the caller's, the same for the same person.
 *
 * <p>It refuses what looks like a citizen service number, and never shows itself in a text. A pseudonym with a letter in it,
 * such as a UUID or a hash, is never taken for one.
 */
@Value.Immutable
public interface ClientReference {

    /**
     * The reference itself. Not for messages, logs or file names.
     *
     * @return the opaque text
     */
    @Value.Parameter
    @Value.Redacted
    @JsonValue
    String value();

    /** Refuses a blank text and what looks like a BSN, without repeating either. */
    @Value.Check
    default void check() {
        if (value().isBlank()) {
            throw new IllegalArgumentException("A client reference must not be blank");
        }
        if (CitizenServiceNumber.looksLikeOne(value())) {
            throw new IllegalArgumentException(
                    "A client reference must be an opaque text, but what was given looks like a citizen service number");
        }
    }

    /**
     * Makes a reference.
     *
     * @param value a text that means something to the caller only
     * @return the reference
     * @throws IllegalArgumentException if it is blank or looks like a BSN; the message does not repeat it
     */
    static ClientReference of(String value) {
        Require.present("A client reference", value);
        return ImmutableClientReference.of(value);
    }

    /**
     * Makes a reference of a value in JSON. It is for mappers, which repeat a value of another form when they refuse it.
     *
     * @param value the value as the mapper read it
     * @return the reference
     * @throws IllegalArgumentException if it is not a text, or {@link #of} refuses it; the message does not repeat it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ClientReference ofJson(Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        throw new IllegalArgumentException("A client reference in JSON must be a text");
    }
}
