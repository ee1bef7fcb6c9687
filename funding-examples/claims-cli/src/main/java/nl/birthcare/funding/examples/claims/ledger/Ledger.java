package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.receipt.BookedTotals;

/** A ledger that is open: its bookings, and by which policy they were made. */
final class Ledger implements AutoCloseable {

    private static final String BOOK = "book";
    static final String CARE = "care";
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

    private boolean indexed;

    /**
     * Names what {@link LedgerOpening} opened.
     *
     * @param indexed whether the tables have their indexes
     */
    Ledger(LedgerConnection connection, LedgerKeys keys, boolean indexed) throws IOException {
        this.connection = connection;
        this.keys = keys;
        this.bookings = bookings(connection);
        this.indexed = indexed;
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

    static Optional<String> value(LedgerConnection connection, String name) throws IOException {
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

    static void put(LedgerConnection connection, String name, String value) throws IOException {
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
    }
}
