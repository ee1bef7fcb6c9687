package nl.birthcare.funding.examples.claims.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.Conversions;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import nl.birthcare.funding.rules.procedure.InstructionProcedure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays out the course of an instruction. */
@Command(
        name = "procedure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Lays out the course of an instruction of the minister from its advance notice on, with the first day on"
                    + " which each step can be taken; says which changes need an instruction first, and that none is"
                    + " about an individual party."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "2:wrong usage, a day of which the book says nothing, or a file that could not be read"
        },
        footerHeading = "%nExample:%n",
        footer = "  claims policy procedure --policy enacted --notice 2022-03-21")
final class PolicyProcedureCommand implements Callable<Integer> {

    @Mixin
    private final PolicyAnswer answer = new PolicyAnswer();

    @Option(
            names = "--notice",
            required = true,
            paramLabel = "<date>",
            description = "The day on which the substance of the instruction goes to both chambers.")
    private LocalDate notice = LocalDate.EPOCH;

    /** Whether a kind of change needs an instruction first. */
    record Change(ProcedureRule.ChangeKind change, boolean instructionFirst) {}

    @Override
    public Integer call() {
        PolicyBook book = answer.book();
        InstructionProcedure procedure = InstructionProcedure.of(book);
        List<Change> changes = new ArrayList<>();
        List<InstructionProcedure.Step> course;
        try {
            course = procedure.course(notice);
            for (ProcedureRule.ChangeKind change : ProcedureRule.ChangeKind.values()) {
                changes.add(new Change(change, procedure.needsInstruction(change, notice)));
            }
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--notice " + notice + " cannot be answered: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw Conversions.tooLate("--notice", notice);
        }
        course.forEach(step -> Conversions.requireFourDigitYear("--notice", notice, step.notBefore()));
        List<ProcedureRule> rules = rules(book);
        return answer.with("course", course)
                .with("needs", changes)
                .with("rules", rules)
                .print(book, "The course of an instruction with advance notice on " + notice, out -> {
                    for (InstructionProcedure.Step step : course) {
                        out.println();
                        out.println("  from " + step.notBefore() + "  "
                                + step.rule().title());
                        out.println("    " + EntryTexts.standing(step.rule()));
                    }
                    out.println();
                    out.println("  No document says how long the steps after the decision take.");
                    out.println();
                    out.println(Texts.heading("Must an instruction come first?"));
                    for (Change change : changes) {
                        out.println("  " + Texts.words(change.change()) + ": "
                                + (change.instructionFirst() ? "yes" : "no"));
                    }
                    PolicyAnswer.entries(rules, out);
                    List<ProcedureRule> all = new ArrayList<>(rules);
                    course.forEach(step -> all.add(step.rule()));
                    PolicyAnswer.documents(book, all, out);
                });
    }

    /** What is asked of every instruction, beside its course. */
    private List<ProcedureRule> rules(PolicyBook book) {
        List<ProcedureRule> rules = new ArrayList<>();
        book.timeline(EntryKinds.PROCEDURE_RULES, ProcedureRule.Subject.INSTRUCTION_NEEDED)
                .on(notice)
                .ifPresent(rules::add);
        book.timeline(EntryKinds.PROCEDURE_RULES, ProcedureRule.Subject.INSTRUCTION_SCOPE)
                .on(notice)
                .ifPresent(rules::add);
        return rules;
    }
}
