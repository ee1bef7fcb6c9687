package nl.birthcare.funding.examples.benchmarks;

import java.util.Map;
import java.util.function.Function;

/** The contenders of the profile <code>peers</code> that read files. */
public final class HeavyFilePeers implements FileContenders.More {

    @Override
    public void addFilesTo(Map<String, Function<Work, FileContender>> all) {
        all.put("csv-duckdb", DuckDbCsv::new);
    }
}
