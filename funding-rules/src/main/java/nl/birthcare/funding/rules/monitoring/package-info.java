/**
 * How the forms of funding compare, year by year: in the published figures, and in the caller's own declarations.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.monitoring.MonitoringReport} holds the published figures of a policy book and,
 *       alongside them, the caller's own.
 *   <li>{@link nl.birthcare.funding.rules.monitoring.MonitoringRow} is the cost of one form in one year, with clients,
 *       average, share and growth where they are known.
 *   <li>{@link nl.birthcare.funding.rules.monitoring.MonitoringLedger} makes rows from assessments, and a {@link
 *       nl.birthcare.funding.rules.monitoring.MonitoringReport.Declarant} per declarant and performance.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.monitoring;

import org.jspecify.annotations.NullMarked;
