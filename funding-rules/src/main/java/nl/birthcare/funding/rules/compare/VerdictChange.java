package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/** How many lines got one verdict by the first policy book and another by the second. */
@Value.Immutable
@JsonSerialize(as = ImmutableVerdictChange.class)
@JsonDeserialize(as = ImmutableVerdictChange.class)
public interface VerdictChange {

    /**
     * May they be declared by the first book?
     *
     * @return the verdict
     */
    @Value.Parameter
    Verdict a();

    /**
     * May they be declared by the second book?
     *
     * @return another verdict
     */
    @Value.Parameter
    Verdict b();

    /**
     * How many lines.
     *
     * @return the number
     */
    @Value.Parameter
    long lines();
}
