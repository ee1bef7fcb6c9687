package nl.birthcare.funding.rules.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.jspecify.annotations.Nullable;

/** Makes rows of costs: adds up what is not given, and compares each with its total and with the year before. */
final class MonitoringRows {

    /** What a row is about. */
    record Name(
            int year, @Nullable FundingForm form, @Nullable MacroFramework framework) {

        static Name of(MonitoringRow row) {
            return new Name(row.year(), row.form().orElse(null), row.framework().orElse(null));
        }
    }

    /** Parts before their whole. */
    private static final Comparator<Name> ORDER = Comparator.comparingInt(Name::year)
            .thenComparing(Name::form, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Name::framework, Comparator.nullsLast(Comparator.naturalOrder()));

    private final SortedMap<Name, MonitoringRow> rows = new TreeMap<>(ORDER);

    /** Adds a cost that is given, the only one of its name. */
    void add(MonitoringRow row) {
        Name name = Name.of(row);
        if (rows.putIfAbsent(name, row) != null) {
            throw new IllegalArgumentException("There must be one cost of " + name.year() + " per form and framework,"
                    + " but there are two of " + name.form() + " and " + name.framework());
        }
    }

    /** Adds to the form that a framework's cost is a part of, and to the year's total, what their parts come to. */
    void addSums(boolean allFormsAreGiven) {
        Set<Integer> years = new TreeSet<>();
        rows.keySet().forEach(name -> years.add(name.year()));
        for (int year : years) {
            List<@Nullable MonitoringRow> forms = new ArrayList<>();
            for (FundingForm form : FundingForm.values()) {
                if (addSumOfForm(year, form)) {
                    forms.add(rows.get(new Name(year, form, null)));
                }
            }
            addSum(new Name(year, null, null), forms, allFormsAreGiven);
        }
    }

    private boolean addSumOfForm(int year, FundingForm form) {
        List<@Nullable MonitoringRow> parts = new ArrayList<>();
        for (MacroFramework framework : MacroFramework.values()) {
            parts.add(rows.get(new Name(year, form, framework)));
        }
        Name whole = new Name(year, form, null);
        addSum(whole, parts, true);
        return rows.containsKey(whole) || parts.stream().anyMatch(Objects::nonNull);
    }

    private void addSum(Name whole, List<@Nullable MonitoringRow> parts, boolean mayStandForWhole) {
        MonitoringRow given = rows.get(whole);
        MonitoringRow first = parts.isEmpty() ? null : parts.get(0);
        if (first == null || (given == null && !mayStandForWhole)) {
            return;
        }
        Optional<Edition> edition = given == null ? first.edition() : given.edition();
        Euro sum = Euro.ZERO;
        Set<SourceReference> sources = new LinkedHashSet<>();
        Optional<EvidenceGrade> grade = first.grade().map(EvidenceGrade.DERIVED::weaker);
        for (MonitoringRow part : parts) {
            if (part == null || !part.edition().equals(edition)) {
                return;
            }
            sum = sum.plus(part.cost());
            sources.addAll(part.sources());
            grade = grade.flatMap(weakest -> part.grade().map(weakest::weaker));
        }
        ImmutableMonitoringRow.Builder row = ImmutableMonitoringRow.builder();
        if (given != null) {
            row.from(given);
        } else {
            row.year(whole.year())
                    .form(Optional.ofNullable(whole.form()))
                    .framework(Optional.ofNullable(whole.framework()))
                    .edition(edition)
                    .cost(sum)
                    .grade(grade)
                    .sources(sources);
        }
        rows.put(whole, row.sumOfParts(sum).build());
    }

    /** Returns the rows, each year's parts before their whole, with the numbers of clients that are given by name. */
    List<MonitoringRow> withRatios(Map<Name, ? extends Set<?>> clients) {
        List<MonitoringRow> complete = new ArrayList<>();
        rows.forEach((name, row) -> {
            Set<?> own = clients.get(name);
            OptionalLong count = own == null ? row.clients() : OptionalLong.of(own.size());
            complete.add(ImmutableMonitoringRow.builder()
                    .from(row)
                    .clients(count)
                    .averageCents(row.averageCents().or(() -> average(row.cost(), count)))
                    .share(ratio(row, row.cost(), rows.get(new Name(name.year(), null, null))))
                    .growth(growth(row, rows.get(new Name(name.year() - 1, name.form(), name.framework()))))
                    .build());
        });
        return List.copyOf(complete);
    }

    private static Optional<Fraction> average(Euro cost, OptionalLong clients) {
        return clients.orElse(0) > 0 ? Optional.of(Fraction.of(cost.cents(), clients.getAsLong())) : Optional.empty();
    }

    private static Optional<Fraction> growth(MonitoringRow row, @Nullable MonitoringRow yearBefore) {
        return ratio(row, row.cost(), yearBefore).map(ratio -> ratio.minus(Fraction.of(1, 1)));
    }

    /** An amount of a row as a part of another row's cost: of figures of one edition only. */
    private static Optional<Fraction> ratio(MonitoringRow row, Euro amount, @Nullable MonitoringRow base) {
        return base != null
                        && base.edition().equals(row.edition())
                        && base.cost().compareTo(Euro.ZERO) > 0
                ? Optional.of(Fraction.of(amount.cents(), base.cost().cents()))
                : Optional.empty();
    }
}
