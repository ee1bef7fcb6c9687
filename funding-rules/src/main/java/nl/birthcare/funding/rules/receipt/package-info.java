/**
 * Answers as values that outlive a run: they are stored, read back and compared.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.receipt.Receipt} is the answer about one line, with everything that decided it;
 *       {@code Assessment.receipts()} makes them.
 *   <li>{@link nl.birthcare.funding.rules.receipt.SealedReceipt} is a receipt with its fingerprint, for files.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.receipt;

import org.jspecify.annotations.NullMarked;
