/**
 * The command line {@code claims}: each command parses, calls the library, and prints.
 *
 * <p>{@link nl.birthcare.funding.examples.claims.ClaimsMain} starts the commands and turns failures into sentences. The
 * packages below it, from the commands down to what they share, depend on each other in this order only:
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.figures}: budgets, settlements, contributions, monitoring, projections.
 *   <li>{@link nl.birthcare.funding.examples.claims.allocate}: declarations and lines, judged and charged.
 *   <li>{@link nl.birthcare.funding.examples.claims.policy}: the policy book, its overlays and scenarios.
 *   <li>{@link nl.birthcare.funding.examples.claims.generate}: made-up declarations.
 *   <li>{@link nl.birthcare.funding.examples.claims.csv} and {@link nl.birthcare.funding.examples.claims.io}: files.
 *   <li>{@link nl.birthcare.funding.examples.claims.history}: the snapshot of all lines of a file.
 *   <li>{@link nl.birthcare.funding.examples.claims.options}, {@link nl.birthcare.funding.examples.claims.text} and {@link
 *       nl.birthcare.funding.examples.claims.exit}: how options are read, values shown and commands ended.
 * </ul>
 *
 * <p>No amount is split, summed or compared here: that is the library's work, and a test says so. The generator of
 * sample data is the exception.
 */
@NullMarked
package nl.birthcare.funding.examples.claims;

import org.jspecify.annotations.NullMarked;
