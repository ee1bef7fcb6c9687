/**
 * What the client pays.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.contribution.ClientContributions} answers a {@link
 *       nl.birthcare.funding.rules.contribution.ContributionQuestion} from the policy book.
 *   <li>{@link nl.birthcare.funding.rules.contribution.ContributionAnswer} is what she pays and by which rule, or the
 *       {@link nl.birthcare.funding.rules.contribution.ContributionAnswer.Gap} that leaves it unknown.
 *   <li>{@link nl.birthcare.funding.rules.contribution.CostShare} is a price split between client and insurer; it cannot
 *       exist unless its parts sum to the price.
 *   <li>{@link nl.birthcare.funding.rules.contribution.ContributionStatement} totals answers.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.contribution;

import org.jspecify.annotations.NullMarked;
