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
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;

/**
 * All declarations of one client that the caller knows (<i>cliëntdossier</i>): the unit in which lines are judged, since
 * credits, bundles and hours of care reach no further. Lines that were refused belong to it, and what was sent twice.
 *
 * <p>Names reach further: a line is named by its declarant and its reference, and the declarant may have used one for several
 * clients. So a dossier holds the lines of others that have a name which one of its lines has, or which a credit of it
 * names.
 */
@JsonFilter(JsonForm.NONE)
public final class Dossier {

    private final List<Declaration> declarations;
    private final Namesakes namesakes;

    private Dossier(List<Declaration> declarations, Namesakes namesakes) {
        this.declarations = declarations;
        this.namesakes = namesakes;
    }

    /**
     * Gathers the declarations of one client, none of whose names stands beyond it.
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
     * @param namesakes the lines of other clients that have a name which a line of this client has, or which a credit of
     *     this client names; of very many, those will do that {@link nl.birthcare.funding.rules.FundingEngine#decisive} keeps
     * @return the dossier
     * @throws IllegalArgumentException if the declarations are of several clients, or if a line that is said to be another
     *     client's is of this one
     */
    public static Dossier of(Collection<Declaration> declarations, Collection<HistoryLine> namesakes) {
        Require.present("The declarations of a dossier", declarations);
        Require.present("The namesakes of a dossier", namesakes);
        List<Declaration> all = List.copyOf(declarations);
        Set<ClientReference> clients = new HashSet<>();
        all.forEach(declaration -> clients.add(declaration.client()));
        if (clients.size() > 1) {
            throw new IllegalArgumentException(
                    "The declarations of a dossier must be of one client, but are of " + clients.size());
        }
        for (HistoryLine line : namesakes) {
            if (clients.contains(line.declaration().client())) {
                throw new IllegalArgumentException(
                        "The namesakes of a dossier must be lines of other clients, but line "
                                + line.line().reference() + " of declaration "
                                + line.declaration().id()
                                + " is of the client of the dossier");
            }
        }
        return new Dossier(all, Namesakes.of(namesakes));
    }

    /**
     * Gathers the declarations of one client among those of others.
     *
     * @param declarations all declarations of the client
     * @param others the declarations of other clients that have a line with a name which a line of this client has, or which a
     *     credit of this client names; more may be among them, and those of this client too
     * @return the dossier
     * @throws IllegalArgumentException if the first are of several clients
     */
    public static Dossier among(Collection<Declaration> declarations, Collection<Declaration> others) {
        Require.present("The other declarations of a dossier", others);
        Dossier alone = of(declarations);
        if (alone.declarations.isEmpty()) {
            return alone;
        }
        ClientReference client = alone.declarations.get(0).client();
        List<Declaration> ofOthers =
                others.stream().filter(other -> !other.client().equals(client)).toList();
        return ofOthers.isEmpty() ? alone : new Dossier(alone.declarations, Namesakes.of(alone.declarations, ofOthers));
    }

    /**
     * Groups declarations by client, with the lines of others that share names with them.
     *
     * @param declarations all declarations that the caller knows
     * @return a dossier for each client, in the order in which the clients come first
     */
    public static List<Dossier> byClient(Iterable<Declaration> declarations) {
        Require.present("The declarations to group", declarations);
        Map<ClientReference, List<Declaration>> grouped = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            grouped.computeIfAbsent(declaration.client(), first -> new ArrayList<>(1))
                    .add(declaration);
        }
        Map<ClientReference, Namesakes> namesakes = Namesakes.among(grouped.values());
        List<Dossier> dossiers = new ArrayList<>(grouped.size());
        grouped.forEach((client, some) ->
                dossiers.add(new Dossier(List.copyOf(some), namesakes.getOrDefault(client, Namesakes.NONE))));
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
     * Returns the lines of other clients that have a name.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return the lines, in the order of sending; lines of this client may be among them, and say nothing new
     */
    public List<HistoryLine> namesakes(AgbCode declarant, String reference) {
        Require.present("The declarant", declarant);
        Require.present("The reference", reference);
        return namesakes.named(declarant, reference);
    }

    /**
     * Tells whether no line of another client shares a name with one of this client.
     *
     * @return whether there are no namesakes
     */
    public boolean isWithoutNamesakes() {
        return namesakes.isEmpty();
    }

    /**
     * Returns this dossier with one more declaration.
     *
     * @param declaration a declaration of the same client
     * @return the dossier; this one stays as it is
     * @throws IllegalArgumentException if the declaration is of another client
     */
    public Dossier with(Declaration declaration) {
        Require.present("The declaration to add", declaration);
        List<Declaration> more = new ArrayList<>(declarations);
        more.add(declaration);
        return new Dossier(of(more).declarations, namesakes);
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
