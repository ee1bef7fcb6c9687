/**
 * Can it be split? Divides what a line charges over the three frameworks, or says why not.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.allocation.LineAllocation} is the split of a line with everything that decided it;
 *       {@link nl.birthcare.funding.core.budget.AllocationBasis} says on what basis.
 *   <li>{@link nl.birthcare.funding.rules.allocation.UnallocatedReason} says why a line has none.
 *   <li>{@link nl.birthcare.funding.rules.allocation.YearAllocation} divides the amount of a whole year.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.allocation;

import org.jspecify.annotations.NullMarked;
