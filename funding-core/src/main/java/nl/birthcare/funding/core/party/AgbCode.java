package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Identifies a provider of care (AGB code): two digits for the type of provider and six for the provider. There is no
 * check digit.
 */
@Value.Immutable
public interface AgbCode {

    /** The type digits of partnerships (<i>samenwerkingsverbanden</i>), which alone declare integral care. */
    String PARTNERSHIP_TYPE = "53";

    /**
     * The code.
     *
     * @return eight digits
     */
    @Value.Parameter
    @JsonValue
    String value();

    /** Refuses what is not eight digits. */
    @Value.Check
    default void check() {
        Require.digits("An AGB code", 8, value());
    }

    /**
     * Names a provider.
     *
     * @param value eight digits
     * @return the code
     * @throws IllegalArgumentException if it has another form
     */
    @JsonCreator
    static AgbCode of(String value) {
        return ImmutableAgbCode.of(value);
    }

    /**
     * Returns the type of provider: 03 specialists, 06 hospitals, 08 midwives, 22 independent treatment centres, 33
     * maternity care, 53 partnerships (NR/REG-2312 and the AGB register).
     *
     * @return two digits
     */
    default String providerType() {
        return value().substring(0, 2);
    }

    /**
     * Tells whether this is a partnership.
     *
     * @return whether the type digits are 53
     */
    default boolean isPartnership() {
        return value().startsWith(PARTNERSHIP_TYPE);
    }
}
