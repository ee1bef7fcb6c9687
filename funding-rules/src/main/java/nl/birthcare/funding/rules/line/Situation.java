package nl.birthcare.funding.rules.line;

import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a policy book says about one performance throughout a period in which nothing in the book changes and
 * the service date decides about everything. Asked once when an engine is made, instead of once per line.
 */
public final class Situation {

    private final int index;
    private final LineFacts sample;
    private final @Nullable Performance performance;
    private final @Nullable FundingForm form;
    private final @Nullable FundingRegime regime;
    private final @Nullable Tariff tariff;
    private final @Nullable TariffRegime tariffRegime;
    private final @Nullable AllocationRule allocationRule;
    private final List<PolicyNotice> notices;

    Situation(int index, LineFacts sample, List<PolicyNotice> notices) {
        this.index = index;
        this.sample = sample;
        this.performance = sample.performance();
        this.form = performance == null ? null : performance.form();
        this.regime = sample.regime();
        this.tariff = sample.tariff();
        this.tariffRegime = sample.tariffRegime();
        this.allocationRule = sample.allocationRule();
        this.notices = notices;
    }

    /**
     * Returns the place of this situation among those of its book.
     *
     * @return the place, from 0
     */
    public int index() {
        return index;
    }

    /**
     * Returns a line in this situation of which nothing is known but its performance and day: a debit without an amount,
     * an agreement or a history.
     *
     * @return the line
     */
    public LineFacts sample() {
        return sample;
    }

    @Nullable
    Performance performance() {
        return performance;
    }

    /** The form of the performance; null where that is not known or not in force. */
    @Nullable
    FundingForm form() {
        return form;
    }

    @Nullable
    FundingRegime regime() {
        return regime;
    }

    @Nullable
    Tariff tariff() {
        return tariff;
    }

    @Nullable
    TariffRegime tariffRegime() {
        return tariffRegime;
    }

    @Nullable
    AllocationRule allocationRule() {
        return allocationRule;
    }

    List<PolicyNotice> notices() {
        return notices;
    }
}
