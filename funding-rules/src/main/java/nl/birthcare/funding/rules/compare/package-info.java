/**
 * What a change of policy does to the frameworks: two policy books on the same declarations.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.compare.PolicyComparison} assesses declarations by two engines in one pass;
 *       {@link nl.birthcare.funding.rules.compare.ChangedLine} is a line whose answer differs, with its causes.
 *   <li>{@link nl.birthcare.funding.rules.compare.ComparisonReport} is the result: positions per framework, form and
 *       year, changes of verdict, and how many lines each cause changed.
 *   <li>{@link nl.birthcare.funding.rules.compare.IntegralComparison} asks what the same care would put on the frameworks if
 *       it were declared integrally, by an {@link nl.birthcare.funding.rules.compare.IntegralMapping} of the caller; {@link
 *       nl.birthcare.funding.rules.compare.IntegralReport} is its result.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.compare;

import org.jspecify.annotations.NullMarked;
