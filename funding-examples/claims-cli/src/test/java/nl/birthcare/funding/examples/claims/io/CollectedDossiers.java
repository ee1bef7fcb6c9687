package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;

/** Keeps all dossiers of a file, and the numbers of the rows that are not declarations. */
final class CollectedDossiers implements ClientHistory {

    /** A client's dossier, and where its declarations stand. */
    record Met(ClientRows rows, Dossier dossier) {

        ClientReference client() {
            return dossier.declarations().get(0).client();
        }

        List<Long> rowNumbers() {
            return IntStream.range(0, dossier.declarations().size())
                    .mapToObj(rows::number)
                    .toList();
        }
    }

    private final List<Met> met = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    static CollectedDossiers of(DeclarationFile file, int threads) throws IOException {
        return of(file, threads, List::copyOf);
    }

    static CollectedDossiers of(Path file, Function<Collection<HistoryLine>, List<HistoryLine>> decisive)
            throws IOException {
        return of(DeclarationFile.at(file), 1, decisive);
    }

    private static CollectedDossiers of(
            DeclarationFile file, int threads, Function<Collection<HistoryLine>, List<HistoryLine>> decisive)
            throws IOException {
        CollectedDossiers collected = new CollectedDossiers();
        try (Dossiers dossiers = file.snapshot(threads)) {
            dossiers.read("Reading", threads, decisive, collected::newReader);
        }
        return collected;
    }

    private Dossiers.Reader newReader() {
        return new Dossiers.Reader() {

            private final List<Met> kept = new ArrayList<>();
            private final List<String> unreadable = new ArrayList<>();

            @Override
            public void read(DeclarationFile.Row row, Declaration declaration) {
                throw new AssertionError("There is a snapshot");
            }

            @Override
            public void read(ClientRows rows, Dossier dossier) {
                kept.add(new Met(rows, dossier));
            }

            @Override
            public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                unreadable.add(row.number() + " " + path + " " + problem);
            }

            @Override
            public void deliver() {
                met.addAll(kept);
                leftOut.addAll(unreadable);
                kept.clear();
                unreadable.clear();
            }
        };
    }

    List<Met> met() {
        return met;
    }

    /** Number, path and problem of each row that is not a declaration. */
    List<String> leftOut() {
        return leftOut;
    }

    @Override
    public Dossier dossier(ClientReference client) {
        return met.stream()
                .filter(each -> each.client().equals(client))
                .findFirst()
                .map(Met::dossier)
                .orElseGet(() -> Dossier.of(List.of(), List.of()));
    }
}
