/**
 * How a command ends: with an {@link nl.birthcare.funding.examples.claims.exit.ExitCode}, or with one sentence that says
 * why there is no result, a {@link nl.birthcare.funding.examples.claims.exit.NoResultException}. {@link
 * nl.birthcare.funding.examples.claims.exit.Failures} turns the exceptions of Java into the reason in such a sentence.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.exit;

import org.jspecify.annotations.NullMarked;
