package nl.birthcare.funding.examples.claims.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import picocli.CommandLine.Option;

/** Agreements and partnerships that are read from files, and put together. */
public final class AgreementFiles {

    @Option(
            names = "--agreements",
            paramLabel = "<file.json>",
            description = "What insurers and declarants agreed and who takes part in which partnership ('claims schema"
                    + " agreements'), once or more: the files are put together. Agreements of one insurer and"
                    + " declarant must not overlap.")
    private final List<Path> files = new ArrayList<>();

    /**
     * Reads the files.
     *
     * @return all agreements and partnerships together
     * @throws NoResultException if a file cannot be read, or they do not go together
     */
    public Agreements read() {
        return read("--agreements", List.of());
    }

    /**
     * Reads the files, and more that another option names.
     *
     * @param option the other option
     * @param more its files
     * @return all agreements and partnerships together
     * @throws NoResultException if a file cannot be read, or they do not go together
     */
    public Agreements read(String option, List<Path> more) {
        if (files.isEmpty() && more.isEmpty()) {
            return Agreements.NONE;
        }
        Agreements.Builder together = Agreements.builder();
        // Agreements in several files may stand in one contract, described in each.
        Set<Source> sources = new LinkedHashSet<>();
        List<Path> all = new ArrayList<>(files);
        all.addAll(more);
        for (int i = 0; i < all.size(); i++) {
            String named = i < files.size() ? "--agreements" : option;
            Agreements agreements = JsonFiles.read(named, all.get(i), Agreements.class);
            sources.addAll(agreements.sources());
            together.addAllAgreements(agreements.agreements());
            together.addAllPartnerships(agreements.partnerships());
        }
        try {
            return together.addAllSources(sources).build();
        } catch (IllegalArgumentException e) {
            String names = all.stream().map(Path::toString).collect(Collectors.joining(", "));
            String named = more.isEmpty() ? "--agreements" : option;
            throw new NoResultException(named + " " + names + " cannot be used together: " + e.getMessage(), e);
        }
    }
}
