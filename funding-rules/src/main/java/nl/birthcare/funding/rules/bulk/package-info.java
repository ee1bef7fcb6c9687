/**
 * Splits millions of lines held in columns, with the same cents as for declarations and no object per line.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.bulk.LineColumns} holds the lines: performance, day and cents.
 *   <li>{@link nl.birthcare.funding.rules.bulk.BulkAllocator} splits them, and documents which checks columns can answer.
 *   <li>{@link nl.birthcare.funding.rules.bulk.SplitColumns} receives the parts of each line, for callers that need them.
 *   <li>{@link nl.birthcare.funding.rules.bulk.BulkOutcome} is the result: {@link
 *       nl.birthcare.funding.rules.bulk.BulkTotal}s, the count of each verdict, and the lines that were not split. A
 *       {@link nl.birthcare.funding.rules.ledger.FrameworkLedger} adds it directly.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.bulk;

import org.jspecify.annotations.NullMarked;
