package nl.birthcare.funding.examples.claims.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/** Finds policy books and overlays by name, or else in files. A name goes before a file that is called the same. */
public final class Policies {

    private Policies() {}

    /**
     * Finds the book that {@code --policy} names, with the overlays of {@code --with}.
     *
     * @param nameOrFile the book
     * @param overlays the overlays, each a name or file
     * @return the book
     * @throws NoResultException if a part of it cannot be read, or they do not go together
     */
    public static PolicyBook book(String nameOrFile, List<String> overlays) {
        return with(book("--policy", nameOrFile), "--with", overlays);
    }

    /** A book with all that its documents state besides rules. */
    static PolicyBook documented(String nameOrFile, List<String> overlays) {
        return PolicyBooks.names().contains(nameOrFile)
                ? with(PolicyBooks.documented(nameOrFile), "--with", overlays)
                : book(nameOrFile, overlays);
    }

    /**
     * Finds a book.
     *
     * @param option the option that names it, for the message
     * @param nameOrFile the book
     * @return the book
     * @throws NoResultException if it cannot be read
     */
    public static PolicyBook book(String option, String nameOrFile) {
        return PolicyBooks.names().contains(nameOrFile)
                ? PolicyBooks.named(nameOrFile)
                : bookOf(option, nameOrFile, document(option, nameOrFile, PolicyBooks.names()));
    }

    /**
     * Adds the published figures to a book that comes with the library; a file brings its own.
     *
     * @param nameOrFile what the book was found by
     * @param book the book
     * @return the book with figures
     */
    public static PolicyBook withFigures(String nameOrFile, PolicyBook book) {
        return PolicyBooks.names().contains(nameOrFile) ? book.with(PolicyBooks.overlay("figures")) : book;
    }

    /**
     * Adds overlays to a book.
     *
     * @param book the book
     * @param option the option that names the overlays, for the message
     * @param overlays the overlays, each a name or a file of entries or of a catalogue
     * @return the book with all of them
     * @throws NoResultException if one cannot be read, or does not go with the others
     */
    public static PolicyBook with(PolicyBook book, String option, List<String> overlays) {
        PolicyBook with = book;
        for (Overlay overlay : Overlay.all(option, overlays)) {
            with = overlay.addedTo(with);
        }
        return with;
    }

    /**
     * Makes a book of one overlay and nothing else.
     *
     * @param nameOrFile the overlay
     * @return the book
     * @throws NoResultException if it cannot be read
     */
    public static PolicyBook bookOfOverlay(String nameOrFile) {
        return bookOf("--with", nameOrFile, overlay("--with", nameOrFile));
    }

    /**
     * Makes an engine of the book that {@code --policy} names.
     *
     * @param book the book
     * @param nameOrFile what it was found by
     * @return the engine
     * @throws NoResultException if the book contradicts itself
     */
    public static FundingEngine engine(PolicyBook book, String nameOrFile) {
        return engine(book, "--policy", nameOrFile);
    }

    /**
     * Makes an engine of a book.
     *
     * @param book the book
     * @param option the option that names it, for the message
     * @param nameOrFile what it was found by
     * @return the engine
     * @throws NoResultException if the book contradicts itself
     */
    public static FundingEngine engine(PolicyBook book, String option, String nameOrFile) {
        try {
            return FundingEngine.of(book);
        } catch (IllegalArgumentException e) {
            throw refused(option, nameOrFile, e);
        }
    }

    /**
     * Puts a book under scenarios.
     *
     * @param book the book
     * @param option the option that names the scenarios, for the message
     * @param scenarios the scenarios, each a name or file with its values
     * @return the book under all of them
     * @throws NoResultException if one cannot be read, or does not fit
     */
    public static PolicyBook under(PolicyBook book, String option, List<String> scenarios) {
        PolicyBook under = book;
        for (String scenario : scenarios) {
            try {
                under = under.under(ScenarioFiles.scenario(option, scenario));
            } catch (IllegalArgumentException e) {
                throw refused(option, scenario, e);
            }
        }
        return under;
    }

    /** Puts the published figures, with what was added to them, under scenarios; one about more of a book needs that book. */
    static PolicyBook figuresUnder(PolicyBook figures, String option, List<String> scenarios) {
        PolicyBook under = figures;
        for (String text : scenarios) {
            Scenario scenario = scenario(option, text);
            try {
                under = under.under(scenario);
            } catch (IllegalArgumentException e) {
                throw needsABook(option, text, scenario, e);
            }
        }
        return under;
    }

    static Scenario scenario(String option, String text) {
        try {
            return ScenarioFiles.scenario(option, text);
        } catch (IllegalArgumentException e) {
            throw refused(option, text, e);
        }
    }

    private static NoResultException needsABook(
            String option, String text, Scenario scenario, IllegalArgumentException e) {
        List<String> fitting = PolicyBooks.names().stream()
                .filter(name -> fits(scenario, PolicyBooks.named(name)))
                .toList();
        return fitting.isEmpty()
                ? refused(option, text, e)
                : new NoResultException(
                        option + " " + text + " is about more than the published figures: name the policy book that it"
                                + " changes with --policy " + String.join(" or ", fitting) + " (" + e.getMessage()
                                + ")",
                        e);
    }

    private static boolean fits(Scenario scenario, PolicyBook book) {
        try {
            book.under(scenario);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PolicyBook bookOf(String option, String nameOrFile, PolicyDocument document) {
        try {
            return PolicyBook.of(document);
        } catch (IllegalArgumentException e) {
            throw refused(option, nameOrFile, e);
        }
    }

    static PolicyDocument overlay(String option, String nameOrFile) {
        return PolicyBooks.overlayNames().contains(nameOrFile)
                ? PolicyBooks.overlay(nameOrFile)
                : document(option, nameOrFile, PolicyBooks.overlayNames());
    }

    private static PolicyDocument document(String option, String file, List<String> names) {
        byte[] json = bytes(option, file, names);
        try {
            return FundingJson.read(PolicyDocument.class, json);
        } catch (IllegalArgumentException e) {
            throw refused(option, file, e);
        }
    }

    static byte[] bytes(String option, String file, List<String> names) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new NoResultException(
                    option + " must be one of " + names + " or a file that can be read, but is \"" + file + "\"", e);
        }
    }

    static NoResultException refused(String option, String nameOrFile, IllegalArgumentException e) {
        return new NoResultException(option + " " + nameOrFile + " cannot be used: " + e.getMessage(), e);
    }
}
