package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.ThreadsOption;
import nl.birthcare.funding.examples.claims.policy.AgreementFiles;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Books what another policy or other agreements make of everything that is booked. */
@Command(
        name = "reallocate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Judges everything in a ledger once more, by other entries or agreements, and books what changes and nothing else: a key that"
                    + " was corrected, an agreement that was loaded later, a tariff that was wrong. The ledger goes by these"
                    + " from then on.",
            "",
            "The options of policy and agreements name all of them, those that stay as well. Output: a table, the sums per"
                    + " declarant, and with --out a directory as that of 'claims allocate --ledger'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:booked, or nothing changes",
            "2:wrong usage, or a ledger or file that could not be read or written"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims reallocate --ledger births.ledger --booked-on 2022-07-01 \\",
            "    --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost-2021-held \\",
            "    --agreements births.ndjson.agreements.json"
        })
public final class ReallocateCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Option(names = "--booked-on", required = true, paramLabel = "<day>", description = "The day of the booking.")
    private LocalDate bookedOn = LocalDate.EPOCH;

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final AgreementFiles agreements = new AgreementFiles();

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "The directory of the result: new, empty, or holding an earlier result and nothing else.")
    private @Nullable Path out;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        FundingEngine engine = Policies.engine(policy.book(), policy.named()).with(agreements.read());
        try (Ledger ledger = LedgerOpening.forChanges(options.ledger(), options.secret())) {
            if (ledger.last().isEmpty()) {
                throw new NoResultException("A ledger can be allocated again once something is booked, but nothing is");
            }
            book(ledger, engine);
            return ExitCode.DONE;
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Allocating again stopped, and nothing was booked: " + Failures.reason(e), e);
        }
    }

    private void book(Ledger ledger, FundingEngine engine) throws IOException {
        LedgerPolicy kept = LedgerPolicy.kept(ledger, engine);
        List<BookedCare.Difference> differences = kept.differences(ledger, engine);
        Corrections corrections = Corrections.by(engine).since(differences);
        LedgerTables.Counts counts = new LedgerTables.Counts();
        DeclarantSums sums = new DeclarantSums();
        BookedTotals before = ledger.totals();
        try (LedgerFiles files = LedgerFiles.at(out);
                LedgerRun run = new LedgerRun(
                        ledger,
                        engine,
                        corrections,
                        kept,
                        bookedOn,
                        files,
                        correction -> {
                            counts.add(correction);
                            sums.add(correction);
                        },
                        threads.threads())) {
            run.bookAgain();
            run.finish(Ledger.Kind.REALLOCATION, Optional.empty(), 0);
            PrintWriter terminal = spec.commandLine().getOut();
            Words words = options.words();
            LedgerTables tables = new LedgerTables(words, terminal);
            terminal.println(words.heading(
                    "ledger.again",
                    ledger.bookings().size(),
                    bookedOn,
                    engine.book().name()));
            if (!differences.isEmpty()) {
                terminal.println(words.say("ledger.other-than-before", LedgerPolicy.text(differences, words)));
            }
            tables.corrections(counts);
            tables.declarants(sums.sums());
            tables.totals(before, run.change(), ledger.totals());
            tables.closed(ledger);
            terminal.flush();
        }
    }
}
