/**
 * What people read, the same in every locale.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.examples.claims.text.Texts} writes amounts, counts and shares, {@link
 *       nl.birthcare.funding.examples.claims.text.EntryTexts} entries of a policy book.
 *   <li>{@link nl.birthcare.funding.examples.claims.text.Table} lines values up in columns.
 *   <li>{@link nl.birthcare.funding.examples.claims.text.Terminal} prints lines and tells whether they arrived; {@link
 *       nl.birthcare.funding.examples.claims.text.Shown} keeps characters that a terminal obeys out of them.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.examples.claims.text;

import org.jspecify.annotations.NullMarked;
