/**
 * A kit for the test suites of who uses the library, or writes another: with jqwik, with any other engine, or by hand.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.testkit.FundingGenerators} makes amounts, keys, books, agreements, declarations and whole
 *       {@linkplain nl.birthcare.funding.testkit.Course courses} of a client. In jqwik, {@code @ForAll} makes them.
 *   <li>{@link nl.birthcare.funding.testkit.FundingLaws} has what must always hold, for a {@link
 *       nl.birthcare.funding.testkit.Splitter}, an {@link nl.birthcare.funding.testkit.Assessor}, a {@link
 *       nl.birthcare.funding.testkit.ClaimsRun}, a {@link nl.birthcare.funding.testkit.DeclarationCodec}, a {@link
 *       nl.birthcare.funding.testkit.Corrector} and a {@link nl.birthcare.funding.testkit.HistoryStore} of your own.
 *   <li>{@link nl.birthcare.funding.testkit.ClientHistoryContract} is a test class for a history of your own.
 *   <li>{@link nl.birthcare.funding.testkit.FundingAssertions} is how tests speak about answers.
 *   <li>{@link nl.birthcare.funding.testkit.ConformanceVectors} are questions with their answers, for implementations in
 *       any language.
 * </ul>
 *
 * <p>All identities, codes and keys are made up, and look it: insurer {@code 0000}, providers {@code ..9999..}, codes {@code X...}.
 */
@NullMarked
package nl.birthcare.funding.testkit;

import org.jspecify.annotations.NullMarked;
