package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Every contender that reads files by name, those of the profile <code>peers</code> included when it was on. */
final class FileContenders {

    /** Contenders that are not always there. */
    interface More {

        /** Adds contenders to all. */
        void addFilesTo(Map<String, Function<Work, FileContender>> all);
    }

    private FileContenders() {}

    static Map<String, Function<Work, FileContender>> all() {
        Map<String, Function<Work, FileContender>> all = new LinkedHashMap<>();
        all.put("ndjson-jackson", JacksonReading::new);
        all.put("ndjson-ledger", RowsPath::new);
        all.put("csv-ledger", CsvPath::new);
        ServiceLoader.load(More.class).forEach(more -> more.addFilesTo(all));
        return all;
    }

    static FileContender named(String name, Work work) {
        Function<Work, FileContender> contender = all().get(name);
        if (contender == null) {
            throw new IllegalArgumentException("A contender must be one of " + all().keySet() + ", but is " + name);
        }
        return contender.apply(work);
    }

    /** Lets a contender read the file once, and refuses one that does not come to the right cents. */
    static void verify(String name, FileContender contender, Work work) throws IOException {
        long[] totals = contender.run();
        long[] expected =
                totals.length == 1 ? new long[] {Arrays.stream(work.cents).sum()} : work.expected();
        if (!Arrays.equals(expected, totals)) {
            throw new IllegalStateException("Contender " + name + " must come to " + Arrays.toString(expected)
                    + ", but comes to " + Arrays.toString(totals));
        }
    }
}
