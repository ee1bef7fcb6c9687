package nl.birthcare.funding.core.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.json.PlainCursor.NotPlainException;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * Reads a declaration that stands in plain JSON, which is how programs write them. For one thread.
 *
 * <p>Whatever it reads, {@link DeclarationReader} reads as the same value; whatever is wrong, or right but not plain, is
 * left to that one, whose refusals are the only ones.
 */
final class PlainDeclarationReader {

    private static final FieldNames DECLARATION = DeclarationReader.DECLARATION;
    private static final FieldNames LINE = DeclarationReader.LINE;
    private static final PlainTokens DECLARATION_FIELDS = PlainTokens.ofFields(DECLARATION);
    private static final PlainTokens LINE_FIELDS = PlainTokens.ofFields(LINE);

    // The places of the fields in their lists of names.
    private static final int SCHEMA_VERSION = 0;
    private static final int ID = 1;
    private static final int INSURER = 2;
    private static final int DECLARANT = 3;
    private static final int CLIENT = 4;
    private static final int SUBMITTED_ON = 5;
    private static final int PREGNANCY = 7;
    private static final int BIRTH_DATE = 8;
    private static final int CARE_STARTED_ON = 9;

    private static final int REFERENCE = 0;
    private static final int LIST = 1;
    private static final int CODE = 2;
    private static final int SERVICE_DATE = 3;
    private static final int QUANTITY = 4;
    private static final int AMOUNT_CENTS = 5;
    private static final int DIRECTION = 6;
    private static final int SERVICE_END = 7;
    private static final int PERFORMER = 8;
    private static final int TARIFF_CENTS = 9;
    private static final int UNIT = 10;
    private static final int GRANTED_CENTS = 11;
    private static final int PREVIOUS_REFERENCE = 12;
    private static final int PARTIAL_REASON = 13;
    private static final int AGREEMENT = 14;
    private static final int EXPERIMENT = 15;

    private static final Direction[] DIRECTIONS = Direction.values();
    private static final TariffUnit[] UNITS = TariffUnit.values();
    private static final PartialReason[] REASONS = PartialReason.values();
    private static final PlainTokens DIRECTION_NAMES = PlainTokens.ofChoices(DIRECTIONS);
    private static final PlainTokens UNIT_NAMES = PlainTokens.ofChoices(UNITS);
    private static final PlainTokens REASON_NAMES = PlainTokens.ofChoices(REASONS);

    private static final int LONGEST_LIST = 3;
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_KEY = 2 * Long.BYTES;

    private final PlainCursor in = new PlainCursor();
    private final SeenValues<Uzovi> insurers = new SeenValues<>(6);
    private final SeenValues<AgbCode> providers = new SeenValues<>(12);
    private final SeenDays days = new SeenDays();
    private final SeenValues<PerformanceCode> performances = new SeenValues<>(10);
    private final Last<ClientReference> client = new Last<>();
    private final Last<PregnancyReference> pregnancy = new Last<>();
    private final Last<String> agreement = new Last<>();

    private int listStart;
    private int listEnd;
    private int codeStart;
    private int codeEnd;

    /**
     * Reads a declaration that stands in plain JSON on a row, and nothing else.
     *
     * @param utf8 the bytes
     * @param offset where the row starts
     * @param end where the bytes end, at the latest with the row
     * @return the declaration, or null if it does not stand there in plain JSON
     */
    @Nullable
    Declaration read(byte[] utf8, int offset, int end) {
        try {
            in.start(utf8, offset, end);
            Declaration declaration = declaration();
            in.passToEndOfRow();
            return declaration;
        } catch (NotPlainException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return null;
        }
    }

    /** Where the row of the declaration that was read ends: at its line feed, or at the end of the bytes. */
    int rowEnd() {
        return in.place();
    }

    private Declaration declaration() {
        Declaration.Builder to = Declaration.builder();
        long seen = 0;
        int field = -1;
        in.pass('{');
        do {
            field = in.field(DECLARATION_FIELDS, field + 1);
            seen = with(seen, field);
            readField(field, to);
        } while (in.passComma('}'));
        requireAll(DECLARATION, seen);
        return to.build();
    }

    private static long with(long seen, int field) {
        long bit = 1L << field;
        if ((seen & bit) != 0) {
            throw new NotPlainException();
        }
        return seen | bit;
    }

