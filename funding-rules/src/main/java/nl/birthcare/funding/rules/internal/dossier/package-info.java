/**
 * The facts about the lines of one client, for one thread and one call.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.DossierFacts} holds the lines of a dossier and their names; {@link
 *       nl.birthcare.funding.rules.internal.dossier.DeclarationFacts} holds what the lines of one declaration share.
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.LineFacts} is one line with its terms and the agreement that
 *       covers it; a {@link nl.birthcare.funding.rules.internal.dossier.Trait} is something unusual about it.
 *   <li>{@link nl.birthcare.funding.rules.internal.dossier.Credits} are the credits of one line, and {@link
 *       nl.birthcare.funding.rules.internal.dossier.Pregnancy} combines the lines of one pregnancy, among them the {@link
 *       nl.birthcare.funding.rules.internal.dossier.Supplements}.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.dossier;

import org.jspecify.annotations.NullMarked;
