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
import java.time.LocalDate;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;

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
        addSerializer(Euro.class, new EuroWriter());
        addDeserializer(Euro.class, new EuroReader());
        addSerializer(LocalDate.class, new DayWriter());
        addDeserializer(LocalDate.class, new DayReader());
        addSerializer(Declaration.class, new DeclarationWriter());
        addDeserializer(Declaration.class, new DeclarationReader());
    }

    private static final class EuroWriter extends StdSerializer<Euro> {
        private static final long serialVersionUID = 1;

        EuroWriter() {
            super(Euro.class);
        }

        @Override
        public void serialize(Euro amount, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(amount.cents());
        }
    }

    private static final class EuroReader extends StdDeserializer<Euro> {
        private static final long serialVersionUID = 1;

        EuroReader() {
            super(Euro.class);
        }

        @Override
        public Euro deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new StrictReader(parser).cents();
        }
    }

    private static final class DayWriter extends StdSerializer<LocalDate> {
        private static final long serialVersionUID = 1;

        DayWriter() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(day.toString());
        }
    }

    private static final class DayReader extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new StrictReader(parser).day();
        }
    }
}
