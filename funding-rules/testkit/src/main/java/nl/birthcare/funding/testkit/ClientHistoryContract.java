package nl.birthcare.funding.testkit;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.history.ClientHistory;

/**
 * The tests of a {@link ClientHistory} of one's own: extend it, and run the class with jqwik.
 *
 * <pre>{@code
 * class SqlHistoryTest extends ClientHistoryContract {
 *     protected ClientHistory holding(List<Declaration> declarations) {
 *         return new SqlHistory(emptyDatabase()).add(declarations);
 *     }
 * }
 * }</pre>
 */
public abstract class ClientHistoryContract {

    /** For classes that extend this one. */
    protected ClientHistoryContract() {}

    /**
     * Fills an empty store.
     *
     * @param declarations all declarations, of any number of clients, in the order in which they came in
     * @return the history over exactly these
     */
    protected abstract ClientHistory holding(List<Declaration> declarations);

    /**
     * Returns the laws of keeping declarations.
     *
     * @return {@link FundingLaws#ofHistory()}
     */
    @Provide
    protected final Arbitrary<Law<HistoryStore>> historyLaws() {
        return Arbitraries.of(FundingLaws.ofHistory());
    }

    /**
     * Tries each law a number of times.
     *
     * @param law the law
     * @param random where the random numbers come from
     */
    @Property(tries = 200)
    protected final void everyLawOfHistoriesHolds(@ForAll("historyLaws") Law<HistoryStore> law, @ForAll Random random) {
        law.check(this::holding, random, 1);
    }
}
