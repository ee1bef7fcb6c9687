/**
 * JSON in and out, strict in both directions.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.core.json.FundingJson} reads and writes every type of this library.
 *   <li>{@link nl.birthcare.funding.core.json.DeclarationRows} reads declarations by the million, with the same results.
 *   <li>{@link nl.birthcare.funding.core.json.RefusedJsonException} names what was refused, where, and why.
 *   <li>{@link nl.birthcare.funding.core.json.FundingModule} adds the types to a caller's own mapper of Jackson 2.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.core.json;

import org.jspecify.annotations.NullMarked;
