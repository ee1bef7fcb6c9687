/**
 * The commands that judge declarations or lines, and charge them to the macro frameworks.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.allocate.AllocateCommand} and {@link
 *       nl.birthcare.funding.examples.claims.allocate.CheckCommand} are an {@link
 *       nl.birthcare.funding.examples.claims.allocate.AssessmentRun} each: one writes {@code ResultFiles}, the other a
 *       {@code FindingsFile}; {@code ReturnCodeOptions} gives their findings return codes.
 *   <li>{@link nl.birthcare.funding.examples.claims.allocate.ExplainCommand} finds a {@code SoughtLine} and prints its
 *       explanation, as {@code text.ExplanationText} or JSON.
 *   <li>{@link nl.birthcare.funding.examples.claims.allocate.CompareCommand} runs two policy books over the same
 *       declarations, and {@link nl.birthcare.funding.examples.claims.allocate.TotalsCommand} charges lines of CSV.
 *   <li>{@code InputOptions} and {@code DeclarationOptions} are what they ask, {@code AllocationTables} and {@code
 *       ComparisonTables} what they print, {@code RunTotals} the sums and counts of a run.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.allocate;

import org.jspecify.annotations.NullMarked;
