package nl.birthcare.funding.rules.tariff;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.immutables.value.Value;

/**
 * The maximum tariffs of a discipline on a day, as they follow from the full one by the formula of that day.
 *
 * <p>With the full midwifery tariff of 2024, 1863.97, prenatal care may cost 689.6689: 689.67 as it is shown.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DerivedTariffs {

    /** {@return the policy book that was asked: its name} */
    String policy();

    /** {@return whose tariffs: the discipline} */
    Discipline discipline();

    /** {@return on which day the formula and the supplements hold} */
    LocalDate day();

    /** {@return the full tariff that was given: an amount} */
    @JsonProperty("fullCents")
    Euro full();

    /** {@return by which formula: the id of the entry} */
    String formula();

    /** {@return how sure the maxima are: DERIVED, or as the full tariff where that is less sure} */
    EvidenceGrade grade();

    /** {@return by which documents: those of the formula, the supplements and a published full tariff, each once} */
    List<SourceReference> sources();

    /** {@return the maxima: the whole and then each part, each without and with supplements} */
    List<DerivedTariff> tariffs();

    /**
     * Calculates the maxima from a full tariff.
     *
     * @param book the policy book
     * @param discipline the discipline
     * @param day the day
     * @param full the full tariff of that day, as the caller read or agreed it: 0.00 or more
     * @return the maxima, or empty if the book has no formula for that discipline and day
     * @throws IllegalArgumentException if the full tariff is below 0.00
     */
    static Optional<DerivedTariffs> of(PolicyBook book, Discipline discipline, LocalDate day, Euro full) {
        Require.present("The policy book", book);
        Require.present("The discipline", discipline);
        Require.present("The day", day);
        Require.present("The full tariff", full);
        if (full.isNegative()) {
            throw new IllegalArgumentException("The full tariff must be 0.00 or more, but is " + full);
        }
        return of(book, discipline, day, full, List.of());
    }

    /**
     * Calculates the maxima from the published full tariff, which the overlay {@code figures} holds of some years.
     *
     * @param book the policy book, with published prices
     * @param discipline the discipline
     * @param day the day
     * @return the maxima, or empty if the book has no full tariff or no formula for that discipline and day
     */
    static Optional<DerivedTariffs> ofPublished(PolicyBook book, Discipline discipline, LocalDate day) {
        Require.present("The policy book", book);
        Require.present("The discipline", discipline);
        Require.present("The day", day);
        return published(book, discipline, day)
                .flatMap(full -> of(book, discipline, day, full.amount(), List.of(full)));
    }

    private static Optional<DerivedTariffs> of(
            PolicyBook book, Discipline discipline, LocalDate day, Euro full, List<? extends Provision> by) {
        return book.timeline(EntryKinds.TARIFF_FORMULAS, discipline)
                .on(day)
                .filter(Provision::decides)
                .map(formula -> of(book, formula, day, full, by));
    }

    private static Optional<PublishedTariff> published(PolicyBook book, Discipline discipline, LocalDate day) {
        return book.timeline(EntryKinds.PUBLISHED_TARIFFS, List.of(discipline, TariffFormula.FULL, TariffKind.MAXIMUM))
                .on(day)
                .filter(Provision::decides);
    }

    private static DerivedTariffs of(
            PolicyBook book, TariffFormula formula, LocalDate day, Euro full, List<? extends Provision> by) {
        List<TariffSupplement> supplements = book.entries().tariffSupplements().stream()
                .filter(each -> each.discipline() == formula.discipline()
                        && each.validity().contains(day)
                        && each.decides())
                .sorted(Comparator.comparing(TariffSupplement::key))
                .toList();
        List<Provision> entries = new ArrayList<>(supplements);
        entries.add(0, formula);
        entries.addAll(by);
        return ImmutableDerivedTariffs.builder()
                .policy(book.name())
                .discipline(formula.discipline())
                .day(day)
                .full(full)
                .formula(formula.id())
                .grade(entries.stream().map(Provision::grade).reduce(EvidenceGrade.DERIVED, EvidenceGrade::weaker))
                .sources(entries.stream()
                        .flatMap(entry -> entry.sources().stream())
                        .distinct()
                        .toList())
                .tariffs(tariffs(formula, supplements, full))
                .build();
    }

    private static List<DerivedTariff> tariffs(TariffFormula formula, List<TariffSupplement> supplements, Euro full) {
        List<DerivedTariff> tariffs = new ArrayList<>();
        add(Optional.empty(), Fraction.of(full.cents(), 1), supplements, tariffs);
        List<TariffSupplement> raising =
                supplements.stream().filter(each -> !each.separate()).toList();
        formula.parts()
                .forEach(part -> add(Optional.of(part.name()), formula.part(part.name(), full), raising, tariffs));
        return tariffs;
    }

    private static void add(
            Optional<String> part, Fraction maximum, List<TariffSupplement> supplements, List<DerivedTariff> to) {
        to.add(DerivedTariff.of(part, Optional.empty(), maximum));
        supplements.forEach(supplement -> to.add(DerivedTariff.of(part, Optional.of(supplement), maximum)));
    }
}
