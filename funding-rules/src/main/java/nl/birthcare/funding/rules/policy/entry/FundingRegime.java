package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/** Whether, and on what terms, a form of funding can be declared in some period. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface FundingRegime extends Provision {

    /** {@return the form it speaks of} */
    FundingForm form();

    /** {@return what the form is in this period: the kind} */
    Kind kind();

    /** {@return whether declaring needs a written agreement between insurer and declarant} */
    boolean agreementNeeded();

    /** {@return who can declare in the form, where not everybody can: the declarants; none means all} */
    List<AgbCode> declarants();

    /**
     * {@return whether somebody can declare in the form: whether the form exists, for everybody or for this declarant}
     *
     * @param declarant who declares
     */
    default boolean isOpenTo(AgbCode declarant) {
        Require.present("The declarant", declarant);
        return kind().isAvailable() && (declarants().isEmpty() || declarants().contains(declarant));
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingRegime}. */
    final class Builder extends ImmutableFundingRegime.Builder {
        Builder() {}
    }

    /** What a form of funding is in some period. */
    enum Kind {
        /** It does not exist: nothing can be declared in this form. */
        NOT_AVAILABLE,

        /** An experiment (Wmg 58). */
        EXPERIMENT,

        /** A regular form of funding. */
        REGULAR;

        /** {@return whether care can be declared in the form} */
        public boolean isAvailable() {
            return switch (this) {
                case NOT_AVAILABLE -> false;
                case EXPERIMENT, REGULAR -> true;
            };
        }
    }

    /**
     * Within how many months care is to be declared. No document that was read states such a term, so the published books hold
     * none; an agreement may state one of its own ({@link nl.birthcare.funding.core.party.Agreement#declaredWithinMonths}), which
     * goes before that of the book.
     */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface DeclaringTerm extends Provision {

        /** {@return of which care: its form of funding} */
        FundingForm form();

        /** {@return the term: whole months from the last day of the care, 1 or more} */
        int months();

        /** Refuses a term of less than a month. */
        @Value.Check
        default void check() {
            if (months() < 1) {
                throw new IllegalArgumentException(
                        "The months of declaring term " + id() + " must be 1 or more, but are " + months());
            }
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds {@link DeclaringTerm}. */
        final class Builder extends ImmutableDeclaringTerm.Builder {
            Builder() {}
        }
    }
}
