package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.Validity;
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
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.immutables.value.Value;

/**
 * One JSON file of dated, sourced entries: the base of a book, its timeline, or an overlay of the caller's.
 *
 * <p>Every list may be left out. The order of the entries means nothing.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyDocument {

    /** The only version of this form so far. */
    int SCHEMA_VERSION = 1;

    /** {@return the version of this form: {@value #SCHEMA_VERSION}} */
    int schemaVersion();

    /** {@return the name of the document, by which results say that it took part: small letters, digits and hyphens} */
    String id();

    /** {@return what the document is: one sentence} */
    String title();

    /** {@return the documents that the entries refer to: the sources} */
    List<Source> sources();

    /** {@return when which form of funding can be declared: the regimes} */
    List<FundingRegime> regimes();

    /** {@return what the performance codes stand for} */
    List<Performance> performances();

    /** {@return what performances may cost: the tariffs} */
    List<Tariff> tariffs();

    /** {@return how integral amounts are divided: the allocation rules} */
    List<AllocationRule> allocationRules();

    /** {@return which dates decide: the date rules} */
    List<DateRule> dateRules();

    /** {@return what declarations are checked for: the check rules} */
    List<CheckRule> checkRules();

    /** {@return how far prices are bound: the tariff regimes} */
    List<TariffRegime> tariffRegimes();

    /** {@return by how much maximum tariffs may be exceeded: the allowances} */
    List<TariffAllowance> tariffAllowances();

    /** {@return within how many months care is to be declared: the terms} */
    List<FundingRegime.DeclaringTerm> declaringTerms();

    /** {@return what forms of funding do not contain: the exclusions} */
    List<ContentExclusion> contentExclusions();

    /** {@return who declares on which list: the provider rules} */
    List<ProviderRule> providerRules();

    /** {@return which performances were described by name: the descriptions} */
    List<PerformanceDescription> descriptions();

    /** {@return what has not been decided, and what could be: the questions} */
    List<PolicyQuestion> questions();

    /** {@return how a policy comes about, and how long an experiment may last: the procedure rules} */
    List<ProcedureRule> procedureRules();

    /** {@return what happened on the way: the events} */
    List<PolicyEvent> events();

    /** {@return what a run should say once: the notices} */
    List<PolicyNotice> notices();

    /** {@return what was looked for and not found: the gaps} */
    List<Gap> gaps();

    /** {@return what the ministry's budgets have for each framework} */
    List<MacroBudget> macroBudgets();

    /** {@return what clients pay a part of: the contribution rules} */
    List<ContributionRule> contributionRules();

    /** {@return what is exempt from the deductible, and what is not: the deductible rules} */
    List<DeductibleRule> deductibleRules();

    /** {@return what birth care has cost, as published: the costs of whole years} */
    List<PublishedCost> realisedCosts();

    /** {@return what birth care has cost per client, as published: the averages of whole years} */
    List<PublishedCost> averageCosts();

    /** {@return what else was counted, as published: the numbers} */
    List<PublishedNumber> publishedNumbers();

    /** {@return which published figures contradict each other: the errata} */
    List<Erratum> errata();

    /** {@return where the phases of care begin and end: the rules of phases} */
    List<PhaseRule> phases();

    /** {@return how an excess over a ceiling is recovered: the rules} */
    List<MacroControlRule> macroControlRules();

    /** {@return what institutions together could turn over in a year: the ceilings} */
    List<MacroControlCeiling> macroControlCeilings();

    /** {@return how maximum tariffs follow from one another: the formulas} */
    List<TariffFormula> tariffFormulas();

    /** {@return which maximum tariffs follow from full ones, as far as callers know their codes: the derivations} */
    List<TariffDerivation> tariffDerivations();

    /** {@return what may be charged on top of maximum tariffs: the supplements} */
    List<TariffSupplement> tariffSupplements();

    /** {@return what care cost by name, where the code is unknown: the prices} */
    List<PublishedTariff> publishedTariffs();

    /** {@return what documents state besides: the statements} */
    List<PolicyStatement> statements();

    /** {@return what the minister was advised: the advices} */
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
     * Starts an overlay whose entries share their source, grade and days.
     *
     * @param id the name of the overlay, by which results say that it took part: small letters, digits and hyphens
     * @param source the document that its entries rest on
     * @param grade how sure they are
     * @param validity the days on which they hold, until {@link OverlayBuilder#during} says otherwise
     * @return the builder
     */
    static OverlayBuilder overlay(String id, Source source, EvidenceGrade grade, Validity validity) {
        return new OverlayBuilder(id, source, grade, validity);
    }

    /** {@return a builder with the version set} */
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
