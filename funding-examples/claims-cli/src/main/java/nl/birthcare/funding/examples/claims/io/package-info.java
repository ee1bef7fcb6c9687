/**
 * Files, from the bytes that are read to the directory that is replaced.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.io.DeclarationFile} is the input of declarations: {@code RowBlocks} cuts
 *       it into blocks of whole rows, a {@code BlockReader} reads one, and {@code BlockPipeline} has several threads do so. {@code Snapshot} notes
 *       where its rows and those of earlier files stand.
 *   <li>{@link nl.birthcare.funding.examples.claims.io.Dossiers} hands over its clients one by one, as {@code ClientBlocks}
 *       of some.
 *   <li>{@link nl.birthcare.funding.examples.claims.io.JsonFiles} reads files of one JSON value, and {@link
 *       nl.birthcare.funding.examples.claims.io.FileForm} tells what a file is that was not meant.
 *   <li>{@link nl.birthcare.funding.examples.claims.io.OutputDirectory} and {@link
 *       nl.birthcare.funding.examples.claims.io.UnfinishedFile} replace earlier results when the new ones are complete;
 *       {@link nl.birthcare.funding.examples.claims.io.JsonRows} are the rows that go into them.
 *   <li>{@link nl.birthcare.funding.examples.claims.io.Progress} shows a person how far a run is.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.io;

import org.jspecify.annotations.NullMarked;
