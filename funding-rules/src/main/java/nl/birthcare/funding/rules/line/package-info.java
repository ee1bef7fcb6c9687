/**
 * Everything that is known about one line before it is judged.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.line.LineFacts} holds the line, the days that decide, and what the policy book
 *       and the agreements say on them.
 *   <li>{@link nl.birthcare.funding.rules.line.ClientHistory} is a snapshot of the lines around it, of {@link
 *       nl.birthcare.funding.rules.line.HistoryLine}s. Where it is spread over machines by client, {@link
 *       nl.birthcare.funding.rules.line.ReferenceUse} says what reaches beyond one client.
 *   <li>{@link nl.birthcare.funding.rules.line.CreditPosition} is where a credit stands among the credits of one line;
 *       {@link nl.birthcare.funding.rules.line.Standings} says how those stand, by a {@link
 *       nl.birthcare.funding.rules.line.Standing}: one that is refused takes nothing back.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.line;

import org.jspecify.annotations.NullMarked;
