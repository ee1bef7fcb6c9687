/**
 * Divides millions of lines that stand in columns: the same cents as for declarations, without an object per line.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.bulk.LineColumns} holds the lines: performance, day and cents.
 *   <li>{@link nl.birthcare.funding.rules.bulk.BulkAllocator} divides them; it says which questions columns can answer.
 *   <li>{@link nl.birthcare.funding.rules.bulk.SplitColumns} takes the parts of each line, for who wants them.
 *   <li>{@link nl.birthcare.funding.rules.bulk.BulkOutcome} is what came of it: {@link
 *       nl.birthcare.funding.rules.bulk.BulkTotal}s, the count of each verdict, and the lines that were not divided. A
 *       {@link nl.birthcare.funding.rules.ledger.FrameworkLedger} takes it as it is.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.bulk;

import org.jspecify.annotations.NullMarked;
