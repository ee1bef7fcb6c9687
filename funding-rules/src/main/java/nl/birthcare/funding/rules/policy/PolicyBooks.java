package nl.birthcare.funding.rules.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;

/**
 * The policy books and overlays that come with the library.
 *
 * <p>Two timelines of integral funding are true, and each is a book on the same base: {@code announced-2020} is what the
 * minister's letters of 2020 and 2021 describe, and cites nothing later; {@code enacted} is what happened.
 *
 * <p>Published statistics, and what the client pays, are policy of neither: they are the overlay {@code figures}, which any
 * book takes, or by themselves the book {@link #figures()}. The overlay {@code national-mono-cost} divides integral amounts
 * by the national costs of monodisciplinary care, {@code national-mono-cost-2021-held} carries the last ratio on into later
 * years; no document says that they should be. What could be decided differently is a {@link PolicyScenarios scenario}.
 */
public final class PolicyBooks {

    private static final List<String> BOOKS = List.of("announced-2020", "enacted");

    private static final String FIGURES = "figures";

    private static final List<String> OVERLAYS = List.of(FIGURES, "national-mono-cost", "national-mono-cost-2021-held");

    /** Books are immutable and take long to make: each is made once, when it is first asked for. */
    private static final Map<String, PolicyBook> NAMED = new ConcurrentHashMap<>();

    private static final Map<String, PolicyBook> DOCUMENTED = new ConcurrentHashMap<>();

    private PolicyBooks() {}

    /** {@return the names of the books, for {@link #named}, in alphabetical order} */
    public static List<String> names() {
        return BOOKS;
    }

    /** {@return the names of the overlays, for {@link #overlay}, in alphabetical order} */
    public static List<String> overlayNames() {
        return OVERLAYS;
    }

    /**
     * Loads a book, once: the rules that decide, what they cite, what is undecided and what is unknown.
     *
     * @param name one of {@link #names()}
     * @return the book
     * @throws IllegalArgumentException if there is no book of that name
     */
    public static PolicyBook named(String name) {
        refuseUnknown(name);
        return NAMED.computeIfAbsent(name, known -> book(known, List.of("base", "tariffs", "control")));
    }

    /**
     * Loads a book with all that its documents state besides: what happened, what was advised, what is stated.
     * It has the same name and the same {@link PolicyBook#sha256()}, takes longer to load, and gives lines no other answer.
     *
     * @param name one of {@link #names()}
     * @return the book
     * @throws IllegalArgumentException if there is no book of that name
     */
    public static PolicyBook documented(String name) {
        refuseUnknown(name);
        return DOCUMENTED.computeIfAbsent(
                name,
                known -> book(
                        known, List.of("base", "tariffs", "control", "history", "letters", known + "-background")));
    }

    private static void refuseUnknown(String name) {
        Require.present("The name of a policy book", name);
        if (!BOOKS.contains(name)) {
            throw new IllegalArgumentException("The policy book must be one of " + BOOKS + ", but is \"" + name + "\"");
        }
    }

    private static PolicyBook book(String name, List<String> shared) {
        PolicyDocument timeline = bundled(name);
        return PolicyBook.of(
                name,
                timeline.title(),
                Stream.concat(Stream.of(timeline), shared.stream().map(PolicyBooks::bundled))
                        .toArray(PolicyDocument[]::new));
    }

    /**
     * Loads the published figures and nothing else: budgets, costs, prices, what the client pays, what was counted, and
     * how medical-specialist care is controlled. It has no rule about declarations. To have them beside the rules of a
     * book, add the overlay of that name.
     *
     * @return a book called {@code figures}
     */
    public static PolicyBook figures() {
        return PolicyBook.of(overlay(FIGURES));
    }

    /**
     * Loads an overlay.
     *
     * @param name one of {@link #overlayNames()}
     * @return the overlay, for {@link PolicyBook#with}
     * @throws IllegalArgumentException if there is no overlay of that name
     */
    public static PolicyDocument overlay(String name) {
        Require.present("The name of an overlay", name);
        if (!OVERLAYS.contains(name)) {
            throw new IllegalArgumentException("The overlay must be one of " + OVERLAYS + ", but is \"" + name + "\"");
        }
        PolicyDocument overlay = bundled(name);
        return name.equals(FIGURES)
                ? PolicyEntries.merged(name, overlay.title(), List.of(overlay, bundled("control"), bundled("prices")))
                : overlay;
    }

    private static PolicyDocument bundled(String name) {
        try (InputStream json = Optional.ofNullable(PolicyBooks.class.getResourceAsStream(name + ".json"))
                .orElseThrow(() -> new IllegalStateException("The library must contain " + name + ".json"))) {
            return FundingJson.read(PolicyDocument.class, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
