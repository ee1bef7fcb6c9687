/**
 * Adds assessments up.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkLedger} takes assessments in, and other ledgers.
 *   <li>{@link nl.birthcare.funding.rules.ledger.FrameworkPosition} is what one framework bears of one form of funding in
 *       one year.
 *   <li>{@link nl.birthcare.funding.rules.ledger.MarkedAmount} is how much of a sum is permitted or unverified, and how
 *       sure; {@link nl.birthcare.funding.rules.ledger.KeyUse} by which key it was divided, and who says so.
 *   <li>{@link nl.birthcare.funding.rules.ledger.DecidingDocuments} lists the {@linkplain
 *       nl.birthcare.funding.rules.ledger.DecidingDocuments.Entry entries} that rows of a result name, each with the {@linkplain
 *       nl.birthcare.funding.rules.ledger.DecidingDocuments.Document documents} behind it.
 *   <li>{@link nl.birthcare.funding.rules.ledger.ControlTotals} shows that nothing was lost on the way.
 *   <li>{@link nl.birthcare.funding.rules.ledger.LedgerReport.NoticeCount} is what a run should say once about gaps in the policy.
 *   <li>{@link nl.birthcare.funding.rules.ledger.LedgerReport} is all of this at one moment; {@link
 *       nl.birthcare.funding.rules.ledger.LedgerStatement} names the policy book with it, for a file.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.ledger;

import org.jspecify.annotations.NullMarked;
