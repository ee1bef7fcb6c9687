package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * What is to be booked about one line: what it comes to now, beside what was booked of it before, and why the two differ.
 *
 * <p>What was booked is never rewritten. A correction is booked as the {@linkplain #deltas() difference}, or as a {@linkplain
 * #reversalAndRebooking() full reversal and a new booking}; both come to the same sums.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Correction {

    /** {@return what was booked last of the line; empty for a line that is new} */
    Optional<Receipt> was();

    /** {@return what the line comes to now} */
    Receipt is();

    /** {@return why the two differ; none for a line that is new} */
    List<Cause> causes();

    /** Refuses receipts of two lines. */
    @Value.Check
    default void check() {
        was().ifPresent(was -> {
            if (!was.declarant().equals(is().declarant())
                    || !was.declaration().equals(is().declaration())
                    || was.number() != is().number()) {
                throw new IllegalArgumentException("A correction must be of one line, but is of line " + was.number()
                        + " of declaration " + was.declaration() + " and of line " + is().number() + " of declaration "
                        + is().declaration());
            }
        });
    }

    /**
     * Corrects what was booked.
     *
     * @param was what was booked last of a line
     * @param is what the line comes to now
     * @return the correction, with its causes
     * @throws IllegalArgumentException if the receipts are of two lines
     */
    static Correction of(Receipt was, Receipt is) {
        return ImmutableCorrection.builder()
                .was(was)
                .is(is)
                .causes(Causes.between(was, is, null))
                .build();
    }

    /**
     * Corrects what was booked, where it is known how the policies differ: then no other entry is named as a cause.
     *
     * @param was what was booked last of a line
     * @param is what the line comes to now
     * @param changed the ids of the entries that were added, changed or taken away since, as far as they could concern what is
     *     booked
     * @return the correction, with its causes
     * @throws IllegalArgumentException if the receipts are of two lines
     */
    static Correction of(Receipt was, Receipt is, Set<String> changed) {
        Require.present("The changed entries", changed);
        return ImmutableCorrection.builder()
                .was(was)
                .is(is)
                .causes(Causes.between(was, is, changed))
                .build();
    }

    /**
     * Books a line for the first time.
     *
     * @param is what the line comes to
     * @return the booking
     */
    static Correction ofNew(Receipt is) {
        return ImmutableCorrection.builder().is(is).build();
    }

    /**
     * Tells whether two receipts of a line come to the same booking: verdict, amount, and either the reason why it is not
     * divided or the split, form, year, key and grade. Findings that change none of it are no correction.
     *
     * @param was what was booked
     * @param is what the line comes to now
     * @return whether there is nothing to book
     */
    static boolean isNothing(Receipt was, Receipt is) {
        Require.present("The receipt of before", was);
        Require.present("The receipt of now", is);
        return was.verdict() == is.verdict()
                && was.charged().equals(is.charged())
                && was.reason().equals(is.reason())
                && was.scenario().equals(is.scenario())
                && was.allocation()
                        .map(Posting.Place::of)
                        .equals(is.allocation().map(Posting.Place::of))
                && was.allocation()
                        .map(Receipt.Allocation::grade)
                        .equals(is.allocation().map(Receipt.Allocation::grade))
                && was.allocation()
                        .flatMap(Receipt.Allocation::key)
                        .equals(is.allocation().flatMap(Receipt.Allocation::key))
                && was.borne().equals(is.borne());
    }

    /** {@return whether there is something to book: false where only findings, or the policy by which the same came, differ} */
    default boolean changesBooking() {
        return was().isEmpty() || !isNothing(was().get(), is());
    }

    /** {@return what the frameworks bear more, or less, than was booked: the difference} */
    default FrameworkSplit difference() {
        return is().borne().minus(was().map(Receipt::borne).orElse(FrameworkSplit.ZERO));
    }

    /**
     * {@return the difference as it is booked: one posting where form, year and key stay, and two where the amount moves to
     * another; none where nothing moves}
     */
    default List<Posting> deltas() {
        Optional<Posting.Place> from = was().flatMap(Receipt::allocation).map(Posting.Place::of);
        Optional<Posting.Place> to = is().allocation().map(Posting.Place::of);
        if (from.isPresent() && from.equals(to)) {
            FrameworkSplit difference = difference();
            return difference.equals(FrameworkSplit.ZERO)
                    ? List.of()
                    : List.of(Posting.of(Posting.Kind.DELTA, is(), to.get(), difference));
        }
        return postings(Posting.Kind.DELTA, Posting.Kind.DELTA);
    }

    /** {@return what was booked taken back whole, and what the line comes to now booked anew; nothing where neither is divided} */
    default List<Posting> reversalAndRebooking() {
        return postings(Posting.Kind.REVERSAL, Posting.Kind.BOOKING);
    }

    private List<Posting> postings(Posting.Kind back, Posting.Kind anew) {
        List<Posting> postings = new ArrayList<>(2);
        was().flatMap(Receipt::allocation)
                .ifPresent(was -> postings.add(Posting.of(
                        back, is(), Posting.Place.of(was), was.split().negated())));
        is().allocation().ifPresent(is -> postings.add(Posting.of(anew, is(), Posting.Place.of(is), is.split())));
        return postings;
    }

    /** Why what a line comes to is not what was booked. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Cause {

        /** {@return what is different: the kind} */
        @Value.Parameter
        Kind kind();

        /** {@return which it was: an id, a code, a fingerprint or a version; empty where there was none} */
        @Value.Parameter
        Optional<String> was();

        /** {@return which it is: an id, a code, a fingerprint or a version; empty where there is none} */
        @Value.Parameter
        Optional<String> is();

        /** What can be different. */
        enum Kind {
            /** What was asked: the line, or what its declaration says besides; the fingerprints of the two. */
            INPUT,
            /** An entry of the policy book decides that did not, or does no more; the id of the entry. */
            ENTRY,
            /** The key; its id, and with other weights under the same id its weights. */
            KEY,
            /** The agreement by which the line is judged; its id, and of another edition of it the fingerprint. */
            AGREEMENT,
            /** What is found about the line; the code of a finding. */
            FINDING,
            /** The policy book; its fingerprint. Said where no single entry explains the difference. */
            POLICY,
            /** The scenario that is assumed; its name. */
            SCENARIO,
            /** Other lines: one was sent, credited or judged otherwise since; nothing about the line itself is different. */
            OTHER_LINES,
            /** The edition of the library; its version. Said where nothing else explains the difference. */
            LIBRARY
        }
    }
}
