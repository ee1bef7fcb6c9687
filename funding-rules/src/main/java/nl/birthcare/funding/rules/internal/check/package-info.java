/**
 * The checks: what each asks about a line, and what it finds.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.check.Check} is one check with everything about it. Each is in the file of
 *       its chapter, such as {@link nl.birthcare.funding.rules.internal.check.BundleChecks}, which finds bundle breakers
 *       (<i>bundelbrekers</i>).
 *   <li>{@link nl.birthcare.funding.rules.internal.check.Checks} lists them; findings come in this order.
 *   <li>{@link nl.birthcare.funding.rules.internal.check.CheckPlan} holds those that can find something about lines of the
 *       same terms.
 *   <li>{@link nl.birthcare.funding.rules.internal.check.AskedRule} is a check with the rule of one day, and starts its
 *       findings.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.check;

import org.jspecify.annotations.NullMarked;
