/**
 * How options are read, and what is common to the options of all commands.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.options.Conversions} reads days and numbers, {@link
 *       nl.birthcare.funding.examples.claims.options.CentsConverter} amounts, {@link
 *       nl.birthcare.funding.examples.claims.options.YearConverter} years and {@link
 *       nl.birthcare.funding.examples.claims.options.Choices} enumerations of the library.
 *   <li>{@link nl.birthcare.funding.examples.claims.options.OutputForm} is the option {@code --json},
 *       {@link nl.birthcare.funding.examples.claims.options.LanguageOption} is {@code --language}.
 *   <li>{@link nl.birthcare.funding.examples.claims.options.Commands} runs a command, and explains why it has no result.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.options;

import org.jspecify.annotations.NullMarked;
