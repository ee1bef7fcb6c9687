package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The costs of birth care in one year as one edition published them: monodisciplinary care by framework, and integral care,
 * which no document divides.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PublishedYear {

    /** {@return the year: the calendar year} */
    int year();

    /** {@return in which edition it was printed} */
    Edition edition();

    /** {@return what monodisciplinary care cost each framework: the amounts} */
    FrameworkSplit monodisciplinary();

    /** {@return what integral care cost: the amount} */
    @JsonProperty("integralCents")
    Euro integral();

    /** {@return where these costs were published: places in documents, at least one} */
    List<SourceReference> sources();

    /**
     * Finds the costs of a year in the newest edition that has all of them.
     *
     * @param book the book with the published costs, such as {@link
     *     nl.birthcare.funding.rules.policy.PolicyBooks#figures()}
     * @param year the calendar year
     * @return the costs
     * @throws IllegalArgumentException if no edition has the costs of integral care and those of monodisciplinary care of
     *     each framework in that year
     */
    static PublishedYear newest(PolicyBook book, int year) {
        Require.present("The policy book", book);
        return find(book, year)
                .orElseThrow(() -> new IllegalArgumentException("Policy book " + book.name()
                        + " must have published costs of integral care and of each framework of the year, but has"
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
        return Optional.of(ImmutablePublishedYear.builder()
                .year(integral.year())
                .edition(integral.edition())
                .monodisciplinary(monodisciplinary)
                .integral(integral.amount())
                .sources(sources)
                .build());
    }

    /** Costs of a form that no projection knows would be lost without a word. */
    private static void refuseWhatIsNotCarriedOn(PublishedCost cost) {
        boolean carriedOn = cost.form().map(PublishedYear::isCarriedOn).orElse(true);
        if (!carriedOn) {
            throw new IllegalArgumentException("The published costs of " + cost.year()
                    + " must be monodisciplinary or integral, but " + cost.id() + " is of "
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
