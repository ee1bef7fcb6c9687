package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * A receipt with its fingerprint, as files of receipts hold it: one that was altered after it was written cannot be read.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface SealedReceipt {

    /** {@return the receipt} */
    @Value.Parameter
    Receipt receipt();

    /** {@return its fingerprint: the SHA-256 of its canonical JSON, 64 hexadecimal digits} */
    @Value.Parameter
    String sha256();

    /** Refuses a fingerprint of something else. */
    @Value.Check
    default void check() {
        if (!receipt().sha256().equals(sha256())) {
            throw new IllegalArgumentException(
                    "The fingerprint of a receipt must be of what the receipt says, but that was altered: it is of something"
                            + " else");
        }
    }

    /**
     * Seals a receipt.
     *
     * @param receipt the receipt
     * @return it, with its fingerprint
     */
    static SealedReceipt of(Receipt receipt) {
        Require.present("The receipt to seal", receipt);
        return ImmutableSealedReceipt.of(receipt, receipt.sha256());
    }
}
