package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.BookedCare;

/** By which policy and agreements a ledger is kept. */
record LedgerPolicy(String policy, String agreements) {

    private static final int MOST_NAMED = 5;

    /**
     * The policy and agreements of an engine, kept in the ledger.
     *
     * @throws NoResultException if they are of another book, or of a what-if
     */
    static LedgerPolicy kept(Ledger ledger, FundingEngine engine) throws IOException {
        if (engine.book().scenario().isPresent()) {
            throw new NoResultException("A ledger holds what was charged, and nothing is charged under a scenario, but"
                    + " --scenario names " + engine.book().scenario().get());
        }
        requireBook(ledger, engine);
        if (ledger.book().isEmpty()) {
            ledger.setBook(engine.book().id());
        }
        return new LedgerPolicy(ledger.keep(engine.book().entries()), ledger.keep(engine.agreements()));
    }

    /** The policy and agreements of an engine, to look at a ledger by them. */
    static LedgerPolicy of(FundingEngine engine) {
        return new LedgerPolicy(FundingJson.sha256(engine.book().entries()), FundingJson.sha256(engine.agreements()));
    }

    /** What differs from the policy of the last booking, and could concern what is booked. */
    List<BookedCare.Difference> differences(Ledger ledger, FundingEngine engine) throws IOException {
        Ledger.Entry last = ledger.last().orElse(null);
        if (last == null || (last.policy().equals(policy) && last.agreements().equals(agreements))) {
            return List.of();
        }
        return ledger.care()
                .differences(
                        ledger.policy(last.policy()),
                        ledger.agreements(last.agreements()),
                        engine.book().entries(),
                        engine.agreements());
    }

    /** Refuses another book than that by which the ledger is kept. */
    static void requireBook(Ledger ledger, FundingEngine engine) throws IOException {
        Optional<String> book = ledger.book();
        if (book.isPresent() && !book.get().equals(engine.book().id())) {
            throw new NoResultException("The ledger is kept by policy book " + book.get() + ", but --policy names "
                    + engine.book().id());
        }
    }

    /** Refuses to explain by entries by which it was not booked. */
    void requireBookedBy(Ledger ledger, FundingEngine engine) throws IOException {
        requireBook(ledger, engine);
        List<BookedCare.Difference> differences = differences(ledger, engine);
        if (!differences.isEmpty()) {
            throw new NoResultException("The ledger was booked by other entries: " + text(differences, Words.ENGLISH)
                    + ". Name the policy and agreements by which it was booked");
        }
    }

    /** Refuses to go on by entries that could change what is booked: that takes a re-allocation. */
    void requireNothingBookedChanges(Ledger ledger, FundingEngine engine) throws IOException {
        List<BookedCare.Difference> differences = differences(ledger, engine);
        if (!differences.isEmpty()) {
            throw new NoResultException(
                    "The ledger was booked by other entries, for days, care and parties that are booked: "
                            + text(differences, Words.ENGLISH)
                            + ". Book what they change first, with 'claims reallocate'");
        }
    }

    /** Names the first of some differences. */
    static String text(List<BookedCare.Difference> differences, Words words) {
        String first = differences.stream()
                .limit(MOST_NAMED)
                .map(difference -> text(difference, words))
                .collect(Collectors.joining(", "));
        int others = differences.size() - MOST_NAMED;
        return others > 0 ? words.say("ledger.more", first, others) : first;
    }

    private static String text(BookedCare.Difference difference, Words words) {
        String how = !difference.now() ? "ledger.gone" : difference.then() ? "ledger.changed" : "ledger.added";
        return words.say(how, difference.id(), difference.kind());
    }
}
