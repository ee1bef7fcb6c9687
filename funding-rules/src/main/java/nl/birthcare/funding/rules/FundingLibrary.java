package nl.birthcare.funding.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.Require;

/** The library itself: its version, and the forms of the documents that it reads and writes. */
public final class FundingLibrary {

    private static final List<String> SCHEMAS = List.of(
            "declaration",
            "policy",
            "catalogue",
            "agreements",
            "scenario",
            "allocation",
            "finding",
            "positions",
            "documents",
            "receipt",
            "correction",
            "totals",
            "explanation",
            "change",
            "comparison",
            "integral-mapping",
            "integral-comparison");

    private FundingLibrary() {}

    /**
     * Returns the version of the library that is running: the checks are code, so that the same policy book may answer
     * otherwise with another version.
     *
     * @return the version, on the class path and on the module path; empty where the library does not run from its own jar
     */
    public static Optional<String> version() {
        Module module = FundingLibrary.class.getModule();
        return module.isNamed()
                ? module.getDescriptor().rawVersion()
                : Optional.ofNullable(FundingLibrary.class.getPackage().getImplementationVersion());
    }

    /** {@return the names of the documents that have a schema, for {@link #schema}: first what the library reads} */
    public static List<String> schemas() {
        return SCHEMAS;
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of a document; of a file of rows, that of one row.
     *
     * @param name one of {@link #schemas()}
     * @return the schema, as JSON
     * @throws IllegalArgumentException if there is no schema of that name
     */
    public static String schema(String name) {
        Require.present("The name of a schema", name);
        if (!SCHEMAS.contains(name)) {
            throw new IllegalArgumentException("The schema must be one of " + SCHEMAS + ", but is \"" + name + "\"");
        }
        try (InputStream json = Optional.ofNullable(
                        FundingLibrary.class.getResourceAsStream("schema/" + name + ".schema.json"))
                .orElseThrow(() -> new IllegalStateException("The library must contain the schema " + name))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
