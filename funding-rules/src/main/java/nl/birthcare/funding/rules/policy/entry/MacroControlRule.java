package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * How the excess over a ceiling is recovered from institutions (the <i>macrobeheersinstrument</i>): what counts as
 * turnover. Institution {@code i} owes its share of all turnover, times the amount that the minister enforces.
 *
 * <p>A framework without such a rule has no control instrument.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MacroControlRule extends Provision {

    /** {@return the framework that is controlled} */
    MacroFramework framework();

    /**
     * {@return whether the settlement amount that the care authority (NZa) fixed for an institution is part of its
     * turnover}
     */
    boolean settlementCounts();

    /** {@return whether availability contributions (<i>beschikbaarheidbijdragen</i>) are part of the turnover} */
    boolean availabilityContributionsCount();

    /** {@return what the turnover of an institution is, in words: a clause} */
    String turnover();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MacroControlRule}. */
    final class Builder extends ImmutableMacroControlRule.Builder {
        Builder() {}
    }
}
