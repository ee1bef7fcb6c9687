package nl.birthcare.funding.examples.claims;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.party.Agreements;

/** Reads agreements and partnerships from files, and puts them together. */
final class AgreementFiles {

    private AgreementFiles() {}

    static Agreements read(List<Path> files) {
        if (files.isEmpty()) {
            return Agreements.NONE;
        }
        Agreements.Builder together = Agreements.builder();
        for (Path file : files) {
            Agreements agreements = JsonFiles.read("--agreements", file, Agreements.class);
            together.addAllAgreements(agreements.agreements());
            together.addAllPartnerships(agreements.partnerships());
        }
        try {
            return together.build();
        } catch (IllegalArgumentException e) {
            String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new NoResultException("--agreements " + names + " cannot be used together: " + e.getMessage(), e);
        }
    }
}
