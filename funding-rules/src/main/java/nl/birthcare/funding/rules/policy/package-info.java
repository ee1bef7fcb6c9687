/**
 * Policy as data: which rule, figure and key holds on which day, by which document.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBooks} loads the books and overlays that come with the library.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBook} is everything that holds, with a hash; overlays add to
 *       it.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDocument} is one JSON file of entries: a book's base, a
 *       timeline, or an overlay of the caller's.
 *   <li>{@link nl.birthcare.funding.rules.policy.EntryKind} is a kind of entries;
 *       {@link nl.birthcare.funding.rules.policy.EntryKinds} declares them. The entries themselves are in the package
 *       {@code entry}, what may come in {@code scenario}.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDay} is what a book says of one day,
 *       {@link nl.birthcare.funding.rules.policy.PolicyChange} one step of its timeline.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyQuestion} is what has not been decided, with the options, the
 *       positions of parties, and how it was closed.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyEvent} is what happened on the way,
 *       {@link nl.birthcare.funding.rules.policy.PolicyNotice} what a run reports once.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy;

import org.jspecify.annotations.NullMarked;
