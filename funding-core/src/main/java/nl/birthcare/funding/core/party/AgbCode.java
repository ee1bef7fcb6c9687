package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.IntStream;
import nl.birthcare.funding.core.internal.Require;

/**
 * Identifies a provider of care (AGB code): two digits for the type of provider and six for the provider. There is no
 * check digit.
 */
public final class AgbCode {

    /** The type digits of partnerships (<i>samenwerkingsverbanden</i>), which alone declare integral care. */
    public static final String PARTNERSHIP_TYPE = "53";

    private static final int DIGITS = 8;
    private static final int PROVIDERS_PER_TYPE = 1_000_000;
    private static final int PARTNERSHIP = Integer.parseInt(PARTNERSHIP_TYPE);

    /** Every type there can be: who declares is looked at for every line. */
    private static final String[] TYPES = IntStream.range(0, 100)
            .mapToObj(type -> type < 10 ? "0" + type : Integer.toString(type))
            .toArray(String[]::new);

    private final String value;

    /** The digits as a number: codes are compared for every line, and eight digits are no more than that. */
    private final int number;

    private AgbCode(String value) {
        this.value = value;
        this.number = Integer.parseInt(value);
    }

    /**
     * Names a provider.
     *
     * @param value eight digits
     * @return the code
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator
    public static AgbCode of(String value) {
        Require.digits("An AGB code", DIGITS, value);
        return new AgbCode(value);
    }

    /**
     * Returns the code.
     *
     * @return eight digits
     */
    @JsonValue
    public String value() {
        return value;
    }

    /**
     * Returns the code as a number, for tables: two codes are equal if their numbers are.
     *
     * @return the number of the eight digits
     */
    public int number() {
        return number;
    }

    /**
     * Returns the type of provider: 03 specialists, 06 hospitals, 08 midwives, 22 independent treatment centres, 33
     * maternity care, 53 partnerships (NR/REG-2312 and the AGB register).
     *
     * @return two digits
     */
    public String providerType() {
        return TYPES[number / PROVIDERS_PER_TYPE];
    }

    /**
     * Tells whether this is a partnership.
     *
     * @return whether the type digits are 53
     */
    public boolean isPartnership() {
        return number / PROVIDERS_PER_TYPE == PARTNERSHIP;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgbCode that && number == that.number;
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
        return "AgbCode{value=" + value + "}";
    }
}
