package nl.birthcare.funding.testkit;

import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;

/** Writes and reads declarations as JSON: a mapper, or a message format with a bridge to JSON. */
public interface DeclarationCodec {

    /**
     * Writes a declaration.
     *
     * @param declaration the declaration
     * @return its JSON, an object
     */
    String write(Declaration declaration);

    /**
     * Reads a declaration.
     *
     * @param json the JSON
     * @return the declaration
     * @throws RuntimeException if it is not exactly one declaration; of any type, such as {@link IllegalArgumentException}
     */
    Declaration read(String json);

    /**
     * Returns the library itself.
     *
     * @return {@link FundingJson}
     */
    static DeclarationCodec ofLibrary() {
        return new DeclarationCodec() {
            @Override
            public String write(Declaration declaration) {
                return FundingJson.write(declaration);
            }

            @Override
            public Declaration read(String json) {
                return FundingJson.read(Declaration.class, json);
            }
        };
    }
}
