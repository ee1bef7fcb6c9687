package nl.birthcare.funding.rules.situation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** The situation files, and the ordinary things to which they refer. */
public final class Situations {

    private static final Path FOLDER = folder();

    /** What stands in the folder and holds no situations of this form: ordinary things, and a table of days. */
    private static final Set<String> OTHERS = Set.of("ordinary.json", "scenarios.json");

    /** As strict as the library's own, except that what is left out of a record is absent. */
    private static final JsonMapper MAPPER = mapper();

    private static final Ordinary ORDINARY = read(FOLDER.resolve("ordinary.json"), Ordinary.class);

    private static final Map<String, PolicyBook> POLICIES = new ConcurrentHashMap<>();

    private static final Map<PolicyBook, FundingEngine> ENGINES = new ConcurrentHashMap<>();

    private Situations() {}

    /**
     * Things as they usually are, by name.
     *
     * @param declarations declarations of one line
     * @param agreements agreements
     * @param partnerships partnerships
     */
    record Ordinary(
            Map<String, ObjectNode> declarations,
            Map<String, ObjectNode> agreements,
            Map<String, ObjectNode> partnerships) {}

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Situations.class.getResource("/situations"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = FundingJson.strictMapper();
        mapper.setDefaultSetterInfo(JsonSetter.Value.empty());
        return mapper;
    }

    static Ordinary ordinary() {
        return ORDINARY;
    }

    static <T> T read(String json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return read(Files.readString(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The names of all files of situations, without their ending. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !OTHERS.contains(name))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SituationFile file(String name) {
        return read(FOLDER.resolve(name + ".json"), SituationFile.class);
    }

    static List<SituationFile> files() {
        return names().stream().map(Situations::file).toList();
    }

    /** Every situation in every book and on every day for which something is expected. */
    static List<SituationRun> runs() {
        List<SituationRun> runs = new ArrayList<>();
        for (SituationFile file : files()) {
            for (SituationFile.Situation situation : file.situations()) {
                for (SituationFile.Expectation expectation : situation.expect()) {
                    for (String book : expectation.books()) {
                        runs.addAll(runs(file, situation, expectation, book));
                    }
                }
            }
        }
        return runs;
    }

    private static List<SituationRun> runs(
            SituationFile file, SituationFile.Situation situation, SituationFile.Expectation expectation, String book) {
        List<String> days = expectation.days().isEmpty() ? List.of("") : expectation.days();
        return days.stream()
                .map(day -> new SituationRun(file, situation, expectation, book, day))
                .toList();
    }

    /** A book with overlays, made once for all situations that name the same. */
    public static PolicyBook policy(String book, List<String> overlays) {
        return POLICIES.computeIfAbsent(book + overlays, any -> {
            PolicyBook policy = PolicyBooks.named(book);
            for (String overlay : overlays) {
                policy = policy.with(overlay(overlay));
            }
            return policy;
        });
    }

    /** An engine that goes by a policy, made once for all situations of it. */
    static FundingEngine engine(PolicyBook policy) {
        return ENGINES.computeIfAbsent(policy, FundingEngine::of);
    }

    private static PolicyDocument overlay(String name) {
        return PolicyBooks.overlayNames().contains(name)
                ? PolicyBooks.overlay(name)
                : FundingJson.read(PolicyDocument.class, text("overlays/" + name + ".json"));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
