/**
 * Checks declarations and charges them to the frameworks. Start at {@link nl.birthcare.funding.rules.FundingEngine}.
 *
 * <p>How declarations are judged:
 *
 * <ol>
 *   <li>a {@link nl.birthcare.funding.rules.policy.PolicyBook} says what holds on which day;
 *   <li>a {@link nl.birthcare.funding.rules.history.Dossier} holds all declarations of one client, which are judged together;
 *   <li>{@link nl.birthcare.funding.rules.FundingEngine#assess(nl.birthcare.funding.rules.history.Dossier)} runs the checks and
 *       divides the amounts;
 *   <li>an {@link nl.birthcare.funding.rules.Assessment} is the answer about one declaration, with a {@link
 *       nl.birthcare.funding.rules.LineAssessment} per line: a verdict, findings, and an allocation or the reason why
 *       there is none;
 *   <li>a {@link nl.birthcare.funding.rules.ledger.FrameworkLedger} totals the assessments.
 * </ol>
 *
 * <p>{@link nl.birthcare.funding.rules.FundingEngine#explain(nl.birthcare.funding.rules.history.Dossier)} answers in the same way
 * and keeps why: an {@link nl.birthcare.funding.rules.explain.Explanation} per line.
 *
 * <p>{@link nl.birthcare.funding.rules.ResultJson} writes the answers as JSON.
 */
@NullMarked
@ImmutablesStyle
package nl.birthcare.funding.rules;

import org.jspecify.annotations.NullMarked;
