/**
 * The three macro-budget frameworks (<i>macrokaders</i>), and how one amount is divided over them.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.budget.MacroFramework} names the three, in the order of every result.
 *   <li>{@link nl.birthcare.funding.core.budget.MacroBudget} is the national budget of one of them in one year.
 *   <li>{@link nl.birthcare.funding.core.budget.AllocationKey} is the ratio, and the method of rounding, by which an
 *       amount is divided.
 *   <li>{@link nl.birthcare.funding.core.budget.FrameworkSplit} is a divided amount; it cannot exist unless its parts
 *       sum to its total.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.budget;

import org.jspecify.annotations.NullMarked;
