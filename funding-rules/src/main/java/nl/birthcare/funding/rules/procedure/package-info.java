/**
 * How a policy is made, and how long an experiment may last. The figures are in the policy book.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.procedure.InstructionProcedure} says which changes need an {@link
 *       nl.birthcare.funding.rules.procedure.Instruction} first, and lists its course in {@link
 *       nl.birthcare.funding.rules.procedure.InstructionProcedure.Step}s.
 *   <li>{@link nl.birthcare.funding.rules.procedure.ExperimentTerms} says how long an experiment lasts, as an {@link
 *       nl.birthcare.funding.rules.procedure.ExperimentTerm} under the law or an {@link
 *       nl.birthcare.funding.rules.procedure.InnovationTerm}.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.procedure;

import org.jspecify.annotations.NullMarked;
