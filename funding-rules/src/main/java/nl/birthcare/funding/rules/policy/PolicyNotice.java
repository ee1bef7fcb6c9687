package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Something unknown about the policy as a whole, or left out of declarations, that a run should say once, with the number of lines
 * that it touches.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyNotice extends Provision {

    /** {@return the form of funding whose lines it touches} */
    FundingForm form();

    /** {@return what is unknown: the id of a gap of the book} */
    String gap();

    /** {@return which of the lines of the form: all of them, or those that leave something out} */
    @Value.Default
    default Lines lines() {
        return Lines.ALL;
    }

    /** {@return the one performance that it is about; empty where it is about all of the form} */
    Optional<PerformanceCode> performance();

    /** Which lines of a form of funding a notice is about. */
    enum Lines {
        /** All of them. */
        ALL,

        /** Those of codes of which the book does not say of which phase the care is, or what it contains. */
        UNDESCRIBED,

        /** Those that do not say when the care ended, though it is not counted by the hour. */
        WITHOUT_END,

        /** Those whose declaration leaves out the day of the birth. */
        WITHOUT_BIRTH;

        /** {@return whether it tells what the input leaves out, and not what no document says} */
        public boolean isAboutInput() {
            return switch (this) {
                case ALL, UNDESCRIBED -> false;
                case WITHOUT_END, WITHOUT_BIRTH -> true;
            };
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyNotice}. */
    final class Builder extends ImmutablePolicyNotice.Builder {
        Builder() {}
    }
}
