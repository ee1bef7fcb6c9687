/**
 * What a policy book says about a line, compiled once.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.terms.Terms} holds what the book says about one performance on its deciding
 *       days, which are the {@link nl.birthcare.funding.rules.internal.terms.DecidingDays}.
 *   <li>{@link nl.birthcare.funding.rules.internal.terms.CompiledBook} holds the terms of each performance and period, and
 *       makes those of any other line on demand.
 *   <li>{@link nl.birthcare.funding.rules.internal.terms.DerivedMaximum} is a maximum that follows from the full tariff, by
 *       the {@link nl.birthcare.funding.rules.internal.terms.Derivations} of the line.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.terms;

import org.jspecify.annotations.NullMarked;
