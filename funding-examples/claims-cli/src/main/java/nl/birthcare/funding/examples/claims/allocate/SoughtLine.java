package nl.birthcare.funding.examples.claims.allocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.Dossier;

/** Looks for the lines of one name in a file, and keeps the explanations of them, those of unknown declarants too. */
final class SoughtLine implements Dossiers.Reader {

    private final FundingEngine engine;
    private final String reference;
    private final Optional<AgbCode> declarant;
    private final List<Explanation> found = new ArrayList<>();
    private long unreadableRows;

    SoughtLine(FundingEngine engine, String reference, Optional<AgbCode> declarant) {
        this.engine = engine;
        this.reference = reference;
        this.declarant = declarant;
    }

    @Override
    public void read(DeclarationFile.Row row, Declaration declaration) {
        if (isSought(declaration)) {
            keep(engine.explain(declaration));
        }
    }

    @Override
    public void read(ClientRows rows, Dossier dossier) {
        List<Declaration> declarations = dossier.declarations();
        List<Declaration> judged = declarations.subList(rows.ofHistory(), declarations.size());
        if (judged.stream().anyMatch(this::isSought)) {
            int ofHistory = declarations.stream()
                    .limit(rows.ofHistory())
                    .mapToInt(declaration -> declaration.lines().size())
                    .sum();
            List<Explanation> all = engine.explain(dossier);
            keep(all.subList(ofHistory, all.size()));
        }
    }

    private boolean isSought(Declaration declaration) {
        return (declarant.isEmpty() || declarant.get().equals(declaration.declarant()))
                && declaration.lines().stream()
                        .anyMatch(line -> line.reference().equals(reference));
    }

    private void keep(List<Explanation> explanations) {
        explanations.stream()
                .filter(each -> each.line().equals(reference))
                .filter(each -> declarant.isEmpty() || declarant.get().equals(each.declarant()))
                .forEach(found::add);
    }

    @Override
    public void leaveOut(DeclarationFile.Row row, String path, String problem) {
        unreadableRows++;
    }

    /** How many rows could not be read. */
    long unreadableRows() {
        return unreadableRows;
    }

    /** The explanations, of the lines of one declarant. */
    List<Explanation> explanations(Path file) {
        requireOneDeclarant(file);
        return List.copyOf(found);
    }

    private void requireOneDeclarant(Path file) {
        SortedSet<String> declarants = new TreeSet<>();
        found.forEach(each -> declarants.add(each.declarant().value()));
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
