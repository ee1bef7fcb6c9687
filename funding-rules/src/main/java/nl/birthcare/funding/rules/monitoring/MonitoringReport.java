package nl.birthcare.funding.rules.monitoring;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import org.immutables.value.Value;

/**
 * The published figures about birth care per year and form of funding and, beside them, the caller's own.
 *
 * <p>Published figures stand as they were printed; the {@link #errata()} say which of them contradict each other.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MonitoringReport {

    /** {@return which policy book holds the published figures: its name, overlays included} */
    String policy();

    /** {@return what care cost in the country: the rows, by year, form and framework, each whole after its parts} */
    List<MonitoringRow> published();

    /**
     * {@return what care cost in the caller's own declarations: the rows, in the same order; none where there are no
     * declarations beside the published figures}
     */
    List<MonitoringRow> own();

    /**
     * {@return who declared what, in the caller's own declarations: the positions, by year, form, declarant and
     * performance}
     */
    List<Declarant> declarants();

    /**
     * {@return what else was published: births, partnerships, mortality with its definition; the numbers, by measure
     * and first day}
     */
    List<PublishedNumber> numbers();

    /** {@return which published figures contradict each other: the errata} */
    List<Erratum> errata();

    /**
     * Reports the published figures, each in its newest edition.
     *
     * @param book the book that holds them
     * @return the report
     */
    static MonitoringReport published(PolicyBook book) {
        Require.present("The policy book", book);
        return published(
                book,
                newest(
                        book.entries().realisedCosts(),
                        MonitoringReport::name,
                        cost -> cost.edition().name()),
                newest(
                        book.entries().publishedNumbers(),
                        number -> List.of(number.measure(), number.validity()),
                        number -> number.edition().map(Edition::name).orElse("")));
    }

    private static <T> Collection<T> newest(List<T> figures, Function<T, Object> name, Function<T, String> edition) {
        return figures.stream()
                .collect(Collectors.toMap(name, figure -> figure, BinaryOperator.maxBy(Comparator.comparing(edition))))
                .values();
    }

    /**
     * Reports the published figures of one edition. A figure that it does not print is absent; numbers that are not of
     * any edition are there.
     *
     * @param book the book that holds them
     * @param edition the edition
     * @return the report
     * @throws IllegalArgumentException if the book has no published cost or number of that edition; the message names
     *     those that it has
     */
    static MonitoringReport published(PolicyBook book, Edition edition) {
        Require.present("The policy book", book);
        Require.present("The edition", edition);
        NavigableSet<Edition> known = editions(book);
        if (!known.contains(edition)) {
            throw new IllegalArgumentException("The edition of published figures must be one of "
                    + known.stream().map(Edition::name).collect(Collectors.joining(", ", "[", "]"))
                    + ", those that policy book " + book.name() + " has, but is " + edition.name());
        }
        return published(
                book,
                book.entries().realisedCosts().stream()
                        .filter(cost -> cost.edition().equals(edition))
                        .collect(Collectors.toList()),
                book.entries().publishedNumbers().stream()
                        .filter(number -> number.edition().map(edition::equals).orElse(true))
                        .collect(Collectors.toList()));
    }

    private static NavigableSet<Edition> editions(PolicyBook book) {
        NavigableSet<Edition> editions = new TreeSet<>();
        book.entries().realisedCosts().forEach(cost -> editions.add(cost.edition()));
        book.entries().averageCosts().forEach(cost -> editions.add(cost.edition()));
        book.entries().publishedNumbers().forEach(number -> number.edition().ifPresent(editions::add));
        return editions;
    }

    private static MonitoringReport published(
            PolicyBook book, Collection<PublishedCost> costs, Collection<PublishedNumber> numbers) {
        MonitoringRows rows = new MonitoringRows();
        costs.forEach(cost -> rows.add(row(cost, book.entries().averageCosts(), numbers)));
        rows.addSums(false);
        return ImmutableMonitoringReport.builder()
                .policy(book.name())
                .published(rows.withRatios(Map.of()))
                .numbers(numbers.stream()
                        .sorted(Comparator.comparing(PublishedNumber::measure)
                                .thenComparing(number -> number.validity().firstDay()))
                        .collect(Collectors.toList()))
                .errata(book.entries().errata())
                .build();
    }

    private static MonitoringRow row(
            PublishedCost cost, List<PublishedCost> averages, Collection<PublishedNumber> numbers) {
        return ImmutableMonitoringRow.builder()
                .year(cost.year())
                .form(cost.form())
                .framework(cost.framework())
                .edition(cost.edition())
                .cost(cost.amount())
                .clients(clients(cost, numbers))
                .averageCents(averages.stream()
                        .filter(average -> name(average).equals(name(cost)))
                        .filter(average -> average.edition().equals(cost.edition()))
                        .map(average -> Fraction.of(average.amount().cents(), 1))
                        .findFirst())
                .grade(cost.grade())
                .sources(cost.sources())
                .build();
    }

    private static OptionalLong clients(PublishedCost cost, Collection<PublishedNumber> numbers) {
        boolean allIntegralCare = cost.form().equals(Optional.of(FundingForm.INTEGRAL))
                && cost.framework().isEmpty();
        return numbers.stream()
                .filter(number -> allIntegralCare && number.measure() == PublishedNumber.Measure.INTEGRAL_CLIENTS)
                .filter(number -> number.validity().equals(cost.validity()))
                .filter(number -> number.edition().equals(Optional.of(cost.edition())))
                .mapToLong(PublishedNumber::value)
                .findFirst();
    }

    /**
     * Returns this report with positions of the caller's own beside it. Positions do not say how many clients they are of.
     *
     * @param positions what was charged, as a ledger gives it
     * @return a new report; this one stays as it is
     * @throws IllegalArgumentException if two positions are of the same year, form and framework
     * @throws ArithmeticException if a sum is out of range
     */
    default MonitoringReport besidePositions(List<FrameworkPosition> positions) {
        Require.present("The positions", positions);
        MonitoringRows rows = new MonitoringRows();
        for (FrameworkPosition position : positions) {
            rows.add(ImmutableMonitoringRow.builder()
                    .year(position.year())
                    .form(position.form())
                    .framework(position.framework())
                    .cost(position.charged())
                    .build());
        }
        rows.addSums(true);
        return ImmutableMonitoringReport.builder()
                .from(this)
                .own(rows.withRatios(Map.of()))
                .declarants(List.of())
                .build();
    }

    /**
     * {@return this report with the caller's own declarations beside it: a new report; this one stays as it is}
     *
     * @param ledger the declarations
     * @throws ArithmeticException if a sum is out of range
     */
    default MonitoringReport besideLedger(MonitoringLedger ledger) {
        return ImmutableMonitoringReport.builder()
                .from(this)
                .own(ledger.rows())
                .declarants(ledger.positions())
                .build();
    }

    private static MonitoringRows.Name name(PublishedCost cost) {
        return new MonitoringRows.Name(
                cost.year(), cost.form().orElse(null), cost.framework().orElse(null));
    }

    /** What one declarant charged for one performance in one year, as far as it was divided over the frameworks. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Declarant {

        /** {@return to which year it was charged: the calendar year} */
        int year();

        /** {@return in which form the care was funded} */
        FundingForm form();

        /** {@return who declared it: the provider} */
        AgbCode declarant();

        /** {@return what was declared: the code} */
        PerformanceCode performance();

        /** {@return what it came to: debits less credits; the amount} */
        @JsonProperty("chargedCents")
        Euro charged();

        /** {@return by how many lines, credits included} */
        long lines();
    }
}
