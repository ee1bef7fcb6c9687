/**
 * Checks declarations and charges them to the frameworks. Start at {@link nl.birthcare.funding.rules.FundingEngine}.
 *
 * <p>The way of one declaration:
 *
 * <ol>
 *   <li>a {@link nl.birthcare.funding.rules.policy.PolicyBook} says what holds on which day;
 *   <li>{@link nl.birthcare.funding.rules.FundingEngine#assess} asks the checks and divides the amounts;
 *   <li>an {@link nl.birthcare.funding.rules.Assessment} holds the answer, one {@link
 *       nl.birthcare.funding.rules.LineAssessment} per line: a verdict, findings, and an allocation or the reason why
 *       there is none;
 *   <li>a {@link nl.birthcare.funding.rules.ledger.FrameworkLedger} adds the assessments up.
 * </ol>
 *
 * <p>{@link nl.birthcare.funding.rules.ResultJson} writes the answers as JSON.
 */
@NullMarked
@ImmutablesStyle
package nl.birthcare.funding.rules;

import org.jspecify.annotations.NullMarked;
