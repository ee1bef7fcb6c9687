package nl.birthcare.funding.examples.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/**
 * What an executor needs to make the engine that the driver made: the book, the overlays and the agreements, as JSON.
 *
 * <p>Each Java process makes an engine once and keeps it, whatever number of tasks it runs.
 *
 * @param book the book, without overlays
 * @param overlays the overlays, in the order in which they were named
 * @param agreements all agreements and partnerships
 * @param sha256 the fingerprint of the book and its overlays together
 */
record EngineSource(String book, List<String> overlays, String agreements, String sha256) implements Serializable {

    private static final Map<EngineSource, FundingEngine> ENGINES = new ConcurrentHashMap<>();

    static EngineSource of(PolicyBook base, List<PolicyDocument> overlays, Agreements agreements) {
        PolicyBook together = base;
        for (PolicyDocument overlay : overlays) {
            together = together.with(overlay);
        }
        return new EngineSource(
                FundingJson.write(base.entries()),
                overlays.stream().map(FundingJson::write).toList(),
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
        if (!together.sha256().equals(sha256)) {
            throw new IllegalStateException(
                    "The policy book must be the driver's, " + sha256 + ", but is " + together.sha256());
        }
        return FundingEngine.of(together).with(FundingJson.read(Agreements.class, agreements));
    }
}
