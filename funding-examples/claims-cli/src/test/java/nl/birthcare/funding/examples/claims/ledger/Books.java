package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.Claims;

/** A sample year that is cut into months of sending, with whole and partial credits a month later, and a ledger for it. */
final class Books {

    private final Path directory;
    private final String ledger;
    private final List<Object> secret;
    private final SortedMap<String, Path> months = new TreeMap<>();

    private Books(Path directory, String ledger, List<Object> secret) {
        this.directory = directory;
        this.ledger = ledger;
        this.secret = secret;
    }

    /** A year of so many births, and an empty ledger in a file. */
    static Books of(Path directory, int births) throws IOException {
        return of(directory, births, directory.resolve("births.ledger").toString(), List.of());
    }

    static Books of(Path directory, int births, String ledger, List<Object> secret) throws IOException {
        Books books = new Books(directory, ledger, secret);
        Claims.run("generate", "--births", births, "--year", 2021, "--seed", 7, "--out", books.path("births.ndjson"));
        books.cut();
        return books;
    }

    private void cut() throws IOException {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        int number = 0;
        for (String row : Files.readAllLines(path("births.ndjson"))) {
            Declaration declaration = FundingJson.read(Declaration.class, row);
            add(declaration, rows);
            if (++number % 9 == 0) {
                add(creditOf(declaration, number % 2 == 0), rows);
            }
        }
        List<String> all = new ArrayList<>();
        for (var month : rows.entrySet()) {
            months.put(month.getKey(), Files.write(path(month.getKey() + ".ndjson"), month.getValue()));
            all.addAll(month.getValue());
        }
        Files.write(path("all.ndjson"), all);
    }

    private static void add(Declaration declaration, SortedMap<String, List<String>> rows) {
        rows.computeIfAbsent(declaration.submittedOn().toString().substring(0, 7), any -> new ArrayList<>())
                .add(FundingJson.write(declaration));
    }

    private static Declaration creditOf(Declaration declaration, boolean whole) {
        DeclarationLine line = declaration.lines().get(0);
        long cents = line.amount().cents();
        return Declaration.builder()
                .from(declaration)
                .id(declaration.id() + "-credit")
                .submittedOn(declaration.submittedOn().plusDays(31))
                .lines(List.of(DeclarationLine.builder()
                        .from(line)
                        .reference(line.reference() + "-credit")
                        .previousReference(line.reference())
                        .direction(Direction.CREDIT)
                        .amount(Euro.ofCents(whole ? cents : cents - 10_001))
                        .build()))
                .build();
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    SortedMap<String, Path> months() {
        return months;
    }

    /** The policy of the sample, with more overlays. */
    List<Object> policy(String... overlays) {
        List<Object> options =
                new ArrayList<>(List.of("--policy", "enacted", "--with", path("births.ndjson.overlay.json")));
        for (String overlay : overlays) {
            options.addAll(List.of("--with", overlay));
        }
        options.addAll(List.of("--agreements", path("births.ndjson.agreements.json")));
        return options;
    }

    List<Object> ofLedger(Object... command) {
        List<Object> options = new ArrayList<>(List.of(command));
        options.addAll(List.of("--ledger", ledger));
        options.addAll(secret);
        return options;
    }

    /** Books a file. */
    Claims book(Path file, LocalDate day, Object... more) {
        List<Object> options = ofLedger("allocate", "--in", file, "--booked-on", day);
        options.addAll(policy("national-mono-cost"));
        options.addAll(List.of(more));
        return Claims.run(options.toArray());
    }

    /** Books all months, each on the last day that all of them have. */
    void bookAll() {
        months.forEach((month, file) -> book(file, LocalDate.parse(month + "-28")));
    }

    Claims ask(Object... command) {
        return Claims.run(ofLedger(command).toArray());
    }

    /** Everything that was booked. */
    List<String> export(String name) throws IOException {
        Claims run = ask("ledger", "export", "--out", path(name));
        if (run.exitCode() != 0) {
            throw new AssertionError(run.err());
        }
        return Files.readAllLines(path(name));
    }
}
