package nl.birthcare.funding.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** What several contenders prepare in the same way. */
final class Tables {

    private Tables() {}

    static KeyVersion[][] versions(Work work) {
        KeyVersion[][] versions = new KeyVersion[work.performances][];
        for (int p = 0; p < work.performances; p++) {
            List<KeyVersion> all = work.versions.get(p);
            versions[p] = all.toArray(new KeyVersion[0]);
        }
        return versions;
    }

    /** The last version that began on or before a day. */
    static KeyVersion keyOn(KeyVersion[] versions, int day) {
        int version = versions.length - 1;
        while (versions[version].firstDay() > day) {
            version--;
        }
        return versions[version];
    }

    static int firstDay(int year) {
        return (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    /** Adds totals to others, and returns empty ones. */
    static long[] drained(long[] totals, long[] sums) {
        for (int i = 0; i < totals.length; i++) {
            sums[i] += totals[i];
        }
        return new long[totals.length];
    }
}
