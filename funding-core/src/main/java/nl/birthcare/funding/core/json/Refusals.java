package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.internal.RefusedDatumException;
import org.jspecify.annotations.Nullable;

/** Says in our own words what Jackson refuses: its messages repeat values, and a value may be a client's. */
final class Refusals {

    /** What a generated builder says of attributes that were not set. */
    private static final Pattern MISSING_ATTRIBUTES = Pattern.compile("required attributes are not set \\[(.*)]");

    /** What Jackson says of a parameter that was not given. */
    private static final Pattern MISSING_PROPERTY = Pattern.compile("^Missing required creator property '(\\w+)'");

    private Refusals() {}

    static RefusedJsonException of(JsonProcessingException e, JsonParser parser, boolean ofDeclaration) {
        return of(JsonPaths.ROOT, e, parser, ofDeclaration);
    }

    /** A refusal inside a text of the caller's own, for the caller's mapper. */
    static JsonMappingException inside(
            String path, JsonProcessingException e, JsonParser parser, boolean ofDeclaration) {
        RefusedJsonException refused = of(path, e, parser, ofDeclaration);
        return new TokenSource.StrictMappingException(parser, refused.path(), refused.rule());
    }

    private static RefusedJsonException of(
            String start, JsonProcessingException e, JsonParser parser, boolean ofDeclaration) {
        if (e instanceof TokenSource.StrictMappingException own) {
            return new RefusedJsonException(own.where(), own.rule());
        }
        if (e instanceof JsonMappingException mapping && !isOfSyntax(mapping.getCause())) {
            return refused(start, mapping, parser);
        }
        JsonProcessingException syntax = e.getCause() instanceof JsonProcessingException cause ? cause : e;
        Predicate<String> told = name -> !ofDeclaration || DeclarationFields.isField(name);
        return new RefusedJsonException(JsonPaths.of(parser.getParsingContext(), told), syntaxRule(syntax, parser));
    }

    private static boolean isOfSyntax(@Nullable Throwable cause) {
        return cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException);
    }

    private static RefusedJsonException refused(String start, JsonMappingException e, JsonParser parser) {
        List<JsonMappingException.Reference> path = e.getPath();
        if (e.getCause() instanceof RefusedJsonException inside) {
            return new RefusedJsonException(
                    start + JsonPaths.of(path).substring(1) + inside.path().substring(1), inside.rule());
        }
        Matcher missing = MISSING_PROPERTY.matcher(String.valueOf(e.getOriginalMessage()));
        if (missing.find()) {
            return new RefusedJsonException(
                    start + JsonPaths.of(path.subList(0, path.size() - 1)).substring(1),
                    "must have the field " + missing.group(1));
        }
        return new RefusedJsonException(start + JsonPaths.of(path).substring(1), mappingRule(e, parser));
    }

    private static String syntaxRule(JsonProcessingException e, JsonParser parser) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof InputCoercionException tooLarge) {
            return "must fit in " + (tooLarge.getTargetType() == int.class ? 32 : 64) + " bits"
                    + found(parser, "an integer");
        }
        if (message.startsWith("Duplicate field")) {
            return "stands here twice";
        }
        if (e instanceof StreamConstraintsException) {
            return "must stay within the limits of reading: a text of " + StrictMapper.LONGEST_TEXT
                    + " characters, a number of "
                    + StreamReadConstraints.DEFAULT_MAX_NUM_LEN + " digits, a depth of "
                    + StreamReadConstraints.DEFAULT_MAX_DEPTH;
        }
        String place = e.getLocation() == null ? "" : place(e.getLocation());
        return message.startsWith("Unexpected end") ? "must not end here" + place : "must be JSON" + place;
    }

    private static String place(JsonLocation location) {
        String line = location.getLineNr() > 1 ? ", at line " + location.getLineNr() : ", at";
        return line + " column " + location.getColumnNr();
    }

    private static String mappingRule(JsonMappingException e, JsonParser parser) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that is known here";
        }
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return missingOr(RefusedDatumException.messageOf(e.getCause()));
        }
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("No content")) {
            return "must have a value, but is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "must not be followed by anything";
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + form(mismatch.getTargetType()) + found(parser, form(mismatch.getTargetType()))
                : "must be of another form";
    }

    /** What stands there in place of what was asked, as the end of a sentence; nothing if the parser has gone on. */
    private static String found(JsonParser parser, String asked) {
        try {
            String found = TokenSource.found(parser, asked.equals("an integer"));
            return Set.of(asked, "something else").contains(found) ? "" : ", but is " + found;
        } catch (IOException e) {
            return "";
        }
    }

    private static String form(Class<?> type) {
        if (Set.of(long.class, int.class, Long.class, Integer.class).contains(type)) {
            return "an integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        boolean isText =
                Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        return isText ? "a text" : "an object";
    }

    private static String missingOr(String message) {
        Matcher missing = MISSING_ATTRIBUTES.matcher(message);
        if (!missing.find()) {
            return message;
        }
        return FieldNames.missing(missing.group(1));
    }
}
