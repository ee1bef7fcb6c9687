/**
 * Answers as values that outlive a run: they are stored, read back, compared and corrected.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.receipt.Receipt} is the answer about one line, with everything that decided it;
 *       {@code Assessment.receipts()} makes them.
 *   <li>{@link nl.birthcare.funding.rules.receipt.SealedReceipt} is a receipt with its fingerprint, for files.
 *   <li>{@link nl.birthcare.funding.rules.receipt.Verification} holds stored receipts against a replay.
 *   <li>{@link nl.birthcare.funding.rules.receipt.Correction} is what is to be booked of a line, as {@link
 *       nl.birthcare.funding.rules.receipt.Posting}s, with its causes.
 *   <li>{@link nl.birthcare.funding.rules.receipt.BookedTotals} is what receipts come to.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.receipt;

import org.jspecify.annotations.NullMarked;
