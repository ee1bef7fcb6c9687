package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/** A place in a {@link Source}. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface SourceReference {

    /**
     * Which document.
     *
     * @return the id of the source
     */
    @Value.Parameter
    String source();

    /**
     * Where in the document: an article, a page, a heading.
     *
     * @return the place, empty for the document as a whole
     */
    @Value.Parameter
    Optional<String> place();

    /** Refuses a blank source. */
    @Value.Check
    default void check() {
        Require.notBlank("The source of a reference", source());
    }

    /**
     * Refers to a document as a whole.
     *
     * @param source the id of the source
     * @return the reference
     */
    static SourceReference of(String source) {
        return ImmutableSourceReference.of(source, Optional.empty());
    }

    /**
     * Refers to a place in a document.
     *
     * @param source the id of the source
     * @param place the article, page or heading
     * @return the reference
     */
    static SourceReference of(String source, String place) {
        Require.present("The place in a source", place);
        return ImmutableSourceReference.of(source, Optional.of(place));
    }

    /**
     * Prints the reference as a reader would write it: {@code Wmg 37(3)}.
     *
     * @return the source and, where there is one, the place
     */
    default String text() {
        return place().map(place -> source() + " " + place).orElseGet(this::source);
    }
}
