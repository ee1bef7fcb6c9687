package nl.birthcare.funding.examples.benchmarks;

import java.util.Map;
import java.util.function.Function;

/** The contenders of the profile <code>peers</code>. */
public final class HeavyPeers implements Contenders.More {

    @Override
    public void addTo(Map<String, Function<Work, Contender>> all) {
        all.put("moneta", Moneta::new);
        all.put("drools-stateless", DroolsStateless::new);
        all.put("duckdb", DuckDb::new);
    }
}
