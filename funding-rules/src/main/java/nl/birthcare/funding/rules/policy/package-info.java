/**
 * Policy as data: which rule, figure and key applies on which day, by which document.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBooks} loads the books and overlays that come with the library.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyBook} is a set of entries with a hash; overlays add to
 *       it.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDocument} is one JSON file of entries: a book's base, a
 *       timeline, or an overlay of the caller's.
 *   <li>{@link nl.birthcare.funding.rules.policy.PerformanceCatalogue} makes an overlay of codes and the published names
 *       that they stand for; {@link nl.birthcare.funding.rules.policy.OverlayBuilder} makes one whose entries share what they
 *       rest on.
 *   <li>{@link nl.birthcare.funding.rules.policy.EntryKind} is a kind of entry;
 *       {@link nl.birthcare.funding.rules.policy.EntryKinds} declares them. The entries themselves are in the package
 *       {@code entry}, possible changes in {@code scenario}.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyDay} is what a book says on one day,
 *       {@link nl.birthcare.funding.rules.policy.PolicyChange} one step of its timeline.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyQuestion} is what is undecided, with the options, the positions of
 *       the parties, and how it was closed.
 *   <li>{@link nl.birthcare.funding.rules.policy.PolicyEvent} is an event on the way to a policy,
 *       {@link nl.birthcare.funding.rules.policy.PolicyNotice} a gap that a run reports once.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.policy;

import org.jspecify.annotations.NullMarked;
