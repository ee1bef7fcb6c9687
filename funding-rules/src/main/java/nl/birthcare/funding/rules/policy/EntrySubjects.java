package nl.birthcare.funding.rules.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;

/** What entries are about, where that is more than one field: at most one entry holds for a subject on a day. */
final class EntrySubjects {

    /** The subject of an allocation rule that is about all performances. */
    static final String ALL_PERFORMANCES = "all performances";

    private EntrySubjects() {}

    static List<?> divided(AllocationRule rule) {
        return rule.performances().isEmpty() ? List.of(ALL_PERFORMANCES) : rule.performances();
    }

    static Object bound(TariffRegime regime) {
        return bound(regime.form(), regime.discipline());
    }

    static Object bound(FundingForm form, Optional<Discipline> discipline) {
        return Stream.concat(Stream.of(form), discipline.stream()).toList();
    }

    static Object lifted(TariffAllowance allowance) {
        return lifted(allowance.discipline(), allowance.gap().isEmpty());
    }

    static Object lifted(Discipline discipline, boolean known) {
        return List.of(discipline, known ? "on known days" : "on days that are unknown");
    }

    static Object supplemented(TariffSupplement supplement) {
        return supplemented(supplement.discipline(), supplement.key());
    }

    static Object supplemented(Discipline discipline, String key) {
        return List.of(discipline, key);
    }

    static Object excluded(ContentExclusion exclusion) {
        return List.of(exclusion.content().name(), "from", exclusion.form());
    }

    static Object budgeted(MacroBudget budget) {
        return List.of(budget.framework(), "in edition", budget.edition().name());
    }

    static Object counted(PublishedCost cost) {
        return List.of(
                cost.form().map(Enum::name).orElse("ALL"),
                cost.framework().map(Enum::name).orElse("ALL"),
                "in edition",
                cost.edition().name());
    }

    static Object measured(PublishedNumber number) {
        return Stream.concat(
                        Stream.of(number.measure()),
                        number.edition().stream().map(edition -> "in edition " + edition.name()))
                .toList();
    }

    static Object priced(PublishedTariff tariff) {
        return List.of(tariff.discipline(), tariff.name(), tariff.kind());
    }
}
