package nl.birthcare.funding.examples.claims.allocate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.Pairs;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;

/**
 * Which codes of a caller's own the codes of findings stand for.
 *
 * @param byCode the caller's codes; a code of the library that is not in it has none
 */
record ReturnCodes(Map<FindingCode, String> byCode) {

    static final ReturnCodes NONE = new ReturnCodes(Map.of());

    static ReturnCodes read(Path file) {
        Map<FindingCode, String> byCode = new EnumMap<>(FindingCode.class);
        try {
            Pairs.read(
                    Files.newInputStream(file),
                    "code",
                    "returnCode",
                    (row, code, returnCode) -> add(row, code, returnCode, byCode));
        } catch (IOException e) {
            throw new NoResultException("--codes " + file + " could not be read: " + Failures.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--codes " + file + " " + e.getMessage(), e);
        }
        return new ReturnCodes(byCode);
    }

    private static void add(long row, String name, String returnCode, Map<FindingCode, String> to) {
        FindingCode code = Stream.of(FindingCode.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must name codes of findings ('claims rules' lists them), but row "
                                + row + " names " + Cells.kind(name)));
        if (returnCode.isBlank()) {
            throw new IllegalArgumentException("must give each code a return code that is not blank, but row " + row
                    + " gives " + code + " \"" + returnCode + "\"");
        }
        if (to.put(code, returnCode) != null) {
            throw new IllegalArgumentException("must name a code once, but names " + code + " twice");
        }
    }

    /** Writes a finding, with the caller's code where it has one. */
    void write(Finding finding, Optional<String> scenario, JsonGenerator out) throws IOException {
        String code = byCode.get(finding.code());
        ResultJson.writeFinding(finding, scenario, code == null ? out : new WithReturnCode(out, code));
    }

    /** Adds a field at the end of the outermost object. */
    private static final class WithReturnCode extends JsonGeneratorDelegate {

        private final String code;

        WithReturnCode(JsonGenerator out, String code) {
            super(out, true);
            this.code = code;
        }

        @Override
        public void writeEndObject() throws IOException {
            if (getOutputContext().getParent().inRoot()) {
                writeStringField("returnCode", code);
            }
            super.writeEndObject();
        }
    }
}
