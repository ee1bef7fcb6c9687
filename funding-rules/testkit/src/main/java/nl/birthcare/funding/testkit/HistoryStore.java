package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.history.ClientHistory;

/** Keeps declarations for later: a table, a file, a service. {@code ClientHistory::of} of the library keeps them in memory. */
@FunctionalInterface
public interface HistoryStore {

    /**
     * Fills an empty store.
     *
     * @param declarations all declarations, of any number of clients, in the order in which they came in
     * @return the history over exactly these
     */
    ClientHistory holding(List<Declaration> declarations);
}
