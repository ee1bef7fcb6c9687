/**
 * Maximum tariffs that follow from one.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.tariff.DerivedTariffs} gives the maximum of each part of the care of a discipline,
 *       and of each supplement, from the full tariff of a day.
 *   <li>{@link nl.birthcare.funding.rules.tariff.DerivedTariff} is one of them: exact, and as it is shown.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.tariff;

import org.jspecify.annotations.NullMarked;
