package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/** Puts keyed hashes in the place of identities, for one thread: who has no secret can neither read nor make them. */
final class LedgerKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int LEAST_BYTES = 16;
    private static final int HASH_BYTES = 16;

    private final byte[] secret;
    private final Mac mac;

    private LedgerKeys(byte[] secret) {
        this.secret = secret;
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Reads the secret of a file. */
    static LedgerKeys of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoResultException("The secret of a ledger must stand in a file, but " + file
                    + " is none; without it the ledger cannot be used");
        }
        byte[] secret =
                Files.readString(file, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
        if (secret.length < LEAST_BYTES) {
            throw new NoResultException("The secret of a ledger must have at least " + LEAST_BYTES + " characters, but "
                    + file + " has " + secret.length);
        }
        return new LedgerKeys(secret);
    }

    /** The same for another thread. */
    LedgerKeys forAnotherThread() {
        return new LedgerKeys(secret);
    }

    /** Makes a secret that its owner alone can read. */
    static LedgerKeys create(Path file) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        boolean posix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)
                .close();
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
        return of(file);
    }

    /** Tells one secret from another, and nothing about either. */
    String check() {
        return hash("check", "");
    }

    /** The declaration with hashes for client and pregnancy. A letter stands before them, so that they are never a number. */
    Declaration hidden(Declaration declaration) {
        Declaration.Builder hidden = Declaration.builder();
        hidden.from(declaration)
                .client(ClientReference.of(
                        "c" + hash("client", declaration.client().value())));
        declaration
                .pregnancy()
                .ifPresent(pregnancy ->
                        hidden.pregnancy(PregnancyReference.of("p" + hash("pregnancy", pregnancy.value()))));
        return hidden.build();
    }

    /** The number under which a hidden client stands. What is found under it is compared with the client all the same. */
    static long number(ClientReference hidden) {
        return HexFormat.fromHexDigitsToLong(hidden.value(), 1, 1 + 2 * Long.BYTES);
    }

    /** The number under which the lines of a name stand. Nobody can make up names that fall together. */
    long number(AgbCode declarant, String reference) {
        return HexFormat.fromHexDigitsToLong(hash("name", declarant.value() + reference), 0, 2 * Long.BYTES);
    }

    private String hash(String kind, String text) {
        byte[] name = kind.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
        mac.update(name);
        byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(full, 0, HASH_BYTES);
    }
}
