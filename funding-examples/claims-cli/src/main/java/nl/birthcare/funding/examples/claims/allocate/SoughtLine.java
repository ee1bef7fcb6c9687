package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.Dossier;
import org.jspecify.annotations.Nullable;

/** Looks for the lines of one name in a file, and keeps the declarations that hold them. */
final class SoughtLine implements DeclarationFile.Reader {

    private final String reference;
    private final Optional<AgbCode> declarant;
    private final List<Declaration> found = new ArrayList<>();
    private long unreadableRows;

    SoughtLine(String reference, Optional<AgbCode> declarant) {
        this.reference = reference;
        this.declarant = declarant;
    }

    @Override
    public void read(DeclarationFile.Row row, Declaration declaration) {
        boolean sent = declarant.isEmpty() || declarant.get().equals(declaration.declarant());
        if (sent
                && declaration.lines().stream()
                        .anyMatch(line -> line.reference().equals(reference))) {
            found.add(declaration);
        }
    }

    @Override
    public void leaveOut(DeclarationFile.Row row, String path, String problem) {
        unreadableRows++;
    }

    long unreadableRows() {
        return unreadableRows;
    }

    /** Explains the lines, each among all lines of its client; without a history, each declaration by itself. */
    List<Explanation> explain(FundingEngine engine, @Nullable HistoryStore history, Path file) throws IOException {
        requireOneDeclarant(file);
        List<Explanation> explanations = new ArrayList<>();
        if (history == null) {
            found.forEach(declaration -> explanations.addAll(engine.explain(declaration)));
        } else {
            HistoryView view = history.view(engine::decisive);
            Set<ClientReference> clients = new LinkedHashSet<>();
            found.forEach(declaration -> clients.add(declaration.client()));
            for (ClientReference client : clients) {
                explanations.addAll(explain(engine, view, view.rowsOf(client)));
            }
        }
        AgbCode by = found.get(0).declarant();
        return explanations.stream()
                .filter(each ->
                        each.line().equals(reference) && each.declarant().equals(by))
                .toList();
    }

    /** Explains the lines of a client, but for those of the history. */
    private static List<Explanation> explain(FundingEngine engine, HistoryView view, ClientRows client)
            throws IOException {
        Dossier dossier = view.read(client, null);
        int ofHistory = dossier.declarations().stream()
                .limit(client.ofHistory())
                .mapToInt(declaration -> declaration.lines().size())
                .sum();
        List<Explanation> all = engine.explain(dossier);
        return all.subList(ofHistory, all.size());
    }

    private void requireOneDeclarant(Path file) {
        SortedSet<String> declarants = new TreeSet<>();
        found.forEach(declaration -> declarants.add(declaration.declarant().value()));
        if (declarants.isEmpty()) {
            throw new NoResultException("--line must be the reference of a line"
                    + declarant.map(by -> " of declarant " + by.value()).orElse("") + " in " + file + ", but \""
                    + reference
                    + "\" is not" + (unreadableRows == 0 ? "" : "; rows that could not be read: " + unreadableRows));
        }
        if (declarants.size() > 1) {
            throw new NoResultException(
                    "--line \"" + reference + "\" is used by several declarants, so name one of them with"
                            + " --declarant: " + String.join(", ", declarants));
        }
    }
}
