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
 * Does work on the blocks of a stream by several threads, and delivers it in the order of the stream.
 *
 * <p>Each slot has a block and a worker of its own, and holds one block at a time: there are never more blocks in memory
 * than slots. A block that is larger than usual is done alone, and let go of. A worker that needs much memory for a while
 * waits for its turn, so that no two do at a time.
 */
final class BlockPipeline {

    /** Does the work of one slot: on any thread, but on one at a time. */
    interface Worker {
        /** Works on a block. */
        void work(RowBlock block, Turn turn) throws IOException;

        /** Hands over what the block came to; called by the thread that reads, in the order of the blocks. */
        void deliver() throws IOException;
    }

    /** Makes the workers. */
    interface WorkerFactory {
        Worker newWorker() throws IOException;
    }

    private final Executor executor;
    private final Deliveries deliveries = new Deliveries();
    private final Queue<Slot> idle = new ArrayDeque<>();
    private final Queue<Slot> busy = new ArrayDeque<>();

    private BlockPipeline(Executor executor, int slots, WorkerFactory factory) throws IOException {
        this.executor = executor;
        for (int i = 0; i < slots; i++) {
            idle.add(new Slot(factory.newWorker(), deliveries));
        }
    }

    /** Does all the work. One thread is the caller's own; more are in addition to it, which then reads and writes. */
    static void run(RowBlocks blocks, int threads, WorkerFactory factory) throws IOException {
        if (threads == 1) {
            new BlockPipeline(Runnable::run, 1, factory).run(blocks);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            new BlockPipeline(pool, 2 * threads, factory).run(blocks);
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

    private void run(RowBlocks blocks) throws IOException {
        try {
            while (true) {
                Slot slot = idle.isEmpty() ? finishOldest() : idle.remove();
                if (!blocks.next(slot.block)) {
                    break;
                }
                start(slot);
            }
            finishAll();
        } finally {
            busy.forEach(slot -> slot.task.cancel(false));
            deliveries.end();
        }
    }

    private void start(Slot slot) throws IOException {
        boolean large = slot.block.length() > RowBlocks.USUAL_SIZE;
        if (large) {
            finishAll();
        }
        slot.start(executor);
        busy.add(slot);
        if (large) {
            finishAll();
            // Not kept in each slot that had one.
            slot.block.shrink(RowBlocks.USUAL_SIZE);
        }
    }

    private void finishAll() throws IOException {
        while (!busy.isEmpty()) {
            idle.add(finishOldest());
        }
    }

    private Slot finishOldest() throws IOException {
        Slot slot = busy.remove();
        slot.finish();
        return slot;
    }

    /** Counts the blocks that are started and delivered, and lets workers wait for their turn. */
    private static final class Deliveries {

        private long started;
        private long delivered;
        private boolean ended;

        synchronized long start() {
            return started++;
        }

        synchronized void deliver() {
            delivered++;
            notifyAll();
        }

        /** Lets nobody wait any longer: nothing will be delivered. */
        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized boolean hasReached(long block) {
            return delivered == block;
        }

        synchronized void await(long block) throws IOException {
            try {
                while (!hasReached(block)) {
                    if (ended) {
                        throw new InterruptedIOException("the run has ended");
                    }
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the run was interrupted");
            }
        }
    }

    private static final class Slot implements Turn {

        private final Worker worker;
        private final Deliveries deliveries;
        private final RowBlock block = new RowBlock();
        private FutureTask<Void> task;
        private long number;

        Slot(Worker worker, Deliveries deliveries) {
            this.worker = worker;
            this.deliveries = deliveries;
            this.task = work();
        }

        private FutureTask<Void> work() {
            return new FutureTask<>(() -> {
                worker.work(block, this);
                return null;
            });
        }

        void start(Executor executor) {
            number = deliveries.start();
            task = work();
            executor.execute(task);
        }

        @Override
        public boolean hasCome() {
            return deliveries.hasReached(number);
        }

        @Override
        public void await() throws IOException {
            deliveries.await(number);
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
            deliveries.deliver();
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
