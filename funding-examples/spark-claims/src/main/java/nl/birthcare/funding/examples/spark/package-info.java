/**
 * Charges claims to the macro frameworks on a cluster, by Apache Spark: the command line's answers, to the cent.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.spark.SparkClaimsMain} holds the commands {@code allocate}, for declarations,
 *       and {@code totals}, for tables of lines.
 *   <li>{@code EngineSource} is what an executor needs to make the engine that the driver made.
 *   <li>{@code AllocationJob} spreads declarations by client, with the lines that {@code SharedNames} found among all; {@code
 *       Assessing} judges them, and {@code ResultDirectory} puts the outcome where it belongs.
 *   <li>{@code LineJob} gives columns to the library's bulk allocator, batch by batch.
 *   <li>{@code LineBenchmark} measures that beside a plain Spark SQL query.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.spark;

import org.jspecify.annotations.NullMarked;
