package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Which types of providers are known to declare on a code list in some period.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ProviderRule extends Provision {

    /** {@return the code list: three digits} */
    String list();

    /** {@return the types of providers: pairs of digits, as AGB codes begin with them} */
    List<String> providerTypes();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ProviderRule}. */
    final class Builder extends ImmutableProviderRule.Builder {
        Builder() {}
    }
}
