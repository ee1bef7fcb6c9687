/**
 * The commands about amounts of a year: budgets, settlements, contributions, monitoring and projections.
 *
 * <p>A type that ends in {@code Command} is a command, one in {@code Options} what it asks, one in {@code Tables} what it
 * prints, one in {@code File} what it reads.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.figures.SplitCommand} divides amounts per year by the key of the book;
 *       {@code NationalYears} are such amounts that come with this program.
 *   <li>{@link nl.birthcare.funding.examples.claims.figures.BudgetCommand} holds charges against the budgets of a year,
 *       {@link nl.birthcare.funding.examples.claims.figures.SettleCommand} divides what is repaid above a ceiling, with the
 *       turnovers of a {@code TurnoverFile}.
 *   <li>{@link nl.birthcare.funding.examples.claims.figures.ContributionCommand} says what a client pays.
 *   <li>{@link nl.birthcare.funding.examples.claims.figures.MonitoringCommand} shows what birth care cost in the country, and
 *       {@link nl.birthcare.funding.examples.claims.figures.ProjectionCommand} what each framework would bear in later years.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.figures;

import org.jspecify.annotations.NullMarked;
