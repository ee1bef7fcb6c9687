package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.booking.BookedCare;
import org.jspecify.annotations.Nullable;

/** Opens a ledger, if the secret is its own and its tables are of a form that is known. */
final class LedgerOpening {

    /**
     * The form of the tables. Who writes to those of an earlier one makes them into these first; who reads may read them as
     * they are. A later form is refused.
     */
    private static final int SCHEMA = 2;

    private static final String VERSION = "schema";
    private static final String KEY = "key";

    private LedgerOpening() {}

    /** Opens a ledger to book a delivery in it, and makes it if there is none. */
    static Ledger forDeliveries(String where, @Nullable Path secret) throws IOException {
        if (!LedgerConnection.isUrl(where) && isMissing(Path.of(where))) {
            Path secretFile = secretFile(where, secret);
            if (secret == null && !Files.exists(secretFile)) {
                LedgerKeys.create(secretFile);
            }
        }
        return forWriting(where, secret);
    }

    /** Opens a ledger to change it. */
    static Ledger forChanges(String where, @Nullable Path secret) throws IOException {
        requireFile(where);
        return forWriting(where, secret);
    }

    private static Ledger forWriting(String where, @Nullable Path secret) throws IOException {
        LedgerKeys keys = LedgerKeys.of(secretFile(where, secret));
        LedgerConnection connection = LedgerConnection.open(where, true);
        try {
            boolean there = connection.hasTables();
            if (!there) {
                connection.executeAll("create");
            }
            connection.lock("booking");
            if (!there) {
                Ledger.put(connection, VERSION, Integer.toString(SCHEMA));
                Ledger.put(connection, KEY, keys.check());
                Ledger.put(connection, Ledger.CARE, FundingJson.write(BookedCare.none()));
            }
            check(where, connection, keys);
            upgrade(connection);
            return new Ledger(connection, keys, there);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireFile(String where) throws IOException {
        if (!LedgerConnection.isUrl(where) && isMissing(Path.of(where))) {
            throw new NoResultException("--ledger must be a ledger, but there is no file " + where);
        }
    }

    /** Opens a ledger to look at it. */
    static Ledger forReading(String where, @Nullable Path secret) throws IOException {
        requireFile(where);
        LedgerKeys keys = LedgerKeys.of(secretFile(where, secret));
        LedgerConnection connection = LedgerConnection.open(where, false);
        try {
            if (!connection.hasTables()) {
                throw new NoResultException("--ledger must be a ledger, but " + where + " has none of its tables");
            }
            check(where, connection, keys);
            return new Ledger(connection, keys, true);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isMissing(Path file) throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    private static Path secretFile(String where, @Nullable Path secret) {
        if (secret != null) {
            return secret;
        }
        if (LedgerConnection.isUrl(where)) {
            throw new NoResultException(
                    "A ledger in a database needs --secret-file, which names the file with the secret"
                            + " for its clients");
        }
        return Path.of(where + ".key");
    }

    private static void check(String where, LedgerConnection connection, LedgerKeys keys) throws IOException {
        int form = form(connection);
        if (form > SCHEMA) {
            throw new NoResultException("Ledger " + where + " must have tables of form " + SCHEMA
                    + " or earlier, but has form " + form + "; a later edition of this program made it");
        }
        if (!Ledger.value(connection, KEY).equals(Optional.of(keys.check()))) {
            throw new NoResultException("Ledger " + where
                    + " was made with another secret; name the file that holds it with --secret-file");
        }
    }

    /** Makes the tables of an earlier form into those of the next, until they are of this one. */
    private static void upgrade(LedgerConnection connection) throws IOException {
        int form = form(connection);
        for (int earlier = form; earlier < SCHEMA; earlier++) {
            connection.executeAll("upgrade-from-" + earlier);
        }
        if (form < SCHEMA) {
            Ledger.put(connection, VERSION, Integer.toString(SCHEMA));
        }
    }

    private static int form(LedgerConnection connection) throws IOException {
        return Integer.parseInt(Ledger.value(connection, VERSION).orElse("0"));
    }
}
