/**
 * Helpers that the other packages share. Exported to the rules module only; depends on no other package.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.internal.ThreeWaySplit} divides amounts over three parties, for objects and for
 *       columns; {@link nl.birthcare.funding.core.internal.ManyWaySplit} over any number;
 *       {@link nl.birthcare.funding.core.internal.ExactDivision} divides by a fixed number without a division instruction.
 *   <li>{@link nl.birthcare.funding.core.internal.DayNumber} numbers days.
 *   <li>{@link nl.birthcare.funding.core.internal.HashTable} is an immutable map for look-ups per line.
 *   <li>{@link nl.birthcare.funding.core.internal.Require} refuses values, with a {@link
 *       nl.birthcare.funding.core.internal.RefusedDatumException} where the message may not repeat them, and {@link
 *       nl.birthcare.funding.core.internal.ElevenTest} finds what looks like a citizen service number.
 *   <li>{@link nl.birthcare.funding.core.internal.Sentences} is what results say, in words.
 *   <li>{@link nl.birthcare.funding.core.internal.JsonForm} stops mappers that do not know a type; {@link
 *       nl.birthcare.funding.core.internal.JsonForms} are the forms that a module above adds.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.internal;

import org.jspecify.annotations.NullMarked;
