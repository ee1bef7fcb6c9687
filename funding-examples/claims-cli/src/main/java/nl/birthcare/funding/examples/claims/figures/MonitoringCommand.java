package nl.birthcare.funding.examples.claims.figures;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.examples.claims.allocate.AssessmentRun;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.AgreementFiles;
import nl.birthcare.funding.examples.claims.policy.FiguresOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.monitoring.MonitoringLedger;
import nl.birthcare.funding.rules.monitoring.MonitoringReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the published figures about birth care and, beside them, the caller's own. */
@Command(
        name = "monitoring",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows per year and form of funding what birth care cost in the country, its clients, average cost, share and"
                    + " growth, as it was published; the number of partnerships, births and mortality with its"
                    + " definition; and which published figures contradict each other. They stand as printed.",
            "",
            "Beside them it shows the caller's own: of positions.json the costs, of declarations also the clients and who"
                    + " declared what. To count each client once, the references of all are kept in memory; they are"
                    + " never shown."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:printed, but a line of the declarations is not in it, since it was refused, left unallocated or unreadable",
            "2:wrong usage, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims monitoring",
            "  claims monitoring --positions result/positions.json",
            "  claims monitoring --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json \\",
            "    --in births.ndjson"
        })
public final class MonitoringCommand implements Callable<Integer> {

    @Option(
            names = "--edition",
            paramLabel = "<name>",
            description = "By which edition of the published figures; without it, the newest of each.")
    private @Nullable String edition;

    @Option(
            names = "--positions",
            paramLabel = "<positions.json>",
            description = "The caller's own costs: the file of that name that 'claims allocate' writes ('claims schema"
                    + " positions').")
    private @Nullable Path positions;

    @Option(
            names = "--in",
            paramLabel = "<file.ndjson>",
            description = "The caller's own declarations, instead; they are judged as 'claims allocate' does, so that"
                    + " --policy is needed.")
    private @Nullable Path in;

    @Mixin
    private final AgreementFiles agreements = new AgreementFiles();

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm("monitoring");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private boolean everythingAllocated = true;

    @Override
    public Integer call() {
        PolicyBook book = figures.book();
        MonitoringReport report = beside(published(book), book);
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(report, out);
        } else {
            new MonitoringTables(language.words(), out).print(report);
        }
        return ExitCode.of(everythingAllocated);
    }

    private MonitoringReport published(PolicyBook book) {
        try {
            return edition == null
                    ? MonitoringReport.published(book)
                    : MonitoringReport.published(book, Edition.of(edition));
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--edition cannot be used: " + e.getMessage(), e);
        }
    }

    private MonitoringReport beside(MonitoringReport published, PolicyBook book) {
        if (positions != null && in != null) {
            throw new NoResultException("Only one of --positions and --in can stand beside the published figures");
        }
        try {
            if (positions != null) {
                LedgerStatement own = JsonFiles.read("--positions", positions, LedgerStatement.class);
                return published.besidePositions(own.positions());
            }
            return in == null ? published : published.besideLedger(ledger(in, book));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NoResultException("The caller's own figures cannot be used: " + e.getMessage(), e);
        }
    }

    private MonitoringLedger ledger(Path file, PolicyBook book) {
        String named = figures.named();
        if (named == null) {
            throw new NoResultException("--policy must say by which book the declarations are judged, but is missing");
        }
        FundingEngine engine = Policies.engine(book, named).with(agreements.read());
        DeclarationFile declarations = DeclarationFile.at(file);
        MonitoringLedger ledger = new MonitoringLedger();
        try (Dossiers dossiers = declarations.snapshot(1)) {
            AssessmentRun run = new AssessmentRun(engine, dossiers, into(ledger));
            everythingAllocated = run.assess("Adding up", 1).totals().everythingAllocated();
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Reading " + file + " stopped: " + Failures.reason(e), e);
        }
        return ledger;
    }

    private static AssessmentRun.Results into(MonitoringLedger ledger) {
        return () -> new AssessmentRun.OutputBuffer() {
            @Override
            public void write(long row, Assessment assessment) {
                ledger.post(assessment);
            }

            @Override
            public void write(Finding finding) {
                // What was found is what 'claims check' is for.
            }

            @Override
            public void deliver() {
                // There is nothing but the sums.
            }
        };
    }
}
