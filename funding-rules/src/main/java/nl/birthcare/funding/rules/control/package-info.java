/**
 * Holds charges against what there is: the budget of a framework, and the ceiling of medical-specialist care.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.control.FrameworkUse} is what was charged to a framework in a year against its
 *       budget, or why the two cannot be compared; {@link nl.birthcare.funding.rules.control.BudgetQuestion} is what it
 *       answers.
 *   <li>{@link nl.birthcare.funding.rules.control.MacroControl} applies the macro-control instrument: it makes of {@link
 *       nl.birthcare.funding.rules.control.MacroControlQuestion.Turnover} a {@link
 *       nl.birthcare.funding.rules.control.MacroSettlement}, one {@link
 *       nl.birthcare.funding.rules.control.MacroSettlement.Institution} per institution.
 *   <li>{@link nl.birthcare.funding.rules.control.ControlFinding} is something to know about a settlement.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.control;

import org.jspecify.annotations.NullMarked;
