/**
 * The kinds of entries of a policy book, data only, alongside the performances, tariffs and budgets of the core
 * module.
 *
 * <ul>
 *   <li>About lines: {@link nl.birthcare.funding.rules.policy.entry.FundingRegime} (a form of funding in a period),
 *       {@link nl.birthcare.funding.rules.policy.entry.AllocationRule} (how integral amounts are divided),
 *       {@link nl.birthcare.funding.rules.policy.entry.DateRule} (which
 *       {@link nl.birthcare.funding.rules.policy.entry.LineDate} decides about which
 *       {@link nl.birthcare.funding.rules.policy.entry.DateSubject}),
 *       {@link nl.birthcare.funding.rules.policy.entry.CheckRule} (what a declaration is checked for),
 *       {@link nl.birthcare.funding.rules.policy.entry.TariffRegime} and
 *       {@link nl.birthcare.funding.rules.policy.entry.TariffAllowance} (how far prices are bound),
 *       {@link nl.birthcare.funding.rules.policy.entry.FundingRegime.DeclaringTerm} (within how many months care is declared),
 *       {@link nl.birthcare.funding.rules.policy.entry.ContentExclusion} (what integral care does not contain),
 *       {@link nl.birthcare.funding.rules.policy.entry.ProviderRule} (who declares on which list).
 *   <li>About other answers: {@link nl.birthcare.funding.rules.policy.entry.ProcedureRule} (how a policy comes about,
 *       how long an experiment may last), {@link nl.birthcare.funding.rules.policy.entry.ContributionRule} and
 *       {@link nl.birthcare.funding.rules.policy.entry.DeductibleRule} (what the client pays),
 *       {@link nl.birthcare.funding.rules.policy.entry.MacroControlRule} and
 *       {@link nl.birthcare.funding.rules.policy.entry.MacroControlCeiling} (how an excess is recovered),
 *       {@link nl.birthcare.funding.rules.policy.entry.TariffFormula} (how maximum tariffs follow from one another), {@link
 *       nl.birthcare.funding.rules.policy.entry.TariffDerivation} (which code is which part), {@link
 *       nl.birthcare.funding.rules.policy.entry.TariffSupplement} (what comes on top).
 *   <li>For information: {@link nl.birthcare.funding.rules.policy.entry.PerformanceDescription} (performances known by
 *       name only), {@link nl.birthcare.funding.rules.policy.entry.PhaseRule} (where the phases of care begin and
 *       end), {@link nl.birthcare.funding.rules.policy.entry.Advice},
 *       {@link nl.birthcare.funding.rules.policy.entry.PolicyStatement}.
 *   <li>Published figures: {@link nl.birthcare.funding.rules.policy.entry.PublishedCost},
 *       {@link nl.birthcare.funding.rules.policy.entry.PublishedNumber},
 *       {@link nl.birthcare.funding.rules.policy.entry.PublishedTariff}, and
 *       {@link nl.birthcare.funding.rules.policy.entry.Erratum} where they contradict each other.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy.entry;

import org.jspecify.annotations.NullMarked;
