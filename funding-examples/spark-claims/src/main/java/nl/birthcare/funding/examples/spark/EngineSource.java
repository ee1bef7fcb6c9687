package nl.birthcare.funding.examples.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/**
 * What an executor needs to make the engine that the driver made: the book, the overlays, the scenarios and
 * the agreements, as JSON.
 *
 * <p>Each Java process makes an engine once and keeps it, whatever number of tasks it runs.
 *
 * @param book the book, without overlays
 * @param overlays the overlays, in any order
 * @param scenarios what is assumed, in any order
 * @param agreements all agreements and partnerships
 * @param sha256 the fingerprint of all of it but the agreements
 */
record EngineSource(String book, List<String> overlays, List<String> scenarios, String agreements, String sha256)
        implements Serializable {

    private static final Map<EngineSource, FundingEngine> ENGINES = new ConcurrentHashMap<>();

    static EngineSource of(BookOptions policy, Agreements agreements) {
        // What cannot be used is refused here, by its name, and not by an executor.
        FundingEngine engine = Policies.engine(policy.book(), policy.named()).with(agreements);
        return of(policy.base(), policy.overlays(), policy.scenarios(), agreements, engine.book());
    }

    static EngineSource of(
            PolicyBook base,
            List<PolicyDocument> overlays,
            List<Scenario> scenarios,
            Agreements agreements,
            PolicyBook together) {
        return new EngineSource(
                FundingJson.write(base.entries()),
                overlays.stream().map(FundingJson::write).toList(),
                scenarios.stream().map(FundingJson::write).toList(),
                FundingJson.write(agreements),
                together.sha256());
    }

    /** The engine of this process. */
    FundingEngine engine() {
        return ENGINES.computeIfAbsent(this, EngineSource::makeEngine);
    }

    private FundingEngine makeEngine() {
        PolicyBook together = PolicyBook.of(FundingJson.read(PolicyDocument.class, book));
        for (String overlay : overlays) {
            together = together.with(FundingJson.read(PolicyDocument.class, overlay));
        }
        for (String scenario : scenarios) {
            together = together.under(FundingJson.read(Scenario.class, scenario));
        }
        if (!together.sha256().equals(sha256)) {
            throw new IllegalStateException(
                    "The policy book must be the driver's, " + sha256 + ", but is " + together.sha256());
        }
        return FundingEngine.of(together).with(FundingJson.read(Agreements.class, agreements));
    }
}
