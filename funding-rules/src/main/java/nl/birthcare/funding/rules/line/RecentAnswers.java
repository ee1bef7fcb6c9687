package nl.birthcare.funding.rules.line;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to questions of one kind about one snapshot. Lines that ask the same often follow one another, or those
 * that ask a second question stand between them; finding out for each would take as long as there are pairs of them.
 *
 * <p>Any number of threads may use one, without waiting for each other. What is remembered never changes what is answered.
 *
 * @param <Q> a question
 * @param <A> an answer
 */
final class RecentAnswers<Q, A> {

    /** So many answers are kept at least, however much they hold. */
    private static final int FEWEST = 64;

    /** The answers that were found since some time, and those of the time before it. */
    private record Answers<Q, A>(Map<Q, A> recent, Map<Q, A> earlier, AtomicLong held) {

        static <Q, A> Answers<Q, A> after(Map<Q, A> earlier) {
            return new Answers<>(new ConcurrentHashMap<>(), earlier, new AtomicLong());
        }
    }

    private final long most;
    private final AtomicReference<Answers<Q, A>> answers = new AtomicReference<>(Answers.after(Map.of()));

    /**
     * Starts with none.
     *
     * @param most how much is held before earlier answers are forgotten; as much again may be
     */
    RecentAnswers(long most) {
        this.most = most;
    }

    /** The answer to a question, if it was found lately. */
    @Nullable
    A get(Q question) {
        Answers<Q, A> now = Objects.requireNonNull(answers.get());
        A known = now.recent.isEmpty() ? null : now.recent.get(question);
        return known != null || now.earlier.isEmpty() ? known : now.earlier.get(question);
    }

    /** Remembers an answer that holds so much. */
    void put(Q question, A answer, long holds) {
        Answers<Q, A> now = Objects.requireNonNull(answers.get());
        if (now.recent.put(question, answer) == null
                && now.held.addAndGet(holds) > most
                && now.recent.size() >= FEWEST) {
            answers.compareAndSet(now, Answers.after(now.recent));
        }
    }
}
