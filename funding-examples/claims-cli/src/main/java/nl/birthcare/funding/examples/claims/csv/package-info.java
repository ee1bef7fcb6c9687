/**
 * Rows of CSV, and lines as such rows into columns.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.csv.CsvRows} reads any rows, each on its own.
 *   <li>{@link nl.birthcare.funding.examples.claims.csv.Pairs} reads a short file of two columns, as a whole.
 *   <li>{@link nl.birthcare.funding.examples.claims.csv.CsvLines} reads them, some thousands at a time.
 *   <li>{@link nl.birthcare.funding.examples.claims.csv.PerformanceIndex} numbers their performances.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.csv;

import org.jspecify.annotations.NullMarked;
