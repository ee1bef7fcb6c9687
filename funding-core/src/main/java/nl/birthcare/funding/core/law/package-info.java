/**
 * Where a rule or figure comes from, how sure it is, and on which days it holds.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.law.Source} is a document, {@link
 *       nl.birthcare.funding.core.law.SourceReference} a place in one.
 *   <li>{@link nl.birthcare.funding.core.law.EvidenceGrade} says how a fact was established, {@link
 *       nl.birthcare.funding.core.law.PolicyStatus} how far a rule has come, {@link nl.birthcare.funding.core.law.Gap}
 *       what was looked for and not found.
 *   <li>{@link nl.birthcare.funding.core.law.Validity} is a period of days, both ends included.
 *   <li>{@link nl.birthcare.funding.core.law.Provision} is anything that carries all of these: one dated, sourced entry.
 *   <li>{@link nl.birthcare.funding.core.law.Edition} says from which publication a figure is that was restated later.
 *   <li>{@link nl.birthcare.funding.core.law.Timeline} finds the provision of a day, and never a neighbour.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.law;

import org.jspecify.annotations.NullMarked;
