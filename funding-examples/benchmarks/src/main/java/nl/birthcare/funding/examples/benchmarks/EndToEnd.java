package nl.birthcare.funding.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The main job as whole processes, in turn: {@code claims allocate} on a made-up year, as generated and sorted by day of sending,
 * beside the same job in SQL. Before any of it is timed, both must have the same lines and the same totals, but for their ways of
 * rounding: a cent a line.
 */
final class EndToEnd {

    private static final Pattern SUBMITTED = Pattern.compile("\"submittedOn\":\"([0-9-]+)\"");
    private static final String SQL = "nl.birthcare.funding.examples.benchmarks.SqlEndToEnd";
    private static final Map<String, String> COLUMNS =
            Map.of("MEDICAL_SPECIALIST_CARE", "msc", "MIDWIFERY", "mid", "MATERNITY_CARE", "mat");
    private static final Map<String, String> SMALL = Map.of("CLAIMS_JAVA_OPTIONS", "-Xmx256m");

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Path directory;
    private final Path claims;
    private final Path generated;

    /** What is timed. */
    private record Job(List<String> command, Map<String, String> environment) {

        TimedProcess run() {
            TimedProcess run = TimedProcess.run(command, environment);
            if (run.exitCode() > 1) {
                throw new IllegalStateException("A run must end well, but did not: " + String.join(" ", command));
            }
            return run;
        }
    }

    private EndToEnd(Path directory, Path claims) {
        this.directory = directory;
        this.claims = claims;
        this.generated = directory.resolve("year.ndjson");
    }

    /**
     * Runs all in turn and prints the medians.
     *
     * @param args how many births, how often each runs, and where the launcher is: each may be left out
     */
    static void run(List<String> args) throws IOException {
        int births = args.isEmpty() ? 170_000 : Integer.parseInt(args.get(0));
        int times = args.size() < 2 ? 5 : Integer.parseInt(args.get(1));
        Path claims = Path.of(args.size() < 3 ? "funding-examples/claims-cli/target/claims" : args.get(2));
        Path directory = Files.createTempDirectory("end-to-end-");
        try {
            new EndToEnd(directory, claims.toAbsolutePath()).run(births, times);
        } finally {
            remove(directory);
        }
    }

    private void run(int births, int times) throws IOException {
        new Job(
                        claims(
                                "generate",
                                "--births",
                                "" + births,
                                "--year",
                                "2021",
                                "--seed",
                                "1",
                                "--out",
                                "" + generated),
                        Map.of())
                .run();
        Path sorted = directory.resolve("sorted.ndjson");
        sortByDayOfSending(generated, sorted);
        addJobs("as generated", generated);
        addJobs("by day of sending", sorted);
        addSmall("claims, 256 MB heap, by day of sending", sorted);
        // Once, so that files are in the system's cache.
        jobs.values().forEach(Job::run);
        Map<String, List<TimedProcess>> runs = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            jobs.forEach((name, job) ->
                    runs.computeIfAbsent(name, first -> new ArrayList<>()).add(job.run()));
        }
        runs.forEach((name, all) -> System.out.printf(
                "%-40s %6d ms %6d MB%n",
                name, median(all, TimedProcess::milliseconds), median(all, TimedProcess::peakKilobytes) / 1024));
    }

    private void addJobs(String how, Path in) throws IOException {
        Path ours = directory.resolve("ours");
        Job allocate = new Job(allocate(in, ours), Map.of());
        jobs.put("claims, " + how, allocate);
        if (hasSql()) {
            Path theirs = directory.resolve("theirs");
            Job sql = new Job(sql(in, theirs), Map.of());
            jobs.put("SQL, " + how, sql);
            allocate.run();
            sql.run();
            requireSameLines(ours, theirs);
            requireSame(ours.resolve("positions.json"), theirs.resolve("positions.json"));
        }
    }

    private void addSmall(String name, Path in) {
        jobs.put(name, new Job(allocate(in, directory.resolve("small")), SMALL));
    }

    private List<String> claims(String... arguments) {
        List<String> command = new ArrayList<>(List.of(claims.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private List<String> allocate(Path in, Path out) {
        return claims(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                generated + ".overlay.json",
                "--with",
                "national-mono-cost",
                "--agreements",
                generated + ".agreements.json",
                "--in",
                in.toString(),
                "--out",
                out.toString());
    }

    private List<String> sql(Path in, Path out) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SQL,
                in.toString(),
                generated + ".overlay.json",
                generated + ".agreements.json",
                out.toString());
    }

    private static boolean hasSql() {
        try {
            Class.forName(SQL, false, EndToEnd.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void sortByDayOfSending(Path from, Path to) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(from));
        rows.sort(Comparator.comparing(EndToEnd::dayOfSending));
        Files.write(to, rows);
    }

    private static String dayOfSending(String row) {
        Matcher day = SUBMITTED.matcher(row);
        if (!day.find()) {
            throw new IllegalStateException("A row must have a day of sending, but has none");
        }
        return day.group(1);
    }

    private static void requireSameLines(Path ours, Path theirs) throws IOException {
        long our = rows(ours);
        long their = rows(theirs);
        if (our != their) {
            throw new IllegalStateException("Both must answer the same lines, but answer " + our + " and " + their);
        }
    }

    private static long rows(Path result) throws IOException {
        try (Stream<String> rows = Files.lines(result.resolve("allocations.ndjson"))) {
            return rows.count();
        }
    }

    /** Each form and year of the SQL is ours, with our cents but for a cent a line. */
    private static void requireSame(Path ours, Path theirs) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode positions = mapper.readTree(ours.toFile()).get("positions");
        int same = 0;
        for (String row : Files.readAllLines(theirs)) {
            JsonNode their = mapper.readTree(row);
            for (JsonNode our : positions) {
                if (our.get("form").equals(their.get("form")) && our.get("year").equals(their.get("year"))) {
                    requireSame(our, their);
                    same++;
                }
            }
            if (same % COLUMNS.size() != 0 || same == 0) {
                throw new IllegalStateException(
                        "Both must charge the same forms and years, but we do not charge " + row);
            }
        }
        if (same != positions.size()) {
            throw new IllegalStateException(
                    "Both must charge the same positions, but of " + positions.size() + " the SQL has " + same);
        }
    }

    private static void requireSame(JsonNode our, JsonNode their) {
        long lines = their.get("lines").asLong();
        long cents = their.get(COLUMNS.get(our.get("framework").asText())).asLong();
        if (Math.abs(our.get("chargedCents").asLong() - cents) > lines) {
            throw new IllegalStateException("Both must charge the same, but charge " + our + " and " + their);
        }
    }

    private static long median(List<TimedProcess> runs, ToLongFunction<TimedProcess> of) {
        return runs.stream()
                .mapToLong(of)
                .sorted()
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
