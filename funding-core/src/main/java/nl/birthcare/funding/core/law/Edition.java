package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Names one publication of figures that are published again and again, and restated as they are: {@code 2021}.
 *
 * <p>Editions are ordered by name, so that the last is the newest. A name starts with the year of the edition, and can
 * say more after a hyphen: {@code 2020-or-earlier}.
 */
@Value.Immutable
public interface Edition extends Comparable<Edition> {

    /**
     * The name.
     *
     * @return four digits, and words of small letters and digits, each after a hyphen
     */
    @Value.Parameter
    @JsonValue
    String name();

    /** Refuses a name of another form, which would not sort by age. */
    @Value.Check
    default void check() {
        if (!name().matches("[0-9]{4}(-[a-z0-9]+)*")) {
            throw Require.refusal("An edition", "be written like 2021 or 2021-revised", name());
        }
    }

    /**
     * Names an edition.
     *
     * @param name four digits, and words of small letters and digits, each after a hyphen
     * @return the edition
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator
    static Edition of(String name) {
        return ImmutableEdition.of(name);
    }

    /** Orders by name, the oldest edition first. */
    @Override
    default int compareTo(Edition other) {
        Require.present("The other edition", other);
        return name().compareTo(other.name());
    }
}
