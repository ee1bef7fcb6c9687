package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/**
 * The course of a general instruction of the minister to the care authority, by the procedure rules of a policy book.
 *
 * <pre>{@code
 * InstructionProcedure procedure = InstructionProcedure.of(PolicyBooks.documented("enacted"));
 * LocalDate day = procedure.earliestDecision(noticeOn);
 * }</pre>
 */
@JsonFilter(JsonForm.NONE)
public final class InstructionProcedure {

    /** The steps from the notice on, in order. */
    private static final List<ProcedureRule.Subject> STEPS = List.of(
            ProcedureRule.Subject.ADVANCE_NOTICE,
            ProcedureRule.Subject.INSTRUCTION,
            ProcedureRule.Subject.PUBLICATION,
            ProcedureRule.Subject.CONSULTATION,
            ProcedureRule.Subject.POLICY_RULE,
            ProcedureRule.Subject.CARE_PURCHASING,
            ProcedureRule.Subject.IN_FORCE);

    private final PolicyBook book;

    private InstructionProcedure(PolicyBook book) {
        this.book = book;
    }

    /**
     * Goes by a policy book.
     *
     * @param book the book
     * @return the procedure
     */
    public static InstructionProcedure of(PolicyBook book) {
        Require.present("The policy book", book);
        return new InstructionProcedure(book);
    }

    /**
     * {@return the first day on which the minister can decide: as many days after the advance notice as must have
     * passed (Wmg 8)}
     *
     * @param noticeOn the day on which the substance of the instruction went to both chambers
     * @throws IllegalArgumentException if the book has no rule for the day of the notice
     */
    public LocalDate earliestDecision(LocalDate noticeOn) {
        Require.present("The day of the notice", noticeOn);
        return noticeOn.plusDays(
                rule(ProcedureRule.Subject.ADVANCE_NOTICE, noticeOn).figure("days"));
    }

    /**
     * {@return whether a change needs an instruction first (Wmg 59)}
     *
     * @param change the kind of change
     * @param day the day on which it is prepared
     * @throws IllegalArgumentException if the book has no rule for the day
     */
    public boolean needsInstruction(ProcedureRule.ChangeKind change, LocalDate day) {
        Require.present("The change", change);
        Require.present("The day", day);
        return rule(ProcedureRule.Subject.INSTRUCTION_NEEDED, day).changes().contains(change);
    }

    /**
     * {@return whether an instruction must come first, because one of its changes needs it}
     *
     * @param instruction the instruction
     * @param day the day on which it is prepared
     * @throws IllegalArgumentException if the book has no rule for the day
     */
    public boolean isNeeded(Instruction instruction, LocalDate day) {
        Require.present("The instruction", instruction);
        Require.present("The day", day);
        return instruction.changes().stream().anyMatch(change -> needsInstruction(change, day));
    }

    /**
     * Lays out the steps of an instruction from its advance notice on.
     *
     * @param noticeOn the day of the advance notice
     * @return the steps in order, each with the first day on which it can be taken; after the decision that is the
     *     decision's own, since no document says how long the steps take
     * @throws IllegalArgumentException if the book has no rule for the day of the notice
     */
    public List<Step> course(LocalDate noticeOn) {
        Require.present("The day of the notice", noticeOn);
        LocalDate decision = earliestDecision(noticeOn);
        List<Step> course = new ArrayList<>();
        for (ProcedureRule.Subject step : STEPS) {
            course.add(ImmutableStep.builder()
                    .rule(rule(step, noticeOn))
                    .notBefore(step == ProcedureRule.Subject.ADVANCE_NOTICE ? noticeOn : decision)
                    .build());
        }
        return List.copyOf(course);
    }

    private ProcedureRule rule(ProcedureRule.Subject subject, LocalDate day) {
        return ProcedureRules.on(book, subject, day);
    }

    /** One step on the way of an instruction. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    public interface Step {

        /** {@return the rule of the step, with its documents} */
        ProcedureRule rule();

        /** {@return the first day on which it can be taken; no document says how long the steps after the decision take} */
        LocalDate notBefore();
    }
}
