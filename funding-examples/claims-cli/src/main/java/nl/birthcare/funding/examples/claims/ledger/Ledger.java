package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import org.jspecify.annotations.Nullable;

/** A ledger that is open: its bookings, and by which policy they were made. */
final class Ledger implements AutoCloseable {

    /**
     * The form of the tables. Who writes to those of an earlier one makes them into these first; who reads may read them as
     * they are. A later form is refused.
     */
    private static final int SCHEMA = 2;

    private static final String VERSION = "schema";
    private static final String KEY = "key";
    private static final String BOOK = "book";
    private static final String CARE = "care";
    private static final String UNREADABLE = "unreadable-rows-of-booking-";

    /** One entry in the list of bookings. */
    record Entry(
            long id,
            Kind kind,
            LocalDate bookedOn,
            Optional<String> delivery,
            OptionalInt closedYear,
            String policy,
            String agreements,
            BookedTotals totals) {}

    /** What a booking is of. */
    enum Kind {
        MONTH,
        REALLOCATION,
        CLOSING
    }

    private final LedgerConnection connection;
    private final LedgerKeys keys;
    private final List<Entry> bookings;
    private final Map<Long, Set<String>> changedBy = new HashMap<>();

    /** The files of a new ledger, until something is booked in it. */
    private final List<Path> made = new ArrayList<>();

    private boolean indexed = true;

    private Ledger(LedgerConnection connection, LedgerKeys keys, List<Entry> bookings) {
        this.connection = connection;
        this.keys = keys;
        this.bookings = bookings;
    }

