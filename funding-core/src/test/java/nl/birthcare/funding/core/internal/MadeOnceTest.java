package nl.birthcare.funding.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeOnceTest {

    @Test
    void isNotMadeBeforeItIsAskedFor() {
        AtomicInteger made = new AtomicInteger();
        MadeOnce<Integer> value = new MadeOnce<>(made::incrementAndGet);

        assertThat(made).hasValue(0);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void isMadeOnceForManyThreads() {
        AtomicInteger made = new AtomicInteger();
        MadeOnce<Integer> value = new MadeOnce<>(made::incrementAndGet);

        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(any -> value.get()))
                .containsOnly(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void isTriedAgainIfMakingItFailed() {
        AtomicInteger tries = new AtomicInteger();
        MadeOnce<Integer> value = new MadeOnce<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return tries.get();
        });

        assertThatThrownBy(value::get).hasMessage("not yet");
        assertThat(value.get()).isEqualTo(2);
    }
}
