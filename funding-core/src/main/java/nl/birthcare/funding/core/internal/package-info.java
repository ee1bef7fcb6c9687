/**
 * What the types of the library share. It is exported to the rules only: no user sees it. It depends on no other package.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.internal.ThreeWaySplit} divides amounts over three parties, for objects and for
 *       columns; {@link nl.birthcare.funding.core.internal.ManyWaySplit} over any number;
 *       {@link nl.birthcare.funding.core.internal.ExactDivision} divides by a fixed number without a division.
 *   <li>{@link nl.birthcare.funding.core.internal.DayNumber} numbers days.
 *   <li>{@link nl.birthcare.funding.core.internal.HashTable} is an immutable map for look-ups per line.
 *   <li>{@link nl.birthcare.funding.core.internal.Require} refuses values, with a {@link
 *       nl.birthcare.funding.core.internal.RefusedDatumException} where the message may not repeat them, and {@link
 *       nl.birthcare.funding.core.internal.ElevenTest} finds numbers that look like a citizen's.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.internal;

import org.jspecify.annotations.NullMarked;
