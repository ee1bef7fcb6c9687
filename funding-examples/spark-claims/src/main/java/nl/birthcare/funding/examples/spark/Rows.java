package nl.birthcare.funding.examples.spark;

import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the input: a number, and the bytes of a declaration as JSON. */
final class Rows {

    /** More than any declaration has, its end included; as for the command line. */
    static final int LARGEST_ROW = 32 << 20;

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

    /** Whether nothing but spaces stands in a row: it counts in the numbers, and is passed over. */
    static boolean isBlank(byte[] json) {
        for (byte each : json) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    static Reading read(byte[] json) {
        if (json.length >= LARGEST_ROW) {
            return new Reading(
                    null, new Problem("$", "$: must be at most " + LARGEST_ROW + " bytes long, but is longer"));
        }
        boolean carriageReturn = json.length > 0 && json[json.length - 1] == '\r';
        try {
            return new Reading(
                    FundingJson.read(Declaration.class, json, 0, json.length - (carriageReturn ? 1 : 0)), null);
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
