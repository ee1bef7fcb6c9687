package nl.birthcare.funding.examples.claims.ledger;

import nl.birthcare.funding.examples.claims.options.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be asked of a ledger. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows, exports or closes what was booked by 'claims allocate --ledger' and 'claims reallocate'.",
            "",
            "A ledger is only added to: what was booked stays, and a correction is booked beside it. It holds each declaration as"
                    + " received, with keyed hashes for client and pregnancy, and the receipts of every booking."
        },
        subcommands = {
            LedgerShowCommand.class,
            LedgerAsOfCommand.class,
            LedgerExplainCommand.class,
            LedgerExportCommand.class,
            LedgerCloseCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage, or a ledger that could not be read or written"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims ledger show --ledger births.ledger",
            "  claims ledger as-of 2021-06-30 --ledger births.ledger",
            "  claims ledger explain --ledger births.ledger --line D2021-1/1 \\",
            "    --declarant 06999909 --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json",
            "  claims ledger export --ledger births.ledger --out bookings.ndjson",
            "  claims ledger close 2021 --ledger births.ledger --booked-on 2022-07-01"
        })
public final class LedgerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public void run() {
        throw Commands.unnamed(spec, "question");
    }
}
