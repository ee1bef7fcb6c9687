/**
 * What is known of the lines of one client before they are judged, for one thread and within one call.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.DossierFacts} are the lines of a dossier with their names; {@link
 *       nl.birthcare.funding.rules.internal.dossier.DeclarationFacts} is what those of one declaration share.
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.LineFacts} is one line, what the policy book says of it, and the
 *       agreement that covers it; a {@link nl.birthcare.funding.rules.internal.dossier.Trait} is something unusual about it.
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.Credits} are the credits of one line, and {@link
 *       nl.birthcare.funding.rules.internal.dossier.Pregnancy} is what the lines of one pregnancy say together.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.dossier;

import org.jspecify.annotations.NullMarked;
