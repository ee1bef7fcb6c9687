package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Collection;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;

/**
 * What a caller's own store knows of earlier bookings; it is only read.
 *
 * <p>It should reach back five years: so long a reference is its declarant's own (Vektis MZ301). Nothing that it answers is
 * remembered.
 */
@JsonFilter(JsonForm.NONE)
public interface BookedReceipts {

    /**
     * Returns what was booked of a client.
     *
     * @param client the client
     * @return every declaration received before, refused ones and copies too, in the order in which they were received
     */
    Collection<BookedDeclaration> of(ClientReference client);

    /**
     * Returns what was received under a name.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return every declaration of that declarant with a line that has the reference, or with a credit that names it, of
     *     whatever client
     */
    Collection<BookedDeclaration> named(AgbCode declarant, String reference);
}
