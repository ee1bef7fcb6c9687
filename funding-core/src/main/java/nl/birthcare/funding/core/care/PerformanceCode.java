package nl.birthcare.funding.core.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.birthcare.funding.core.internal.Require;

/**
 * A code on a code list (Vektis COD367), which together name a performance. A code alone names nothing: the same code
 * stands on several lists.
 */
public final class PerformanceCode implements Comparable<PerformanceCode> {

    private static final int LONGEST_CODE = 12;

    /** One more than there are capital letters and digits: twelve of them, or fewer, are one number in 63 bits. */
    private static final int RADIX = 37;

    private final String list;
    private final String code;

    /** List and code as numbers: every line is looked up by its code. */
    private final int listNumber;

    private final long codeNumber;

    private PerformanceCode(String list, String code) {
        this.list = list;
        this.code = code;
        this.listNumber = Integer.parseInt(list);
        this.codeNumber = numberOf(code);
    }

    private static long numberOf(String code) {
        long number = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            number = number * RADIX + (c <= '9' ? c - '0' : c - 'A' + 10) + 1;
        }
        return number;
    }

    /**
     * Names a performance.
     *
     * @param list the code list: 011 maternity care, 032 midwifery, 041 medical-specialist care, 069 integral birth care;
     *     three digits
     * @param code the code on that list: one to twelve capital letters and digits
     * @return the code
     * @throws IllegalArgumentException if either has another form
     */
    @JsonCreator
    public static PerformanceCode of(
            @JsonProperty(value = "list", required = true) String list,
            @JsonProperty(value = "code", required = true) String code) {
        Require.digits("A code list", 3, list);
        Require.present("A performance code", code);
        if (!isCode(code)) {
            throw Require.refusal("A performance code", "be one to twelve capital letters and digits", code);
        }
        return new PerformanceCode(list, code);
    }

    private static boolean isCode(String code) {
        boolean right = !code.isEmpty() && code.length() <= LONGEST_CODE;
        for (int i = 0; right && i < code.length(); i++) {
            char c = code.charAt(i);
            right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        return right;
    }

    /**
     * Returns the code list.
     *
     * @return three digits
     */
    @JsonProperty
    public String list() {
        return list;
    }

    /**
     * Returns the code on that list.
     *
     * @return one to twelve capital letters and digits
     */
    @JsonProperty
    public String code() {
        return code;
    }

    /**
     * Prints list and code: {@code 069:X00001}.
     *
     * @return the text
     */
    public String text() {
        return list + ":" + code;
    }

    /** Orders by list, then by code. */
    @Override
    public int compareTo(PerformanceCode other) {
        Require.present("The other code", other);
        int byList = list.compareTo(other.list);
        return byList != 0 ? byList : code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerformanceCode that && codeNumber == that.codeNumber && listNumber == that.listNumber;
    }

    @Override
    public int hashCode() {
        return 31 * listNumber + Long.hashCode(codeNumber);
    }

    @Override
    public String toString() {
        return "PerformanceCode{list=" + list + ", code=" + code + "}";
    }
}
