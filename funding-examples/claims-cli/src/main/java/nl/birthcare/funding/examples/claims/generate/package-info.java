/**
 * Makes up a year of declarations that looks like the country.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.generate.SampleGenerator} makes the declarations, {@link
 *       nl.birthcare.funding.examples.claims.generate.SampleCatalogue} the overlay that their codes need, {@link
 *       nl.birthcare.funding.examples.claims.generate.SampleAgreements} the agreements behind them.
 *   <li>{@link nl.birthcare.funding.examples.claims.generate.SampleYear} is what both go by: how many clients of each
 *       kind there are to a birth, and what each costs.
 *   <li>{@code NationalFigures} are the published figures behind it.
 * </ul>
 *
 * <p>The only package of the examples that does arithmetic with amounts, in whole cents. Every identity and code is made
 * up, and looks so.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.generate;

import org.jspecify.annotations.NullMarked;
