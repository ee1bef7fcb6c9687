package nl.birthcare.funding.core.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/**
 * A mutable cursor, for one thread, over the JSON of a declaration. {@link DeclarationFields} says which values are
 * where; a source says how each is read and how it is refused.
 */
interface FieldSource {

    /** What {@link #nextField} returns before the first field and after the last. */
    int NO_FIELD = -1;

    void startObject() throws IOException;

    /** Moves to the value of the next field, and returns the place of its name or {@link #NO_FIELD} at the end. */
    int nextField(FieldNames names, int last) throws IOException;

    void startList() throws IOException;

    /** Moves to the next element of a list, and returns whether there is one. */
    boolean nextElement() throws IOException;

    String text() throws IOException;

    /** Reads a text that may not be blank; the source may leave that to the type. */
    String name(String what) throws IOException;

    long integer() throws IOException;

    Euro cents() throws IOException;

    LocalDate day() throws IOException;

    <E extends Enum<E>> E oneOf(Choices<E> choices) throws IOException;

    Uzovi insurer() throws IOException;

    AgbCode provider() throws IOException;

    ClientReference client() throws IOException;

    PregnancyReference pregnancy() throws IOException;

    String agreement() throws IOException;

    String performanceList() throws IOException;

    String performanceCode() throws IOException;

    PerformanceCode performance(String list, String code) throws IOException;

    /** Makes a value of what was read; the value's own check may refuse it. */
    <V, T> T checked(Function<V, T> maker, V value) throws IOException;

    /** A refusal of the value where the source is. */
    IOException refusal(String rule);
}
