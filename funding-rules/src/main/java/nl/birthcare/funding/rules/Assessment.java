package nl.birthcare.funding.rules;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import org.immutables.value.Value;

/** The answer about one declaration, line by line. */
@Value.Immutable
public interface Assessment {

    /**
     * What was asked about.
     *
     * @return the declaration
     */
    @Value.Parameter
    Declaration declaration();

    /**
     * The answers.
     *
     * @return one per line, in the order of the lines
     */
    @Value.Parameter
    List<LineAssessment> lines();
}
