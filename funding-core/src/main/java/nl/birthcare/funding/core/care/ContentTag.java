package nl.birthcare.funding.core.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Names a kind of care that a rule about content can speak of, such as {@code PRECONCEPTION_CARE}.
 *
 * <p>Which tags are excluded from integral care, and since when, is data of the policy book.
 */
@Value.Immutable
public interface ContentTag {

    /** The form of a tag. */
    Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /**
     * The name of the tag.
     *
     * @return capital letters, digits and underscores
     */
    @Value.Parameter
    @JsonValue
    String name();

    /** Refuses a name of another form. */
    @Value.Check
    default void check() {
        Require.form("A content tag", NAME, "capital letters, digits and underscores", name());
    }

    /**
     * Names a tag.
     *
     * @param name capital letters, digits and underscores
     * @return the tag
     * @throws IllegalArgumentException if the name has another form
     */
    @JsonCreator
    static ContentTag of(String name) {
        return ImmutableContentTag.of(name);
    }
}
