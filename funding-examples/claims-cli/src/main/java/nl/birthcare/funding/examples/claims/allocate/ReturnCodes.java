package nl.birthcare.funding.examples.claims.allocate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.CsvRows;
import nl.birthcare.funding.examples.claims.csv.UnreadableRowException;
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

    private static final List<String> HEADER = List.of("code", "returnCode");

    static ReturnCodes read(Path file) {
        Map<FindingCode, String> byCode = new EnumMap<>(FindingCode.class);
        try (CsvRows rows = new CsvRows(Files.newInputStream(file))) {
            rows.header(HEADER, HEADER.size());
            while (rows.next()) {
                add(rows.number(), fields(rows, file), file, byCode);
            }
        } catch (IOException e) {
            throw new NoResultException("--codes " + file + " could not be read: " + Failures.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--codes " + file + " " + e.getMessage(), e);
        }
        return new ReturnCodes(byCode);
    }

    private static List<String> fields(CsvRows rows, Path file) {
        List<String> fields;
        try {
            fields = rows.fields();
        } catch (UnreadableRowException e) {
            throw refused(file, "must be rows of CSV, but row " + rows.number() + " " + e.getMessage());
        }
        if (fields.size() != HEADER.size()) {
            throw refused(file, "must have two fields in each row, but row " + rows.number() + " has " + fields.size());
        }
        return fields;
    }

    private static void add(long row, List<String> fields, Path file, Map<FindingCode, String> to) {
        FindingCode code = Stream.of(FindingCode.values())
                .filter(each -> each.name().equals(fields.get(0)))
                .findFirst()
                .orElseThrow(() -> refused(
                        file,
                        "must name codes of findings ('claims rules' lists them), but row " + row + " names "
                                + Cells.kind(fields.get(0))));
        if (fields.get(1).isBlank()) {
            throw refused(
                    file,
                    "must give each code a return code that is not blank, but row " + row + " gives " + code + " \""
                            + fields.get(1) + "\"");
        }
        if (to.put(code, fields.get(1)) != null) {
            throw refused(file, "must name a code once, but names " + code + " twice");
        }
    }

    private static NoResultException refused(Path file, String rule) {
        return new NoResultException("--codes " + file + " " + rule);
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
