package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The statements of the ledger, by name, from one file for every kind of database. */
final class LedgerStatements {

    private static final String HEADER = "-- ";

    private static final Map<String, String> ALL = read();

    private LedgerStatements() {}

    static String named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Several statements of one name, which stand one after the other. */
    static List<String> all(String name) {
        return Stream.of(named(name).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Map<String, String> read() {
        Map<String, String> statements = new HashMap<>();
        for (String part : text().split("\\n(?=" + HEADER + ")", -1)) {
            int end = part.indexOf('\n');
            if (end > 0 && part.startsWith(HEADER)) {
                statements.put(
                        part.substring(HEADER.length(), end),
                        part.substring(end).strip());
            }
        }
        return Map.copyOf(statements);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LedgerStatements.class.getResourceAsStream("ledger.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
