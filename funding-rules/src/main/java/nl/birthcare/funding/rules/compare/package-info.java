/**
 * What a change of policy does to the frameworks: two books side by side, and one book over later years.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.compare.PolicyComparison} assesses declarations by two engines in one pass;
 *       {@link nl.birthcare.funding.rules.compare.ChangedLine} is a line that came out otherwise, with its {@link
 *       nl.birthcare.funding.rules.compare.ChangeCause}s.
 *   <li>{@link nl.birthcare.funding.rules.compare.ComparisonReport} is the outcome: {@link
 *       nl.birthcare.funding.rules.compare.ComparedPosition}s per framework, form and year, {@link
 *       nl.birthcare.funding.rules.compare.VerdictChange}s and {@link nl.birthcare.funding.rules.compare.CauseCount}s.
 *   <li>{@link nl.birthcare.funding.rules.compare.FrameworkProjection} carries the figures of a base year on into later
 *       years by a {@link nl.birthcare.funding.rules.compare.ProjectionAssumption} of the caller's; {@link
 *       nl.birthcare.funding.rules.compare.ProjectedYear} is one of them.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.compare;

import org.jspecify.annotations.NullMarked;
