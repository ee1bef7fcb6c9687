package nl.birthcare.funding.rules.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PublishedCost;
import org.jspecify.annotations.Nullable;

/** The costs of one year as one edition published them: monodisciplinary care by framework, and integral care. */
record PublishedYear(FrameworkSplit monodisciplinary, Euro integral, List<SourceReference> sources) {

    /** The year by the newest edition that has all of it. */
    static PublishedYear newest(PolicyBook book, int year) {
        List<PublishedCost> costs = book.entries().realisedCosts().stream()
                .filter(cost -> cost.year() == year)
                .toList();
        SortedSet<Edition> editions = new TreeSet<>();
        costs.forEach(cost -> editions.add(cost.edition()));
        while (!editions.isEmpty()) {
            Edition newest = editions.last();
            editions.remove(newest);
            Optional<PublishedYear> published = of(
                    costs.stream().filter(cost -> cost.edition().equals(newest)).toList());
            if (published.isPresent()) {
                return published.get();
            }
        }
        throw new IllegalArgumentException("Policy book " + book.name()
                + " must have published costs of integral care and of each framework of the base year, but has not of "
                + year);
    }

    private static Optional<PublishedYear> of(List<PublishedCost> costs) {
        PublishedCost specialist = cost(costs, MacroFramework.MEDICAL_SPECIALIST_CARE);
        PublishedCost midwifery = cost(costs, MacroFramework.MIDWIFERY);
        PublishedCost maternity = cost(costs, MacroFramework.MATERNITY_CARE);
        PublishedCost integral = costs.stream()
                .filter(cost -> cost.form().equals(Optional.of(FundingForm.INTEGRAL))
                        && cost.framework().isEmpty())
                .findFirst()
                .orElse(null);
        if (specialist == null || midwifery == null || maternity == null || integral == null) {
            return Optional.empty();
        }
        Set<SourceReference> sources = new LinkedHashSet<>();
        for (PublishedCost cost : List.of(specialist, midwifery, maternity, integral)) {
            sources.addAll(cost.sources());
        }
        Euro total = specialist.amount().plus(midwifery.amount()).plus(maternity.amount());
        FrameworkSplit monodisciplinary = FrameworkSplit.of(
                total.cents(),
                specialist.amount().cents(),
                midwifery.amount().cents(),
                maternity.amount().cents());
        return Optional.of(new PublishedYear(monodisciplinary, integral.amount(), List.copyOf(sources)));
    }

    private static @Nullable PublishedCost cost(List<PublishedCost> costs, MacroFramework framework) {
        return costs.stream()
                .filter(cost -> cost.form().equals(Optional.of(FundingForm.MONODISCIPLINARY))
                        && cost.framework().equals(Optional.of(framework)))
                .findFirst()
                .orElse(null);
    }
}
