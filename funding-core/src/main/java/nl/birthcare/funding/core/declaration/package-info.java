/**
 * What a provider sends to an insurer.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.declaration.Declaration} is one message about one client, with its {@link
 *       nl.birthcare.funding.core.declaration.DeclarationLine}s.
 *   <li>{@link nl.birthcare.funding.core.declaration.Direction} carries the sign of a line: amounts are never negative.
 *   <li>{@link nl.birthcare.funding.core.declaration.StatedPart} and {@link
 *       nl.birthcare.funding.core.declaration.DeliveredActivity} say what an integral line consists of, if the
 *       declarant states it.
 *   <li>{@link nl.birthcare.funding.core.declaration.PartialReason} says why only a part of the care was
 *       provided (<i>deelprestatie</i>).
 * </ul>
 *
 * <p>These types also hold bad values, such as a quantity of 0: the checks of the rules module report what is wrong with
 * a declaration, and nothing is thrown.
 */
@NullMarked
@DeclarationStyle
package nl.birthcare.funding.core.declaration;

import org.jspecify.annotations.NullMarked;
