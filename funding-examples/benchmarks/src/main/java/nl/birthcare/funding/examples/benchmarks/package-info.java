/**
 * The library beside its alternatives, doing the same work in one run.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.benchmarks.Work} is the work: lines, keys and the totals that are right.
 *   <li>{@link nl.birthcare.funding.examples.benchmarks.Contender} does it; {@link
 *       nl.birthcare.funding.examples.benchmarks.Contenders} names all of them and checks each before it is timed.
 *   <li>{@link nl.birthcare.funding.examples.benchmarks.LineBenchmark} times them; {@link
 *       nl.birthcare.funding.examples.benchmarks.BenchmarksMain} is the command.
 *   <li>{@link nl.birthcare.funding.examples.benchmarks.Shapes} times the library alone on inputs by which time could grow
 *       with the square.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
