/**
 * Answers as pages to look at: one file of HTML, with charts, that loads nothing.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.report.ReportOption} is the option {@code --report}.
 *   <li>{@link nl.birthcare.funding.examples.claims.report.Page} is a page before it is written: {@link
 *       nl.birthcare.funding.examples.claims.report.Grid} a table in it, of {@link
 *       nl.birthcare.funding.examples.claims.report.Cell} fields, and {@link
 *       nl.birthcare.funding.examples.claims.report.Chart} a chart beside a table.
 *   <li>{@link nl.birthcare.funding.examples.claims.report.Wording} says things in one language, and {@link
 *       nl.birthcare.funding.examples.claims.report.FrameworkParts} makes the charts and tables that pages share.
 *   <li>{@link nl.birthcare.funding.examples.claims.report.ReportFile} writes a page, by the templates in {@code
 *       src/main/jte}.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.report;

import org.jspecify.annotations.NullMarked;
