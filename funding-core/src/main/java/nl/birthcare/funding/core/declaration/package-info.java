/**
 * What a provider sends to an insurer.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.declaration.Declaration} is one message for one client, of {@link
 *       nl.birthcare.funding.core.declaration.DeclarationLine}s.
 *   <li>{@link nl.birthcare.funding.core.declaration.Direction} carries the sign of a line: amounts are never negative.
 *   <li>{@link nl.birthcare.funding.core.declaration.StatedPart} and {@link
 *       nl.birthcare.funding.core.declaration.DeliveredActivity} say what an integral line is made of, where the
 *       declarant says so.
 *   <li>{@link nl.birthcare.funding.core.declaration.PartialReason} says why only a part of the care was given.
 * </ul>
 *
 * <p>These types hold bad values too, such as a quantity of nothing: what is wrong with a declaration is found by the
 * checks of the rules module, line by line, and never thrown.
 */
@NullMarked
@DeclarationStyle
package nl.birthcare.funding.core.declaration;

import org.jspecify.annotations.NullMarked;
