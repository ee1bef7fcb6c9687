/**
 * What is known beside a declaration: the other declarations of its client.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.history.Dossier} is all declarations of one client that the caller knows, the unit
 *       in which lines are judged.
 *   <li>{@link nl.birthcare.funding.rules.history.ClientHistory} hands over dossiers, from memory or from a store.
 *   <li>{@link nl.birthcare.funding.rules.history.ReferenceUse} says how often a reference stands beyond one client, and
 *       {@link nl.birthcare.funding.rules.history.HistoryLine} is a line with its declaration.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.history;

import org.jspecify.annotations.NullMarked;
