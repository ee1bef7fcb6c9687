package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/**
 * What the frameworks bear in the years after a base year, if a share of care moves from monodisciplinary to integral
 * funding each year. What the policy book says of each year is taken into account: where monodisciplinary funding no
 * longer exists all its care is integral, and what is undecided is on no framework.
 *
 * <p>Every year conserves the costs of the base year to the cent. It is no forecast: the assumption stands beside it.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface FrameworkProjection {

    /** {@return which book was asked: its name, with overlays and scenarios} */
    String policy();

    /** {@return the fingerprint of the book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256();

    /** {@return the scenario that was assumed: its name; empty where nothing was} */
    Optional<String> scenario();

    /** {@return what else is assumed: the assumption} */
    ProjectionAssumption assumption();

    /** {@return the years: one for each year after the base year, in order} */
    List<Year> years();

    /**
     * Projects.
     *
     * @param book the book that says which forms of funding exist and how integral costs are divided
     * @param assumption the costs of a base year and what moves
     * @return the projection
     * @throws ArithmeticException if the costs together are out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    static FrameworkProjection of(PolicyBook book, ProjectionAssumption assumption) {
        Require.present("The policy book", book);
        return ImmutableFrameworkProjection.builder()
                .policy(book.name())
                .policySha256(book.sha256())
                .scenario(book.scenario())
                .assumption(assumption)
                .years(Projector.years(book, assumption))
                .build();
    }

    /** What the frameworks bear in one later year, by a {@link ProjectionAssumption} and a policy book. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Year {

        /** {@return the calendar year} */
        int year();

        /**
         * {@return what monodisciplinary care costs each framework: the amounts, whether or not the book decides that such
         * care exists}
         */
        FrameworkSplit monodisciplinary();

        /** {@return what integral care costs: the amount} */
        @JsonProperty("integralCents")
        Euro integral();

        /**
         * {@return whether the book decides that monodisciplinary care exists in the year: whether its costs are on the
         * frameworks}
         */
        boolean monodisciplinaryDecided();

        /**
         * {@return how integral care is divided over the frameworks: the split, or empty where the book does not decide it}
         */
        Optional<FrameworkSplit> integralSplit();

        /** {@return why costs are on no framework: the reasons, each once; none where all costs are on the frameworks} */
        List<UnallocatedReason> reasons();

        /** {@return what each framework bears, as far as the book decides: the amounts} */
        FrameworkSplit frameworks();

        /** {@return what is on no framework: the amount} */
        @JsonProperty("unallocatedCents")
        Euro unallocated();

        /** Refuses a year in which amounts get lost. */
        @Value.Check
        default void check() {
            Euro in = monodisciplinary().total().plus(integral());
            Euro out = frameworks().total().plus(unallocated());
            if (!in.equals(out)) {
                throw new IllegalArgumentException(
                        "The costs of projected year " + year() + " must be " + in + " in all, but are " + out);
            }
        }
    }
}
