package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/** Adds up the buckets of a ledger. */
final class LedgerSums {

    /** What positions are about. */
    private record FormAndYear(FundingForm form, int year) {}

    private LedgerSums() {}

    /** A position per year, form and framework, in that order. */
    static List<FrameworkPosition> positions(Collection<Bucket> buckets) {
        Map<FormAndYear, List<Bucket>> byFormAndYear = new HashMap<>();
        buckets.forEach(bucket -> byFormAndYear
                .computeIfAbsent(
                        new FormAndYear(bucket.name().form(), bucket.name().year()), any -> new ArrayList<>())
                .add(bucket));
        List<FrameworkPosition> positions = new ArrayList<>();
        byFormAndYear.forEach((name, together) -> {
            for (MacroFramework framework : MacroFramework.values()) {
                positions.add(position(name, framework, together));
            }
        });
        positions.sort(Comparator.comparingInt(FrameworkPosition::year)
                .thenComparing(FrameworkPosition::form)
                .thenComparing(FrameworkPosition::framework));
        return List.copyOf(positions);
    }

    private static FrameworkPosition position(FormAndYear name, MacroFramework framework, List<Bucket> together) {
        BigInteger charged = BigInteger.ZERO;
        List<Fraction> drifts = new ArrayList<>();
        long lines = 0;
        for (Bucket bucket : together) {
            charged = charged.add(bucket.part(framework).cents());
            drifts.add(bucket.drift(framework));
            lines += bucket.part(framework).lines();
        }
        return FrameworkPosition.builder()
                .framework(framework)
                .form(name.form())
                .year(name.year())
                .charged(Euro.ofCents(charged.longValueExact()))
                .lines(lines)
                .driftCents(Fraction.sum(drifts))
                .marks(marks(together, bucket -> bucket.part(framework)))
                .keys(keys(together, bucket -> bucket.part(framework)))
                .build();
    }

    /** What the buckets come to, by verdict and grade. */
    static List<MarkedAmount> marks(Collection<Bucket> together, Function<Bucket, Bucket.Part> part) {
        SortedMap<MarkedAmount, Bucket.Part> sums = new TreeMap<>(MarkedAmount.ORDER);
        for (Bucket bucket : together) {
            MarkedAmount mark =
                    MarkedAmount.of(bucket.name().verdict(), bucket.name().grade(), BigInteger.ZERO, 0);
            if (!part.apply(bucket).isNothing()) {
                sums.computeIfAbsent(mark, any -> new Bucket.Part()).add(part.apply(bucket));
            }
        }
        List<MarkedAmount> marks = new ArrayList<>();
        sums.forEach((mark, sum) -> marks.add(MarkedAmount.of(mark.verdict(), mark.grade(), sum.cents(), sum.lines())));
        return marks;
    }

    /** What the buckets come to, by the keys that divided it. */
    static List<KeyUse> keys(Collection<Bucket> together, Function<Bucket, Bucket.Part> part) {
        SortedMap<UsedKey, Bucket.Part> sums = new TreeMap<>();
        for (Bucket bucket : together) {
            UsedKey used = bucket.name().usedKey();
            if (used != null && !part.apply(bucket).isNothing()) {
                sums.computeIfAbsent(used, any -> new Bucket.Part()).add(part.apply(bucket));
            }
        }
        List<KeyUse> keys = new ArrayList<>();
        sums.forEach((used, sum) -> keys.add(used.use(sum.cents(), sum.lines())));
        return keys;
    }
}
