package nl.birthcare.funding.testkit;

import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of an implementation, whatever comes in. {@link FundingLaws} has them all.
 *
 * <pre>{@code
 * for (Law<Splitter> law : FundingLaws.ofSplitter(ApportionmentMethod.SAINTE_LAGUE)) {
 *     law.check(mySplitter, new Random(1), 1_000);
 * }
 * }</pre>
 *
 * @param <S> the kind of implementation
 */
public final class Law<S> {

    private final String title;
    private final Trial<S, ?> trial;

    private Law(String title, Trial<S, ?> trial) {
        this.title = title;
        this.trial = trial;
    }

    /** A law that is tried with inputs; the trial throws where it does not hold. */
    static <S, I> Law<S> of(String title, Generator<I> inputs, BiConsumer<S, I> holds) {
        return new Law<>(title, new Trial<>(inputs, holds));
    }

    /**
     * Returns what must hold.
     *
     * @return a sentence
     */
    public String title() {
        return title;
    }

    /**
     * Tries an implementation with inputs of the law's own.
     *
     * @param implementation what is tried
     * @param random where the random numbers come from
     * @param tries how many inputs are tried, 1 or more
     * @throws AssertionError if the law does not hold, or the implementation throws; the message shows the smallest input that
     *     was found
     * @throws IllegalArgumentException if there are no tries
     */
    public void check(S implementation, RandomGenerator random, int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("The tries of a law must be 1 or more, but are " + tries);
        }
        for (int i = 0; i < tries; i++) {
            trial.attempt(title, implementation, Choices.drawn(random));
        }
    }

    /** {@return the title} */
    @Override
    public String toString() {
        return title;
    }

    /**
     * A law with its inputs.
     *
     * @param inputs makes them
     * @param holds throws where the law does not hold
     */
    private record Trial<S, I>(Generator<I> inputs, BiConsumer<S, I> holds) {

        void attempt(String title, S implementation, Choices choices) {
            if (failure(implementation, inputs.make(choices)) == null) {
                return;
            }
            long[] smallest = Shrinking.smallest(
                    choices.taken(), simpler -> failure(implementation, inputs.make(simpler)) != null);
            I input = inputs.make(Choices.again(smallest));
            Throwable failure = failure(implementation, input);
            throw new AssertionError(
                    "The law does not hold: " + title + "\nInput: " + input + "\n"
                            + (failure == null ? "It fails now and then" : failure),
                    failure);
        }

        private @Nullable Throwable failure(S implementation, I input) {
            try {
                holds.accept(implementation, input);
                return null;
            } catch (RuntimeException | AssertionError e) {
                return e;
            }
        }
    }
}
