package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a line comes out otherwise by two policy books: the dated entry of one that the other does not hold, or holds
 * otherwise, for the day that decides.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableChangeCause.class)
@JsonDeserialize(as = ImmutableChangeCause.class)
public interface ChangeCause {

    /**
     * What sort of entry it is.
     *
     * @return the name of the list of a policy document in which it stands, such as {@code regimes}; {@code agreements}
     *     where insurer and declarant agreed otherwise on the two sides, {@code history} where it is another line that came
     *     out otherwise
     */
    String kind();

    /**
     * The entry by the first book.
     *
     * @return its id, or empty if that book has none for the day
     */
    Optional<String> a();

    /**
     * The entry by the second book.
     *
     * @return its id, or empty if that book has none for the day
     */
    Optional<String> b();

    /**
     * Starts a cause.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChangeCause}. */
    final class Builder extends ImmutableChangeCause.Builder {
        Builder() {}
    }
}
