package nl.birthcare.funding.examples.claims.allocate;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;

/**
 * A column of the flat table that has a row for each line: who, what, when, how judged, and what each framework bears. The
 * table has the same columns in every format.
 */
public enum TableColumn {
    INSURER("insurer", Kind.TEXT),
    DECLARANT("declarant", Kind.TEXT),
    DECLARATION("declaration", Kind.TEXT),
    LINE("line", Kind.TEXT),
    LIST("list", Kind.TEXT),
    CODE("code", Kind.TEXT),
    SERVICE_DATE("serviceDate", Kind.DAY),
    FORM("form", Kind.TEXT),
    YEAR("year", Kind.YEAR),
    VERDICT("verdict", Kind.TEXT),
    GRADE("grade", Kind.TEXT),
    CHARGED_CENTS("chargedCents", Kind.CENTS),
    MEDICAL_SPECIALIST_CARE_CENTS("medicalSpecialistCareCents", Kind.CENTS),
    MIDWIFERY_CENTS("midwiferyCents", Kind.CENTS),
    MATERNITY_CARE_CENTS("maternityCareCents", Kind.CENTS),
    KEY("key", Kind.TEXT),
    REASON("reason", Kind.TEXT),
    FINDINGS("findings", Kind.TEXT);

    /** What the values of a column are: texts, days, years as whole numbers, or cents as whole numbers. */
    public enum Kind {
        TEXT,
        DAY,
        YEAR,
        CENTS
    }

    private final String title;
    private final Kind kind;

    TableColumn(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** {@return the name of the column, as it stands above it} */
    public String title() {
        return title;
    }

    /** {@return what its values are} */
    public Kind kind() {
        return kind;
    }

    /**
     * Finds the value of a line.
     *
     * @param declaration the declaration of the line
     * @param assessed the line with its answer
     * @return a text, a {@link java.time.LocalDate}, an {@link Integer} or a {@link Long}, as {@link #kind()} says; nothing
     *     if the line has no such value
     */
    public Optional<?> value(Declaration declaration, LineAssessment assessed) {
        DeclarationLine line = assessed.line();
        return switch (this) {
            case INSURER -> Optional.of(declaration.insurer().value());
            case DECLARANT -> Optional.of(declaration.declarant().value());
            case DECLARATION -> Optional.of(declaration.id());
            case LINE -> Optional.of(line.reference());
            case LIST -> Optional.of(line.performance().list());
            case CODE -> Optional.of(line.performance().code());
            case SERVICE_DATE -> Optional.of(line.serviceDate());
            case FORM -> assessed.allocation().map(each -> each.form().name());
            case YEAR -> assessed.allocation().map(LineAllocation::budgetYear);
            case VERDICT -> Optional.of(assessed.verdict().name());
            case GRADE -> assessed.allocation().map(each -> each.grade().name());
            case CHARGED_CENTS -> Optional.of(line.charged().cents());
            case MEDICAL_SPECIALIST_CARE_CENTS -> cents(assessed, MacroFramework.MEDICAL_SPECIALIST_CARE);
            case MIDWIFERY_CENTS -> cents(assessed, MacroFramework.MIDWIFERY);
            case MATERNITY_CARE_CENTS -> cents(assessed, MacroFramework.MATERNITY_CARE);
            case KEY -> assessed.allocation().flatMap(LineAllocation::key).map(key -> key.id());
            case REASON -> assessed.reason().map(Enum::name);
            case FINDINGS -> Optional.of(findings(assessed));
        };
    }

    private static Optional<Long> cents(LineAssessment assessed, MacroFramework framework) {
        return assessed.allocation().map(each -> each.split().cents(framework));
    }

    /** The codes of its findings, each once. */
    private static String findings(LineAssessment assessed) {
        return assessed.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
