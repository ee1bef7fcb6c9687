package nl.birthcare.funding.examples.claims.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import nl.birthcare.funding.core.care.PerformanceCode;

/**
 * Numbers performances, so that a line can name one by a number.
 *
 * <p>All codes that are not in the book have one number together: about none of them the book says anything.
 */
public final class PerformanceIndex {

    /** What is not a code at all. */
    static final int NO_CODE = -1;

    private static final int LIST_LENGTH = 3;
    private static final int LONGEST_CODE = 12;
    private static final int BITS_PER_CHARACTER = 8;
    private static final int FIRST_CHARACTERS = 5;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<PerformanceCode> performances;

    // A table with room for twice the codes. List and code are their own key: three and five characters, and seven
    // more.
    private final int mask;
    private final long[] firsts;
    private final long[] seconds;
    private final int[] numbers;

    private PerformanceIndex(List<PerformanceCode> performances) {
        this.performances = performances;
        this.mask = Integer.highestOneBit(4 * performances.size()) - 1;
        this.firsts = new long[mask + 1];
        this.seconds = new long[mask + 1];
        this.numbers = new int[mask + 1];
        for (int i = 0; i < performances.size() - 1; i++) {
            PerformanceCode performance = performances.get(i);
            byte[] text = (performance.list() + performance.code()).getBytes(StandardCharsets.US_ASCII);
            int codeLength = text.length - LIST_LENGTH;
            long first = first(text, 0, LIST_LENGTH, codeLength);
            long second = second(text, LIST_LENGTH, codeLength);
            int place = place(first, second);
            firsts[place] = first;
            seconds[place] = second;
            numbers[place] = i;
        }
    }

    /**
     * Numbers performances.
     *
     * @param known the codes that a book knows
     * @return the index
     */
    public static PerformanceIndex of(Collection<PerformanceCode> known) {
        List<PerformanceCode> performances = new ArrayList<>(known);
        Collections.sort(performances);
        int number = 0;
        PerformanceCode unknown;
        do {
            unknown = PerformanceCode.of("000", "UNKNOWN" + number++);
        } while (known.contains(unknown));
        performances.add(unknown);
        return new PerformanceIndex(List.copyOf(performances));
    }

    /**
     * Returns the performances by their numbers.
     *
     * @return the known ones in their order, and one that stands for all others
     */
    public List<PerformanceCode> performances() {
        return performances;
    }

    private static long first(byte[] text, int listStart, int codeStart, int codeLength) {
        long key = 0;
        for (int i = 0; i < LIST_LENGTH; i++) {
            key = key << BITS_PER_CHARACTER | text[listStart + i];
        }
        for (int i = 0; i < Math.min(codeLength, FIRST_CHARACTERS); i++) {
            key = key << BITS_PER_CHARACTER | text[codeStart + i];
        }
        return key;
    }

    private static long second(byte[] text, int codeStart, int codeLength) {
        long key = 0;
        for (int i = FIRST_CHARACTERS; i < codeLength; i++) {
            key = key << BITS_PER_CHARACTER | text[codeStart + i];
        }
        return key;
    }

    /** The place of a key, or the free place where it would be; no key is 0, since a list has three digits. */
    private int place(long first, long second) {
        int place = (int) (((first ^ Long.rotateLeft(second, 29)) * SPREAD) >>> Integer.SIZE) & mask;
        while (firsts[place] != 0 && (firsts[place] != first || seconds[place] != second)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The number of the performance that a list and a code in some bytes name, or {@link #NO_CODE} if they cannot. */
    int number(byte[] text, int listStart, int listLength, int codeStart, int codeLength) {
        if (listLength != LIST_LENGTH || codeLength == 0 || codeLength > LONGEST_CODE) {
            return NO_CODE;
        }
        int codeEnd = codeStart + codeLength;
        if (!isPlain(text, listStart, listStart + LIST_LENGTH) || !isPlain(text, codeStart, codeEnd)) {
            return NO_CODE;
        }
        int place = place(first(text, listStart, codeStart, codeLength), second(text, codeStart, codeLength));
        if (firsts[place] != 0) {
            return numbers[place];
        }
        // Only of what is not known need be seen whether it is a code at all.
        return isList(text, listStart) && isCode(text, codeStart, codeEnd) ? performances.size() - 1 : NO_CODE;
    }

    /** Whether each byte is ASCII and not below a digit, so that no two texts have the same key. */
    private static boolean isPlain(byte[] text, int start, int end) {
        int below = 0;
        for (int i = start; i < end; i++) {
            below |= text[i] - '0';
        }
        return below >= 0;
    }

    private static boolean isList(byte[] text, int start) {
        boolean digits = true;
        for (int i = start; i < start + LIST_LENGTH; i++) {
            digits &= text[i] >= '0' && text[i] <= '9';
        }
        return digits;
    }

    private static boolean isCode(byte[] text, int start, int end) {
        boolean right = true;
        for (int i = start; i < end; i++) {
            right &= (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'A' && text[i] <= 'Z');
        }
        return right;
    }
}
