package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.time.YearMonth;
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
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
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

    /** How far the months of a performance reach beyond the last change. */
    private static final int YEARS_AHEAD = 10;

    /** How many years of months there are at most; other days are searched. */
    private static final int MOST_YEARS = 60;

    private final PerformanceTable<Periods> byPerformance;
    private final List<Situation> all;

    private Situations(Map<PerformanceCode, Periods> byPerformance, List<Situation> all) {
        this.byPerformance = PerformanceTable.copyOf(byPerformance);
        this.all = all;
    }

    /**
     * Finds out the situations of a book.
     *
     * @param book the book
     * @return its situations
     */
    public static Situations of(PolicyBook book) {
        SortedSet<LocalDate> shared = sharedChanges(book);
        Map<PerformanceCode, Periods> byPerformance = new HashMap<>();
        List<Situation> all = new ArrayList<>();
        Map<List<PolicyNotice>, List<PolicyNotice>> notices = new HashMap<>();
        for (PerformanceCode code : book.performanceCodes()) {
            byPerformance.put(code, periods(book, code, changes(book, code, shared), all, notices));
        }
        return new Situations(byPerformance, List.copyOf(all));
    }

    /**
     * Returns the days on which anything in a book begins, or has ended the day before, that could matter to lines of a
     * performance.
     *
     * @param book the book
     * @param code the performance, known to the book or not
     * @return the days
     */
    public static SortedSet<LocalDate> changes(PolicyBook book, PerformanceCode code) {
        return changes(book, code, sharedChanges(book));
    }

    private static SortedSet<LocalDate> changes(PolicyBook book, PerformanceCode code, SortedSet<LocalDate> shared) {
        SortedSet<LocalDate> changes = new TreeSet<>(shared);
        addChanges(changes, book.performances(code).versions());
        addChanges(changes, book.tariffs(code).versions());
        addChanges(changes, book.allocationRules(code).versions());
        return changes;
    }

    private static SortedSet<LocalDate> sharedChanges(PolicyBook book) {
        SortedSet<LocalDate> shared = new TreeSet<>();
        for (EntryKind<?> kind : EntryKinds.all()) {
            if (kind.role() == EntryKind.Role.LINES) {
                addChanges(shared, kind.entries(book.entries()));
            }
        }
        addChanges(shared, book.generalAllocationRules().versions());
        return shared;
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
            PolicyBook book,
            PerformanceCode code,
            SortedSet<LocalDate> changes,
            List<Situation> all,
            Map<List<PolicyNotice>, List<PolicyNotice>> notices) {
        List<@Nullable Situation> situations = new ArrayList<>();
        for (LocalDate firstDay : changes) {
            LineFacts sample = sample(book, code, firstDay, Euro.ZERO);
            if (sample.isDatedByService()) {
                // One list for all that have the same: a ledger sees at a glance that nothing changed.
                List<PolicyNotice> same = notices.computeIfAbsent(sample.notices(), first -> first);
                Situation situation = new Situation(all.size(), sample, same);
                all.add(situation);
                situations.add(situation);
            } else {
                situations.add(null);
            }
        }
        return new Periods(List.copyOf(changes), situations);
    }

    /**
     * Returns a debit line of which nothing is known but its performance, day and amount.
     *
     * @param book the book
     * @param code the performance
     * @param day the service date
     * @param amount the amount
     * @return the line
     */
    public static LineFacts sample(PolicyBook book, PerformanceCode code, LocalDate day, Euro amount) {
        DeclarationLine line = DeclarationLine.builder()
                .reference("sample")
                .performance(code)
                .serviceDate(day)
                .quantity(1)
                .amount(amount)
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
        Standings standings = Standings.by(other -> Standing.SOUND);
        return DeclarationFacts.of(book, NONE, AgreementIndex.NONE, standings, null, declaration)
                .line(line);
    }

    /**
     * Returns the situation of a performance on a day.
     *
     * @param code the performance
     * @param day the number of the service date
     * @return the situation, or {@code null} if the book itself must be asked
     */
    @Nullable
    Situation at(PerformanceCode code, long day) {
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
            this.firstDays = firstDays.stream().mapToLong(Days::number).toArray();
            this.situations = situations;
            int lastYear = firstDays.get(firstDays.size() - 1).getYear() + YEARS_AHEAD;
            int firstYear = Math.max(firstDays.get(0).getYear(), lastYear - MOST_YEARS);
            this.firstMonth = Days.month(Days.number(LocalDate.of(firstYear, 1, 1)));
            this.months = new @Nullable
                    Situation[(int) (Days.month(Days.number(LocalDate.of(lastYear, 12, 1))) - firstMonth) + 1];
            for (YearMonth month = YearMonth.of(firstYear, 1);
                    month.getYear() <= lastYear;
                    month = month.plusMonths(1)) {
                long first = Days.number(month.atDay(1));
                int period = periodOf(first);
                boolean whole = period == periodOf(Days.number(month.atEndOfMonth()));
                months[(int) (Days.month(first) - firstMonth)] = whole && period >= 0 ? situations.get(period) : null;
            }
        }

        @Nullable
        Situation at(long day) {
            long month = Days.month(day) - firstMonth;
            Situation situation = month >= 0 && month < months.length ? months[(int) month] : null;
            if (situation != null) {
                return situation;
            }
            int period = periodOf(day);
            return period < 0 ? null : situations.get(period);
        }

        private int periodOf(long day) {
            int found = Arrays.binarySearch(firstDays, day);
            return found >= 0 ? found : -found - 2;
        }
    }
}
