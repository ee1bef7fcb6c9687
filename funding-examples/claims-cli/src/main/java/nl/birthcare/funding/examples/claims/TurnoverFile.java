package nl.birthcare.funding.examples.claims;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.rules.control.InstitutionTurnover;

/**
 * Reads the turnovers of institutions, from CSV or JSON. A row that cannot be read leaves no result: what one institution
 * repays depends on the turnover of every other.
 */
final class TurnoverFile {

    static final String OPTION = "--turnovers";

    private static final List<String> COLUMNS = List.of(
            "institution",
            "turnoverCents",
            "settlementCents",
            "capitalTransitionCents",
            "integralShareCents",
            "availabilityContributionsCents");

    /** How many of the columns a file has at least. */
    private static final int NEEDED = 2;

    private TurnoverFile() {}

    static List<InstitutionTurnover> read(Path file) {
        List<InstitutionTurnover> turnovers = file.toString().endsWith(".json")
                ? JsonFiles.readList(OPTION, file, InstitutionTurnover.class)
                : readCsv(file);
        if (turnovers.isEmpty()) {
            throw new NoResultException(OPTION + " " + file + " must hold at least one institution, but holds none");
        }
        return turnovers;
    }

    private static List<InstitutionTurnover> readCsv(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(bytes)) {
            return read(file, rows);
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException(
                    OPTION + " must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        } catch (CsvParseException e) {
            throw new NoResultException(OPTION + " " + file + " could not be read as CSV: " + e.getMessage(), e);
        }
    }

    private static List<InstitutionTurnover> read(Path file, Iterable<CsvRecord> rows) {
        List<InstitutionTurnover> turnovers = new ArrayList<>();
        int columns = 0;
        for (CsvRecord row : rows) {
            if (columns == 0) {
                columns = columns(file, row);
            } else {
                turnovers.add(turnover(file, row, columns));
            }
        }
        return turnovers;
    }

    private static int columns(Path file, CsvRecord header) {
        int columns = header.getFieldCount();
        if (columns < NEEDED || columns > COLUMNS.size() || !header.getFields().equals(COLUMNS.subList(0, columns))) {
            throw new NoResultException(OPTION + " " + file + " must start with the header " + String.join(",", COLUMNS)
                    + " or the first of these columns, at least " + NEEDED + ", but starts with "
                    + Datum.kinds(header.getFields()));
        }
        return columns;
    }

    private static InstitutionTurnover turnover(Path file, CsvRecord row, int columns) {
        boolean readable = row.getFieldCount() == columns
                && !row.getField(0).isBlank()
                && row.getFields().stream().skip(1).allMatch(Cents::isOne);
        if (!readable) {
            throw new NoResultException("Row " + row.getStartingLineNumber() + " of " + OPTION + " " + file
                    + " must be an institution and " + (columns - 1) + " amounts of whole cents, but is "
                    + Datum.kinds(row.getFields())
                    + ". Nothing was settled, since every repayment depends on every turnover");
        }
        InstitutionTurnover.Builder turnover =
                InstitutionTurnover.builder().institution(row.getField(0)).turnover(Cents.of(row.getField(1)));
        if (columns > 2) {
            turnover.settlement(Cents.of(row.getField(2)));
        }
        if (columns > 3) {
            turnover.capitalTransition(Cents.of(row.getField(3)));
        }
        if (columns > 4) {
            turnover.integralShare(Cents.of(row.getField(4)));
        }
        if (columns > 5) {
            turnover.availabilityContributions(Cents.of(row.getField(5)));
        }
        return turnover.build();
    }
}
