/**
 * Possible changes of policy.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.policy.scenario.Scenario} amends a policy book: it adds entries, ends
 *       some, and changes or confirms others.
 *   <li>{@link nl.birthcare.funding.rules.policy.scenario.PolicyScenarios} loads the scenarios that ship with the
 *       library and reads those of callers.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy.scenario;

import org.jspecify.annotations.NullMarked;
