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
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
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

    @Mixin
    private final LanguageOption language = new LanguageOption();

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
            out.println(language.words().say("verify.damaged-row", row, receipts, problem));
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
        Words words = language.words();
        ReceiptTexts texts = new ReceiptTexts(words);
        Receipt was = difference.was().orElseThrow();
        out.println(words.say("verify.then-now", texts.line(was), texts.outcome(was), texts.outcome(difference.is())));
        difference.causes().forEach(cause -> out.println("  " + words.say("verify.since", texts.cause(cause))));
    }

    private void print(Verification verification, PrintWriter out) {
        Words words = language.words();
        print(words.say("verify.without-line"), verification.withoutLine(), out);
        print(words.say("verify.without-receipt"), verification.withoutReceipt(), out);
        if (different + damaged > 0) {
            out.println();
        }
        out.println(words.heading("verify.heading", receipts));
        Table table = words.table(1, "verify.receipts", "lines");
        table.add(words.say("verify.same"), Texts.number(verification.same()));
        table.add(words.say("verify.different"), Texts.number(different));
        table.add(words.say("verify.rewritten"), Texts.number(rewritten));
        table.add(words.say("verify.damaged"), Texts.number(damaged));
        table.add(
                words.say("verify.of-no-line"),
                Texts.number(verification.withoutLine().size()));
        table.add(
                words.say("verify.missing"),
                Texts.number(verification.withoutReceipt().size()));
        table.print(out);
        out.flush();
    }

    private void print(String heading, List<Receipt> receipts, PrintWriter out) {
        if (!receipts.isEmpty()) {
            ReceiptTexts texts = new ReceiptTexts(language.words());
            out.println(heading);
            receipts.stream().limit(MOST_SHOWN).forEach(receipt -> out.println("  " + texts.line(receipt)));
        }
    }
}
