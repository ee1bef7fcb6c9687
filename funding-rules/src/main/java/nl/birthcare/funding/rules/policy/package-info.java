/**
 * Policy as data: which rule, figure and key holds on which day, by which document.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBooks} loads the books and overlays that come with the library.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBook} is everything that holds, with a hash; overlays add to it.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDocument} is one JSON file of entries: a book's base, a timeline,
 *       or an overlay of the caller's.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDay} is what a book says of one day, {@link
 *       nl.birthcare.funding.rules.policy.PolicyChange} one step of its timeline.
 *   <li>{@link nl.birthcare.funding.rules.policy.Scenario} is a change that may come, and amends a book that is put under
 *       it; {@link nl.birthcare.funding.rules.policy.PolicyScenarios} loads those that come with the library and reads
 *       the caller's, of {@link nl.birthcare.funding.rules.policy.EntryEnd}s, {@link
 *       nl.birthcare.funding.rules.policy.EntryChange}s and {@link nl.birthcare.funding.rules.policy.EntryFields} that are
 *       added; a {@link nl.birthcare.funding.rules.policy.ScenarioParameter} is what one leaves to the caller.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyQuestion} is what has not been decided, with its {@link
 *       nl.birthcare.funding.rules.policy.PolicyOption}s and the {@link
 *       nl.birthcare.funding.rules.policy.PolicyPosition}s of parties; a {@link
 *       nl.birthcare.funding.rules.policy.PolicyClosing} is how one ended.
 *   <li>The kinds of entries, beside the performances, tariffs and budgets of the core module: {@link
 *       nl.birthcare.funding.rules.policy.FundingRegime} (a form of funding in a period), {@link
 *       nl.birthcare.funding.rules.policy.AllocationRule} (how integral amounts are divided), {@link
 *       nl.birthcare.funding.rules.policy.DateRule} (which date of a line decides), {@link
 *       nl.birthcare.funding.rules.policy.CheckRule} (what a declaration is checked for), {@link
 *       nl.birthcare.funding.rules.policy.TariffRegime} and {@link
 *       nl.birthcare.funding.rules.policy.TariffAllowance} (how far prices are bound), {@link
 *       nl.birthcare.funding.rules.policy.ContentExclusion} (what integral care does not contain), {@link
 *       nl.birthcare.funding.rules.policy.ProviderRule} (who declares on which list), {@link
 *       nl.birthcare.funding.rules.policy.PerformanceDescription} (performances known by name only), {@link
 *       nl.birthcare.funding.rules.policy.PolicyNotice} (what is to be said once), {@link
 *       nl.birthcare.funding.rules.policy.ProcedureRule} (how a policy comes about, how long an experiment may last), {@link
 *       nl.birthcare.funding.rules.policy.PolicyEvent} (what happened on the way), {@link
 *       nl.birthcare.funding.rules.policy.ContributionRule} and {@link nl.birthcare.funding.rules.policy.DeductibleRule}
 *       (what the client pays).
 *   <li>The published figures: {@link nl.birthcare.funding.rules.policy.PublishedCost}, {@link
 *       nl.birthcare.funding.rules.policy.PublishedNumber}, and {@link nl.birthcare.funding.rules.policy.Erratum} where
 *       they contradict each other.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy;

import org.jspecify.annotations.NullMarked;
