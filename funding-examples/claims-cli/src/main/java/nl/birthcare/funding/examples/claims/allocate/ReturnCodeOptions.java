package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.Pairs;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.ReturnCodes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which return codes findings carry. */
public final class ReturnCodeOptions {

    /** The name of the table that comes with the library, which goes before a file of that name. */
    public static final String SHIPPED = "cod954";

    @Option(
            names = "--codes",
            paramLabel = "<codes>",
            description =
                    "Return codes for findings: " + SHIPPED + " (our reading of the list of Vektis, so each carries"
                            + " returnCodeGrade ILLUSTRATIVE), or a file of your own, CSV in UTF-8 with the header"
                            + " 'code,returnCode' and rows such as 'AGREEMENT_MISSING,0611'. Each finding whose code is in it"
                            + " carries a field returnCode.")
    private @Nullable String codes;

    ReturnCodes codes() {
        if (codes == null) {
            return ReturnCodes.NONE;
        }
        return codes.equals(SHIPPED) ? ReturnCodes.cod954() : read(codes);
    }

    private static ReturnCodes read(String file) {
        Map<FindingCode, String> byCode = new EnumMap<>(FindingCode.class);
        try {
            Pairs.read(
                    Files.newInputStream(Path.of(file)),
                    "code",
                    "returnCode",
                    (row, code, returnCode) -> add(row, code, returnCode, byCode));
        } catch (IOException | InvalidPathException e) {
            throw new NoResultException("--codes " + file + " could not be read: " + Failures.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--codes " + file + " " + e.getMessage(), e);
        }
        return ReturnCodes.of(byCode);
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
}
