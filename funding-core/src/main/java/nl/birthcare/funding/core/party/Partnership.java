package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Providers who give integral birth care together (<i>samenwerkingsverband</i>, often an integrated maternity care
 * organisation, <i>igo</i>). It both delivers and declares that care (kst-32279-206).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Partnership {

    /**
     * The partnership's own code.
     *
     * @return an AGB code of type 53
     */
    AgbCode code();

    /**
     * Who takes part in it.
     *
     * @return the participants; one provider may stand here for several disciplines and periods
     */
    List<Participant> participants();

    /** Refuses a code that is not of a partnership. */
    @Value.Check
    default void check() {
        if (!code().isPartnership()) {
            throw new IllegalArgumentException("The code of a partnership must be of AGB type "
                    + AgbCode.PARTNERSHIP_TYPE + ", but is " + code().value());
        }
    }

    /**
     * Tells whether a provider is this partnership, or takes part in it on a day.
     *
     * @param provider the provider
     * @param day the day
     * @return whether the provider belongs to it
     */
    default boolean includes(AgbCode provider, LocalDate day) {
        Require.present("The provider", provider);
        Require.present("The day", day);
        if (provider.equals(code())) {
            return true;
        }
        List<Participant> participants = participants();
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            if (participant.provider().equals(provider)
                    && participant.validity().contains(day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts a partnership.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Partnership}. */
    final class Builder extends ImmutablePartnership.Builder {
        Builder() {}
    }
}
