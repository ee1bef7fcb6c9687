package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import org.immutables.value.Value;

/** A written agreement between an insurer and a declarant (<i>overeenkomst</i>). */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Agreement {

    /**
     * The name by which declaration lines refer to it.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * The insurer.
     *
     * @return one party
     */
    Uzovi insurer();

    /**
     * The provider that declares.
     *
     * @return the other party
     */
    AgbCode declarant();

    /**
     * In which contract it stands, and where.
     *
     * @return places in documents that {@link Agreements#sources()} describes; none where nobody can show a contract
     */
    List<SourceReference> sources();

    /**
     * How sure it is what was agreed. A line that it decides about is no surer.
     *
     * @return {@link EvidenceGrade#AGREED} where it stands in a contract; else {@link EvidenceGrade#ILLUSTRATIVE}, since no
     *     document says it
     */
    default EvidenceGrade grade() {
        return sources().isEmpty() ? EvidenceGrade.ILLUSTRATIVE : EvidenceGrade.AGREED;
    }

    /**
     * The days of service that it covers.
     *
     * @return the period
     */
    Validity validity();

    /**
     * When it was signed. An agreement may cover care of earlier days.
     *
     * @return the day on which the last party signed, where it is known
     */
    Optional<LocalDate> signedOn();

    /**
     * Within how many months after the last day of the care it is to be declared.
     *
     * @return whole months, 1 or more; where there is none, that of the policy book holds, if it states one
     */
    Optional<Integer> declaredWithinMonths();

    /**
     * The performances that it covers.
     *
     * @return the codes; none means all
     */
    List<PerformanceCode> performances();

    /**
     * The prices that were agreed.
     *
     * @return the prices; a performance without one may be charged at any price that the rules allow
     */
    List<AgreedPrice> prices();

    /**
     * The key by which amounts under this agreement are divided over the macro frameworks.
     *
     * @return the key; where there is none, and no {@link #allocationBasis()} either, that of the policy book holds
     */
    Optional<AllocationKey> allocationKey();

    /**
     * On what basis amounts under this agreement are divided over the macro frameworks.
     *
     * @return the basis; where there is none, its key divides, or else the policy book says how
     */
    Optional<AllocationBasis> allocationBasis();

    /**
     * Whether a line is divided by a key where it lacks the parts or activities by which it should be divided, or a tariff
     * of one of them is not known: by the key of this agreement, or else by that of the policy book.
     *
     * @return whether a key stands in; if not, such a line is not divided
     */
    @Value.Default
    default boolean keyIfWeightsMissing() {
        return false;
    }

    /**
     * The small-scale innovation experiment that it is about.
     *
     * @return the experiment, where it is about one
     */
    Optional<InnovationExperiment> experiment();

    /** Refuses a blank id, a term of less than a month, two prices of one performance, and a basis and a key that do not go together. */
    @Value.Check
    default void check() {
        Require.notBlank("The id of an agreement", id());
        declaredWithinMonths().filter(months -> months < 1).ifPresent(months -> {
            throw new IllegalArgumentException("The months within which care under agreement " + id()
                    + " is to be declared must be 1 or more, but are " + months);
        });
        long priced = prices().stream().map(AgreedPrice::performance).distinct().count();
        if (priced != prices().size()) {
            throw new IllegalArgumentException(
                    "Agreement " + id() + " must price a performance once, but prices one of them twice");
        }
        checkBasis();
    }

    private void checkBasis() {
        AllocationBasis basis = allocationBasis().orElse(AllocationBasis.KEY);
        if (!basis.isDivided()) {
            throw new IllegalArgumentException(
                    "Agreement " + id() + " must divide by a key, by parts or by activities, but names " + basis);
        }
        if (!basis.isOfLine() && keyIfWeightsMissing()) {
            throw new IllegalArgumentException(
                    "Agreement " + id() + " must name parts or activities for a key to stand in for, but names none");
        }
        if (basis.isOfLine() && !keyIfWeightsMissing() && allocationKey().isPresent()) {
            throw new IllegalArgumentException("Agreement " + id() + " must say that its key "
                    + allocationKey().get().id() + " stands in where weights are missing, or have none beside "
                    + basis);
        }
        if (!basis.isOfLine()
                && allocationBasis().isPresent()
                && allocationKey().isEmpty()) {
            throw new IllegalArgumentException(
                    "Agreement " + id() + " must have the key that it divides by, but has none");
        }
    }

    /**
     * Tells whether this agreement covers a performance, on whatever day.
     *
     * @param code the performance
     * @return whether it covers all performances, or names this one
     */
    default boolean covers(PerformanceCode code) {
        Require.present("The code", code);
        return performances().isEmpty() || performances().contains(code);
    }

    /**
     * Returns the price that was agreed for a performance.
     *
     * @param code the performance
     * @return its price, where there is one
     */
    default Optional<AgreedPrice> price(PerformanceCode code) {
        Require.present("The code", code);
        List<AgreedPrice> prices = prices();
        for (int i = 0; i < prices.size(); i++) {
            if (prices.get(i).performance().equals(code)) {
                return Optional.of(prices.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Starts an agreement.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Agreement}. */
    final class Builder extends ImmutableAgreement.Builder {
        Builder() {}
    }
}