    private static void requireAll(FieldNames fields, long seen) {
        if (!fields.hasAll(seen)) {
            throw new NotPlainException();
        }
    }

    private void readField(int field, Declaration.Builder to) {
        switch (field) {
            case SCHEMA_VERSION -> readVersion();
            case ID -> to.id(text());
            case INSURER -> to.insurer(known(insurers, Uzovi::of));
            case DECLARANT -> to.declarant(known(providers, AgbCode::of));
            case CLIENT -> to.client(client.read(in, ClientReference::of));
            case SUBMITTED_ON -> to.submittedOn(day());
            case PREGNANCY -> to.pregnancy(pregnancy.read(in, PregnancyReference::of));
            case BIRTH_DATE -> to.birthDate(day());
            case CARE_STARTED_ON -> to.careStartedOn(day());
            default -> readLines(to);
        }
    }

    private void readVersion() {
        if (in.integer() != DeclarationReader.SCHEMA_VERSION) {
            throw new NotPlainException();
        }
    }

    private void readLines(Declaration.Builder to) {
        in.pass('[');
        if (in.passIf(']')) {
            return;
        }
        do {
            to.addLines(line());
        } while (in.passComma(']'));
    }

    private DeclarationLine line() {
        DeclarationLine.Builder to = DeclarationLine.builder();
        long seen = 0;
        int field = -1;
        in.pass('{');
        do {
            field = in.field(LINE_FIELDS, field + 1);
            seen = with(seen, field);
            readField(field, to);
        } while (in.passComma('}'));
        requireAll(LINE, seen);
        return to.performance(performance()).build();
    }

    private void readField(int field, DeclarationLine.Builder to) {
        switch (field) {
            case REFERENCE -> to.reference(text());
            case LIST -> readList();
            case CODE -> readCode();
            case SERVICE_DATE -> to.serviceDate(day());
            case QUANTITY -> to.quantity(in.integer());
            case AMOUNT_CENTS -> to.amount(cents());
            case DIRECTION -> to.direction(DIRECTIONS[in.choice(DIRECTION_NAMES, 0)]);
            case SERVICE_END -> to.serviceEnd(day());
            default -> readOption(field, to);
        }
    }

    private void readOption(int field, DeclarationLine.Builder to) {
        switch (field) {
            case PERFORMER -> to.performer(known(providers, AgbCode::of));
            case TARIFF_CENTS -> to.tariff(cents());
            case UNIT -> to.unit(UNITS[in.choice(UNIT_NAMES, 0)]);
            case GRANTED_CENTS -> to.granted(cents());
            case PREVIOUS_REFERENCE -> to.previousReference(text());
            case PARTIAL_REASON -> to.partialReason(REASONS[in.choice(REASON_NAMES, 0)]);
            case AGREEMENT -> to.agreement(agreement.read(in, text -> text));
            case EXPERIMENT -> to.experiment(text());
            default -> // Stated parts and delivered activities are rare.
                throw new NotPlainException();
        }
    }

    private void readList() {
        in.passText();
        listStart = in.textStart();
        listEnd = in.textEnd();
    }

    private void readCode() {
        in.passText();
        codeStart = in.textStart();
        codeEnd = in.textEnd();
    }

    private PerformanceCode performance() {
        if (listEnd - listStart != LONGEST_LIST || codeEnd - codeStart > LONGEST_CODE) {
            throw new NotPlainException();
        }
        long first = in.number(codeStart, codeEnd);
        long rest = codeEnd - codeStart > Long.BYTES ? in.number(codeStart + Long.BYTES, codeEnd) : 0;
        long second = rest << Integer.SIZE | in.number(listStart, listEnd);
        PerformanceCode known = performances.find(first, second);
        return known != null
                ? known
                : performances.remember(
                        first, second, PerformanceCode.of(in.text(listStart, listEnd), in.text(codeStart, codeEnd)));
    }

    private String text() {
        in.passText();
        return in.text();
    }

    private Euro cents() {
        return Euro.ofCents(in.integer());
    }

    private LocalDate day() {
        LocalDate day = days.day(in.dayNumber());
        if (day == null) {
            throw new NotPlainException();
        }
        return day;
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
