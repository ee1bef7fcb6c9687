package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/** Identifies a health insurer (UZOVI code). */
@Value.Immutable
public interface Uzovi {

    /**
     * The code.
     *
     * @return four digits
     */
    @Value.Parameter
    @JsonValue
    String value();

    /** Refuses what is not four digits. */
    @Value.Check
    default void check() {
        Require.digits("A UZOVI code", 4, value());
    }

    /**
     * Names an insurer.
     *
     * @param value four digits
     * @return the code
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator
    static Uzovi of(String value) {
        return ImmutableUzovi.of(value);
    }
}
