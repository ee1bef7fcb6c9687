/**
 * What the client pays.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.contribution.ClientContributions} answers a {@link
 *       nl.birthcare.funding.rules.contribution.ContributionQuestion} by the policy book.
 *   <li>{@link nl.birthcare.funding.rules.contribution.ContributionAnswer} is what she pays and by which rule, or the
 *       {@link nl.birthcare.funding.rules.contribution.ContributionAnswer.Gap} why nobody can say.
 *   <li>{@link nl.birthcare.funding.rules.contribution.CostShare} is a price divided over client and insurer; it cannot
 *       exist unless its parts sum to the price.
 *   <li>{@link nl.birthcare.funding.rules.contribution.ContributionStatement} adds answers up.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.contribution;

import org.jspecify.annotations.NullMarked;
