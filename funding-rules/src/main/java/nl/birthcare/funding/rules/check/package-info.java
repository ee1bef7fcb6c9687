/**
 * May it be declared? What was found about a line, and the verdict.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.check.Finding} is what was found, with a stable {@link
 *       nl.birthcare.funding.rules.check.FindingCode}, a {@link nl.birthcare.funding.rules.check.Severity}, and what to do
 *       about it.
 *   <li>{@link nl.birthcare.funding.rules.check.Verdict} follows from the most severe finding of a line.
 *   <li>{@link nl.birthcare.funding.rules.check.ReturnCodes} tells by which code a return message answers a finding.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.check;

import org.jspecify.annotations.NullMarked;
