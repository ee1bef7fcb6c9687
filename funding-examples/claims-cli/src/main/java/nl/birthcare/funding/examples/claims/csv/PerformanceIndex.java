package nl.birthcare.funding.examples.claims.csv;

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
            char[] list = performances.get(i).list().toCharArray();
            char[] code = performances.get(i).code().toCharArray();
            long first = first(list, 0, code, 0, code.length);
            long second = second(code, 0, code.length);
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

    private static long first(char[] list, int listStart, char[] code, int codeStart, int codeLength) {
        long key = 0;
        for (int i = 0; i < LIST_LENGTH; i++) {
            key = key << BITS_PER_CHARACTER | list[listStart + i];
        }
        for (int i = 0; i < Math.min(codeLength, FIRST_CHARACTERS); i++) {
            key = key << BITS_PER_CHARACTER | code[codeStart + i];
        }
        return key;
    }

    private static long second(char[] code, int codeStart, int codeLength) {
        long key = 0;
        for (int i = FIRST_CHARACTERS; i < codeLength; i++) {
            key = key << BITS_PER_CHARACTER | code[codeStart + i];
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

    /** The number of a performance, or {@link #NO_CODE} if it cannot be one. */
    int number(char[] list, int listLength, char[] code, int codeStart, int codeLength) {
        if (listLength != LIST_LENGTH || codeLength == 0 || codeLength > LONGEST_CODE) {
            return NO_CODE;
        }
        int end = codeStart + codeLength;
        if (!isPlain(list, 0, listLength) || !isPlain(code, codeStart, end)) {
            return NO_CODE;
        }
        int place = place(first(list, 0, code, codeStart, codeLength), second(code, codeStart, codeLength));
        if (firsts[place] != 0) {
            return numbers[place];
        }
        // Only of what is not known need be seen whether it is a code at all.
        return isList(list) && isCode(code, codeStart, end) ? performances.size() - 1 : NO_CODE;
    }

    /** Whether each character is one byte and not below a digit, so that no two texts have the same key. */
    private static boolean isPlain(char[] text, int start, int end) {
        int below = 0;
        int above = 0;
        for (int i = start; i < end; i++) {
            below |= text[i] - '0';
            above |= text[i];
        }
        return below >= 0 && above < 1 << BITS_PER_CHARACTER;
    }

    private static boolean isList(char[] list) {
        boolean digits = true;
        for (int i = 0; i < LIST_LENGTH; i++) {
            digits &= list[i] >= '0' && list[i] <= '9';
        }
        return digits;
    }

    private static boolean isCode(char[] code, int start, int end) {
        boolean right = true;
        for (int i = start; i < end; i++) {
            right &= (code[i] >= '0' && code[i] <= '9') || (code[i] >= 'A' && code[i] <= 'Z');
        }
        return right;
    }
}
