package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/**
 * Teaches the types of this library to a caller's own Jackson mapper: amounts as integer cents, days as {@code
 * 2021-03-14}, declarations in their contract's form.
 *
 * <p>The caller's mapper also needs Jackson's module for {@link java.util.Optional} ({@code Jdk8Module}). A default
 * mapper is lenient elsewhere (it skips what it does not know and takes the last of a repeated field); {@link FundingJson}
 * is not.
 */
public final class FundingModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    /** Makes the module. */
    public FundingModule() {
        super("birthcare-funding", Version.unknownVersion());
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