    /** Opens a ledger to book a delivery in it, and makes it if there is none. Nothing stays of one in which nothing was booked. */
    static Ledger forDeliveries(String where, @Nullable Path secret) throws IOException {
        List<Path> made = new ArrayList<>();
        if (!LedgerConnection.isUrl(where) && isMissing(Path.of(where))) {
            made.add(Path.of(where));
            Path secretFile = secretFile(where, secret);
            if (secret == null && !Files.exists(secretFile)) {
                LedgerKeys.create(secretFile);
                made.add(secretFile);
            }
        }
        try {
            Ledger ledger = forWriting(where, secret);
            ledger.made.addAll(made);
            return ledger;
        } catch (IOException | RuntimeException e) {
            deleteAll(made);
            throw e;
        }
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
            boolean made = connection.hasTables();
            if (!made) {
                connection.executeAll("create");
            }
            connection.lock("booking");
            if (!made) {
                put(connection, VERSION, Integer.toString(SCHEMA));
                put(connection, KEY, keys.check());
                put(connection, CARE, FundingJson.write(BookedCare.none()));
            }
            Ledger ledger = checked(where, connection, keys);
            ledger.indexed = made;
            ledger.upgrade();
            return ledger;
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

    private static void deleteAll(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** Makes the tables of an earlier form into those of the next, until they are of this one. */
    private void upgrade() throws IOException {
        int form = form(connection);
        for (int earlier = form; earlier < SCHEMA; earlier++) {
            connection.executeAll("upgrade-from-" + earlier);
        }
        if (form < SCHEMA) {
            put(connection, VERSION, Integer.toString(SCHEMA));
        }
    }

    private static int form(LedgerConnection connection) throws IOException {
        return Integer.parseInt(value(connection, VERSION).orElse("0"));
    }

    /** Indexes new tables, once the first declarations are in them: to sort them all is quicker than to find the place of each. */
    void index() throws IOException {
        if (!indexed) {
            connection.executeAll("index");
            indexed = true;
        }
    }

    /** Makes what was written count. */
    void commit() throws IOException {
        index();
        connection.commit();
        made.clear();
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
            return checked(where, connection, keys);
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

    private static Ledger checked(String where, LedgerConnection connection, LedgerKeys keys) throws IOException {
        int form = form(connection);
        if (form > SCHEMA) {
            throw new NoResultException("Ledger " + where + " must have tables of form " + SCHEMA
                    + " or earlier, but has form " + form + "; a later edition of this program made it");
        }
        if (!value(connection, KEY).equals(Optional.of(keys.check()))) {
            throw new NoResultException("Ledger " + where
                    + " was made with another secret; name the file that holds it with --secret-file");
        }
        return new Ledger(connection, keys, bookings(connection));
    }

    private static List<Entry> bookings(LedgerConnection connection) throws IOException {
        List<Entry> bookings = new ArrayList<>();
        try (PreparedStatement select = connection.prepare("bookings");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int year = (int) rows.getLong(5);
                bookings.add(new Entry(
                        rows.getLong(1),
                        Kind.valueOf(rows.getString(2)),
                        LocalDate.parse(rows.getString(3)),
                        Optional.ofNullable(rows.getString(4)),
                        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                        rows.getString(6),
                        rows.getString(7),
                        FundingJson.read(BookedTotals.class, rows.getString(8))));
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
        return bookings;
    }

    LedgerConnection connection() {
        return connection;
    }

    LedgerKeys keys() {
        return keys;
    }

    /** All bookings, in their order. */
    List<Entry> bookings() {
        return List.copyOf(bookings);
    }

    Optional<Entry> last() {
        return bookings.isEmpty() ? Optional.empty() : Optional.of(bookings.get(bookings.size() - 1));
    }

    /** What is booked now. */
    BookedTotals totals() {
        return last().map(Entry::totals).orElse(BookedTotals.none());
    }

    /** What was booked on a day or before it. */
    BookedTotals asOf(LocalDate day) {
        BookedTotals then = BookedTotals.none();
        for (Entry entry : bookings) {
            then = entry.bookedOn().isAfter(day) ? then : entry.totals();
        }
        return then;
    }

    /** The next booking, whose day must not lie before the last. */
    long next(LocalDate bookedOn) {
        last().filter(entry -> bookedOn.isBefore(entry.bookedOn())).ifPresent(entry -> {
            throw new NoResultException("--booked-on must not lie before the last booking, of " + entry.bookedOn()
                    + ", but is " + bookedOn);
        });
        return last().map(Entry::id).orElse(0L) + 1;
    }

    /** The ids of what a booking goes by otherwise than the one before it did. */
    Set<String> changedBy(long booking) throws IOException {
        Set<String> known = changedBy.get(booking);
        if (known != null) {
            return known;
        }
        Set<String> changed = new HashSet<>();
        for (int i = 1; i < bookings.size(); i++) {
            if (bookings.get(i).id() == booking && bookings.get(i).kind() == Kind.REALLOCATION) {
                differences(bookings.get(i - 1), bookings.get(i)).forEach(difference -> changed.add(difference.id()));
            }
        }
        changedBy.put(booking, changed);
        return changed;
    }

    private List<BookedCare.Difference> differences(Entry then, Entry now) throws IOException {
        return care().differences(
                        policy(then.policy()),
                        agreements(then.agreements()),
                        policy(now.policy()),
                        agreements(now.agreements()));
    }

    void add(Entry entry) throws IOException {
        try (PreparedStatement insert = connection.prepare("add-booking")) {
            insert.setLong(1, entry.id());
            insert.setString(2, entry.kind().name());
            insert.setString(3, entry.bookedOn().toString());
            insert.setString(4, entry.delivery().orElse(null));
            insert.setLong(5, entry.closedYear().orElse(0));
            insert.setString(6, entry.policy());
            insert.setString(7, entry.agreements());
            insert.setString(8, FundingJson.write(entry.totals()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw connection.failure(e);
        }
        bookings.add(entry);
    }

    /** The id of the book by which everything is booked; empty before the first booking. */
    Optional<String> book() throws IOException {
        return value(connection, BOOK);
    }

    void setBook(String id) throws IOException {
        put(connection, BOOK, id);
    }

    /** How many rows of the delivery of a booking could not be read. */
    long unreadable(Entry booking) throws IOException {
        return Long.parseLong(value(connection, UNREADABLE + booking.id()).orElse("0"));
    }

    void setUnreadable(Entry booking, long rows) throws IOException {
        put(connection, UNREADABLE + booking.id(), Long.toString(rows));
    }

    BookedCare care() throws IOException {
        return FundingJson.read(BookedCare.class, value(connection, CARE).orElseThrow());
    }

    void setCare(BookedCare care) throws IOException {
        put(connection, CARE, FundingJson.write(care));
    }

    PolicyDocument policy(String sha256) throws IOException {
        return FundingJson.read(
                PolicyDocument.class, document(sha256).orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    Agreements agreements(String sha256) throws IOException {
        return FundingJson.read(Agreements.class, document(sha256).orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps a policy or agreements, once, and returns the fingerprint under which they stand. */
    String keep(Object document) throws IOException {
        String sha256 = FundingJson.sha256(document);
        if (document(sha256).isEmpty()) {
            try (PreparedStatement insert = connection.prepare("add-policy")) {
                insert.setString(1, sha256);
                insert.setString(2, FundingJson.write(document));
                insert.executeUpdate();
            } catch (SQLException e) {
                throw connection.failure(e);
            }
        }
        return sha256;
    }

    private Optional<String> document(String sha256) throws IOException {
        return text(connection, "policy", sha256);
    }

    private static Optional<String> value(LedgerConnection connection, String name) throws IOException {
        return text(connection, "value", name);
    }

    private static Optional<String> text(LedgerConnection connection, String statement, String of) throws IOException {
        try (PreparedStatement select = connection.prepare(statement)) {
            select.setString(1, of);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private static void put(LedgerConnection connection, String name, String value) throws IOException {
        try (PreparedStatement remove = connection.prepare("remove-value");
                PreparedStatement add = connection.prepare("add-value")) {
            remove.setString(1, name);
            remove.executeUpdate();
            add.setString(1, name);
            add.setString(2, value);
            add.executeUpdate();
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        deleteAll(made);
    }
}
