package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Teaches the types of this library to a caller's own mapper of Jackson 2, in the form that {@link FundingJson} gives them.
 *
 * <p>It touches no other type: the caller's days and optionals keep their form. And no setting and no other module of
 * the mapper touches the types of the library, in whatever order the modules are registered: they are read and written
 * by a strict mapper inside. Only a repeated field is the mapper's to refuse ({@code
 * StreamReadFeature.STRICT_DUPLICATE_DETECTION}), but in a declaration it is refused always. A refusal never repeats a client's
 * identity.
 *
 * <p>{@code ObjectMapper.findAndRegisterModules} finds it. A mapper without it refuses to write any of these types but
 * amounts, fractions, codes and splits, which every mapper of Jackson 2 or 3 reads and writes.
 */
public final class FundingModule extends Module {

    /**
     * Makes the module.
     *
     * @throws IllegalStateException if Jackson is older than this library can use
     */
    public FundingModule() {
        JacksonVersion.refuseOld();
    }

    @Override
    public String getModuleName() {
        return "birthcare-funding";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    private static final class Writers extends Serializers.Base implements Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return OwnForms.isOwn(type.getRawClass()) ? new Writer(type) : null;
        }
    }

    private static final class Readers extends Deserializers.Base implements Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return OwnForms.isOwn(type);
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return OwnForms.isOwn(type.getRawClass()) ? new Reader(type) : null;
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return OwnForms.isOwn(type) ? new Reader(config.constructType(type)) : null;
        }
    }

    private static final class Writer extends StdSerializer<Object> {

        private static final long serialVersionUID = 1;

        Writer(JavaType type) {
            super(type.getRawClass(), false);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            StrictMapper.shared()
                    .writer()
                    .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .writeValue(out, value);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {

        private static final long serialVersionUID = 1;

        private final JavaType type;

        Reader(JavaType type) {
            super(type);
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String path = JsonPaths.of(parser.getParsingContext());
            try {
                return StrictMapper.shared()
                        .readerFor(type)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readValue(parser);
            } catch (JsonProcessingException e) {
                // Anew, since Jackson's own names its source: the text around, which may be of a client.
                throw Refusals.inside(path, e, parser, FundingJson.isOfDeclarations(type.getRawClass()));
            }
        }
    }
}
