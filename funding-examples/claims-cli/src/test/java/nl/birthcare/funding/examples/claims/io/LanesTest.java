package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Blocks are worked on by several threads at once, and delivered in their order. */
class LanesTest {

    /** Takes the first bytes of blocks down, and fails at one of them. */
    private static final class Worker implements Lanes.Worker {

        private final List<Byte> delivered;
        private final AtomicInteger inHand;
        private final char failsAt;
        private byte current;

        Worker(List<Byte> delivered, AtomicInteger inHand, char failsAt) {
            this.delivered = delivered;
            this.inHand = inHand;
            this.failsAt = failsAt;
        }

        @Override
        public void work(RowBlock block, boolean alone) throws IOException {
            assertThat(inHand.incrementAndGet()).isLessThanOrEqualTo(3);
            current = block.bytes()[block.start()];
            // The first take longest, so that the last are ready before them.
            for (int i = 0; i < ('z' - current) * 1_000; i++) {
                Thread.onSpinWait();
            }
            inHand.decrementAndGet();
            if (current == failsAt) {
                throw new IOException("failed at " + failsAt);
            }
        }

        @Override
        public void deliver() {
            delivered.add(current);
        }
    }

    private static List<Byte> delivered(char failsAt, List<Byte> delivered) throws IOException {
        byte[] text = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n".getBytes(StandardCharsets.UTF_8);
        AtomicInteger inHand = new AtomicInteger();
        RowBlocks blocks = new RowBlocks(new ByteArrayInputStream(text), 2, 64);
        Lanes.run(blocks, 3, () -> new Worker(delivered, inHand, failsAt));
        return delivered;
    }

    @Test
    void blocksAreDeliveredInTheirOrder() throws IOException {
        assertThat(delivered('-', new ArrayList<>()))
                .extracting(b -> (char) (byte) b)
                .containsExactly('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l');
    }

    @Test
    void aFailureEndsTheRunAndWhatStandsBeforeItIsDelivered() {
        List<Byte> delivered = new ArrayList<>();

        assertThatThrownBy(() -> delivered('h', delivered))
                .isInstanceOf(IOException.class)
                .hasMessage("failed at h");
        assertThat(delivered).extracting(b -> (char) (byte) b).containsExactly('a', 'b', 'c', 'd', 'e', 'f', 'g');
    }
}
