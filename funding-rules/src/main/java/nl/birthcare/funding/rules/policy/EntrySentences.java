package nl.birthcare.funding.rules.policy;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.rules.policy.entry.Advice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
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
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;

/** What entries say, in words, without their days and documents. */
final class EntrySentences {

    private EntrySentences() {}

    static String regime(FundingRegime regime) {
        return words(regime.form()) + " care: " + words(regime.kind())
                + (regime.agreementNeeded() ? ", under a written agreement only" : "")
                + (regime.declarants().isEmpty()
                        ? ""
                        : ", for " + regime.declarants().size() + " listed declarants only");
    }

    static String performance(Performance performance) {
        return performance.code().text() + " " + performance.name();
    }

    static String tariff(Tariff tariff) {
        return tariff.performance().text() + ": " + words(tariff.kind())
                + tariff.amount()
                        .map(amount -> " " + amount + " per " + words(tariff.unit()))
                        .orElse("");
    }

    static String allocation(AllocationRule rule) {
        String what = rule.performances().isEmpty()
                ? "all integral performances: "
                : rule.performances().stream().map(code -> code.text()).collect(Collectors.joining(", ", "", ": "));
        return what
                + rule.key()
                        .map(key -> "key " + key.id() + ", medical-specialist care " + key.medicalSpecialistCare()
                                + " : midwifery " + key.midwifery() + " : maternity care " + key.maternityCare() + ", "
                                + words(key.method()))
                        .orElseGet(() -> "divided by " + words(rule.basis()));
    }

    static String date(DateRule rule) {
        return "the " + words(rule.date()) + " decides about the " + words(rule.subject());
    }

    static String tariffRegime(TariffRegime regime) {
        return "prices of " + words(regime.form()) + " care"
                + regime.discipline().map(each -> ", " + words(each)).orElse("") + ": " + words(regime.kind());
    }

    static String allowance(TariffAllowance allowance) {
        return "a written agreement " + (allowance.gap().isEmpty() ? "lifts" : "lifts, on days that are not known,")
                + " the maximum tariffs of " + words(allowance.discipline()) + " by " + allowance.percent()
                + " percent";
    }

    static String term(FundingRegime.DeclaringTerm term) {
        return words(term.form()) + " care is to be declared within " + term.months() + " months";
    }

    static String exclusion(ContentExclusion exclusion) {
        return words(exclusion.form()) + " care does not contain " + exclusion.name();
    }

    static String providers(ProviderRule rule) {
        return "known to declare on list " + rule.list() + ": AGB types " + String.join(", ", rule.providerTypes());
    }

    static String description(PerformanceDescription description) {
        return description.key() + ": care described as \"" + description.name() + "\" may be declared ("
                + words(description.form())
                + description.phase().map(phase -> ", " + words(phase)).orElse("")
                + description.variant().map(variant -> ", " + words(variant)).orElse("")
                + description.unit().map(unit -> ", per " + words(unit)).orElse("") + ")"
                + description.criteria().map(criteria -> ": " + criteria).orElse("");
    }

    static String notice(PolicyNotice notice) {
        return "results about " + words(notice.form()) + " care carry the notice that " + notice.gap()
                + " is not known";
    }

    static String contribution(ContributionRule rule) {
        return "the client pays " + rule.contribution() + " of " + words(rule.item())
                + rule.cap().map(cap -> ", and what costs more than " + cap).orElse("");
    }

    static String deductible(DeductibleRule rule) {
        return words(rule.item()) + (rule.exempt() ? " is exempt from" : " counts towards") + " the deductible";
    }

    static String budget(MacroBudget budget) {
        return "budget of " + words(budget.framework()) + " in " + budget.year() + ": " + budget.amount() + ", edition "
                + budget.edition().name();
    }

    static String cost(PublishedCost cost) {
        return Stream.of(
                                cost.form().map(form -> words(form) + " care"),
                                cost.framework().map(EntrySentences::words))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + " " + cost.year() + ": " + cost.amount() + ", edition "
                + cost.edition().name();
    }

    static String number(PublishedNumber number) {
        return words(number.measure()) + ": " + number.text();
    }

    static String erratum(Erratum erratum) {
        return erratum.title() + ": " + erratum.text();
    }

    static String phase(PhaseRule rule) {
        return words(rule.phase()) + " phase: from " + rule.begins() + " until " + rule.ends();
    }

    static String advice(Advice advice) {
        return advice.adviser() + advice.number().map(number -> " " + number).orElse("") + ": " + advice.text()
                + (advice.touchesFunding() ? "" : " (does not touch funding)")
                + advice.outcome().map(outcome -> " " + outcome).orElse("");
    }

    static String statement(PolicyStatement statement) {
        return (statement.parties().isEmpty() ? "" : String.join(", ", statement.parties()) + ": ") + statement.text();
    }

    static String control(MacroControlRule rule) {
        return "an excess over the ceiling of " + words(rule.framework()) + " is recovered in proportion to turnover: "
                + rule.turnover();
    }

    static String ceiling(MacroControlCeiling ceiling) {
        return "ceiling of " + words(ceiling.framework()) + " in " + ceiling.year() + ": " + ceiling.amount()
                + ", price level " + ceiling.priceLevel()
                + ceiling.note().map(note -> ". " + note).orElse("");
    }

    static String formula(TariffFormula formula) {
        return "maximum tariffs of " + words(formula.discipline()) + ": full tariff of ("
                + formula.labour() + " + " + formula.practice() + ") / "
                + formula.units().toBigDecimal(1, RoundingMode.UNNECESSARY) + ", indexed; "
                + formula.parts().stream()
                        .map(part -> part.name() + " " + part.share()
                                + part.of().map(of -> " of " + of).orElse(""))
                        .collect(Collectors.joining(", "));
    }

    static String derivation(TariffDerivation derivation) {
        return "the maximum of " + derivation.performance().text() + " follows from that of "
                + derivation.full().text() + ": "
                + Stream.of(derivation.part(), derivation.supplement().map(key -> "supplement " + key))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    static String supplement(TariffSupplement supplement) {
        return "supplement " + supplement.key() + " on " + words(supplement.discipline()) + ": at most "
                + supplement.percent() + " percent"
                + (supplement.separate() ? " of the maximum, on a line of its own" : "") + ", "
                + supplement.condition() + (supplement.agreementNeeded() ? ", by agreement with the insurer" : "");
    }

    static String publishedTariff(PublishedTariff tariff) {
        return words(tariff.discipline()) + ", " + tariff.name() + ": " + words(tariff.kind()) + " " + tariff.amount()
                + " per " + words(tariff.unit());
    }

    private static String words(Enum<?> choice) {
        return choice.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
