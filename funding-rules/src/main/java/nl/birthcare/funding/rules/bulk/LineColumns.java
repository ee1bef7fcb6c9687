package nl.birthcare.funding.rules.bulk;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Objects;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;

/**
 * Lines in columns: line {@code i} is the {@code i}-th element of each array.
 *
 * <p>The arrays are not copied; nobody may change them while they are in use.
 */
@JsonFilter(JsonForm.NONE)
public final class LineColumns {

    private final int[] performances;
    private final int[] epochDays;
    private final long[] cents;
    private final int from;
    private final int to;

    private LineColumns(int[] performances, int[] epochDays, long[] cents, int from, int to) {
        this.performances = performances;
        this.epochDays = epochDays;
        this.cents = cents;
        this.from = from;
        this.to = to;
    }

    /**
     * Puts columns together.
     *
     * @param performances which performance, as an index into the list that the allocator was made with
     * @param epochDays the service date, as days since 1970-01-01
     * @param cents what the frameworks bear of the line; below 0 for a credit
     * @return the lines
     * @throws IllegalArgumentException if the columns are not equally long
     */
    public static LineColumns of(int[] performances, int[] epochDays, long[] cents) {
        Require.present("The performances", performances);
        Require.present("The epoch days", epochDays);
        Require.present("The cents", cents);
        if (performances.length != cents.length || epochDays.length != cents.length) {
            throw new IllegalArgumentException("Columns must be equally long, but there are " + performances.length
                    + " performances, " + epochDays.length + " days and " + cents.length + " amounts");
        }
        return new LineColumns(performances, epochDays, cents, 0, cents.length);
    }

    /**
     * Returns some of these lines, in the same arrays: to give each thread a part.
     *
     * @param fromInclusive the first line
     * @param toExclusive the line after the last
     * @return the lines; they keep the numbers that they have in the arrays
     * @throws IndexOutOfBoundsException if there are no such lines in the arrays
     */
    public LineColumns slice(int fromInclusive, int toExclusive) {
        Objects.checkFromToIndex(fromInclusive, toExclusive, cents.length);
        return new LineColumns(performances, epochDays, cents, fromInclusive, toExclusive);
    }

    /**
     * Returns how many lines there are.
     *
     * @return the number
     */
    public int count() {
        return to - from;
    }

    int[] performances() {
        return performances;
    }

    int[] epochDays() {
        return epochDays;
    }

    long[] cents() {
        return cents;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
