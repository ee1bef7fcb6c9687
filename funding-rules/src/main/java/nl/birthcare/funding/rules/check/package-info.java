/**
 * May it be declared? What was found about a line, and the verdict.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.check.Finding} is what was found, named by a stable {@link
 *       nl.birthcare.funding.rules.check.FindingCode}, with a {@link nl.birthcare.funding.rules.check.Severity}.
 *   <li>{@link nl.birthcare.funding.rules.check.Verdict} is what the findings of a line come to.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.check;

import org.jspecify.annotations.NullMarked;
