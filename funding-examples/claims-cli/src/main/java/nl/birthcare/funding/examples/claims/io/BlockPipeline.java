package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Does work on blocks by several threads, and delivers it in the order of the blocks.
 *
 * <p>Each slot has a block and a worker of its own, and holds one block at a time: there are never more blocks in memory
 * than slots. A block that is larger than usual is done alone, and let go of.
 *
 * @param <B> the blocks
 */
public final class BlockPipeline<B> {

    /**
     * Cuts what there is to do into blocks, for one thread.
     *
     * @param <B> the blocks
     */
    public interface Source<B> {
        /** {@return an empty block} */
        B newBlock();

        /**
         * Fills a block.
         *
         * @param block the block, which may hold others already
         * @return whether there is anything left to do
         * @throws IOException if what there is to do cannot be read
         */
        boolean next(B block) throws IOException;

        /**
         * Tells whether a block is so large that no other should be in memory beside it.
         *
         * @param block the block
         * @return whether it is done alone
         */
        boolean isLarge(B block);

        /**
         * Lets go of what a large block takes.
         *
         * @param block the block
         */
        void letGo(B block);
    }

    /**
     * Does the work of one slot: on any thread, but on one at a time.
     *
     * @param <B> the blocks
     */
    public interface Worker<B> {
        /**
         * Works on a block.
         *
         * @param block the block
         * @param alone whether all blocks before it are delivered, so that nobody else delivers meanwhile
         * @throws IOException if it cannot be done
         */
        void work(B block, boolean alone) throws IOException;

        /**
         * Hands over what the block came to; called by the thread that reads, in the order of the blocks.
         *
         * @throws IOException if it cannot be written
         */
        void deliver() throws IOException;
    }

    /**
     * Makes the workers.
     *
     * @param <B> the blocks
     */
    public interface WorkerFactory<B> {
        /**
         * Makes a worker, for one slot.
         *
         * @return the worker
         * @throws IOException if it cannot be prepared
         */
        Worker<B> newWorker() throws IOException;
    }

    private final Source<B> source;
    private final Executor executor;
    private final Queue<Slot<B>> idle = new ArrayDeque<>();
    private final Queue<Slot<B>> busy = new ArrayDeque<>();

    private BlockPipeline(Source<B> source, Executor executor, int slots, WorkerFactory<B> factory) throws IOException {
        this.source = source;
        this.executor = executor;
        for (int i = 0; i < slots; i++) {
            idle.add(new Slot<>(source.newBlock(), factory.newWorker()));
        }
    }

    /**
     * Does all the work. One thread is the caller's own; more are in addition to it, which then reads and writes.
     *
     * @param <B> the blocks
     * @param source cuts the work
     * @param threads how many threads work
     * @param factory makes the workers
     * @throws IOException if some work cannot be read, done or written
     */
    public static <B> void run(Source<B> source, int threads, WorkerFactory<B> factory) throws IOException {
        if (threads == 1) {
            new BlockPipeline<>(source, Runnable::run, 1, factory).run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            new BlockPipeline<>(source, pool, 2 * threads, factory).run();
        } finally {
            end(pool);
        }
    }

    /** Waits for the blocks in hand: they may not be worked on when what they read from is closed. */
    private static void end(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException {
        try {
            while (true) {
                Slot<B> slot = idle.isEmpty() ? finishOldest() : idle.remove();
                if (!source.next(slot.block)) {
                    break;
                }
                start(slot);
            }
            finishAll();
        } finally {
            busy.forEach(slot -> slot.task.cancel(false));
        }
    }

    private void start(Slot<B> slot) throws IOException {
        boolean large = source.isLarge(slot.block);
        if (large) {
            finishAll();
        }
        slot.start(executor, busy.isEmpty());
        busy.add(slot);
        if (large) {
            finishAll();
            // Not kept in each slot that had one.
            source.letGo(slot.block);
        }
    }

    private void finishAll() throws IOException {
        while (!busy.isEmpty()) {
            idle.add(finishOldest());
        }
    }

    private Slot<B> finishOldest() throws IOException {
        Slot<B> slot = busy.remove();
        slot.finish();
        return slot;
    }

    private static final class Slot<B> {
        private final Worker<B> worker;
        private final B block;
        private FutureTask<Void> task;

        Slot(B block, Worker<B> worker) {
            this.block = block;
            this.worker = worker;
            this.task = work(false);
        }

        private FutureTask<Void> work(boolean alone) {
            return new FutureTask<>(() -> {
                worker.work(block, alone);
                return null;
            });
        }

        void start(Executor executor, boolean alone) {
            task = work(alone);
            executor.execute(task);
        }

        void finish() throws IOException {
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the run was interrupted");
            } catch (ExecutionException e) {
                throw failure(Objects.requireNonNull(e.getCause()));
            }
            worker.deliver();
        }

        private static IOException failure(Throwable cause) {
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            return (IOException) cause;
        }
    }
}
