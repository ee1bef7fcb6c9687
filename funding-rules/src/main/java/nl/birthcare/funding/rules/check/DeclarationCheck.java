package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

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
     * Asks the question of one line.
     *
     * @param line the line and what holds for it
     * @param rule the rule behind the question, as it holds on {@link LineFacts#serviceDay()}
     * @return what was found; empty where there is nothing against the line
     */
    List<Finding> examine(LineFacts line, CheckRule rule);
}
