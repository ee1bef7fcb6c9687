package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.AbstractTypeResolver;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the library's types on a mapper of the library's own: amounts as integer cents, days as {@code 2021-03-14},
 * declarations in their contract's form, every other value by the class that was generated for it.
 */
final class OwnForms extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final String PACKAGES = "nl.birthcare.funding.core.";
    private static final String RULES = "nl.birthcare.funding.rules.";

    OwnForms() {
        super("birthcare-funding-forms");
        add(Euro.class, TokenSource::cents, (amount, out) -> out.writeNumber(amount.cents()));
        add(LocalDate.class, TokenSource::day, (day, out) -> out.writeString(day.toString()));
        add(Declaration.class, DeclarationFields::declaration, DeclarationWriter::write);
        add(DeclarationLine.class, DeclarationFields::line, DeclarationWriter::write);
        add(DeliveredActivity.class, DeclarationFields::activity, DeclarationWriter::write);
        addDeserializer(ClientReference.class, new Reader<>(ClientReference.class, in -> in.of(ClientReference::of)));
        addDeserializer(
                PregnancyReference.class, new Reader<>(PregnancyReference.class, in -> in.of(PregnancyReference::of)));
    }

    private <T> void add(Class<T> type, TokenSource.ValueReader<T> reader, ValueWriter<T> writer) {
        addDeserializer(type, new Reader<>(type, reader));
        addSerializer(type, new Writer<>(type, writer));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addAbstractTypeResolver(new Generated());
    }

    /** Tells whether a type is one of this library. */
    static boolean isOwn(Class<?> type) {
        return type.getName().startsWith(PACKAGES) || type.getName().startsWith(RULES);
    }

    /** Finds the class that was generated for a type: nobody who uses the type can name it. */
    private static final class Generated extends AbstractTypeResolver {

        @Override
        public @Nullable JavaType resolveAbstractType(DeserializationConfig config, BeanDescription description) {
            Class<?> asked = description.getBeanClass();
            if (!isOwn(asked) || description.findJsonValueAccessor() != null) {
                return null;
            }
            String name = asked.getPackageName() + ".Immutable" + asked.getSimpleName();
            try {
                Class<?> generated = Class.forName(name, false, asked.getClassLoader());
                return config.getTypeFactory().constructSpecializedType(description.getType(), generated);
            } catch (ClassNotFoundException e) {
                return null;
            }
        }
    }

    /** Knows the forms: the filter that stops every other mapper stops none of the library's. */
    static final class Annotations extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object findFilterId(Annotated annotated) {
            Object id = super.findFilterId(annotated);
            return JsonForm.BY_MODULE.equals(id) ? null : id;
        }
    }

    /** Writes one value. */
    private interface ValueWriter<T> extends Serializable {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;

        private final ValueWriter<T> writer;

        Writer(Class<T> type, ValueWriter<T> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            writer.write(value, out);
        }
    }

    /** Reads one value with a strict reader, whose refusals name path and rule. */
    static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final TokenSource.ValueReader<T> reader;

        Reader(Class<?> type, TokenSource.ValueReader<T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reader.read(new TokenSource(parser));
        }
    }
}
