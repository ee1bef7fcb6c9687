package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes where in a JSON text something stands, in the form {@code $.lines[0].amountCents}.
 *
 * <p>A field name that does not look like a name is written as a question mark: it may be a client's number.
 */
final class JsonPaths {

    static final String ROOT = "$";

    private static final String UNTOLD = ".?";

    private static final Pattern NAME = Pattern.compile("(?!.*\\d{6})[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private JsonPaths() {}

    static String of(@Nullable JsonStreamContext context) {
        return of(context, name -> true);
    }

    /** A path in which only some field names are told: any other is the sender's, and may be a client's name. */
    static String of(@Nullable JsonStreamContext context, Predicate<String> told) {
        if (context == null || context.getParent() == null) {
            return ROOT;
        }
        String parent = of(context.getParent(), told);
        return parent + here(context, told);
    }

    /** The path of a field whose name is told or not. */
    static String ofField(JsonStreamContext context, boolean told) {
        return of(context.getParent()) + here(context, name -> told);
    }

    private static String here(JsonStreamContext context, Predicate<String> told) {
        if (context.inArray()) {
            return context.hasCurrentIndex() ? "[" + context.getCurrentIndex() + "]" : "";
        }
        String name = context.getCurrentName();
        if (name == null) {
            return "";
        }
        return told.test(name) ? field(name) : UNTOLD;
    }

    private static String field(String name) {
        return NAME.matcher(name).matches() ? "." + name : UNTOLD;
    }

    static String of(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder(ROOT);
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() != null) {
                path.append(field(reference.getFieldName()));
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
