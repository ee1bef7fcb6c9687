/**
 * The JSON of the types that are no plain values.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.internal.json.ResultForms} tells the mappers of core how to write answers and books.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.internal.json;

import org.jspecify.annotations.NullMarked;
