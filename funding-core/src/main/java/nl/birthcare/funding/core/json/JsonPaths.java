package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes where in a JSON text something stands, in the form {@code $.lines[0].amountCents}. */
final class JsonPaths {

    static final String ROOT = "$";

    private JsonPaths() {}

    static String of(@Nullable JsonStreamContext context) {
        if (context == null || context.getParent() == null) {
            return ROOT;
        }
        String parent = of(context.getParent());
        return parent + here(context);
    }

    private static String here(JsonStreamContext context) {
        if (context.inArray()) {
            return context.hasCurrentIndex() ? "[" + context.getCurrentIndex() + "]" : "";
        }
        return context.getCurrentName() == null ? "" : "." + context.getCurrentName();
    }

    static String of(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder(ROOT);
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() != null) {
                path.append('.').append(reference.getFieldName());
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
