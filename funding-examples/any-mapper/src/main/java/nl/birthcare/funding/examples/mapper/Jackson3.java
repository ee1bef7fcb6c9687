package nl.birthcare.funding.examples.mapper;

import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import tools.jackson.databind.json.JsonMapper;

/** Tries the types on a mapper of Jackson 3, which knows no module of Jackson 2. */
public final class Jackson3 {

    private Jackson3() {}

    /**
     * Tries them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Holds holds = new Holds();
        JsonMapper bare = JsonMapper.builder().build();
        Samples.ofAnyMapper().forEach((type, value) -> {
            String form = FundingJson.write(value);
            holds.isEqual(type.getSimpleName(), form, () -> bare.writeValueAsString(value));
            holds.isEqual(type.getSimpleName(), value, () -> bare.readValue(form, type));
        });
        Samples.ofTheModule().forEach((type, value) -> {
            String form = FundingJson.write(value);
            holds.isRefused(type.getSimpleName(), "or use FundingJson", () -> bare.writeValueAsString(value));
            holds.isRefused(type.getSimpleName(), "", () -> bare.readValue(form, type));
        });
        for (Object answer : Samples.answers()) {
            holds.isRefused(answer.getClass().getName(), "or use FundingJson", () -> bare.writeValueAsString(answer));
        }
        holds.isRefused("an engine", "no JSON form", () -> bare.writeValueAsString(Samples.engine()));
        holds.isRefused("a row", "", () -> bare.readValue(Samples.ROW, Declaration.class));
        holds.done();
    }
}
