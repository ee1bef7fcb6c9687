package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schemas that {@code claims schema} prints. */
public final class Schemas {

    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaCommand.text(name), WITH_FORMATS);
    }

    public static void assertFits(String schema, JsonNode json) {
        assertThat(schema(schema).validate(json)).as(json.toString()).isEmpty();
    }
}
