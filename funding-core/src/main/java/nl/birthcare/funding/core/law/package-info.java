/**
 * Where a rule or figure comes from, how certain it is, and on which days it applies.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.law.Source} is a document, {@link
 *       nl.birthcare.funding.core.law.SourceReference} a place in one.
 *   <li>{@link nl.birthcare.funding.core.law.EvidenceGrade} says how a fact was established, {@link
 *       nl.birthcare.funding.core.law.PolicyStatus} how far a rule has got, {@link nl.birthcare.funding.core.law.Gap}
 *       what was looked for and not found.
 *   <li>{@link nl.birthcare.funding.core.law.Validity} is a period of days, both ends included (Dutch <i>t/m</i>).
 *   <li>{@link nl.birthcare.funding.core.law.Provision} is one dated, sourced entry, with all of these.
 *   <li>{@link nl.birthcare.funding.core.law.Edition} names the publication of a figure that was restated later.
 *   <li>{@link nl.birthcare.funding.core.law.Timeline} finds the provision of a day, never a neighbouring one.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.law;

import org.jspecify.annotations.NullMarked;
