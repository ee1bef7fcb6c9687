/**
 * The checks: what each asks of a line, and what it finds.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.check.Check} is one check with all that is known about it. Each stands in
 *       the file of its chapter, such as {@link nl.birthcare.funding.rules.internal.check.PartnershipChecks}.
 *   <li>{@link nl.birthcare.funding.rules.internal.check.Checks} lists them in the order of their findings.
 *   <li>{@link nl.birthcare.funding.rules.internal.check.CheckPlan} is those of them that can find something about the lines
 *       of some terms.
 *   <li>{@link nl.birthcare.funding.rules.internal.check.AskedRule} is a check by the rule of one day, which starts its
 *       findings.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.check;

import org.jspecify.annotations.NullMarked;
