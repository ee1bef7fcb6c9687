package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What was divided by one key, or by weights that the lines gave themselves, and who says that it is to be divided so. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface KeyUse {

    /** {@return on what basis it was divided; never {@link AllocationBasis#DISCIPLINE}, where nothing is divided} */
    @Value.Parameter
    AllocationBasis basis();

    /**
     * {@return the key: its name, method and weights, on the basis {@link AllocationBasis#KEY}; empty where each line
     * gave its own weights}
     */
    @Value.Parameter
    Optional<AllocationKey> key();

    /**
     * {@return how sure it is that this key, or such weights, are to be taken: the grade of the rule or the agreement
     * that says so}
     */
    @Value.Parameter
    EvidenceGrade grade();

    /**
     * {@return which documents say so: places in documents; none where an agreement says so of which no contract was
     * given}
     */
    @Value.Parameter
    List<SourceReference> sources();

    /** {@return what was divided: debits less credits; the cents} */
    @Value.Parameter
    BigInteger cents();

    /** {@return how many lines that is} */
    @Value.Parameter
    long lines();

    /**
     * {@return the same as an amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro amount() {
        return Euro.of(new BigDecimal(cents(), 2));
    }

    /** Refuses what is no division, and a key where there is none or the reverse. */
    @Value.Check
    default void check() {
        if (!basis().isDivided() || basis().isOfFixedKey() != key().isPresent()) {
            throw new IllegalArgumentException("The use of a key must have one on the basis KEY only, but on the basis "
                    + basis() + " it has " + key().map(AllocationKey::id).orElse("none"));
        }
    }

    /**
     * {@return what this use is called: the id of the key, or the basis in small letters where the lines gave their
     * weights}
     */
    default String name() {
        return key().map(AllocationKey::id)
                .orElseGet(() -> basis().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
