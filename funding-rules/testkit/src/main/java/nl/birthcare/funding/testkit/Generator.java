package nl.birthcare.funding.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Makes values of one kind at random: for any engine by {@link #next}, for jqwik by {@link #arbitrary}. The same random
 * numbers make the same values. Immutable, and for any thread.
 *
 * @param <T> the kind of value
 */
public final class Generator<T> {

    /** So often one of the edge cases is made where nobody asks for them apart. */
    private static final int ONE_EDGE_IN = 12;

    /** In jqwik, which tries each edge by itself first. */
    private static final int MADE_FOR_EACH_EDGE = 100;

    private final Function<Choices, T> maker;
    private final List<T> edgeCases;

    private Generator(Function<Choices, T> maker, List<T> edgeCases) {
        this.maker = maker;
        this.edgeCases = edgeCases;
    }

    static <T> Generator<T> of(Function<Choices, T> maker) {
        return new Generator<>(maker, List.of());
    }

    /** A generator that also makes values of which each deserves a try of its own. */
    static <T> Generator<T> of(Function<Choices, T> maker, List<T> edgeCases) {
        return new Generator<>(
                choices -> choices.sometimes(1, ONE_EDGE_IN) ? choices.of(edgeCases) : maker.apply(choices), edgeCases);
    }

    /**
     * Makes the next value.
     *
     * @param random where the random numbers come from, such as {@code new Random(seed)}
     * @return the value
     */
    public T next(RandomGenerator random) {
        return make(Choices.drawn(random));
    }

    /**
     * Returns what jqwik needs to make such values. It tries the edge cases first, and makes a value that breaks a property
     * smaller: with fewer lines, smaller amounts and plainer days.
     *
     * @return the arbitrary
     */
    public Arbitrary<T> arbitrary() {
        List<Tuple2<Integer, Arbitrary<T>>> all = new ArrayList<>();
        all.add(Tuple.of(MADE_FOR_EACH_EDGE, Arbitraries.fromGenerator(this::shrinkable)));
        edgeCases.forEach(edge -> all.add(Tuple.of(1, Arbitraries.just(edge))));
        return Arbitraries.frequencyOf(all);
    }

    T make(Choices choices) {
        return maker.apply(choices);
    }

    private Shrinkable<T> shrinkable(Random random) {
        Choices choices = Choices.drawn(random);
        T value = make(choices);
        return new Made<>(this, value, choices.taken());
    }

    /** A value with the choices from which it was made. */
    private static final class Made<T> implements Shrinkable<T> {

        private final Generator<T> generator;
        private final T value;
        private final long[] choices;

        Made(Generator<T> generator, T value, long[] choices) {
            this.generator = generator;
            this.value = value;
            this.choices = choices;
        }

        @Override
        public T value() {
            return value;
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return Shrinking.simpler(choices)
                    .map(this::again)
                    .filter(other -> Shrinking.isSimpler(other.choices, choices))
                    .map(Function.identity());
        }

        private Made<T> again(long[] simpler) {
            Choices again = Choices.again(simpler);
            T made = generator.make(again);
            return new Made<>(generator, made, again.taken());
        }

        @Override
        public ShrinkingDistance distance() {
            long[] distance = new long[choices.length + 1];
            distance[0] = choices.length;
            System.arraycopy(choices, 0, distance, 1, choices.length);
            return ShrinkingDistance.of(distance);
        }
    }
}
