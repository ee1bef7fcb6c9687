package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks are worked on by several threads at once, and delivered in their order. */
class BlockPipelineTest {

    /** Takes the first bytes of blocks down, and fails at one of them. */
    private static final class Worker implements BlockPipeline.Worker {

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
        public void work(RowBlock block, Turn turn) throws IOException {
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
        BlockPipeline.run(blocks, 3, () -> new Worker(delivered, inHand, failsAt));
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

    /** Waits for its turn with some blocks, and delivers their letters in pieces then. */
    private static final class Waiting implements BlockPipeline.Worker {

        private final StringBuffer delivered;
        private final String waits;
        private char current;

        Waiting(StringBuffer delivered, String waits) {
            this.delivered = delivered;
            this.waits = waits;
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck") // Gives others the chance to come in between.
        public void work(RowBlock block, Turn turn) throws IOException {
            current = (char) block.bytes()[block.start()];
            if (waits.indexOf(current) >= 0) {
                turn.await();
                assertThat(turn.hasCome()).isTrue();
                delivered.append(current);
                Thread.yield();
                delivered.append(current);
            }
        }

        @Override
        public void deliver() throws IOException {
            if (current == '!') {
                throw new IOException("failed");
            }
            delivered.append(current);
        }
    }

    @SuppressWarnings("JdkObsolete") // Several threads write to it, one after the other.
    private static String delivered(String letters, int threads, String waits) throws IOException {
        byte[] text = letters.replace("", "\n").strip().concat("\n").getBytes(StandardCharsets.UTF_8);
        StringBuffer delivered = new StringBuffer();
        BlockPipeline.run(
                new RowBlocks(new ByteArrayInputStream(text), 2, 64), threads, () -> new Waiting(delivered, waits));
        return delivered.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void whoeverWaitsForItsTurnMayDeliverAtAnyTime(int threads) throws IOException {
        assertThat(delivered("abcdef", threads, "bce")).isEqualTo("abbbcccdeeef");
        assertThat(delivered("abcdef", threads, "abcdef")).isEqualTo("aaabbbcccdddeeefff");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void nobodyWaitsForARunThatHasFailed(int threads) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThatThrownBy(() -> delivered("ab!defgh", threads, "bdefgh"))
                        .isInstanceOf(IOException.class)
                        .hasMessage("failed"));
    }
}
