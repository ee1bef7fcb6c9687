/**
 * The command line {@code claims}: each command parses, calls the library, and prints.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.ClaimsMain} starts the commands and turns failures into sentences.
 *   <li>A type that ends in {@code Command} is a command, one in {@code Options} what several are asked alike, one in {@code
 *       Tables} what it prints.
 *   <li>{@code DeclarationFile} is the input, {@code AssessmentRun} one pass over it, and the package {@code history} the
 *       snapshot of all its lines.
 *   <li>{@code RuleList} is what is asked of every line, {@code ReturnCodes} a caller's own codes for findings.
 *   <li>{@code RowBlocks} and {@code OutputDirectory} are the bytes at both ends of {@code allocate}.
 *   <li>{@code Table} and {@code Texts} are what a person reads.
 * </ul>
 *
 * <p>No amount is split, summed or compared here: that is the library's work, and a test says so. The generator of
 * sample data is a package of its own.
 */
@NullMarked
package nl.birthcare.funding.examples.claims;

import org.jspecify.annotations.NullMarked;
