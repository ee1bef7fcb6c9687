package nl.birthcare.funding.examples.claims.io;

import java.io.InputStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a long run is, while a person is at the terminal. */
public final class Progress {

    /** Shows a run that counts its own steps. */
    public interface Steps extends LongConsumer, AutoCloseable {
        @Override
        void close();
    }

    private Progress() {}

    /**
     * Shows how much of a stream of bytes was read.
     *
     * @param in the stream
     * @param task what a person is told
     * @param size how many bytes there are
     * @return the stream to read instead
     */
    public static InputStream ofReading(InputStream in, String task, long size) {
        return isInteractive() ? ProgressBar.wrap(in, bar(task, size).setUnit(" MiB", 1 << 20)) : in;
    }

    /**
     * Shows how many of a number of things are done.
     *
     * @param task what a person is told
     * @param count how many there are
     * @return what is told how many are done
     */
    public static Steps ofSteps(String task, long count) {
        if (!isInteractive()) {
            return new Steps() {
                @Override
                public void accept(long done) {}

                @Override
                public void close() {}
            };
        }
        ProgressBar bar = bar(task, count).build();
        return new Steps() {
            @Override
            public void accept(long done) {
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    private static ProgressBarBuilder bar(String task, long max) {
        return ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(max)
                .setStyle(ProgressBarStyle.ASCII)
                // The bar itself shows the time that has passed and that which is left.
                .showSpeed()
                .clearDisplayOnFinish();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // Java 22 to 24 have one without a terminal too; there a bar is shown in vain.
    private static boolean isInteractive() {
        return System.console() != null;
    }
}
