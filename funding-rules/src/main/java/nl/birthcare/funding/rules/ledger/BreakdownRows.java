package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Fraction;

/**
 * The rows of one side of a breakdown: the largest by themselves, the rest as one row.
 *
 * @param <K> what a row is about
 */
final class BreakdownRows<K> {

    private final Function<K, String> names;
    private final List<Map.Entry<K, SummedCharge>> kept;
    private final List<Map.Entry<K, SummedCharge>> rest;
    private Function<K, Optional<String>> titles = key -> Optional.empty();

    private BreakdownRows(
            Function<K, String> names, List<Map.Entry<K, SummedCharge>> kept, List<Map.Entry<K, SummedCharge>> rest) {
        this.names = names;
        this.kept = kept;
        this.rest = rest;
    }

    /** Takes the largest; of equal ones those that come first by name. */
    static <K> BreakdownRows<K> of(Map<K, SummedCharge> sums, Function<K, String> names, int most) {
        Comparator<Map.Entry<K, SummedCharge>> bySize = Comparator.comparing(sum -> size(sum.getValue()));
        List<Map.Entry<K, SummedCharge>> sorted = sums.entrySet().stream()
                .sorted(bySize.reversed().thenComparing(sum -> names.apply(sum.getKey())))
                .toList();
        int last = Math.min(most, sorted.size());
        return new BreakdownRows<>(names, sorted.subList(0, last), sorted.subList(last, sorted.size()));
    }

    private static BigInteger size(SummedCharge charge) {
        return charge.total().abs();
    }

    BreakdownRows<K> titled(Function<K, Optional<String>> titlesOfKeys) {
        titles = titlesOfKeys;
        return this;
    }

    List<ChargeBreakdown.Row> largestFirst() {
        return rows(kept);
    }

    List<ChargeBreakdown.Row> inOrder() {
        return rows(kept.stream()
                .sorted(Comparator.comparing(sum -> names.apply(sum.getKey())))
                .toList());
    }

    private List<ChargeBreakdown.Row> rows(List<Map.Entry<K, SummedCharge>> named) {
        SummedCharge others = new SummedCharge();
        rest.forEach(sum -> others.add(sum.getValue()));
        BigInteger largest = Stream.concat(named.stream().map(Map.Entry::getValue), Stream.of(others))
                .map(BreakdownRows::size)
                .reduce(BigInteger.ONE, BigInteger::max);
        List<ChargeBreakdown.Row> rows = new ArrayList<>();
        for (Map.Entry<K, SummedCharge> sum : named) {
            rows.add(row(sum.getValue(), 1, largest)
                    .name(names.apply(sum.getKey()))
                    .title(titles.apply(sum.getKey()))
                    .build());
        }
        if (!rest.isEmpty()) {
            rows.add(row(others, rest.size(), largest).build());
        }
        return rows;
    }

    private static ImmutableRow.Builder row(SummedCharge charge, long members, BigInteger largest) {
        return ImmutableRow.builder()
                .medicalSpecialistCareCents(charge.cents(MacroFramework.MEDICAL_SPECIALIST_CARE))
                .midwiferyCents(charge.cents(MacroFramework.MIDWIFERY))
                .maternityCareCents(charge.cents(MacroFramework.MATERNITY_CARE))
                .lines(charge.lines())
                .members(members)
                .relativeSize(Fraction.of(size(charge), largest));
    }
}
