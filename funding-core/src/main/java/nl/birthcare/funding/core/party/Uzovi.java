package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.birthcare.funding.core.internal.Require;

/** Identifies a health insurer (UZOVI code). */
public final class Uzovi {

    private static final int DIGITS = 4;

    private final String value;

    /** The digits as a number: codes are looked up for every declaration. */
    private final int number;

    private Uzovi(String value) {
        this.value = value;
        this.number = Integer.parseInt(value);
    }

    /**
     * Names an insurer.
     *
     * @param value four digits
     * @return the code
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator
    public static Uzovi of(String value) {
        Require.digits("A UZOVI code", DIGITS, value);
        return new Uzovi(value);
    }

    /**
     * Returns the code.
     *
     * @return four digits
     */
    @JsonValue
    public String value() {
        return value;
    }

    /**
     * Returns the code as a number, for tables: two codes are equal if their numbers are.
     *
     * @return the number of the four digits
     */
    public int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uzovi that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /**
     * Prints type and code.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "Uzovi{value=" + value + "}";
    }
}
