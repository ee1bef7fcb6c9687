package nl.birthcare.funding.examples.claims;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        boolean headerRead = false;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() != HEADER.size()) {
                    throw refused(
                            file,
                            "must have two fields in each row, but row " + row.getStartingLineNumber() + " has "
                                    + row.getFieldCount());
                }
                if (headerRead) {
                    add(row, file, byCode);
                } else if (!row.getFields().equals(HEADER)) {
                    throw refused(
                            file,
                            "must start with the header code,returnCode, but starts with "
                                    + Datum.kinds(row.getFields()));
                }
                headerRead = true;
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new NoResultException("--codes " + file + " could not be read as CSV: " + e.getMessage(), e);
        }
        return new ReturnCodes(byCode);
    }

    private static void add(CsvRecord row, Path file, Map<FindingCode, String> to) {
        FindingCode code = Stream.of(FindingCode.values())
                .filter(each -> each.name().equals(row.getField(0)))
                .findFirst()
                .orElseThrow(() -> refused(
                        file,
                        "must name codes of findings ('claims rules' lists them), but row "
                                + row.getStartingLineNumber() + " names " + Datum.kind(row.getField(0))));
        if (row.getField(1).isBlank()) {
            throw refused(
                    file,
                    "must give each code a return code that is not blank, but row " + row.getStartingLineNumber()
                            + " gives " + code + " \"" + row.getField(1) + "\"");
        }
        if (to.put(code, row.getField(1)) != null) {
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
