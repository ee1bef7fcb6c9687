/**
 * What a change of policy does to the frameworks: two policy books alongside each other.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.compare.PolicyComparison} assesses declarations by two engines in one pass;
 *       {@link nl.birthcare.funding.rules.compare.ChangedLine} is a line that came out otherwise, with its causes.
 *   <li>{@link nl.birthcare.funding.rules.compare.ComparisonReport} is the outcome: positions per framework, form and
 *       year, changes of verdict, and how many lines each cause changed.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.compare;

import org.jspecify.annotations.NullMarked;
