/**
 * The parties to a declaration.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.party.AgbCode} identifies a provider, {@link
 *       nl.birthcare.funding.core.party.Uzovi} an insurer.
 *   <li>{@link nl.birthcare.funding.core.party.ClientReference} identifies a client, {@link
 *       nl.birthcare.funding.core.party.PregnancyReference} one of her pregnancies; neither is ever printed.
 *   <li>{@link nl.birthcare.funding.core.party.Partnership} is the providers of integral care together, {@link
 *       nl.birthcare.funding.core.party.Agreement} what an insurer and a declarant agreed; {@link
 *       nl.birthcare.funding.core.party.Agreements} holds all that a caller knows about both.
 *   <li>{@link nl.birthcare.funding.core.party.CitizenServiceNumber} detects what looks like a citizen service number (BSN), so
 *       that it can be refused.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.party;

import org.jspecify.annotations.NullMarked;
