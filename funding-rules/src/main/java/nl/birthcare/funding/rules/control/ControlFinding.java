package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;

/** Something to know about a settlement that does not stop it. */
@Value.Immutable
@JsonSerialize(as = ImmutableControlFinding.class)
@JsonDeserialize(as = ImmutableControlFinding.class)
public interface ControlFinding {

    /**
     * What was found.
     *
     * @return the stable code
     */
    ControlFindingCode code();

    /**
     * The particulars, by name, as the message shows them.
     *
     * @return the values
     */
    Map<String, String> values();

    /**
     * Says in a sentence what was found.
     *
     * @return the message
     */
    default String message() {
        return code().filledWith(values());
    }

    /**
     * Starts a finding.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ControlFinding}. */
    final class Builder extends ImmutableControlFinding.Builder {
        Builder() {}
    }
}
