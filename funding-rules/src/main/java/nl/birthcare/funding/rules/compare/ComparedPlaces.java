package nl.birthcare.funding.rules.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;

/** How many lines put another amount on each place by one side of a comparison than by the other. */
final class ComparedPlaces {

    /** Where an amount stands. */
    private record Place(int year, FundingForm form, MacroFramework framework) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::year)
                    .thenComparing(Place::form)
                    .thenComparing(Place::framework)
                    .compare(this, other);
        }
    }

    private final Map<Place, Long> changed = new HashMap<>();

    /** Counts a line that both sides have. */
    void count(Optional<LineAllocation> byA, Optional<LineAllocation> byB) {
        Map<Place, Long> differences = new HashMap<>();
        byA.ifPresent(allocation -> addTo(differences, allocation, -1));
        byB.ifPresent(allocation -> addTo(differences, allocation, 1));
        differences.forEach((place, cents) -> {
            if (cents != 0) {
                changed.merge(place, 1L, Long::sum);
            }
        });
    }

    /**
     * Counts lines of a client of which one side may have some that the other has not, and adds up for whom amounts move; what
     * both have is one object.
     */
    void count(List<Assessment> byA, List<Assessment> byB, DeclarantSums sums) {
        IdentityHashMap<DeclarationLine, List<LineAssessment>> others = new IdentityHashMap<>();
        for (Assessment assessment : byB) {
            for (LineAssessment line : assessment.lines()) {
                others.computeIfAbsent(line.line(), first -> new ArrayList<>(1)).add(line);
            }
        }
        for (Assessment assessment : byA) {
            for (LineAssessment line : assessment.lines()) {
                List<LineAssessment> same = others.getOrDefault(line.line(), List.of());
                Optional<LineAllocation> other =
                        same.isEmpty() ? Optional.empty() : same.remove(0).allocation();
                count(assessment.declaration(), line.allocation(), other, sums);
            }
        }
        for (Assessment assessment : byB) {
            for (LineAssessment line : assessment.lines()) {
                List<LineAssessment> left = others.getOrDefault(line.line(), List.of());
                if (!left.isEmpty()) {
                    count(
                            assessment.declaration(),
                            Optional.empty(),
                            left.remove(0).allocation(),
                            sums);
                }
            }
        }
    }

    private void count(
            Declaration declaration, Optional<LineAllocation> byA, Optional<LineAllocation> byB, DeclarantSums sums) {
        count(byA, byB);
        FrameworkSplit difference = split(byB).minus(split(byA));
        if (!difference.equals(FrameworkSplit.ZERO)) {
            sums.add(declaration.insurer(), declaration.declarant(), difference);
        }
    }

    private static FrameworkSplit split(Optional<LineAllocation> allocation) {
        return allocation.map(LineAllocation::split).orElse(FrameworkSplit.ZERO);
    }

    private static void addTo(Map<Place, Long> differences, LineAllocation allocation, int sign) {
        FrameworkSplit split = allocation.split();
        for (MacroFramework framework : MacroFramework.values()) {
            differences.merge(
                    new Place(allocation.budgetYear(), allocation.form(), framework),
                    sign * split.cents(framework),
                    Long::sum);
        }
    }

    void merge(ComparedPlaces other) {
        other.changed.forEach((place, lines) -> changed.merge(place, lines, Long::sum));
    }

    /** What each framework bears by the two, and how many lines put another amount there. */
    List<ComparisonReport.Position> positions(FrameworkLedger ledgerA, FrameworkLedger ledgerB) {
        Map<Place, Euro> chargedA = charged(ledgerA);
        Map<Place, Euro> chargedB = charged(ledgerB);
        Map<Place, Euro> places = new TreeMap<>(chargedA);
        places.putAll(chargedB);
        List<ComparisonReport.Position> positions = new ArrayList<>();
        for (Place place : places.keySet()) {
            Euro one = chargedA.getOrDefault(place, Euro.ZERO);
            Euro other = chargedB.getOrDefault(place, Euro.ZERO);
            positions.add(ImmutablePosition.builder()
                    .framework(place.framework())
                    .form(place.form())
                    .year(place.year())
                    .a(one)
                    .b(other)
                    .difference(other.minus(one))
                    .changedLines(changed.getOrDefault(place, 0L))
                    .build());
        }
        return positions;
    }

    private static Map<Place, Euro> charged(FrameworkLedger ledger) {
        Map<Place, Euro> charged = new HashMap<>();
        for (FrameworkPosition position : ledger.positions()) {
            charged.put(new Place(position.year(), position.form(), position.framework()), position.charged());
        }
        return charged;
    }
}
