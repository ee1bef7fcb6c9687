package nl.birthcare.funding.examples.claims.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** A mutable cursor over the rows of a file of receipts, for one thread. A row that was altered is told, and spoils no other. */
public final class SealedRows implements AutoCloseable {

    /** Takes rows that are no receipt. */
    public interface Damage {

        /**
         * Takes a row.
         *
         * @param row its number, from 1
         * @param problem what is wrong with it
         */
        void found(long row, String problem);
    }

    private final InputStream in;
    private final Damage damage;
    private long row;

    /**
     * Opens a file.
     *
     * @param file the file
     * @param damage is told of rows that are no receipt
     * @throws IOException if it cannot be read
     */
    public SealedRows(Path file, Damage damage) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        this.damage = damage;
    }

    /**
     * Reads the next receipt.
     *
     * @return the receipt; null at the end of the file
     * @throws IOException if the file cannot be read
     */
    public @Nullable Receipt next() throws IOException {
        byte[] bytes = nextRow();
        while (bytes != null) {
            try {
                return FundingJson.read(SealedReceipt.class, bytes).receipt();
            } catch (RefusedJsonException e) {
                damage.found(row, e.rule());
                bytes = nextRow();
            }
        }
        return null;
    }

    private byte @Nullable [] nextRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        row++;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (bytes.size() < RowBytes.LARGEST) {
                bytes.write(next);
            }
            next = in.read();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
