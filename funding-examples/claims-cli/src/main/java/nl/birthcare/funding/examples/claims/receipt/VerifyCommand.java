package nl.birthcare.funding.examples.claims.receipt;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.allocate.AssessmentRun;
import nl.birthcare.funding.examples.claims.allocate.InputOptions;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.io.SealedRows;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays the receipts of an earlier run. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Replays the receipts of an earlier run: judges the same declarations once more, by the policy, overlays and"
                    + " agreements given, and says which line comes to something else, and since which entry.",
            "",
            "Input: the receipts that 'claims allocate --receipts' wrote, and the declarations of that run, behind the same"
                    + " --history. A row that was"
                    + " altered after it was written is told by its number.",
            "",
            "Output: a table, and before it the first 100 lines whose verdict, amount or split differs, with the causes. An edition of the library other than"
                    + " the one that wrote the receipts is no difference by itself."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line has a receipt, and every receipt says what its line comes to now",
            "1:a line comes to something else, lacks its receipt, or a row is damaged or of no line",
            "2:wrong usage, no rows, or a file that could not be read"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims verify --receipts receipts.ndjson \\",
            "    --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json \\",
            "    --in births.ndjson"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 100;

    @Option(
            names = "--receipts",
            required = true,
            paramLabel = "<file.ndjson>",
            description = "The receipts ('claims schema receipt').")
    private Path receipts = Path.of("");

    @Mixin
    private final InputOptions input = new InputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private long different;
    private long rewritten;
    private long damaged;

    @Override
    public Integer call() {
        FundingEngine engine = input.engine();
        DeclarationFile declarations = input.declarations();
        PrintWriter out = spec.commandLine().getOut();
        try (Dossiers dossiers = input.dossiers(declarations);
                SealedRows stored = new SealedRows(receipts, (row, problem) -> tellDamage(row, problem, out))) {
            Replay replay = new Replay(stored, difference -> tell(difference, out));
            new AssessmentRun(engine, dossiers, replay).assess("Verifying", input.threads());
            Verification verification = replay.finish();
            print(verification, out);
            return ExitCode.of(different + rewritten + damaged == 0
                    && verification.withoutLine().isEmpty()
                    && verification.withoutReceipt().isEmpty());
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Verifying " + receipts + " stopped: " + Failures.reason(e), e);
        }
    }

    private void tellDamage(long row, String problem, PrintWriter out) {
        if (++damaged <= MOST_SHOWN) {
            out.println("Row " + row + " of " + receipts + " is damaged: " + problem);
        }
    }

    private void tell(Correction difference, PrintWriter out) {
        if (!difference.changesBooking()) {
            rewritten++;
            return;
        }
        if (++different > MOST_SHOWN) {
            return;
        }
        Receipt was = difference.was().orElseThrow();
        out.println(ReceiptTexts.line(was) + ": " + ReceiptTexts.outcome(was) + " then, "
                + ReceiptTexts.outcome(difference.is()) + " now");
        difference.causes().forEach(cause -> out.println("  since " + ReceiptTexts.cause(cause)));
    }

    private void print(Verification verification, PrintWriter out) {
        print(
                "Receipts of lines that are not among the declarations, or were sent otherwise",
                verification.withoutLine(),
                out);
        print("Lines without a receipt", verification.withoutReceipt(), out);
        if (different + damaged > 0) {
            out.println();
        }
        out.println(Texts.heading("The receipts of " + receipts));
        Table table = Table.of(1, "Receipts", "Lines");
        table.add("say what the line comes to now", Texts.number(verification.same()));
        table.add("say another verdict, amount or split", Texts.number(different));
        table.add("say the same by another policy, agreement or finding", Texts.number(rewritten));
        table.add("damaged", Texts.number(damaged));
        table.add("of no line", Texts.number(verification.withoutLine().size()));
        table.add("missing", Texts.number(verification.withoutReceipt().size()));
        table.print(out);
        out.flush();
    }

    private static void print(String heading, List<Receipt> receipts, PrintWriter out) {
        if (!receipts.isEmpty()) {
            out.println(heading + ":");
            receipts.stream().limit(MOST_SHOWN).forEach(receipt -> out.println("  " + ReceiptTexts.line(receipt)));
        }
    }
}
