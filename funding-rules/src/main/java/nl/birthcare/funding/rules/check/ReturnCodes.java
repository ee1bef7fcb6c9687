package nl.birthcare.funding.rules.check;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.EvidenceGrade;

/**
 * Which codes of a return message (<i>retourcodes</i>) answer which findings. The table that comes with the library is a
 * reading of the list of Vektis, COD954; callers whose insurer answers otherwise supply their own.
 */
@JsonFilter(JsonForm.NONE)
public final class ReturnCodes {

    /** No finding has a return code. */
    public static final ReturnCodes NONE = new ReturnCodes(Map.of(), EvidenceGrade.AGREED);

    private static final String FILE = "return-codes.properties";

    private static final String GRADE = "grade";

    private final Map<FindingCode, String> codes;
    private final EvidenceGrade grade;

    private ReturnCodes(Map<FindingCode, String> codes, EvidenceGrade grade) {
        Map<FindingCode, String> copy = new EnumMap<>(FindingCode.class);
        copy.putAll(codes);
        this.codes = Collections.unmodifiableMap(copy);
        this.grade = grade;
    }

    /**
     * Makes a table of the caller's own.
     *
     * @param codes the return codes, by the code of the finding that they answer; none of them blank
     * @return the table, AGREED
     * @throws IllegalArgumentException if a return code is blank
     */
    public static ReturnCodes of(Map<FindingCode, String> codes) {
        Require.present("The codes", codes);
        codes.forEach((code, returnCode) -> {
            if (returnCode.isBlank()) {
                throw new IllegalArgumentException(
                        "The return code of " + code + " must not be blank, but is \"" + returnCode + "\"");
            }
        });
        return new ReturnCodes(codes, EvidenceGrade.AGREED);
    }

    /**
     * Loads the table that comes with the library, by the list of Vektis (COD954, published 2024-07-09).
     *
     * @return the table, ILLUSTRATIVE: no document says which code answers which finding
     */
    public static ReturnCodes cod954() {
        Sentences file = Sentences.of(FILE, ReturnCodes.class.getResourceAsStream(FILE));
        Map<FindingCode, String> codes = new EnumMap<>(FindingCode.class);
        for (String name : file.keys()) {
            if (!name.equals(GRADE)) {
                codes.put(FindingCode.valueOf(name), file.sentence(name));
            }
        }
        return new ReturnCodes(codes, EvidenceGrade.valueOf(file.sentence(GRADE)));
    }

    /**
     * Returns the return code that answers a finding.
     *
     * @param code the code of the finding
     * @return the return code, or empty if the table has none for it
     */
    public Optional<String> answering(FindingCode code) {
        Require.present("The code", code);
        return Optional.ofNullable(codes.get(code));
    }

    /**
     * Returns all return codes.
     *
     * @return the codes, in the order of the codes of the findings that they answer
     */
    public Map<FindingCode, String> codes() {
        return codes;
    }

    /**
     * Returns how sure it is that these codes answer these findings.
     *
     * @return the grade
     */
    public EvidenceGrade grade() {
        return grade;
    }
}
