/**
 * Totals assessments.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkLedger} adds assessments, and other ledgers.
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkPosition} is what one framework bears of one form of funding in
 *       one year.
 *   <li>{@link nl.birthcare.funding.rules.ledger.MarkedAmount} is how much of a sum is permitted or unverified, with its
 *       grade; {@link nl.birthcare.funding.rules.ledger.KeyUse} by which key it was divided, and by which documents.
 *   <li>{@link nl.birthcare.funding.rules.ledger.BreakdownLedger} adds the same assessments by month, performance and
 *       declarant, and {@link nl.birthcare.funding.rules.ledger.ChargeBreakdown} is what that comes to: for a report.
 *   <li>{@link nl.birthcare.funding.rules.ledger.DecidingDocuments} lists the {@linkplain
 *       nl.birthcare.funding.rules.ledger.DecidingDocuments.Entry entries} that rows of a result name, each with the {@linkplain
 *       nl.birthcare.funding.rules.ledger.DecidingDocuments.Document documents} behind it.
 *   <li>{@link nl.birthcare.funding.rules.ledger.ControlTotals} shows that no amount was lost.
 *   <li>{@link nl.birthcare.funding.rules.ledger.LedgerReport.NoticeCount} counts a policy gap that a run reports once.
 *   <li>{@link nl.birthcare.funding.rules.ledger.LedgerReport} is all of this at one moment; {@link
 *       nl.birthcare.funding.rules.ledger.LedgerStatement} names the policy book with it, for a file.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.ledger;

import org.jspecify.annotations.NullMarked;
