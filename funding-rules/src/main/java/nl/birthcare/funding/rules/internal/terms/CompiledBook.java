package nl.birthcare.funding.rules.internal.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.HashTable;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import org.jspecify.annotations.Nullable;

/**
 * A policy book, asked beforehand: the terms of each performance in each period in which nothing in the book changes.
 *
 * <p>A period ends where anything in the book begins or ends that could matter. Where another date than that of service
 * decides, and for performances that the book does not know, the terms are made when they are asked for.
 */
public final class CompiledBook {

    private final PolicyBook book;
    private final HashTable<PerformanceCode, Periods> byPerformance;
    private final List<Terms> all;

    private CompiledBook(PolicyBook book, Map<PerformanceCode, Periods> byPerformance, List<Terms> all) {
        this.book = book;
        this.byPerformance = HashTable.copyOf(byPerformance);
        this.all = all;
    }

    /**
     * Asks a book beforehand.
     *
     * @param book the book
     * @return its terms
     */
    public static CompiledBook of(PolicyBook book) {
        SortedSet<LocalDate> shared = sharedChanges(book);
        Map<PerformanceCode, Periods> byPerformance = new HashMap<>();
        List<Terms> all = new ArrayList<>();
        Map<List<PolicyNotice>, List<PolicyNotice>> notices = new HashMap<>();
        for (PerformanceCode code : book.performanceCodes()) {
            SortedSet<LocalDate> changes = changes(book, code, shared);
            byPerformance.put(code, periods(book, code, changes, all, notices));
        }
        return new CompiledBook(book, byPerformance, List.copyOf(all));
    }

    /**
     * Asks a book nothing beforehand: for a line or two, finding out everything would not pay.
     *
     * @param book the book
     * @return the book, whose terms are all made when they are asked for
     */
    public static CompiledBook onDemand(PolicyBook book) {
        return new CompiledBook(book, Map.of(), List.of());
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
        for (TariffDerivation derivation :
                book.timeline(EntryKinds.TARIFF_DERIVATIONS, code).versions()) {
            addChanges(changes, List.of(derivation));
            addChanges(changes, book.tariffs(derivation.full()).versions());
        }
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
            List<Terms> all,
            Map<List<PolicyNotice>, List<PolicyNotice>> notices) {
        List<@Nullable Terms> terms = new ArrayList<>();
        for (LocalDate firstDay : changes) {
            if (DecidingDays.isByService(book, firstDay)) {
                Terms ofPeriod = new Terms(
                        all.size(),
                        book,
                        code,
                        firstDay,
                        DecidingDays.BY_SERVICE,
                        found -> notices.computeIfAbsent(found, same -> same));
                all.add(ofPeriod);
                terms.add(ofPeriod);
            } else {
                terms.add(null);
            }
        }
        return new Periods(List.copyOf(changes), terms);
    }

    /**
     * Returns the policy book.
     *
     * @return the book that was asked
     */
    public PolicyBook book() {
        return book;
    }

    /**
     * Returns the terms of a line.
     *
     * @param declaration the declaration of the line
     * @param line the line that is dated; for a credit, the line that it takes back
     * @return what the book says of its performance on the days that decide
     */
    public Terms of(Declaration declaration, DeclarationLine line) {
        Periods periods = byPerformance.get(line.performance());
        Terms ofPeriod = periods == null ? null : periods.on(line.serviceDate());
        return ofPeriod == null ? apart(declaration, line) : ofPeriod;
    }

    private Terms apart(Declaration declaration, DeclarationLine line) {
        DecidingDays days = DecidingDays.of(book, declaration, line);
        return new Terms(Terms.APART, book, line.performance(), line.serviceDate(), days, same -> same);
    }

    /**
     * Returns all terms that were found beforehand.
     *
     * @return the terms, each at the place that it names
     */
    public List<Terms> all() {
        return all;
    }
}
