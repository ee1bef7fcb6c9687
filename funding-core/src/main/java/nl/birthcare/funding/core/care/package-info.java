/**
 * The care that is declared: who provides it, how it is funded, and what it may cost.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.care.Discipline} is a field of work, with the macro framework that bears its
 *       costs.
 *   <li>{@link nl.birthcare.funding.core.care.FundingForm} is monodisciplinary, integral, or a small-scale experiment.
 *   <li>{@link nl.birthcare.funding.core.care.PerformanceCode} is a code on a code list, {@link
 *       nl.birthcare.funding.core.care.Performance} its meaning in a period.
 *   <li>{@link nl.birthcare.funding.core.care.Tariff} is the price rule of a performance in a period, per {@link
 *       nl.birthcare.funding.core.care.TariffUnit}.
 *   <li>{@link nl.birthcare.funding.core.care.CarePhase} and {@link nl.birthcare.funding.core.care.ContentTag} say what
 *       part of birth care a performance covers.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.care;

import org.jspecify.annotations.NullMarked;
