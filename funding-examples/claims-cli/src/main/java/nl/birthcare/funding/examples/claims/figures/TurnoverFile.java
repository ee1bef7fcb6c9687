package nl.birthcare.funding.examples.claims.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.CsvRows;
import nl.birthcare.funding.examples.claims.csv.UnreadableRowException;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.rules.control.MacroControlQuestion;

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

    static List<MacroControlQuestion.Turnover> read(Path file, char separator) {
        List<MacroControlQuestion.Turnover> turnovers = file.toString().endsWith(".json")
                ? JsonFiles.readList(OPTION, file, MacroControlQuestion.Turnover.class)
                : readCsv(file, separator);
        if (turnovers.isEmpty()) {
            throw new NoResultException(OPTION + " " + file + " must hold at least one institution, but holds none");
        }
        return turnovers;
    }

    private static List<MacroControlQuestion.Turnover> readCsv(Path file, char separator) {
        try (CsvRows rows = new CsvRows(Files.newInputStream(file), separator)) {
            int columns = rows.header(COLUMNS, NEEDED);
            List<MacroControlQuestion.Turnover> turnovers = new ArrayList<>();
            while (rows.next()) {
                turnovers.add(turnover(file, rows, columns));
            }
            return turnovers;
        } catch (IOException e) {
            throw new NoResultException(
                    OPTION + " must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoResultException(OPTION + " " + file + " " + e.getMessage(), e);
        }
    }

    private static MacroControlQuestion.Turnover turnover(Path file, CsvRows rows, int columns) {
        List<String> fields;
        String problem;
        try {
            fields = rows.fields();
            problem = problem(fields, columns);
        } catch (UnreadableRowException e) {
            throw refused(file, rows.number(), "it " + e.getMessage());
        }
        if (!problem.isEmpty()) {
            throw refused(file, rows.number(), problem);
        }
        return turnover(fields);
    }

    /** Which cell is not what it must be, or nothing. */
    private static String problem(List<String> fields, int columns) {
        if (fields.size() != columns) {
            return "it must have " + columns + " fields, but has " + fields.size();
        }
        if (fields.get(0).isBlank()) {
            return COLUMNS.get(0) + " must not be blank, but is " + Cells.shown(fields.get(0), List.of());
        }
        for (int i = 1; i < columns; i++) {
            if (!CentsConverter.isOne(fields.get(i))) {
                return COLUMNS.get(i) + " must " + CentsConverter.RULE + ", but is "
                        + Cells.shown(fields.get(i), List.of());
            }
        }
        return "";
    }

    private static NoResultException refused(Path file, long row, String problem) {
        return new NoResultException("Row " + row + " of " + OPTION + " " + file + " cannot be used: " + problem
                + ". Nothing was settled, since every repayment depends on every turnover");
    }

    private static MacroControlQuestion.Turnover turnover(List<String> fields) {
        MacroControlQuestion.Turnover.Builder turnover = MacroControlQuestion.Turnover.builder()
                .institution(fields.get(0))
                .turnover(CentsConverter.of(fields.get(1)));
        if (fields.size() > 2) {
            turnover.settlement(CentsConverter.of(fields.get(2)));
        }
        if (fields.size() > 3) {
            turnover.capitalTransition(CentsConverter.of(fields.get(3)));
        }
        if (fields.size() > 4) {
            turnover.integralShare(CentsConverter.of(fields.get(4)));
        }
        if (fields.size() > 5) {
            turnover.availabilityContributions(CentsConverter.of(fields.get(5)));
        }
        return turnover.build();
    }
}
