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

    private static final Direction[] DIRECTIONS = Direction.values();
    private static final TariffUnit[] UNITS = TariffUnit.values();
    private static final PartialReason[] REASONS = PartialReason.values();
    private static final PlainTokens DIRECTION = PlainTokens.ofChoices(DIRECTIONS);
    private static final PlainTokens UNIT = PlainTokens.ofChoices(UNITS);
    private static final PlainTokens REASON = PlainTokens.ofChoices(REASONS);

    private static final int LONGEST_LIST = 3;
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_KEY = 2 * Long.BYTES;

    private final PlainCursor in = new PlainCursor();
    private final SeenValues<Uzovi> insurers = new SeenValues<>(6);
    private final SeenValues<AgbCode> providers = new SeenValues<>(12);
    private final SeenValues<LocalDate> days = new SeenValues<>(11);
    private final SeenValues<PerformanceCode> performances = new SeenValues<>(10);
    private final Last<ClientReference> client = new Last<>();
    private final Last<PregnancyReference> pregnancy = new Last<>();

    private int listStart;
    private int listEnd;
    private int codeStart;
    private int codeEnd;

    /** Reads a declaration, or returns null if it does not stand in plain JSON or is not one. */
    @Nullable
    Declaration read(byte[] utf8, int offset, int length) {
        try {
            in.start(utf8, offset, length);
            Declaration declaration = declaration();
            in.finish();
            return declaration;
        } catch (NotPlainException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return null;
        }
    }

    private Declaration declaration() {
        Declaration.Builder to = Declaration.builder();
        long seen = 0;
        int field = -1;
        in.pass('{');
        do {
            field = in.token(DECLARATION_FIELDS, field + 1);
            seen = with(seen, field);
            readField(DECLARATION.name(field), to);
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

    private void readField(String name, Declaration.Builder to) {
        switch (name) {
            case "schemaVersion" -> readVersion();
            case "id" -> to.id(text());
            case "insurer" -> to.insurer(known(insurers, Uzovi::of));
            case "declarant" -> to.declarant(known(providers, AgbCode::of));
            case "client" -> to.client(client.read(in, ClientReference::of));
            case "submittedOn" -> to.submittedOn(day());
            case "pregnancy" -> to.pregnancy(pregnancy.read(in, PregnancyReference::of));
            case "birthDate" -> to.birthDate(day());
            case "careStartedOn" -> to.careStartedOn(day());
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
            field = in.token(LINE_FIELDS, field + 1);
            seen = with(seen, field);
            readField(LINE.name(field), to);
        } while (in.passComma('}'));
        requireAll(LINE, seen);
        return to.performance(performance()).build();
    }

    private void readField(String name, DeclarationLine.Builder to) {
        switch (name) {
            case "reference" -> to.reference(text());
            case "list" -> readList();
            case "code" -> readCode();
            case "serviceDate" -> to.serviceDate(day());
            case "quantity" -> to.quantity(in.integer());
            case "amountCents" -> to.amount(cents());
            case "direction" -> to.direction(DIRECTIONS[in.token(DIRECTION, 0)]);
            case "serviceEnd" -> to.serviceEnd(day());
            default -> readOption(name, to);
        }
    }

    private void readOption(String name, DeclarationLine.Builder to) {
        switch (name) {
            case "performer" -> to.performer(known(providers, AgbCode::of));
            case "tariffCents" -> to.tariff(cents());
            case "unit" -> to.unit(UNITS[in.token(UNIT, 0)]);
            case "grantedCents" -> to.granted(cents());
            case "previousReference" -> to.previousReference(text());
            case "partialReason" -> to.partialReason(REASONS[in.token(REASON, 0)]);
            case "agreement" -> to.agreement(text());
            case "experiment" -> to.experiment(text());
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
                        first,
                        second,
                        PerformanceCode.of(in.text(listStart, listEnd), in.text(codeStart, codeEnd)));
    }

    private String text() {
        in.passText();
        return in.text();
    }

    private Euro cents() {
        return Euro.ofCents(in.integer());
    }

    private LocalDate day() {
        return known(days, PlainDeclarationReader::dayOf);
    }

    private static LocalDate dayOf(String text) {
        LocalDate day = StrictReader.dayOrNull(text);
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

    /** The value of the text that stood here last: declarations for one client stand together. */
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
