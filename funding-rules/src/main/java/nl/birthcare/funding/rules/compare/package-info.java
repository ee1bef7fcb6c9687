/**
 * What a change of policy does to the frameworks: two policy books on the same declarations.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.compare.PolicyComparison} assesses declarations by two engines in one pass;
 *       {@link nl.birthcare.funding.rules.compare.ChangedLine} is a line whose answer differs, with its causes.
 *   <li>{@link nl.birthcare.funding.rules.compare.ComparisonReport} is the result: positions per framework, form and
 *       year, changes of verdict, and how many lines each cause changed.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.compare;

import org.jspecify.annotations.NullMarked;
