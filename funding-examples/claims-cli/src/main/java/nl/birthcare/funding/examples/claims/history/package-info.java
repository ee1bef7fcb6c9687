/**
 * A snapshot of the lines of files that are larger than memory: one whose rows are judged, and earlier ones, its history.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.history.HistoryWriter} notes, in a first pass over the files, where
 *       the rows of each client and each name of a line stand.
 *   <li>{@link nl.birthcare.funding.examples.claims.history.HistoryStore} hands over, client by client, where her rows stand,
 *       in a {@link nl.birthcare.funding.examples.claims.history.ClientCursor}, and {@link
 *       nl.birthcare.funding.examples.claims.history.HistoryView} reads them from the files again, as a dossier.
 *   <li>{@code StoredNamesakes} finds the lines of others that share names with a client, by what {@code SharedNames} knows,
 *       and {@code DossierMemory} tells whether one fits.
 *   <li>{@code SortedNotes} puts notes in order, in memory or by merging what went to a {@code NoteFile}, a {@code TemporaryFile}
 *       of numbers. {@code HistoryKeys} turns names into numbers that tell nobody who the client is.
 *   <li>{@code SnapshotFiles} reads several files as one, {@code StoredRows} are their rows by place, and a {@code StoredRow} is
 *       one, with its lines by reference.
 * </ul>
 *
 * <p>Nothing of a client is written to disk: a note is a number that is different in each run, and a place in the input.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.history;

import org.jspecify.annotations.NullMarked;
