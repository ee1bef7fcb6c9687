package nl.birthcare.funding.examples.claims.text;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What commands print to. A line shows no control character, since one that is in it came from a file; a text that is
 * printed as it is, such as JSON, must have none.
 */
public final class Terminal extends PrintWriter {

    /** Stands before a heading, and for nothing in Unicode. */
    static final char HEADING = '\uFDD0';

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter to;
    private boolean said;

    private Terminal(PrintWriter to) {
        super(to, true);
        this.to = to;
    }

    /**
     * Prints lines by way of another printer, or is that printer.
     *
     * @param printer the other
     * @return the terminal
     */
    public static Terminal of(PrintWriter printer) {
        return printer instanceof Terminal terminal ? terminal : new Terminal(printer);
    }

    /**
     * Opens standard output in UTF-8, whatever the locale: machines read it.
     *
     * @return standard output
     */
    public static PrintWriter standardOutput() {
        return new StandardOutput(new Failing(new FileOutputStream(FileDescriptor.out)));
    }

    /**
     * Opens standard output for bytes. Closing it flushes it only: a process that was started without one has some
     * other file under its number, such as the classes of Java, and closing that ends the process by a crash.
     *
     * @return standard output
     */
    public static OutputStream standardOutputBytes() {
        return new KeptOpen(new FileOutputStream(FileDescriptor.out));
    }

    /** Prints one line, whatever the text holds. */
    @Override
    public void println(@Nullable String text) {
        String line = String.valueOf(text);
        boolean heading = !line.isEmpty() && line.charAt(0) == HEADING;
        String shown = Escaped.line(heading ? line.substring(1) : line);
        super.println(heading && Ansi.AUTO.enabled() ? BOLD + shown + PLAIN : shown);
    }

    /**
     * Tells whether all that was printed has arrived.
     *
     * @return whether it has
     * @throws NoResultException the first time that it has not
     */
    public boolean hasArrived() {
        if (!checkError()) {
            return true;
        }
        if (!said) {
            said = true;
            String reason = to instanceof StandardOutput standard ? ": " + standard.failing.reason() : "";
            throw new NoResultException("Standard output cannot be written" + reason);
        }
        return false;
    }

    /** Standard output, which knows why it failed. */
    private static final class StandardOutput extends PrintWriter {

        private final Failing failing;

        StandardOutput(Failing failing) {
            super(new BufferedWriter(new OutputStreamWriter(failing, StandardCharsets.UTF_8)), true);
            this.failing = failing;
        }
    }

    /** A stream that stays open when it is closed. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** A stream that remembers why it failed first: a printer swallows it. */
    private static final class Failing extends FilterOutputStream {

        private @Nullable IOException first;

        Failing(OutputStream out) {
            super(out);
        }

        String reason() {
            return first == null ? "it is closed" : Failures.reason(first);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }
    }
}
