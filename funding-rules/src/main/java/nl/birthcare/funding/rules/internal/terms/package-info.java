/**
 * What a policy book says about a line, found out once.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.terms.Terms} holds what the book says of one performance on the days that
 *       decide; {@link nl.birthcare.funding.rules.internal.terms.DecidingDays} are these days.
 *   <li>{@link nl.birthcare.funding.rules.internal.terms.CompiledBook} has the terms of each performance and period in a
 *       table, and makes those of any other line when it is asked.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.terms;

import org.jspecify.annotations.NullMarked;
