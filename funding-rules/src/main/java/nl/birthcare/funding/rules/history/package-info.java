/**
 * What the caller knows about a client besides one declaration.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.history.Dossier} is all known declarations of one client, the unit in which lines
 *       are judged.
 *   <li>{@link nl.birthcare.funding.rules.history.ClientHistory} returns dossiers, from memory or from a store.
 *   <li>{@link nl.birthcare.funding.rules.history.HistoryLine} is a line with its declaration: a dossier holds those of other
 *       clients that share names with it.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.history;

import org.jspecify.annotations.NullMarked;
