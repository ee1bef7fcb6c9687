package nl.birthcare.funding.rules.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import org.jspecify.annotations.Nullable;

/** The costs of one year as one edition published them: monodisciplinary care by framework, and integral care. */
record PublishedYear(FrameworkSplit monodisciplinary, Euro integral, List<SourceReference> sources) {

    /** The year by the newest edition that has all of it. */
    static PublishedYear newest(PolicyBook book, int year) {
        return find(book, year)
                .orElseThrow(() -> new IllegalArgumentException("Policy book " + book.name()
                        + " must have published costs of integral care and of each framework of the base year, but has"
                        + " not of " + year + "; it has of " + completeYears(book)));
    }

    private static String completeYears(PolicyBook book) {
        String years = book.entries().realisedCosts().stream()
                .map(PublishedCost::year)
                .distinct()
                .sorted()
                .filter(year -> find(book, year).isPresent())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? "no year" : years;
    }

    private static Optional<PublishedYear> find(PolicyBook book, int year) {
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
                return published;
            }
        }
        return Optional.empty();
    }

    private static Optional<PublishedYear> of(List<PublishedCost> costs) {
        Set<SourceReference> sources = new LinkedHashSet<>();
        FrameworkSplit monodisciplinary = FrameworkSplit.ZERO;
        for (MacroFramework framework : MacroFramework.values()) {
            PublishedCost cost = cost(costs, FundingForm.MONODISCIPLINARY, Optional.of(framework));
            if (cost == null) {
                return Optional.empty();
            }
            monodisciplinary = monodisciplinary.plus(FrameworkSplit.whole(framework, cost.amount()));
            sources.addAll(cost.sources());
        }
        PublishedCost integral = cost(costs, FundingForm.INTEGRAL, Optional.empty());
        if (integral == null) {
            return Optional.empty();
        }
        sources.addAll(integral.sources());
        costs.forEach(PublishedYear::refuseWhatIsNotCarriedOn);
        return Optional.of(new PublishedYear(monodisciplinary, integral.amount(), List.copyOf(sources)));
    }

    /** Costs of a form that no projection knows would be lost without a word. */
    private static void refuseWhatIsNotCarriedOn(PublishedCost cost) {
        boolean carriedOn = cost.form().map(PublishedYear::isCarriedOn).orElse(true);
        if (!carriedOn) {
            throw new IllegalArgumentException("The costs of base year " + cost.year()
                    + " must be of forms of funding that a projection carries on, but " + cost.id() + " is of "
                    + cost.form().orElseThrow());
        }
    }

    private static boolean isCarriedOn(FundingForm form) {
        return switch (form) {
            case MONODISCIPLINARY, INTEGRAL -> true;
            case SMALL_SCALE_EXPERIMENT -> false;
        };
    }

    private static @Nullable PublishedCost cost(
            List<PublishedCost> costs, FundingForm form, Optional<MacroFramework> framework) {
        return costs.stream()
                .filter(cost -> cost.form().equals(Optional.of(form))
                        && cost.framework().equals(framework))
                .findFirst()
                .orElse(null);
    }
}
