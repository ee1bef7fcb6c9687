/**
 * One policy book over later years.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.projection.FrameworkProjection} carries the figures of a base year on into
 *       later years by a {@link nl.birthcare.funding.rules.projection.ProjectionAssumption} of the caller's.
 *   <li>{@link nl.birthcare.funding.rules.projection.FrameworkProjection.Year} is one of these years.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.projection;

import org.jspecify.annotations.NullMarked;
