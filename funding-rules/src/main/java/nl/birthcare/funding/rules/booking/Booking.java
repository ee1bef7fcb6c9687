package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;
import org.immutables.value.Value;

/** What is to be booked of one declaration: of a new one every line, of an earlier one what comes to something else since. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Booking {

    /** {@return what was booked of it before: the same object that the store gave} */
    @Value.Parameter
    BookedDeclaration before();

    /** {@return what is booked of each of its lines from now on, in their order: new receipts and such as stay} */
    @Value.Parameter
    List<Receipt> receipts();

    /** {@return what is to be booked; none where all stays as it was} */
    @Value.Parameter
    List<Correction> corrections();

    /** {@return whether nothing was booked of the declaration before} */
    default boolean ofNewDeclaration() {
        return before().receipts().isEmpty();
    }
}
