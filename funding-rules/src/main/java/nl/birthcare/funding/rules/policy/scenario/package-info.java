/**
 * Changes of policy that may come.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.policy.scenario.Scenario} amends a policy book that is put under it: it adds
 *       entries, ends some, and changes or confirms others.
 *   <li>{@link nl.birthcare.funding.rules.policy.scenario.PolicyScenarios} loads the scenarios that come with the
 *       library and reads the caller's.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy.scenario;

import org.jspecify.annotations.NullMarked;
