package nl.birthcare.funding.core.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.PlainCursor.NotPlainException;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * Reads a declaration from bytes that are plain JSON, which is how programs write it. For one thread.
 *
 * <p>It has no words for what is wrong: that, and what is right but not plain, is read again by {@link TokenSource},
 * whose refusals are the only ones.
 */
final class ByteSource implements FieldSource {

    private static final int LONGEST_KEY = 2 * Long.BYTES;

    private final PlainCursor in = new PlainCursor();
    private final SeenValues<Uzovi> insurers = new SeenValues<>(6);
    private final SeenValues<AgbCode> providers = new SeenValues<>(12);
    private final SeenValues<String> lists = new SeenValues<>(6);
    private final SeenValues<String> codes = new SeenValues<>(10);
    private final SeenDays days = new SeenDays();
    private final SeenPerformances performances = new SeenPerformances();
    private final Last<ClientReference> client = new Last<>();
    private final Last<PregnancyReference> pregnancy = new Last<>();
    private final Last<String> agreement = new Last<>();

    /** Whether the next element is the first of its list. */
    private boolean atFirst;

    /**
     * Reads a declaration that is plain JSON on a row, and nothing else.
     *
     * @param utf8 the bytes
     * @param offset where the row starts
     * @param end where the bytes end, at the latest with the row
     * @return the declaration, or null if there is none in plain JSON
     */
    @Nullable
    Declaration read(byte[] utf8, int offset, int end) {
        try {
            in.start(utf8, offset, end);
            Declaration declaration = DeclarationFields.declaration(this);
            in.passToEndOfRow();
            return declaration;
        } catch (NotPlainException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException e) {
            return null;
        }
    }

    /** Where the row of the declaration that was read ends: at its line feed, or at the end of the bytes. */
    int rowEnd() {
        return in.place();
    }

    @Override
    public void startObject() {
        in.pass('{');
    }

    @Override
    public int nextField(FieldNames names, int last) {
        return last == NO_FIELD || in.passComma('}') ? in.field(names.tokens(), last + 1) : NO_FIELD;
    }

    @Override
    public void startList() {
        in.pass('[');
        atFirst = true;
    }

    @Override
    public boolean nextElement() {
        boolean first = atFirst;
        atFirst = false;
        return first ? !in.passIf(']') : in.passComma(']');
    }

    @Override
    public String text() {
        in.passText();
        return in.text();
    }

    @Override
    public String name(String what) {
        return text();
    }

    @Override
    public long integer() {
        return in.integer();
    }

    @Override
    public Euro cents() {
        return Euro.ofCents(in.integer());
    }

    @Override
    public LocalDate day() {
        LocalDate day = days.day(in.dayNumber());
        if (day == null) {
            throw new NotPlainException();
        }
        return day;
    }

    @Override
    public <E extends Enum<E>> E oneOf(Choices<E> choices) {
        return choices.values()[in.choice(choices.names(), 0)];
    }

    @Override
    public Uzovi insurer() {
        return known(insurers, Uzovi::of);
    }

    @Override
    public AgbCode provider() {
        return known(providers, AgbCode::of);
    }

    @Override
    public ClientReference client() {
        return client.read(in, ClientReference::of);
    }

    @Override
    public PregnancyReference pregnancy() {
        return pregnancy.read(in, PregnancyReference::of);
    }

    @Override
    public String agreement() {
        return agreement.read(in, text -> text);
    }

    @Override
    public String performanceList() {
        return known(lists, list -> list);
    }

    @Override
    public String performanceCode() {
        return known(codes, code -> code);
    }

    @Override
    public PerformanceCode performance(String list, String code) {
        return performances.of(list, code);
    }

    @Override
    public <V, T> T checked(Function<V, T> maker, V value) {
        return maker.apply(value);
    }

    @Override
    public IOException refusal(String rule) {
        throw new NotPlainException();
    }

    /** Reads a text of few bytes of which the value may be known. */
    private <T> T known(SeenValues<T> seen, Function<String, T> maker) {
        in.passText();
        int start = in.textStart();
        int end = in.textEnd();
        if (end - start > LONGEST_KEY) {
            throw new NotPlainException();
        }
        long first = in.number(start, end);
        long second = end - start > Long.BYTES ? in.number(start + Long.BYTES, end) : 0;
        T known = seen.find(first, second);
        return known != null ? known : seen.remember(first, second, maker.apply(in.text()));
    }

    /** The performances that were seen before, by list and code. */
    private static final class SeenPerformances {

        private static final int PLACES = 1 << 10;

        private final @Nullable PerformanceCode[] seen = new @Nullable PerformanceCode[PLACES];

        PerformanceCode of(String list, String code) {
            int hash = 31 * list.hashCode() + code.hashCode();
            int place = (hash ^ hash >>> 10) & (PLACES - 1);
            PerformanceCode known = seen[place];
            if (known == null || !known.code().equals(code) || !known.list().equals(list)) {
                known = PerformanceCode.of(list, code);
                seen[place] = known;
            }
            return known;
        }
    }

    /** The value of the text that stood here last: what is for one client, or under one agreement, often stands together. */
    private static final class Last<T> {

        private byte[] text = new byte[0];
        private @Nullable T value;

        T read(PlainCursor in, Function<String, T> maker) {
            in.passText();
            int start = in.textStart();
            int end = in.textEnd();
            T last = value;
            if (last != null && Arrays.equals(text, 0, text.length, in.bytes(), start, end)) {
                return last;
            }
            T made = maker.apply(in.text());
            text = Arrays.copyOfRange(in.bytes(), start, end);
            value = made;
            return made;
        }
    }
}
