/**
 * A ledger that goes on from month to month, in SQLite or PostgreSQL.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.ledger.Month} books a delivery, for {@code allocate --ledger};
 *       {@link nl.birthcare.funding.examples.claims.ledger.ReallocateCommand} books what other entries change; both are a
 *       {@code LedgerRun}, which is one transaction.
 *   <li>{@link nl.birthcare.funding.examples.claims.ledger.LedgerCommand} shows, exports and closes.
 *   <li>{@code Ledger} is the list of bookings, {@code LedgerRows} the declarations and receipts, {@code LedgerKeys} what
 *       stands in the place of clients, {@code LedgerPolicy} by which entries it is kept. All statements are in {@code
 *       ledger.sql}. What is to be booked, the library finds: {@code rules.booking}.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.ledger;

import org.jspecify.annotations.NullMarked;
