package nl.birthcare.funding.examples.spark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the texts of a column from 0, the same text always by the same number. Where the file holds texts once and refers
 * to them, each is looked at once per batch.
 */
final class TextColumn {

    /** So many texts of a batch are remembered by their place in the file's own list. */
    private static final int MOST_REMEMBERED = 1 << 12;

    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final int[] byPlace = new int[MOST_REMEMBERED];
    private int remembered;

    @SuppressWarnings("NullAway.Init") // set by next()
    private ColumnVector texts;

    private @Nullable WritableColumnVector places;

    TextColumn() {
        Arrays.fill(byPlace, -1);
    }

    /** Goes on to the column of another batch. */
    void next(ColumnVector column) {
        texts = column;
        places = column instanceof WritableColumnVector writable && writable.hasDictionary()
                ? writable.getDictionaryIds()
                : null;
        Arrays.fill(byPlace, 0, remembered, -1);
    }

    /** The number of the text of a row. */
    int at(int row) {
        if (places == null) {
            return number(row);
        }
        int place = places.getDictId(row);
        if (place >= MOST_REMEMBERED) {
            return number(row);
        }
        int known = byPlace[place];
        return known >= 0 ? known : remember(place, number(row));
    }

    private int remember(int place, int number) {
        byPlace[place] = number;
        remembered = Math.max(remembered, place + 1);
        return number;
    }

    private int number(int row) {
        UTF8String text = texts.getUTF8String(row);
        Integer known = numbers.get(text);
        return known == null ? add(text.copy()) : known;
    }

    private int add(UTF8String text) {
        int number = numbers.size();
        numbers.put(text, number);
        return number;
    }

    /** The text of a row. */
    String text(int row) {
        return texts.getUTF8String(row).toString();
    }
}
