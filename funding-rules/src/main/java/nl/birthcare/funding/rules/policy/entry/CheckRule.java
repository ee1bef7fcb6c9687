package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Since when, until when and by which document a declaration is checked for something. The check itself is code; on a
 * day without its rule it asks nothing.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface CheckRule extends Provision {

    /**
     * {@return what is found where the rule is not met: the stable code of the findings; capital letters and
     * underscores}
     */
    String code();

    /** {@return what is asked: one sentence} */
    String title();

    /** {@return on what authority: the basis} */
    Basis basis();

    /**
     * {@return the code lists whose declarations travel by another message standard, of which the one behind this rule is a
     * sibling; none for a rule of another basis}
     */
    List<String> siblingLists();

    /** {@return the figures that the check compares with, by name, whole numbers in the unit that the name says} */
    Map<String, Long> figures();

    /**
     * {@return a figure of this rule}
     *
     * @param name its name
     * @throws IllegalStateException if the rule does not state it
     */
    default long figure(String name) {
        Require.present("The name", name);
        Long figure = figures().get(name);
        if (figure == null) {
            throw new IllegalStateException(
                    "Check rule " + id() + " must state the figure " + name + ", but states " + figures());
        }
        return figure;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CheckRule}. */
    final class Builder extends ImmutableCheckRule.Builder {
        Builder() {}
    }

    /** On what kind of authority a check rests. */
    enum Basis {
        /** The law, or a document made under it: its reference is on the rule. */
        LAW,

        /** A message standard, or the form in which declarations travel. */
        MESSAGE_STANDARD,

        /** A convention of this library, because no document decides. */
        LIBRARY
    }
}
