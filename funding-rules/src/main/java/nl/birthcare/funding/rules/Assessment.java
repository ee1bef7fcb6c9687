package nl.birthcare.funding.rules;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.receipt.Receipt;

/** The answer about one declaration, line by line. */
@JsonFilter(JsonForm.BY_MODULE)
public final class Assessment {

    private final Declaration declaration;
    private final List<LineAssessment> lines;

    /** The lines are kept as they are: they must never change. */
    Assessment(Declaration declaration, List<LineAssessment> lines) {
        this.declaration = declaration;
        this.lines = lines;
    }

    /**
     * Returns what was asked about.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return declaration;
    }

    /**
     * Returns the answers.
     *
     * @return one per line, in the order of the lines
     */
    public List<LineAssessment> lines() {
        return lines;
    }

    /**
     * Returns what was found about the declaration as a whole, apart from its lines.
     *
     * @return a warning if it has no lines; mostly nothing
     */
    public List<Finding> findings() {
        if (!lines.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.builder()
                .declaration(declaration.id())
                .code(FindingCode.DECLARATION_WITHOUT_LINES)
                .severity(Severity.WARNING)
                .putValues("declaration", declaration.id())
                .build());
    }

    /**
     * Makes a value of each answer, to be stored and read again. They cost some tens of microseconds each, and are made anew
     * each time.
     *
     * @return the receipts, in the order of the lines
     */
    public List<Receipt> receipts() {
        return Receipts.of(this);
    }

    /**
     * Makes a value of each answer about a declaration that was judged before, several times faster: what was asked is taken to be
     * what it was then.
     *
     * @param before the receipts of the same declaration
     * @return the receipts, in the order of the lines, with the fingerprints of the input that those before have
     * @throws IllegalArgumentException if there is not one for each line
     */
    public List<Receipt> receipts(List<Receipt> before) {
        Require.present("The earlier receipts", before);
        return Receipts.of(this, before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that && declaration.equals(that.declaration) && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * declaration.hashCode() + lines.hashCode();
    }

    /**
     * Prints the declaration's id and the answers.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return declaration.id() + " " + lines;
    }
}
