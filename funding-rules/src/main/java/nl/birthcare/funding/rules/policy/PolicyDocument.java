package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.rules.policy.entry.Advice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.MacroControlCeiling;
import nl.birthcare.funding.rules.policy.entry.MacroControlRule;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.PhaseRule;
import nl.birthcare.funding.rules.policy.entry.PolicyStatement;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.immutables.value.Value;

/**
 * One JSON file of dated, sourced entries: the base of a book, its timeline, or an overlay of the caller's.
 *
 * <p>Every list may be left out. The order of the entries means nothing.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyDocument.class)
@JsonDeserialize(as = ImmutablePolicyDocument.class)
public interface PolicyDocument {

    /** The only version of this form so far. */
    int SCHEMA_VERSION = 1;

    /**
     * The version of this form.
     *
     * @return {@value #SCHEMA_VERSION}
     */
    int schemaVersion();

    /**
     * The name of the document, by which results say that it took part.
     *
     * @return small letters, digits and hyphens
     */
    String id();

    /**
     * What the document is.
     *
     * @return one sentence
     */
    String title();

    /**
     * The documents that the entries refer to.
     *
     * @return the sources
     */
    List<Source> sources();

    /**
     * When which form of funding can be declared.
     *
     * @return the regimes
     */
    List<FundingRegime> regimes();

    /**
     * What the performance codes stand for.
     *
     * @return the performances
     */
    List<Performance> performances();

    /**
     * What performances may cost.
     *
     * @return the tariffs
     */
    List<Tariff> tariffs();

    /**
     * How integral amounts are divided.
     *
     * @return the allocation rules
     */
    List<AllocationRule> allocationRules();

    /**
     * Which dates decide.
     *
     * @return the date rules
     */
    List<DateRule> dateRules();

    /**
     * What declarations are checked for.
     *
     * @return the check rules
     */
    List<CheckRule> checkRules();

    /**
     * How far prices are bound.
     *
     * @return the tariff regimes
     */
    List<TariffRegime> tariffRegimes();

    /**
     * By how much maximum tariffs may be exceeded.
     *
     * @return the allowances
     */
    List<TariffAllowance> tariffAllowances();

    /**
     * What forms of funding do not contain.
     *
     * @return the exclusions
     */
    List<ContentExclusion> contentExclusions();

    /**
     * Who declares on which list.
     *
     * @return the provider rules
     */
    List<ProviderRule> providerRules();

    /**
     * Which performances were described by name.
     *
     * @return the descriptions
     */
    List<PerformanceDescription> descriptions();

    /**
     * What has not been decided, and what could be.
     *
     * @return the questions
     */
    List<PolicyQuestion> questions();

    /**
     * How a policy comes about, and how long an experiment may last.
     *
     * @return the procedure rules
     */
    List<ProcedureRule> procedureRules();

    /**
     * What happened on the way.
     *
     * @return the events
     */
    List<PolicyEvent> events();

    /**
     * What a run should say once.
     *
     * @return the notices
     */
    List<PolicyNotice> notices();

    /**
     * What was looked for and not found.
     *
     * @return the gaps
     */
    List<Gap> gaps();

    /**
     * What the ministry's budgets have for each framework.
     *
     * @return the budgets
     */
    List<MacroBudget> macroBudgets();

    /**
     * What clients pay a part of.
     *
     * @return the contribution rules
     */
    List<ContributionRule> contributionRules();

    /**
     * What is exempt from the deductible, and what is not.
     *
     * @return the deductible rules
     */
    List<DeductibleRule> deductibleRules();

    /**
     * What birth care has cost, as published.
     *
     * @return the costs of whole years
     */
    List<PublishedCost> realisedCosts();

    /**
     * What birth care has cost per client, as published.
     *
     * @return the averages of whole years
     */
    List<PublishedCost> averageCosts();

    /**
     * What else was counted, as published.
     *
     * @return the numbers
     */
    List<PublishedNumber> publishedNumbers();

    /**
     * Which published figures contradict each other.
     *
     * @return the errata
     */
    List<Erratum> errata();

    /**
     * Where the phases of care begin and end.
     *
     * @return the rules of phases
     */
    List<PhaseRule> phases();

    /**
     * How an excess over a ceiling is recovered.
     *
     * @return the rules
     */
    List<MacroControlRule> macroControlRules();

    /**
     * What institutions together could turn over in a year.
     *
     * @return the ceilings
     */
    List<MacroControlCeiling> macroControlCeilings();

    /**
     * How maximum tariffs follow from one another.
     *
     * @return the formulas
     */
    List<TariffFormula> tariffFormulas();

    /**
     * What care cost by name, where the code is unknown.
     *
     * @return the prices
     */
    List<PublishedTariff> publishedTariffs();

    /**
     * What documents state besides.
     *
     * @return the statements
     */
    List<PolicyStatement> statements();

    /**
     * What the minister was advised.
     *
     * @return the advices
     */
    List<Advice> advices();

    /** Refuses another version, and an id that could not be part of a book's name. */
    @Value.Check
    default void check() {
        if (schemaVersion() != SCHEMA_VERSION) {
            throw new IllegalArgumentException("The schema version of policy document " + id() + " must be "
                    + SCHEMA_VERSION + ", but is " + schemaVersion());
        }
        if (!id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "The id of a policy document must be small letters, digits and single hyphens, but is \"" + id()
                            + "\"");
        }
    }

    /**
     * Starts a document of the current version.
     *
     * @return a builder with the version set
     */
    static Builder builder() {
        Builder builder = new Builder();
        builder.schemaVersion(SCHEMA_VERSION);
        return builder;
    }

    /** Builds a {@link PolicyDocument}. */
    final class Builder extends ImmutablePolicyDocument.Builder {
        Builder() {}
    }
}
