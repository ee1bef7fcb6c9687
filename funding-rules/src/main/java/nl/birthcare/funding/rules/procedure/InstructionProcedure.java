package nl.birthcare.funding.rules.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyChangeKind;
import nl.birthcare.funding.rules.policy.ProcedureRule;
import nl.birthcare.funding.rules.policy.ProcedureSubject;

/**
 * The course of a general instruction of the minister to the care authority, by the procedure rules of a policy book.
 *
 * <pre>{@code
 * InstructionProcedure procedure = InstructionProcedure.of(PolicyBooks.documented("enacted"));
 * LocalDate day = procedure.earliestDecision(noticeOn);
 * }</pre>
 */
public final class InstructionProcedure {

    /** The steps from the notice on, in order. */
    private static final List<ProcedureSubject> STEPS = List.of(
            ProcedureSubject.ADVANCE_NOTICE,
            ProcedureSubject.INSTRUCTION,
            ProcedureSubject.PUBLICATION,
            ProcedureSubject.CONSULTATION,
            ProcedureSubject.POLICY_RULE,
            ProcedureSubject.CARE_PURCHASING,
            ProcedureSubject.IN_FORCE);

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
        return new InstructionProcedure(book);
    }

    /**
     * Returns the first day on which the minister can decide: as many days after the advance notice as must have passed
     * (Wmg 8).
     *
     * @param noticeOn the day on which the substance of the instruction went to both chambers
     * @return the day
     * @throws IllegalArgumentException if the book has no rule for the day of the notice
     */
    public LocalDate earliestDecision(LocalDate noticeOn) {
        return noticeOn.plusDays(rule(ProcedureSubject.ADVANCE_NOTICE, noticeOn).figure("days"));
    }

    /**
     * Tells whether a change needs an instruction first (Wmg 59).
     *
     * @param change the kind of change
     * @param day the day on which it is prepared
     * @return whether it does
     * @throws IllegalArgumentException if the book has no rule for the day
     */
    public boolean needsInstruction(PolicyChangeKind change, LocalDate day) {
        return rule(ProcedureSubject.INSTRUCTION_NEEDED, day).changes().contains(change);
    }

    /**
     * Tells whether an instruction must come first, because one of its changes needs it.
     *
     * @param instruction the instruction
     * @param day the day on which it is prepared
     * @return whether it must
     * @throws IllegalArgumentException if the book has no rule for the day
     */
    public boolean isNeeded(Instruction instruction, LocalDate day) {
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
    public List<CourseStep> course(LocalDate noticeOn) {
        LocalDate decision = earliestDecision(noticeOn);
        List<CourseStep> course = new ArrayList<>();
        for (ProcedureSubject step : STEPS) {
            course.add(CourseStep.builder()
                    .rule(rule(step, noticeOn))
                    .notBefore(step == ProcedureSubject.ADVANCE_NOTICE ? noticeOn : decision)
                    .build());
        }
        return List.copyOf(course);
    }

    private ProcedureRule rule(ProcedureSubject subject, LocalDate day) {
        return ProcedureRules.on(book, subject, day);
    }
}
