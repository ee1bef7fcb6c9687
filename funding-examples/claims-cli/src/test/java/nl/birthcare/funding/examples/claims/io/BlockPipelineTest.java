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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks are worked on by several threads at once, and delivered in their order. */
class BlockPipelineTest {

    /** Takes the first bytes of blocks down, and fails at one of them. */
    private static final class Worker implements BlockPipeline.Worker<RowBlock> {

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

    /** Delivers its letters in pieces while it is alone. */
    private static final class InPieces implements BlockPipeline.Worker<RowBlock> {

        private final StringBuffer delivered;
        private String kept = "";

        InPieces(StringBuffer delivered) {
            this.delivered = delivered;
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck") // Gives others the chance to come in between.
        public void work(RowBlock block, boolean alone) {
            String row = new String(block.bytes(), block.start(), block.length(), StandardCharsets.US_ASCII)
                    .replace("\n", "");
            if (!alone) {
                kept = row;
                return;
            }
            kept = "";
            for (int i = 0; i < row.length(); i++) {
                delivered.append(row.charAt(i));
                Thread.yield();
            }
        }

        @Override
        public void deliver() {
            delivered.append(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    @SuppressWarnings("JdkObsolete") // Several threads write to it, one after the other.
    void whoeverIsAloneMayDeliverAtAnyTime(int threads) throws IOException {
        String large = "x".repeat(RowBlocks.USUAL_SIZE + 1);
        String text = "abc\ndef\n" + large + "\nghi\n" + large + "\njkl\nmno\n";
        StringBuffer delivered = new StringBuffer();
        BlockPipeline.run(
                new RowBlocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), 4, 1 << 20),
                threads,
                () -> new InPieces(delivered));

        assertThat(delivered).hasToString(text.replace("\n", ""));
    }

    /** No other block is in hand while a large one is. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9})
    void aLargeBlockIsDoneAlone(int threads) throws IOException {
        String large = "x".repeat(RowBlocks.USUAL_SIZE + 1);
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger largeOnes = new AtomicInteger();
        BlockPipeline.run(
                new RowBlocks(
                        new ByteArrayInputStream(
                                ("a\nb\n" + large + "\nc\nd\n" + large + "\n").getBytes(StandardCharsets.US_ASCII)),
                        2,
                        1 << 20),
                threads,
                () -> new BlockPipeline.Worker<RowBlock>() {
                    @Override
                    public void work(RowBlock block, boolean alone) {
                        int others = inHand.getAndIncrement();
                        if (block.length() > RowBlocks.USUAL_SIZE) {
                            assertThat(alone).isTrue();
                            assertThat(others).isZero();
                            largeOnes.incrementAndGet();
                        }
                    }

                    @Override
                    public void deliver() {
                        inHand.decrementAndGet();
                    }
                });

        assertThat(largeOnes).hasValue(2);
    }
}
