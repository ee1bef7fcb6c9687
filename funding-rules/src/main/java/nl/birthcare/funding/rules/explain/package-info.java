/**
 * Why is each cent where it is? The steps to the answer about a line, from the same objects as the answer.
 *
 * <p>{@link nl.birthcare.funding.rules.FundingEngine#explain(nl.birthcare.funding.rules.history.Dossier)} judges a dossier as
 * {@code assess} does, and keeps what it went by:
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.explain.Explanation} is about one line;
 *   <li>{@link nl.birthcare.funding.rules.explain.Step} is one step to the answer: what was found, by which entry and document,
 *       how sure; {@link nl.birthcare.funding.rules.explain.StepKind} names what steps there are;
 *   <li>{@link nl.birthcare.funding.rules.explain.Share} is what one framework bears of a divided amount, with its exact share,
 *       and {@link nl.birthcare.funding.rules.explain.LastCent} says why it did or did not get one of the cents that were left.
 * </ul>
 *
 * <p>The sentences are in {@code steps.properties} and {@code steps_nl.properties} beside these classes; {@code
 * book_nl.properties} says in Dutch what the bundled policy books say in English ({@code book.properties}).
 */
@NullMarked
package nl.birthcare.funding.rules.explain;

import org.jspecify.annotations.NullMarked;
