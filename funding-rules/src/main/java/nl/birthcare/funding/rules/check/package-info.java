/**
 * May it be declared? Each question is a small stateless check; together they give a verdict.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.check.DeclarationChecks} is the one list of all checks, in order.
 *   <li>{@link nl.birthcare.funding.rules.check.DeclarationCheck} is what a check is: a pure function of a line and the
 *       rules that hold for it.
 *   <li>{@link nl.birthcare.funding.rules.check.Finding} is what a check found, named by a stable {@link
 *       nl.birthcare.funding.rules.check.FindingCode}, with a {@link nl.birthcare.funding.rules.check.Severity}.
 *   <li>{@link nl.birthcare.funding.rules.check.Verdict} is what the findings of a line come to.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.check;

import org.jspecify.annotations.NullMarked;
