package nl.birthcare.funding.core.care;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * A code on a code list (Vektis COD367), which together name a performance. A code alone names nothing: the same code
 * stands on several lists.
 */
@Value.Immutable(prehash = true)
@JsonSerialize(as = ImmutablePerformanceCode.class)
@JsonDeserialize(as = ImmutablePerformanceCode.class)
public interface PerformanceCode extends Comparable<PerformanceCode> {

    /**
     * The code list: 011 maternity care, 032 midwifery, 041 medical-specialist care, 069 integral birth care.
     *
     * @return three digits
     */
    @Value.Parameter
    String list();

    /**
     * The code on that list.
     *
     * @return one to twelve capital letters and digits
     */
    @Value.Parameter
    String code();

    /** Refuses a list or code of another form. */
    @Value.Check
    default void check() {
        Require.digits("A code list", 3, list());
        boolean right = !code().isEmpty() && code().length() <= 12;
        for (int i = 0; right && i < code().length(); i++) {
            char c = code().charAt(i);
            right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        if (!right) {
            throw new IllegalArgumentException(
                    "A performance code must be one to twelve capital letters and digits, but is \"" + code() + "\"");
        }
    }

    /**
     * Names a performance.
     *
     * @param list the code list, three digits
     * @param code the code on that list
     * @return the code
     * @throws IllegalArgumentException if either has another form
     */
    static PerformanceCode of(String list, String code) {
        return ImmutablePerformanceCode.of(list, code);
    }

    /**
     * Prints list and code: {@code 069:X00001}.
     *
     * @return the text
     */
    default String text() {
        return list() + ":" + code();
    }

    /** Orders by list, then by code. */
    @Override
    default int compareTo(PerformanceCode other) {
        int byList = list().compareTo(other.list());
        return byList != 0 ? byList : code().compareTo(other.code());
    }
}
