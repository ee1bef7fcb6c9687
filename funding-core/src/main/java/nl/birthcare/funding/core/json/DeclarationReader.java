package nl.birthcare.funding.core.json;

import java.io.IOException;
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
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * Reads a declaration from a stream of tokens.
 *
 * <p>By hand and not by data binding, because declarations come by the million: it reads more than twice as fast, and
 * its refusals can name the rule.
 */
final class DeclarationReader {

    static final int SCHEMA_VERSION = 1;

    static final FieldNames DECLARATION = FieldNames.of(
            "a declaration",
            7,
            "schemaVersion",
            "id",
            "insurer",
            "declarant",
            "client",
            "submittedOn",
            "lines",
            "pregnancy",
            "birthDate",
            "careStartedOn");

    static final FieldNames LINE = FieldNames.of(
            "a declaration line",
            7,
            "reference",
            "list",
            "code",
            "serviceDate",
            "quantity",
            "amountCents",
            "direction",
            "serviceEnd",
            "performer",
            "tariffCents",
            "unit",
            "grantedCents",
            "previousReference",
            "partialReason",
            "agreement",
            "experiment",
            "parts",
            "activities");

    private static final FieldNames PART = FieldNames.of("a stated part", 2, "discipline", "amountCents");

    private static final FieldNames ACTIVITY = FieldNames.of("a delivered activity", 3, "list", "code", "quantity");

    private static final Direction[] DIRECTIONS = Direction.values();
    private static final TariffUnit[] UNITS = TariffUnit.values();
    private static final PartialReason[] REASONS = PartialReason.values();
    private static final Discipline[] DISCIPLINES = Discipline.values();

    private DeclarationReader() {}

    static Declaration declaration(StrictReader in) throws IOException {
        Declaration.Builder to = Declaration.builder();
        long seen = 0;
        in.startObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            seen = DECLARATION.seen(seen, name, in);
            readField(name, in, to);
        }
        DECLARATION.requireAll(seen, in);
        return in.checked(Declaration.Builder::build, to);
    }

    private static void readField(String name, StrictReader in, Declaration.Builder to) throws IOException {
        switch (name) {
            case "schemaVersion" -> readVersion(in);
            case "id" -> to.id(in.of(id -> notBlank("The id of a declaration", id)));
            case "insurer" -> to.insurer(in.of(Uzovi::of));
            case "declarant" -> to.declarant(in.of(AgbCode::of));
            case "client" -> to.client(in.of(ClientReference::of));
            case "submittedOn" -> to.submittedOn(in.day());
            case "pregnancy" -> to.pregnancy(in.of(PregnancyReference::of));
            case "birthDate" -> to.birthDate(in.day());
            case "careStartedOn" -> to.careStartedOn(in.day());
            default -> to.lines(in.list(DeclarationReader::line));
        }
    }

    private static void readVersion(StrictReader in) throws IOException {
        long version = in.integer();
        if (version != SCHEMA_VERSION) {
            String seen = Long.toString(version);
            throw in.refusal("must be " + SCHEMA_VERSION + ", but is "
                    + (StrictReader.isHarmless(seen) ? seen : "another number"));
        }
    }

    static DeclarationLine line(StrictReader in) throws IOException {
        DeclarationLine.Builder to = DeclarationLine.builder();
        PerformanceParts performance = new PerformanceParts();
        long seen = 0;
        in.startObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            seen = LINE.seen(seen, name, in);
            if (!performance.readField(name, in) && !readCharge(name, in, to)) {
                readOption(name, in, to);
            }
        }
        LINE.requireAll(seen, in);
        to.performance(performance.code(in));
        return in.checked(DeclarationLine.Builder::build, to);
    }

    private static boolean readCharge(String name, StrictReader in, DeclarationLine.Builder to) throws IOException {
        switch (name) {
            case "reference" ->
                to.reference(in.of(reference -> notBlank("The reference of a declaration line", reference)));
            case "serviceDate" -> to.serviceDate(in.day());
            case "quantity" -> to.quantity(in.integer());
            case "amountCents" -> to.amount(in.cents());
            case "direction" -> to.direction(in.oneOf(DIRECTIONS));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void readOption(String name, StrictReader in, DeclarationLine.Builder to) throws IOException {
        switch (name) {
            case "serviceEnd" -> to.serviceEnd(in.day());
            case "performer" -> to.performer(in.of(AgbCode::of));
            case "tariffCents" -> to.tariff(in.cents());
            case "unit" -> to.unit(in.oneOf(UNITS));
            case "grantedCents" -> to.granted(in.cents());
            case "previousReference" -> to.previousReference(in.text());
            case "partialReason" -> to.partialReason(in.oneOf(REASONS));
            case "agreement" -> to.agreement(in.text());
            case "experiment" -> to.experiment(in.text());
            case "parts" -> to.parts(in.list(DeclarationReader::part));
            default -> to.activities(in.list(DeclarationReader::activity));
        }
    }

    private static StatedPart part(StrictReader in) throws IOException {
        Discipline discipline = Discipline.OBSTETRICS;
        Euro amount = Euro.ZERO;
        long seen = 0;
        in.startObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            seen = PART.seen(seen, name, in);
            if ("discipline".equals(name)) {
                discipline = in.oneOf(DISCIPLINES);
            } else {
                amount = in.cents();
            }
        }
        PART.requireAll(seen, in);
        return StatedPart.of(discipline, amount);
    }

    static DeliveredActivity activity(StrictReader in) throws IOException {
        PerformanceParts performance = new PerformanceParts();
        long quantity = 0;
        long seen = 0;
        in.startObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            seen = ACTIVITY.seen(seen, name, in);
            if (!performance.readField(name, in)) {
                quantity = in.integer();
            }
        }
        ACTIVITY.requireAll(seen, in);
        PerformanceCode code = performance.code(in);
        return in.checked(delivered -> DeliveredActivity.of(code, delivered), quantity);
    }

    /** Reads a performance that stands alone, as in agreements and policy documents. */
    static PerformanceCode performance(StrictReader in) throws IOException {
        PerformanceParts performance = new PerformanceParts();
        in.startObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (!performance.readField(name, in)) {
                throw in.refusal("is not a field that is known here");
            }
        }
        performance.requireAll(in);
        return performance.code(in);
    }

    private static String notBlank(String what, String text) {
        Require.notBlank(what, text);
        return text;
    }

    /** The list and code that stand apart in JSON and together name a performance. */
    private static final class PerformanceParts {

        private @Nullable String list;
        private @Nullable String code;

        boolean readField(String name, StrictReader in) throws IOException {
            switch (name) {
                case "list" -> list = in.of(PerformanceParts::checkedList);
                case "code" -> code = in.of(PerformanceParts::checkedCode);
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** Each is checked where it stands, so that a refusal names its field and not all that stands around it. */
        private static String checkedList(String list) {
            return PerformanceCode.of(list, "0").list();
        }

        private static String checkedCode(String code) {
            return PerformanceCode.of("000", code).code();
        }

        void requireAll(StrictReader in) throws IOException {
            if (list == null || code == null) {
                throw in.refusal("must have the field " + (list == null ? "list" : "code"));
            }
        }

        PerformanceCode code(StrictReader in) throws IOException {
            return in.checked(
                    parts -> PerformanceCode.of(String.valueOf(parts.list), String.valueOf(parts.code)), this);
        }
    }
}
