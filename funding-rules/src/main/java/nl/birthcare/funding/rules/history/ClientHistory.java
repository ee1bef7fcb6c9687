package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/**
 * A snapshot of the lines that a run is about, and of earlier ones where the caller has them, taken before the first is
 * assessed.
 *
 * <p>Checks that need other lines read it and never the run itself, so that no verdict depends on the order of the input.
 * A snapshot covers the whole input, and does not change while it is in use. It should reach back no more than five years:
 * so long a reference is its declarant's own (Vektis MZ301), and of lines that share one all are refused. A caller with
 * more lines than fit in memory implements this on a store; the methods are then called from every thread that assesses.
 */
public interface ClientHistory {

    /**
     * Tells whether several lines of a declarant share a reference.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return whether two lines or more do
     */
    boolean isRepeated(AgbCode declarant, String reference);

    /**
     * Returns the debit line of a reference.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return the line; empty if no debit line has that reference, or several have
     */
    Optional<HistoryLine> debit(AgbCode declarant, String reference);

    /**
     * Returns the credit lines that name a line.
     *
     * @param declarant the declarant
     * @param reference the reference that the credits name
     * @return the credits, in any order
     */
    List<HistoryLine> credits(AgbCode declarant, String reference);

    /**
     * Returns all lines for one pregnancy.
     *
     * @param client the client
     * @param pregnancy one of her pregnancies
     * @return the lines, in any order
     */
    List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy);

    /**
     * Returns all lines for a client whose declaration names no pregnancy, so that they may belong to any of hers.
     *
     * @param client the client
     * @return the lines, in any order
     */
    List<HistoryLine> withoutPregnancy(ClientReference client);

    /** Those who count as one party: a declarant, and who takes part in its partnership. */
    @FunctionalInterface
    interface Circle {

        /**
         * Tells whether a provider belongs to the circle.
         *
         * @param provider the provider
         * @param firstDay the first of some days
         * @param lastDay the last of them
         * @return whether the provider does on all of them
         */
        boolean includes(AgbCode provider, LocalDate firstDay, LocalDate lastDay);
    }

    /**
     * Tells whether all care that other declarations ask for, for the same pregnancy or for none that they name, was
     * certainly given and declared by one circle, so that nobody need look at their lines. An answer of "no" costs time,
     * never a finding.
     *
     * @param declaration the declaration
     * @param circle the circle
     * @return whether no such line of another declaration is of an outsider; false where finding out takes long
     */
    default boolean isOtherCareWithin(Declaration declaration, Circle circle) {
        return false;
    }

    /**
     * Takes a snapshot in memory.
     *
     * @param declarations all declarations that the run is about, and earlier ones where there are
     * @return the snapshot
     */
    static ClientHistory of(Iterable<Declaration> declarations) {
        return new MemoryHistory(declarations);
    }

    /**
     * Takes a snapshot in memory of all lines of one or more clients, out of an input that is too large for one machine
     * and is spread by client. For the declarations of these clients it gives the verdicts that a snapshot of the whole
     * input gives: only references reach beyond a client, and credits of another client never count.
     *
     * @param declarations all declarations of these clients
     * @param uses for each reference that a line of these clients has, or that a credit of theirs names: how often it
     *     stands in the whole input. It may be left out where one line at most has it, and none of another client.
     * @return the snapshot
     * @throws IllegalArgumentException if a reference of a declarant is counted twice
     */
    static ClientHistory ofClients(Iterable<Declaration> declarations, Iterable<ReferenceUse> uses) {
        return new HistoryOfClients(declarations, uses);
    }
}
