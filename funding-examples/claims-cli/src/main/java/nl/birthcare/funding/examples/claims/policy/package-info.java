/**
 * The policy book: the options that choose one, and the commands that show what it says.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.policy.BookOptions} asks for a book, its overlays and scenarios, {@link
 *       nl.birthcare.funding.examples.claims.policy.FiguresOptions} for published figures, {@link
 *       nl.birthcare.funding.examples.claims.policy.AgreementFiles} for agreements.
 *   <li>{@link nl.birthcare.funding.examples.claims.policy.Policies} finds books and overlays by name or in files, {@code
 *       ScenarioFiles} scenarios.
 *   <li>{@link nl.birthcare.funding.examples.claims.policy.PolicyCommand} holds the commands {@code policy ...}, which answer
 *       by way of {@code PolicyAnswer}.
 *   <li>{@link nl.birthcare.funding.examples.claims.policy.RulesCommand} lists what is asked of every line, as a {@code
 *       RuleList} or as the {@code RulesPage} of the documentation.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.policy;

import org.jspecify.annotations.NullMarked;
