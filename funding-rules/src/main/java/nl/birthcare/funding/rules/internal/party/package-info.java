/**
 * What insurers and declarants agreed and who takes part in which partnership, in look-up tables.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.party.AgreementIndex} finds the {@link
 *       nl.birthcare.funding.rules.internal.party.Parties} of a declaration; these find the {@link
 *       nl.birthcare.funding.rules.internal.party.AgreementTerm} of a line.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.party;

import org.jspecify.annotations.NullMarked;
