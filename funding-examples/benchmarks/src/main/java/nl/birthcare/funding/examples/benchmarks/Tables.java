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

    /** Divides by largest remainders, the plain way, and adds to three totals. */
    static void divideInto(long[] totals, int row, long cents, long first, long second, long third) {
        long sum = first + second + third;
        long a = cents * first / sum;
        long b = cents * second / sum;
        long c = cents * third / sum;
        long restA = cents * first % sum;
        long restB = cents * second % sum;
        long restC = cents * third % sum;
        for (long left = cents - a - b - c; left > 0; left--) {
            if (restA >= restB && restA >= restC) {
                a++;
                restA = -1;
            } else if (restB >= restC) {
                b++;
                restB = -1;
            } else {
                c++;
                restC = -1;
            }
        }
        totals[row] += a;
        totals[row + 1] += b;
        totals[row + 2] += c;
    }

    /** Adds totals to others, and returns empty ones. */
    static long[] drained(long[] totals, long[] sums) {
        for (int i = 0; i < totals.length; i++) {
            sums[i] += totals[i];
        }
        return new long[totals.length];
    }
}
