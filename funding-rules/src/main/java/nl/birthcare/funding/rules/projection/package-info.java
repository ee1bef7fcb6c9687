/**
 * What the frameworks may bear in later years under one policy book.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.projection.FrameworkProjection} projects the figures of a base year into
 *       later years by a {@link nl.birthcare.funding.rules.projection.ProjectionAssumption} of the caller.
 *   <li>{@link nl.birthcare.funding.rules.projection.FrameworkProjection.Year} is one of these years.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.projection;

import org.jspecify.annotations.NullMarked;
