/**
 * Adds assessments up.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkLedger} takes assessments in, and other ledgers.
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkPosition} is what one framework bears of one form of funding in
 *       one year.
 *   <li>{@link nl.birthcare.funding.rules.ledger.ControlTotals} shows that nothing was lost on the way.
 *   <li>{@link nl.birthcare.funding.rules.ledger.NoticeCount} is what a run should say once about gaps in the policy.
 *   <li>{@link nl.birthcare.funding.rules.ledger.LedgerReport} is all of this at one moment; {@link
 *       nl.birthcare.funding.rules.ledger.LedgerStatement} names the policy book with it, for a file.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.ledger;

import org.jspecify.annotations.NullMarked;
