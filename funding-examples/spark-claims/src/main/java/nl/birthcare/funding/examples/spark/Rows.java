package nl.birthcare.funding.examples.spark;

import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.examples.claims.io.RowBytes;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the input: a number, and the bytes of a declaration as JSON. */
final class Rows {

    /** Says why a row is not a declaration. */
    record Problem(String path, String message) {}

    /** A declaration, or else why there is none. */
    record Reading(
            @Nullable Declaration declaration, @Nullable Problem problem) {}

    private Rows() {}

    static long numberOf(Row row) {
        return row.getLong(0);
    }

    static byte[] jsonOf(Row row) {
        return row.getAs(1);
    }

    /** Whether a row is one JSON object, whatever stands in it. */
    static boolean isObject(byte[] json) {
        return json.length >= RowBytes.LARGEST
                ? RowBytes.opensObject(json, 0)
                : FundingJson.isObject(json, 0, length(json));
    }

    /** How long a row is without the carriage returns at its end. */
    private static int length(byte[] json) {
        int length = json.length;
        while (length > 0 && json[length - 1] == '\r') {
            length--;
        }
        return length;
    }

    static Reading read(byte[] json) {
        if (json.length >= RowBytes.LARGEST) {
            return new Reading(null, new Problem("$", RowBytes.TOO_LONG));
        }
        try {
            return new Reading(FundingJson.read(Declaration.class, json, 0, length(json)), null);
        } catch (RefusedJsonException e) {
            return new Reading(null, new Problem(e.path(), String.valueOf(e.getMessage())));
        }
    }

    /** The declaration of a row that was read before. */
    static Declaration declaration(byte[] json) {
        Declaration declaration = read(json).declaration();
        if (declaration == null) {
            throw new IllegalStateException("The input must not change while it is read, but did");
        }
        return declaration;
    }
}
