package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.json.FundingJson;
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
            Agreements agreements = read(file);
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

    private static Agreements read(Path file) {
        byte[] json;
        try {
            json = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NoResultException(
                    "--agreements must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        }
        try {
            return FundingJson.read(Agreements.class, json);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--agreements " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
