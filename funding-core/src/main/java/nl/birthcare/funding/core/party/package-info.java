/**
 * Who is party to a declaration.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.party.AgbCode} identifies a provider, {@link
 *       nl.birthcare.funding.core.party.Uzovi} an insurer.
 *   <li>{@link nl.birthcare.funding.core.party.ClientReference} stands for a client, {@link
 *       nl.birthcare.funding.core.party.PregnancyReference} for one of her pregnancies; neither is ever printed.
 *   <li>{@link nl.birthcare.funding.core.party.Partnership} is who gives integral care together, {@link
 *       nl.birthcare.funding.core.party.Agreement} what an insurer and a declarant agreed; {@link
 *       nl.birthcare.funding.core.party.Agreements} holds all that a caller knows of both.
 *   <li>{@link nl.birthcare.funding.core.party.CitizenServiceNumber} tells what looks like a BSN, so that it can be kept
 *       out.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.party;

import org.jspecify.annotations.NullMarked;
