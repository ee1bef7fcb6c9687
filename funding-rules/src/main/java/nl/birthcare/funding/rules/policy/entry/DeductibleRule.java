package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** Whether an item is exempt from the deductible in some period. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DeductibleRule extends Provision {

    /** {@return what it speaks of: the item} */
    Item item();

    /** {@return whether the client pays none of it from her deductible} */
    boolean exempt();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeductibleRule}. */
    final class Builder extends ImmutableDeductibleRule.Builder {
        Builder() {}
    }

    /** What the deductible (<i>eigen risico</i>) may or may not be charged for. */
    enum Item {
        /** Care by a midwife. */
        MIDWIFERY,

        /** Maternity care. */
        MATERNITY_CARE,

        /** The non-invasive prenatal test. */
        NIPT,

        /** Diagnostics that come with birth care, such as laboratory tests. */
        RELATED_DIAGNOSTICS,

        /** Medicines that come with birth care. */
        RELATED_MEDICINES,

        /** Transport that comes with birth care. */
        RELATED_TRANSPORT
    }
}
