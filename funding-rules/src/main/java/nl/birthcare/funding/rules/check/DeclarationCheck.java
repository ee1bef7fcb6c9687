package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * One question about a line: a small stateless class.
 *
 * <p>A check is a pure function. It looks at one line and at what the book says about it, never at other lines of the
 * same run, and it never throws on data.
 */
public interface DeclarationCheck {

    /**
     * What this check finds.
     *
     * @return the code of its findings, and of the rules in the book that it goes by
     */
    FindingCode code();

    /**
     * What the rules of this check are part of: the date that decides about that decides which version of a rule holds. So
     * a rule of the experiment is asked of the lines that the experiment covers, whichever date that goes by.
     *
     * @return the subject; empty for rules that go by the day of service
     */
    default Optional<DateSubject> subject() {
        return Optional.empty();
    }

    /**
     * Which figures the rules of this check must state.
     *
     * @return their names
     */
    default Set<String> figures() {
        return Set.of();
    }

    /**
     * Tells on which day a rule must hold to be asked of a line.
     *
     * @param line the line
     * @return the day, or {@code null} if no date decides about the {@link #subject()}
     */
    default @Nullable LocalDate ruleDay(LineFacts line) {
        DateSubject subject = subject().orElse(null);
        return subject == null ? line.serviceDay() : line.decidingDay(subject);
    }

    /**
     * Asks the question of one line.
     *
     * @param line the line and what holds for it
     * @param rule the rule behind the question, as it holds on the {@link #ruleDay(LineFacts)}
     * @return what was found; empty where there is nothing against the line
     */
    List<Finding> examine(LineFacts line, CheckRule rule);
}
