package nl.birthcare.funding.examples.claims.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/**
 * Turns names into numbers of 64 bits, for one thread at a time.
 *
 * <p>The numbers are the start of a SHA-256 of the name after 128 random bits that never leave memory. So a number that
 * is left on a disk tells nothing, and nobody can make up names that fall together. Where two do all the same, the store
 * sees it when it reads the lines.
 */
final class HistoryKeys {

    /**
     * The number of a line's name, and a second one by which two names of the same number, if there ever are, are told
     * apart without reading the lines.
     */
    record Name(long number, long second) {}

    private static final byte REFERENCE = 'r';
    private static final byte PREGNANCY = 'p';
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

    /** The numbers of a line: of its declarant and reference. */
    Name line(AgbCode declarant, String reference) {
        ByteBuffer numbers = numbers(REFERENCE, declarant.value(), reference);
        return new Name(numbers.getLong(), numbers.getLong());
    }

    /** The number of a pregnancy of a client. */
    long pregnancy(ClientReference client, PregnancyReference pregnancy) {
        return numbers(PREGNANCY, client.value(), pregnancy.value()).getLong();
    }

    /** The number of a client. */
    long client(ClientReference client) {
        return numbers(CLIENT, client.value(), "").getLong();
    }

    private ByteBuffer numbers(byte kind, String first, String second) {
        byte[] start = first.getBytes(StandardCharsets.UTF_8);
        digest.update(salt);
        digest.update(kind);
        // The length sets both texts apart.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(start.length).array());
        digest.update(start);
        digest.update(second.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest());
    }
}
