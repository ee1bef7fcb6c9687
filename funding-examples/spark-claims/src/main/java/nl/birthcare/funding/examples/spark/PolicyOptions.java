package nl.birthcare.funding.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import picocli.CommandLine.Option;

/** By which book and agreements a job goes: files of the machine that starts it. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "<book>",
            description = "The policy book: announced-2020 (what the minister's letters describe), enacted (what"
                    + " happened), or a JSON file ('claims schema policy').")
    private String policy = "";

    @Option(
            names = "--with",
            paramLabel = "<overlay>",
            description = "An overlay to add to the book, once or more: national-mono-cost, or a JSON file. No book"
                    + " holds an allocation key or the codes of integral performances; overlays supply them.")
    private final List<String> overlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description = "A change to assume, once or more: a name of 'claims policy questions', or a JSON file"
                    + " ('claims schema scenario'). Values that it asks for follow after commas, as in"
                    + " contributions-abolished,firstDay=2027-01-01; one that is named again makes a list. The name"
                    + " of the scenario stands in every result.")
    private final List<String> scenarios = new ArrayList<>();

    /** The book without overlays, and the overlays, put together. */
    EngineSource source(List<Path> agreements) {
        try {
            PolicyBook book = PolicyBooks.names().contains(policy)
                    ? PolicyBooks.named(policy)
                    : PolicyBook.of(document("--policy", policy));
            EngineSource source = EngineSource.of(
                    book,
                    overlays.stream().map(PolicyOptions::overlay).toList(),
                    scenarios.stream().map(PolicyOptions::scenario).toList(),
                    together(agreements));
            source.engine();
            return source;
        } catch (IllegalArgumentException e) {
            throw new NoResultException("The policy and agreements cannot be used together: " + e.getMessage(), e);
        }
    }

    private static PolicyDocument overlay(String nameOrFile) {
        return PolicyBooks.overlayNames().contains(nameOrFile)
                ? PolicyBooks.overlay(nameOrFile)
                : document("--with", nameOrFile);
    }

    private static PolicyDocument document(String option, String file) {
        return read(option, file, PolicyDocument.class);
    }

    private static Scenario scenario(String text) {
        // A comma is part of a file's name unless a value follows.
        String[] parts = text.split(",(?=\\w+=)", -1);
        Map<String, List<String>> values = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            values.computeIfAbsent(parts[i].substring(0, equals), any -> new ArrayList<>())
                    .add(parts[i].substring(equals + 1));
        }
        return PolicyScenarios.names().contains(parts[0])
                ? PolicyScenarios.named(parts[0], values)
                : PolicyScenarios.read(bytes("--scenario", parts[0]), values);
    }

    private static Agreements together(List<Path> files) {
        Agreements.Builder together = Agreements.builder();
        // Agreements in several files may stand in one contract, described in each.
        Set<Source> sources = new LinkedHashSet<>();
        for (Path file : files) {
            Agreements agreements = read("--agreements", file.toString(), Agreements.class);
            sources.addAll(agreements.sources());
            together.addAllAgreements(agreements.agreements()).addAllPartnerships(agreements.partnerships());
        }
        return together.addAllSources(sources).build();
    }

    private static <T> T read(String option, String file, Class<T> type) {
        try {
            return FundingJson.read(type, bytes(option, file));
        } catch (IllegalArgumentException e) {
            throw new NoResultException(option + " " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(String option, String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new NoResultException(
                    option + " must be the name of one that is known, or a file that can be read, but is \"" + file
                            + "\"",
                    e);
        }
    }
}
