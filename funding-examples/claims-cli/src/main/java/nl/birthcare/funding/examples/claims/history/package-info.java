/**
 * A snapshot of the lines of a file that is larger than memory.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.history.HistoryWriter} notes, in a first pass over the file, where
 *       each line stands.
 *   <li>{@link nl.birthcare.funding.examples.claims.history.HistoryStore} answers the questions of the checks from these
 *       notes, and reads the lines that it needs from the file again.
 *   <li>{@code HistoryKeys} turns names into numbers that tell nobody who the client is, {@code HistoryDatabase} is the
 *       temporary file of notes, {@code StoredRows} are the rows of the file by their place in it, and
 *       a {@code StoredRow} is one, with its lines by name.
 * </ul>
 *
 * <p>Nothing of a client is written to disk: a note is a number that is different in each run, and a place in the input.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.history;

import org.jspecify.annotations.NullMarked;
