/**
 * Exact money, divided to the cent.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.money.Euro} is an amount in whole cents.
 *   <li>{@link nl.birthcare.funding.core.money.Fraction} is an exact fraction, for what is not a whole number of cents.
 *   <li>{@link nl.birthcare.funding.core.money.Apportionment} divides an amount in proportion to weights, to the cent.
 *       It is the only rounding in the library.
 *   <li>{@link nl.birthcare.funding.core.money.ApportionmentMethod} names the rule by which the last cents are assigned.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.money;

import org.jspecify.annotations.NullMarked;
