package nl.birthcare.funding.core.json;

import static nl.birthcare.funding.core.json.FieldSource.NO_FIELD;

import java.io.IOException;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a declaration in JSON, each listed once, and how they make a declaration.
 *
 * <p>Not data binding, because declarations come by the million: this reads more than twice as fast, and its refusals can
 * name the rule. It reads from tokens, which explain what they refuse, and from plain bytes, which do not.
 */
final class DeclarationFields {

    static final int SCHEMA_VERSION = 1;

    // The constants of these four are the fields, in the order in which they are usually written: the required ones
    // first.

    private enum OfDeclaration {
        SCHEMA_VERSION,
        ID,
        INSURER,
        DECLARANT,
        CLIENT,
        SUBMITTED_ON,
        LINES,
        PREGNANCY,
        BIRTH_DATE,
        CARE_STARTED_ON
    }

    private enum OfLine {
        REFERENCE,
        LIST,
        CODE,
        SERVICE_DATE,
        QUANTITY,
        AMOUNT_CENTS,
        DIRECTION,
        SERVICE_END,
        PERFORMER,
        TARIFF_CENTS,
        UNIT,
        GRANTED_CENTS,
        PREVIOUS_REFERENCE,
        PARTIAL_REASON,
        AGREEMENT,
        EXPERIMENT,
        PARTS,
        ACTIVITIES
    }

    private enum OfPart {
        DISCIPLINE,
        AMOUNT_CENTS
    }

    private enum OfActivity {
        LIST,
        CODE,
        QUANTITY
    }

    private static final OfDeclaration[] DECLARATION_FIELDS = OfDeclaration.values();
    private static final OfLine[] LINE_FIELDS = OfLine.values();
    private static final OfPart[] PART_FIELDS = OfPart.values();
    private static final OfActivity[] ACTIVITY_FIELDS = OfActivity.values();

    static final FieldNames DECLARATION = FieldNames.of("a declaration", 7, DECLARATION_FIELDS);
    static final FieldNames LINE = FieldNames.of("a declaration line", 7, LINE_FIELDS);
    private static final FieldNames PART = FieldNames.of("a stated part", 2, PART_FIELDS);
    private static final FieldNames ACTIVITY = FieldNames.of("a delivered activity", 3, ACTIVITY_FIELDS);

    private static final Choices<Direction> DIRECTIONS = Choices.of(Direction.class);
    private static final Choices<TariffUnit> UNITS = Choices.of(TariffUnit.class);
    private static final Choices<PartialReason> REASONS = Choices.of(PartialReason.class);
    private static final Choices<Discipline> DISCIPLINES = Choices.of(Discipline.class);

    private DeclarationFields() {}

    /** Tells whether any object of a declaration has a field of that name, in whatever capitals. */
    static boolean isField(String name) {
        return Stream.of(DECLARATION, LINE, PART, ACTIVITY)
                .flatMap(fields -> fields.names().stream())
                .anyMatch(name::equalsIgnoreCase);
    }

    static Declaration declaration(FieldSource in) throws IOException {
        Declaration.Builder to = Declaration.builder();
        long seen = 0;
        in.startObject();
        for (int field = in.nextField(DECLARATION, NO_FIELD);
                field != NO_FIELD;
                field = in.nextField(DECLARATION, field)) {
            seen = FieldNames.with(seen, field, in);
            read(DECLARATION_FIELDS[field], in, to);
        }
        DECLARATION.requireAll(seen, in);
        return in.checked(Declaration.Builder::build, to);
    }

    private static void read(OfDeclaration field, FieldSource in, Declaration.Builder to) throws IOException {
        switch (field) {
            case SCHEMA_VERSION -> readVersion(in);
            case ID -> to.id(in.name("The id of a declaration"));
            case INSURER -> to.insurer(in.insurer());
            case DECLARANT -> to.declarant(in.provider());
            case CLIENT -> to.client(in.client());
            case SUBMITTED_ON -> to.submittedOn(in.day());
            case LINES -> readLines(in, to);
            case PREGNANCY -> to.pregnancy(in.pregnancy());
            case BIRTH_DATE -> to.birthDate(in.day());
            case CARE_STARTED_ON -> to.careStartedOn(in.day());
        }
    }

    private static void readVersion(FieldSource in) throws IOException {
        long version = in.integer();
        if (version != SCHEMA_VERSION) {
            String stated = Long.toString(version);
            throw in.refusal("must be " + SCHEMA_VERSION + ", but is "
                    + (Require.isPlainNumber(stated) ? stated : Require.kind(stated)));
        }
    }

    private static void readLines(FieldSource in, Declaration.Builder to) throws IOException {
        in.startList();
        while (in.nextElement()) {
            to.addLines(line(in));
        }
    }

