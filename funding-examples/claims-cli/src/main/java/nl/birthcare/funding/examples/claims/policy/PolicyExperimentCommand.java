package nl.birthcare.funding.examples.claims.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.Conversions;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.procedure.ExperimentTerm;
import nl.birthcare.funding.rules.procedure.ExperimentTerms;
import nl.birthcare.funding.rules.procedure.InnovationTerm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how long an experiment can last. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells how long an experiment that starts on a day can last: one under the law (Wmg 58), until when its"
                    + " effects can be kept and when the report is due; or with --innovation a small-scale one"
                    + " (BR/REG-19158), how far it can be extended and when its final evaluation is due."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, days that no rule allows, or a file that could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims policy experiment --policy enacted --start 2017-01-01",
            "  claims policy experiment --policy enacted --innovation --start 2022-01-01"
        })
final class PolicyExperimentCommand implements Callable<Integer> {

    @Mixin
    private final PolicyAnswer answer = new PolicyAnswer();

    @Option(names = "--start", required = true, paramLabel = "<date>", description = "The first day.")
    private LocalDate start = LocalDate.EPOCH;

    @Option(
            names = "--end",
            paramLabel = "<date>",
            description = "The last day, where it ends before it must; not with --innovation.")
    private @Nullable LocalDate end;

    @Option(
            names = "--innovation",
            description = "A small-scale innovation experiment, for which provider and insurer applied together.")
    private boolean innovation;

    @Option(
            names = "--extended",
            paramLabel = "<ground>",
            description = "With --innovation: it was extended on this ground, ${COMPLETION-CANDIDATES}.")
    private InnovationExperiment.@Nullable ExtensionGround extended;

    @Override
    public Integer call() {
        if (innovation ? end != null : extended != null) {
            throw new NoResultException("--end must be given without --innovation, and --extended with it only");
        }
        PolicyBook book = answer.book();
        ExperimentTerms terms = ExperimentTerms.of(book);
        try {
            return innovation ? innovation(book, terms) : underTheLaw(book, terms);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--start " + start + " cannot be answered: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw Conversions.tooLate("--start", start);
        }
    }

    private int underTheLaw(PolicyBook book, ExperimentTerms terms) {
        ExperimentTerm term = end == null ? terms.longest(start) : terms.term(start, end);
        List.of(term.lastDay(), term.effectsUntil(), term.reportUntil()).forEach(this::requireFourDigitYear);
        return answer.with("experiment", term).print(book, "An experiment that starts on " + start, out -> {
            out.println();
            out.println("  " + term.lastDay() + "  " + (end == null ? "last possible day" : "last day"));
            out.println("  " + term.effectsUntil() + "  last day on which the NZa may keep its effects");
            out.println("  " + term.reportUntil() + "  last day for the report");
            PolicyAnswer.entries(List.of(term.rule()), out);
            PolicyAnswer.documents(book, List.of(term.rule()), out);
        });
    }

    private int innovation(PolicyBook book, ExperimentTerms terms) {
        InnovationTerm term = terms.innovation(InnovationExperiment.builder()
                .id("asked")
                .firstDay(start)
                .jointApplication(true)
                .extensionGround(Optional.ofNullable(extended))
                .build());
        List.of(term.lastDay(), term.extendableUntil(), term.evaluationUntil()).forEach(this::requireFourDigitYear);
        String heading = "A small-scale innovation experiment that starts on " + start;
        return answer.with("innovation", term).print(book, heading, out -> {
            out.println();
            out.println("  " + term.lastDay() + "  last day" + (extended == null ? " in principle" : ", extended"));
            out.println("  " + term.extendableUntil() + "  last day to which it can be extended");
            out.println("  " + term.evaluationUntil() + "  last day for the final evaluation");
            PolicyAnswer.entries(term.rules(), out);
            PolicyAnswer.documents(book, term.rules(), out);
        });
    }

    private void requireFourDigitYear(LocalDate answer) {
        Conversions.requireFourDigitYear("--start", start, answer);
    }
}
