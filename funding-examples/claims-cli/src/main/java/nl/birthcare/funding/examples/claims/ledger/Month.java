package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import org.jspecify.annotations.Nullable;

/** Books a delivery in a ledger. */
public final class Month {

    private final MonthOptions options;
    private final DeclaredOptions declared;
    private final FundingEngine engine;
    private final int threads;
    private final PrintWriter out;
    private final Words words;
    private final Consumer<Function<Wording, Page>> page;

    /**
     * Prepares a booking.
     *
     * @param options the ledger, and the day
     * @param declared what the sender says that the file holds
     * @param engine judges the lines
     * @param threads how many threads judge
     * @param out where a person reads what was booked
     * @param language in which language
     * @param page takes a page of it
     */
    public Month(
            MonthOptions options,
            DeclaredOptions declared,
            FundingEngine engine,
            int threads,
            PrintWriter out,
            LanguageOption language,
            Consumer<Function<Wording, Page>> page) {
        this.options = options;
        this.declared = declared;
        this.engine = engine;
        this.threads = threads;
        this.out = out;
        this.words = language.words();
        this.page = page;
    }

    /**
     * Books the declarations of a file.
     *
     * @param in where they are
     * @param declarations the same file, opened
     * @param directory where the files of the booking go; null for nowhere
     * @return the exit code
     * @throws IOException if the ledger or a file fails
     */
    public int book(Path in, DeclarationFile declarations, @Nullable Path directory) throws IOException {
        // Before the ledger is opened: what is refused leaves none behind.
        declared.check(declarations, "nothing was booked");
        String delivery = sha256(in);
        try (Ledger ledger = LedgerOpening.forDeliveries(options.ledger(), options.secret())) {
            Optional<Ledger.Entry> earlier = ledger.bookings().stream()
                    .filter(entry -> entry.delivery().equals(Optional.of(delivery)))
                    .findFirst();
            if (earlier.isPresent()) {
                return tellBookedBefore(in, ledger, earlier.get());
            }
            LedgerPolicy policy = LedgerPolicy.kept(ledger, engine);
            policy.requireNothingBookedChanges(ledger, engine);
            return book(ledger, policy, delivery, declarations, directory);
        }
    }

    private int tellBookedBefore(Path in, Ledger ledger, Ledger.Entry earlier) throws IOException {
        out.println(words.say("ledger.booked-before", in, earlier.bookedOn(), earlier.id()));
        long unreadable = ledger.unreadable(earlier);
        new LedgerTables(words, out).unreadable(earlier, unreadable);
        out.flush();
        return ExitCode.of(unreadable == 0);
    }

    private int book(
            Ledger ledger, LedgerPolicy policy, String delivery, DeclarationFile declarations, @Nullable Path directory)
            throws IOException {
        LedgerTables.Counts counts = new LedgerTables.Counts();
        Corrections corrections = Corrections.by(engine).since(List.of());
        BookedTotals before = ledger.totals();
        try (LedgerFiles files = LedgerFiles.at(directory);
                LedgerRun run = new LedgerRun(
                        ledger, engine, corrections, policy, options.bookedOn(), files, counts::add, threads)) {
            Receiving receiving = new Receiving(run, files);
            declarations.read(
                    "Receiving", threads, () -> new Arrivals(ledger.keys().forAnotherThread(), receiving));
            run.bookArrivals();
            BookedTotals change = run.change();
            run.finish(Ledger.Kind.MONTH, Optional.of(delivery), receiving.unreadable);
            print(ledger, before, change, counts, receiving.unreadable);
            return ExitCode.of(receiving.unreadable == 0
                    && counts.isEverythingBooked()
                    && change.unallocated().lines() <= 0);
        }
    }

    private void print(
            Ledger ledger, BookedTotals before, BookedTotals change, LedgerTables.Counts counts, long unreadable) {
        List<Ledger.Entry> bookings = ledger.bookings();
        Ledger.Entry booking = bookings.get(bookings.size() - 1);
        LedgerTables tables = new LedgerTables(words, out);
        out.println(words.heading(
                "ledger.booking",
                booking.id(),
                options.bookedOn(),
                engine.book().name()));
        tables.unreadable(booking, unreadable);
        tables.counts(counts);
        tables.totals(before, change, ledger.totals());
        tables.closed(ledger);
        out.flush();
        showPage(booking, wording -> MonthPage.of(engine, booking, before, change, ledger.totals(), counts, wording));
    }

    /** The booking stands, whatever becomes of its page. */
    private void showPage(Ledger.Entry booking, Function<Wording, Page> made) {
        try {
            page.accept(made);
        } catch (NoResultException e) {
            throw new NoResultException(
                    "Booking " + booking.id() + " stands in the ledger, but its page was not written. " + e.getMessage()
                            + ". Do not book the file again; 'claims ledger show' shows what it changed",
                    e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Takes the delivery in, and counts it. */
    private static final class Receiving implements Arrivals.Taker {

        private final LedgerRun run;
        private final LedgerFiles files;
        private long unreadable;

        Receiving(LedgerRun run, LedgerFiles files) {
            this.run = run;
            this.files = files;
        }

        @Override
        public void receive(Arrival arrival) throws IOException {
            run.receive(arrival);
        }

        @Override
        public void leaveOut(Finding finding) throws IOException {
            unreadable++;
            files.write(finding);
        }
    }
}
