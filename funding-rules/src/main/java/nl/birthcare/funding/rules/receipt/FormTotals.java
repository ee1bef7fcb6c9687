package nl.birthcare.funding.rules.receipt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;

/** Sums rows per year and form. */
final class FormTotals {

    private record Name(int year, FundingForm form) {}

    private static final Comparator<Name> ORDER =
            Comparator.comparingInt(Name::year).thenComparing(Name::form);

    private FormTotals() {}

    static List<BookedTotals.FormTotal> of(List<BookedTotals.Row> rows) {
        Map<Name, FrameworkSplit> sums = new TreeMap<>(ORDER);
        for (BookedTotals.Row row : rows) {
            sums.merge(new Name(row.place().year(), row.place().form()), row.split(), FrameworkSplit::plus);
        }
        return sums.entrySet().stream()
                .<BookedTotals.FormTotal>map(sum ->
                        ImmutableFormTotal.of(sum.getKey().year(), sum.getKey().form(), sum.getValue()))
                .toList();
    }
}
