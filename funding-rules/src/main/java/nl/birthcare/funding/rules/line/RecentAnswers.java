package nl.birthcare.funding.rules.line;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to questions of one kind about one snapshot. Lines that ask the same often follow one another; finding
 * out for each would take as long as there are pairs of them.
 *
 * <p>Any number of threads may use one, without waiting for each other. What is remembered never changes what is answered.
 *
 * @param <Q> a question
 * @param <A> an answer
 */
final class RecentAnswers<Q, A> {

    /** A power of two. */
    private static final int SLOTS = 64;

    private record Answered<Q, A>(Q question, A answer) {}

    private final AtomicReferenceArray<@Nullable Answered<Q, A>> slots = new AtomicReferenceArray<>(SLOTS);

    /** The answer to a question, if it was asked lately. */
    @Nullable
    A get(Q question) {
        Answered<Q, A> answered = slots.get(slotOf(question));
        return answered != null && answered.question().equals(question) ? answered.answer() : null;
    }

    /** Remembers an answer, in the place of another. */
    void put(Q question, A answer) {
        slots.set(slotOf(question), new Answered<>(question, answer));
    }

    private int slotOf(Q question) {
        int hash = question.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> Short.SIZE)) & (SLOTS - 1);
    }
}
