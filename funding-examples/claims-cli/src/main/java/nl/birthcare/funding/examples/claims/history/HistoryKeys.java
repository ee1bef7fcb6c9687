package nl.birthcare.funding.examples.claims.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;

/**
 * Turns names into numbers of 128 bits, for one thread at a time.
 *
 * <p>The numbers are the start of a SHA-256 of the name after 128 random bits that never leave memory. So a number that
 * is left on a disk tells nothing, and nobody can make up names that fall together. What is read where a number leads to is
 * compared with the name all the same.
 */
final class HistoryKeys {

    /** The number of a name: the first 64 bits, and the others. */
    record Name(long number, long second) {}

    private static final byte REFERENCE = 'r';
    private static final byte CLIENT = 'c';

    private final MessageDigest digest;
    private final byte[] salt;

    private HistoryKeys(byte[] salt) {
        this.salt = salt;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Starts with random bits of its own. */
    static HistoryKeys create() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new HistoryKeys(salt);
    }

    /** The same numbers, for another thread. */
    HistoryKeys twin() {
        return new HistoryKeys(salt);
    }

    /** The number of a line's name: of its declarant and reference. */
    Name line(AgbCode declarant, String reference) {
        return name(REFERENCE, declarant.value(), reference);
    }

    /** The number of a client. */
    Name client(ClientReference client) {
        return name(CLIENT, client.value(), "");
    }

    private Name name(byte kind, String first, String second) {
        byte[] start = first.getBytes(StandardCharsets.UTF_8);
        digest.update(salt);
        digest.update(kind);
        // The length sets both texts apart.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(start.length).array());
        digest.update(start);
        digest.update(second.getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.wrap(digest.digest());
        return new Name(numbers.getLong(), numbers.getLong());
    }
}
