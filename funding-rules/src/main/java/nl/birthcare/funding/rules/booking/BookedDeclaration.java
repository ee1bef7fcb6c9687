package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.receipt.Receipt;
import org.immutables.value.Value;

/** A declaration that was received, with what was booked of it. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface BookedDeclaration {

    /** {@return what was received} */
    @Value.Parameter
    Declaration declaration();

    /** {@return what was booked last of each line, in the order of the lines; none if nothing was booked yet} */
    @Value.Parameter
    List<Receipt> receipts();

    /** Refuses receipts of another declaration, and too few or too many. */
    @Value.Check
    default void check() {
        if (receipts().isEmpty()) {
            return;
        }
        if (receipts().size() != declaration().lines().size()) {
            throw new IllegalArgumentException(
                    "Declaration " + declaration().id() + " must have one receipt for each of its "
                            + declaration().lines().size() + " lines or none, but has "
                            + receipts().size());
        }
        for (int i = 0; i < receipts().size(); i++) {
            Receipt receipt = receipts().get(i);
            if (!receipt.declaration().equals(declaration().id())
                    || !receipt.declarant().equals(declaration().declarant())
                    || receipt.number() != i + 1) {
                throw new IllegalArgumentException("Receipt " + (i + 1) + " of declaration "
                        + declaration().id() + " must be of that line, but is of line " + receipt.number()
                        + " of declaration " + receipt.declaration());
            }
        }
    }

    /**
     * Names what was booked of a declaration.
     *
     * @param declaration what was received
     * @param receipts what was booked last of each line
     * @return both together
     * @throws IllegalArgumentException if the receipts are not of that declaration
     */
    static BookedDeclaration of(Declaration declaration, List<Receipt> receipts) {
        Require.present("The receipts", receipts);
        return ImmutableBookedDeclaration.of(declaration, receipts);
    }

    /**
     * Names a declaration of which nothing is booked yet.
     *
     * @param declaration what was received
     * @return the declaration
     */
    static BookedDeclaration ofNew(Declaration declaration) {
        return ImmutableBookedDeclaration.of(declaration, List.of());
    }
}
