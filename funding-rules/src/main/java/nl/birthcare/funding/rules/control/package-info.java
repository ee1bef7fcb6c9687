/**
 * Compares charges with the budget of a framework, and with the ceiling of medical-specialist care.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.control.FrameworkUse} is what was charged to a framework in a year compared with
 *       its budget, or why the two cannot be compared; {@link nl.birthcare.funding.rules.control.BudgetQuestion} is the
 *       question it answers.
 *   <li>{@link nl.birthcare.funding.rules.control.MacroControl} applies the macro-control instrument: it turns each {@link
 *       nl.birthcare.funding.rules.control.MacroControlQuestion.Turnover} into a part of a {@link
 *       nl.birthcare.funding.rules.control.MacroSettlement}, one {@link
 *       nl.birthcare.funding.rules.control.MacroSettlement.Institution} per institution.
 *   <li>{@link nl.birthcare.funding.rules.control.ControlFinding} is a remark about a settlement.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.control;

import org.jspecify.annotations.NullMarked;