    static DeclarationLine line(FieldSource in) throws IOException {
        DeclarationLine.Builder to = DeclarationLine.builder();
        PerformanceTexts performance = new PerformanceTexts();
        long seen = 0;
        in.startObject();
        for (int field = in.nextField(LINE, NO_FIELD); field != NO_FIELD; field = in.nextField(LINE, field)) {
            seen = FieldNames.with(seen, field, in);
            read(LINE_FIELDS[field], in, to, performance);
        }
        LINE.requireAll(seen, in);
        to.performance(performance.code(in));
        return in.checked(DeclarationLine.Builder::build, to);
    }

    private static void read(OfLine field, FieldSource in, DeclarationLine.Builder to, PerformanceTexts performance)
            throws IOException {
        switch (field) {
            case REFERENCE -> to.reference(in.name("The reference of a declaration line"));
            case LIST -> performance.list = in.performanceList();
            case CODE -> performance.code = in.performanceCode();
            case SERVICE_DATE -> to.serviceDate(in.day());
            case QUANTITY -> to.quantity(in.integer());
            case AMOUNT_CENTS -> to.amount(in.cents());
            case DIRECTION -> to.direction(in.oneOf(DIRECTIONS));
            case SERVICE_END -> to.serviceEnd(in.day());
            case PERFORMER -> to.performer(in.provider());
            case TARIFF_CENTS -> to.tariff(in.cents());
            case UNIT -> to.unit(in.oneOf(UNITS));
            case GRANTED_CENTS -> to.granted(in.cents());
            case PREVIOUS_REFERENCE -> to.previousReference(in.text());
            case PARTIAL_REASON -> to.partialReason(in.oneOf(REASONS));
            case AGREEMENT -> to.agreement(in.agreement());
            case EXPERIMENT -> to.experiment(in.text());
            case PARTS -> readParts(in, to);
            case ACTIVITIES -> readActivities(in, to);
        }
    }

    private static void readParts(FieldSource in, DeclarationLine.Builder to) throws IOException {
        in.startList();
        while (in.nextElement()) {
            to.addParts(part(in));
        }
    }

    private static void readActivities(FieldSource in, DeclarationLine.Builder to) throws IOException {
        in.startList();
        while (in.nextElement()) {
            to.addActivities(activity(in));
        }
    }

    private static StatedPart part(FieldSource in) throws IOException {
        Discipline discipline = Discipline.OBSTETRICS;
        Euro amount = Euro.ZERO;
        long seen = 0;
        in.startObject();
        for (int field = in.nextField(PART, NO_FIELD); field != NO_FIELD; field = in.nextField(PART, field)) {
            seen = FieldNames.with(seen, field, in);
            switch (PART_FIELDS[field]) {
                case DISCIPLINE -> discipline = in.oneOf(DISCIPLINES);
                case AMOUNT_CENTS -> amount = in.cents();
            }
        }
        PART.requireAll(seen, in);
        return StatedPart.of(discipline, amount);
    }

    static DeliveredActivity activity(FieldSource in) throws IOException {
        PerformanceTexts performance = new PerformanceTexts();
        long quantity = 0;
        long seen = 0;
        in.startObject();
        for (int field = in.nextField(ACTIVITY, NO_FIELD); field != NO_FIELD; field = in.nextField(ACTIVITY, field)) {
            seen = FieldNames.with(seen, field, in);
            switch (ACTIVITY_FIELDS[field]) {
                case LIST -> performance.list = in.performanceList();
                case CODE -> performance.code = in.performanceCode();
                case QUANTITY -> quantity = in.integer();
            }
        }
        ACTIVITY.requireAll(seen, in);
        PerformanceCode code = performance.code(in);
        return in.checked(delivered -> DeliveredActivity.of(code, delivered), quantity);
    }

    /** Reads a performance that stands alone, as in agreements and policy documents. */
    static PerformanceCode performance(TokenSource in) throws IOException {
        PerformanceTexts performance = new PerformanceTexts();
        in.startObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "list" -> performance.list = in.performanceList();
                case "code" -> performance.code = in.performanceCode();
                default -> throw in.refusal("is not a field that is known here");
            }
        }
        if (performance.list == null || performance.code == null) {
            throw in.refusal("must have the field " + (performance.list == null ? "list" : "code"));
        }
        return performance.code(in);
    }

    /** The list and code that stand apart in JSON and together name a performance. */
    private static final class PerformanceTexts {

        private @Nullable String list;
        private @Nullable String code;

        PerformanceCode code(FieldSource in) throws IOException {
            return in.performance(String.valueOf(list), String.valueOf(code));
        }
    }
}
