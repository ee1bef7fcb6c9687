package nl.birthcare.funding.rules.history;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;

/**
 * All declarations of one client that the caller knows (<i>cliëntdossier</i>): the unit in which lines are judged, since
 * credits, bundles and hours of care reach no further.
 *
 * <p>References do reach further: a declarant may use one for several clients. How, is told by {@link ReferenceUse}s.
 */
@JsonFilter(JsonForm.NONE)
public final class Dossier {

    private record Name(AgbCode declarant, String reference) {}

    private final List<Declaration> declarations;
    private final List<ReferenceUse> uses;

    private Dossier(List<Declaration> declarations, List<ReferenceUse> uses) {
        this.declarations = declarations;
        this.uses = uses;
    }

    /**
     * Gathers the declarations of one client, none of whose references stands beyond it.
     *
     * @param declarations all declarations of the client
     * @return the dossier
     * @throws IllegalArgumentException if they are of several clients
     */
    public static Dossier of(Collection<Declaration> declarations) {
        return of(declarations, List.of());
    }

    /**
     * Gathers the declarations of one client.
     *
     * @param declarations all declarations of the client
     * @param uses for each reference that a line of the client has, or that a credit of hers names: how often it stands in
     *     the whole input. It may be left out where one line at most has it, and none of another client
     * @return the dossier
     * @throws IllegalArgumentException if the declarations are of several clients, if a reference of a declarant is counted
     *     twice, or if a line that is said to be another client's is of this one
     */
    public static Dossier of(Collection<Declaration> declarations, Collection<ReferenceUse> uses) {
        List<Declaration> all = List.copyOf(declarations);
        Set<ClientReference> clients = new HashSet<>();
        all.forEach(declaration -> clients.add(declaration.client()));
        if (clients.size() > 1) {
            throw new IllegalArgumentException(
                    "The declarations of a dossier must be of one client, but are of " + clients.size());
        }
        requireEachOnce(uses);
        for (ReferenceUse use : uses) {
            boolean own = use.debitOfOther()
                    .filter(line -> clients.contains(line.declaration().client()))
                    .isPresent();
            if (own) {
                throw new IllegalArgumentException(
                        "The debit of another client must not be of the client of the dossier,"
                                + " but that of reference " + use.reference() + " is");
            }
        }
        return new Dossier(all, List.copyOf(uses));
    }

    private static void requireEachOnce(Collection<ReferenceUse> uses) {
        Set<Name> named = new HashSet<>();
        for (ReferenceUse use : uses) {
            if (!named.add(new Name(use.declarant(), use.reference()))) {
                throw new IllegalArgumentException("The use of a reference must be counted once, but " + use.reference()
                        + " of " + use.declarant().value() + " is twice");
            }
        }
    }

    /**
     * Groups declarations by client, with the uses of their references among all of them.
     *
     * @param declarations all declarations that the caller knows
     * @return a dossier for each client, in the order in which the clients come first
     */
    public static List<Dossier> byClient(Iterable<Declaration> declarations) {
        Map<ClientReference, List<Declaration>> grouped = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            grouped.computeIfAbsent(declaration.client(), first -> new ArrayList<>(1))
                    .add(declaration);
        }
        Map<ClientReference, List<ReferenceUse>> uses = SharedReferences.among(grouped.values());
        List<Dossier> dossiers = new ArrayList<>(grouped.size());
        grouped.forEach((client, some) ->
                dossiers.add(new Dossier(List.copyOf(some), List.copyOf(uses.getOrDefault(client, List.of())))));
        return dossiers;
    }

    /**
     * Returns the declarations.
     *
     * @return all declarations of the client, in the order in which they were given
     */
    public List<Declaration> declarations() {
        return declarations;
    }

    /**
     * Returns how references of the client's lines stand in the whole input.
     *
     * @return the uses; none of references that stand with no other client
     */
    public List<ReferenceUse> uses() {
        return uses;
    }

    /**
     * Returns this dossier with one more declaration.
     *
     * @param declaration a declaration of the same client
     * @return the dossier; this one stays as it is
     * @throws IllegalArgumentException if the declaration is of another client
     */
    public Dossier with(Declaration declaration) {
        List<Declaration> more = new ArrayList<>(declarations);
        more.add(declaration);
        return of(more, uses);
    }

    /**
     * Prints how much it holds, and no client.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "Dossier of " + declarations.size() + " declarations";
    }
}
