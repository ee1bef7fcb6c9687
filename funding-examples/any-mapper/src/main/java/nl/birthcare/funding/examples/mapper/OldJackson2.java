package nl.birthcare.funding.examples.mapper;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.FundingModule;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** Tries every way in on a Jackson that is too old, twice each: the second refusal says the same. */
public final class OldJackson2 {

    private OldJackson2() {}

    /**
     * Tries them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        for (int time = 0; time < 2; time++) {
            print(() -> FundingJson.read(Declaration.class, Samples.ROW));
            print(FundingJson::strictMapper);
            print(() -> FundingJson.isObject(new byte[0], 0, 0));
            print(() -> new ObjectMapper().registerModule(new FundingModule()));
            print(() -> PolicyBooks.named("enacted"));
        }
    }

    private static void print(Holds.Trial trial) {
        try {
            System.out.println("is taken: " + trial.run());
        } catch (Exception | LinkageError e) {
            System.out.println(e);
        }
    }
}
