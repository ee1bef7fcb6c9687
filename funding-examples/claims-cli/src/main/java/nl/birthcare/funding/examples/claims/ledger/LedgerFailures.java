package nl.birthcare.funding.examples.claims.ledger;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says why a database failed, in words that tell what to do. */
final class LedgerFailures {

    private LedgerFailures() {}

    static String reason(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return switch (sqlite.getResultCode()) {
                case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY ->
                    "another run holds it; wait until that has ended";
                case SQLITE_FULL -> "the disk is full; nothing was changed";
                case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED ->
                    "it cannot be written; nothing was changed";
                case SQLITE_CANTOPEN -> "there is no such file, or it cannot be opened";
                case SQLITE_NOTADB, SQLITE_CORRUPT -> "it is no ledger, or is damaged";
                default -> line(e);
            };
        }
        return line(e);
    }

    private static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be used");
    }
}
