package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** One way in which a {@link PolicyQuestion} could be decided. */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyOption.class)
@JsonDeserialize(as = ImmutablePolicyOption.class)
public interface PolicyOption {

    /**
     * What would be decided.
     *
     * @return a phrase
     */
    String name();

    /**
     * The scenario that assumes it.
     *
     * @return a name for {@link PolicyScenarios#named}, where one comes with the library
     */
    Optional<String> scenario();

    /**
     * Who is known to be for or against it. Never all: the documents speak of parties such as these.
     *
     * @return the positions; none where the documents name nobody
     */
    List<PolicyPosition> positions();

    /**
     * Says what the option is, who is known to be for or against it, and which scenario assumes it.
     *
     * @return a phrase
     */
    default String text() {
        String parties = positions().stream().map(PolicyPosition::text).collect(Collectors.joining(", "));
        String assumed = scenario().map(name -> "scenario " + name).orElse("no scenario comes with the library");
        return name() + " (" + assumed + (parties.isEmpty() ? "" : "; " + parties) + ")";
    }

    /**
     * Starts an option.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link PolicyOption}. */
    final class Builder extends ImmutablePolicyOption.Builder {
        Builder() {}
    }
}
