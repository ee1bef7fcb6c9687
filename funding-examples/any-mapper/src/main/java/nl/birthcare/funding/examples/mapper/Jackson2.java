package nl.birthcare.funding.examples.mapper;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.FundingModule;
import nl.birthcare.funding.core.law.Validity;

/** Tries the types on mappers of whatever Jackson 2 is here. */
public final class Jackson2 {

    /** A document of the caller's. */
    static final class Invoice {
        @JsonFormat(pattern = "dd-MM-yyyy")
        public LocalDate day;

        public Validity period;
    }

    private Jackson2() {}

    /**
     * Tries them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Holds holds = new Holds();
        bare(holds);
        for (ObjectMapper mapper : List.of(
                with(new FundingModule()),
                with(new FundingModule(), new Jdk8Module(), new JavaTimeModule()),
                with(new Jdk8Module(), new JavaTimeModule(), new FundingModule()),
                with(new Jdk8Module(), new FundingModule(), new AfterburnerModule()),
                with(new AfterburnerModule(), new FundingModule()),
                with(new FundingModule(), new BlackbirdModule()),
                new ObjectMapper().findAndRegisterModules())) {
            withModule(holds, mapper);
        }
        callersOwn(holds, with(new JavaTimeModule(), new FundingModule()));
        callersOwn(holds, with(new FundingModule(), new JavaTimeModule()));
        client(holds, FundingJson.strictMapper());
        holds.done();
    }

    private static ObjectMapper with(Module... modules) {
        return new ObjectMapper().registerModules(modules);
    }

    private static void bare(Holds holds) {
        ObjectMapper bare = new ObjectMapper();
        Samples.ofAnyMapper().forEach((type, value) -> {
            String form = FundingJson.write(value);
            holds.isEqual(type.getSimpleName(), form, () -> bare.writeValueAsString(value));
            holds.isEqual(type.getSimpleName(), value, () -> bare.readValue(form, type));
        });
        Samples.ofTheModule().forEach((type, value) -> {
            String form = FundingJson.write(value);
            holds.isRefused(type.getSimpleName(), "FundingModule", () -> bare.writeValueAsString(value));
            holds.isRefused(type.getSimpleName(), "", () -> bare.readValue(form, type));
        });
        for (Object answer : Samples.answers()) {
            holds.isRefused(answer.getClass().getName(), "FundingModule", () -> bare.writeValueAsString(answer));
        }
        holds.isRefused("an engine", "no JSON form", () -> bare.writeValueAsString(Samples.engine()));
    }

    private static void withModule(Holds holds, ObjectMapper mapper) {
        Samples.values().forEach((type, value) -> {
            String form = FundingJson.write(value);
            holds.isEqual(type.getSimpleName(), form, () -> mapper.writeValueAsString(value));
            holds.isEqual(type.getSimpleName(), value, () -> mapper.readValue(form, type));
            holds.isEqual(type.getSimpleName(), value, () -> mapper.treeToValue(mapper.valueToTree(value), type));
        });
        for (Object answer : Samples.answers()) {
            holds.isEqual(
                    answer.getClass().getName(), FundingJson.write(answer), () -> mapper.writeValueAsString(answer));
        }
        holds.isRefused("an engine", "no JSON form", () -> mapper.writeValueAsString(Samples.engine()));
        client(holds, mapper);
    }

    private static void callersOwn(Holds holds, ObjectMapper mapper) {
        String json = "{\"day\":\"14-03-2021\",\"period\":{\"firstDay\":\"2010-01-01\"}}";
        holds.isEqual("an invoice", json, () -> mapper.writeValueAsString(mapper.readValue(json, Invoice.class)));
    }

    private static void client(Holds holds, ObjectMapper mapper) {
        String row = Samples.ROW;
        for (String wrong : List.of(
                row.replace("\"quantity\":1", "\"z\":1"),
                row.replace("\"quantity\":1", "\"quantity\":1.5"),
                row.replace("\"quantity\":1", "\"quantity\":,"),
                row.replace("\"client\":", "\"client\":[").replace("\",\"submitted", "\"],\"submitted"),
                row.substring(0, row.length() - 3))) {
            holds.isRefused(wrong.length() + " characters", "", () -> mapper.readValue(wrong, Declaration.class));
        }
    }
}
