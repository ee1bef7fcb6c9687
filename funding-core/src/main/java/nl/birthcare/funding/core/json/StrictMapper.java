package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.ServiceLoader;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForms;

/** Makes Jackson as strict as {@link FundingJson} says. */
final class StrictMapper {

    /** Longer than any text of a document, and short enough that one text alone cannot fill a small memory. */
    static final int LONGEST_TEXT = 1_000_000;

    private StrictMapper() {}

    /** The mapper of {@link FundingJson}. */
    static JsonMapper shared() {
        JacksonVersion.refuseOld();
        return Shared.MAPPER;
    }

    /** Reads JSON that means nothing here, such as a field that stands twice. */
    static JsonFactory any() {
        JacksonVersion.refuseOld();
        return Shared.ANY;
    }

    /** Made when first asked for: an older Jackson is refused before, with a sentence. */
    private static final class Shared {
        static final JsonMapper MAPPER =
                of(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
        static final JsonFactory ANY = TextFactory.of(StreamReadConstraints.defaults());
    }

    /** A new mapper, whose texts may be as long as Jackson lets them. */
    static JsonMapper anew() {
        JacksonVersion.refuseOld();
        return of(StreamReadConstraints.defaults());
    }

    private static JsonMapper of(StreamReadConstraints limits) {
        JsonMapper.Builder builder = JsonMapper.builder(TextFactory.of(limits))
                .addModule(new Jdk8Module())
                .annotationIntrospector(new OwnForms.Annotations())
                .addModule(new OwnForms())
                .addModule(strictTextsAndChoices())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // A text without characters, or of blanks, is else read as an optional number that is absent.
                .withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(false)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        List.class,
                        override -> override.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)));
        ServiceLoader.load(JsonForms.class, StrictMapper.class.getClassLoader())
                .forEach(forms -> builder.addModule(forms.module()));
        JsonMapper mapper = builder.build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        return mapper;
    }

    /** Jackson makes a text of a number, and passes over spaces around the name of a choice. */
    private static SimpleModule strictTextsAndChoices() {
        SimpleModule module = new SimpleModule("birthcare-funding-strict");
        module.addDeserializer(String.class, new OwnForms.Reader<>(String.class, TokenSource::text));
        module.addDeserializer(
                PerformanceCode.class, new OwnForms.Reader<>(PerformanceCode.class, DeclarationFields::performance));
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription beanDescription,
                    JsonDeserializer<?> deserializer) {
                return choice(type.getRawClass());
            }
        });
        return module;
    }

    private static JsonDeserializer<?> choice(Class<?> type) {
        Enum<?>[] values = (Enum<?>[]) type.getEnumConstants();
        return new OwnForms.Reader<>(type, in -> in.oneOf(values));
    }
}
