package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a policy book says about each performance in each period, found out once.
 *
 * <p>A period ends where anything in the book begins or ends that could matter. There is no situation where a line would
 * have to be read to know which date decides; such lines, and those of unknown performances, ask the book itself.
 */
public final class Situations {

    /** Of a book that is asked about a line or two: finding out everything beforehand would not pay. */
    static final Situations NONE = new Situations(Map.of(), List.of());

    private final Map<PerformanceCode, Periods> byPerformance;
    private final List<Situation> all;

    private Situations(Map<PerformanceCode, Periods> byPerformance, List<Situation> all) {
        this.byPerformance = byPerformance;
        this.all = all;
    }

    /**
     * Finds out the situations of a book.
     *
     * @param book the book
     * @return its situations
     */
    public static Situations of(PolicyBook book) {
        PolicyDocument entries = book.entries();
        SortedSet<LocalDate> shared = new TreeSet<>();
        for (Collection<? extends Provision> kind : List.<Collection<? extends Provision>>of(
                entries.regimes(),
                entries.dateRules(),
                entries.checkRules(),
                entries.tariffRegimes(),
                entries.tariffAllowances(),
                entries.contentExclusions(),
                entries.providerRules(),
                entries.descriptions(),
                entries.notices(),
                book.generalAllocationRules().versions())) {
            addChanges(shared, kind);
        }
        Map<PerformanceCode, Periods> byPerformance = new HashMap<>();
        List<Situation> all = new ArrayList<>();
        for (PerformanceCode code : book.performanceCodes()) {
            SortedSet<LocalDate> changes = new TreeSet<>(shared);
            addChanges(changes, book.performances(code).versions());
            addChanges(changes, book.tariffs(code).versions());
            List<AllocationRule> rules = book.allocationRules(code).versions();
            addChanges(changes, rules);
            byPerformance.put(code, periods(book, code, changes, all));
        }
        return new Situations(byPerformance, List.copyOf(all));
    }

    private static void addChanges(SortedSet<LocalDate> changes, Collection<? extends Provision> entries) {
        for (Provision entry : entries) {
            changes.add(entry.validity().firstDay());
            entry.validity()
                    .lastDay()
                    .filter(last -> last.isBefore(LocalDate.MAX))
                    .ifPresent(last -> changes.add(last.plusDays(1)));
        }
    }

    private static Periods periods(
            PolicyBook book, PerformanceCode code, SortedSet<LocalDate> changes, List<Situation> all) {
        List<@Nullable Situation> situations = new ArrayList<>();
        for (LocalDate firstDay : changes) {
            LineFacts sample = sample(book, code, firstDay);
            if (sample.isDatedByService()) {
                Situation situation = new Situation(all.size(), sample);
                all.add(situation);
                situations.add(situation);
            } else {
                situations.add(null);
            }
        }
        return new Periods(List.copyOf(changes), situations);
    }

    private static LineFacts sample(PolicyBook book, PerformanceCode code, LocalDate day) {
        DeclarationLine line = DeclarationLine.builder()
                .reference("sample")
                .performance(code)
                .serviceDate(day)
                .quantity(1)
                .amount(Euro.ZERO)
                .direction(Direction.DEBIT)
                .build();
        Declaration declaration = Declaration.builder()
                .id("sample")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("00000000"))
                .client(ClientReference.of("sample"))
                .submittedOn(day)
                .addLines(line)
                .build();
        return LineFacts.of(book, Agreements.NONE, null, declaration, line);
    }

    /**
     * Returns the situation of a performance on a day.
     *
     * @param code the performance
     * @param day the service date
     * @return the situation, or {@code null} if the book itself must be asked
     */
    @Nullable
    Situation at(PerformanceCode code, LocalDate day) {
        Periods periods = byPerformance.get(code);
        return periods == null ? null : periods.at(day);
    }

    /**
     * Returns every situation.
     *
     * @return the situations, each at the place that it names
     */
    public List<Situation> all() {
        return all;
    }

    /** The situations of one performance, by day. */
    private static final class Periods {

        private final long[] firstDays;
        private final List<@Nullable Situation> situations;

        /** The situation of each whole month, since almost every change is on the first of one; null where one is not. */
        private final @Nullable Situation[] months;

        private final long firstMonth;

        Periods(List<LocalDate> firstDays, List<@Nullable Situation> situations) {
            this.firstDays = firstDays.stream().mapToLong(Periods::number).toArray();
            this.situations = situations;
            LocalDate first = firstDays.get(0);
            LocalDate last = firstDays.get(firstDays.size() - 1);
            this.firstMonth = Math.max(month(first), month(last) - 12 * 100);
            this.months = new @Nullable Situation[(int) (month(last) - firstMonth) + 12 * 10];
            for (int i = 0; i < months.length; i++) {
                LocalDate day = LocalDate.of(
                        Math.toIntExact(Math.floorDiv(firstMonth + i, 12L)),
                        (int) Math.floorMod(firstMonth + i, 12L) + 1,
                        1);
                int period = periodOf(number(day));
                boolean whole = period == periodOf(number(day.plusMonths(1).minusDays(1)));
                months[i] = whole && period >= 0 ? situations.get(period) : null;
            }
        }

        @Nullable
        Situation at(LocalDate day) {
            long month = month(day) - firstMonth;
            Situation situation = month >= 0 && month < months.length ? months[(int) month] : null;
            if (situation != null) {
                return situation;
            }
            int period = periodOf(number(day));
            return period < 0 ? null : situations.get(period);
        }

        private int periodOf(long number) {
            int found = Arrays.binarySearch(firstDays, number);
            return found >= 0 ? found : -found - 2;
        }

        private static long month(LocalDate day) {
            return day.getYear() * 12L + day.getMonthValue() - 1;
        }

        /** Numbers in the order of the days, without the cost of counting days. */
        private static long number(LocalDate day) {
            return month(day) * 32 + day.getDayOfMonth();
        }
    }
}
