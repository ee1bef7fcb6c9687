package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;

/** What must hold of who keeps declarations. */
final class HistoryLaws {

    static final List<Law<HistoryStore>> ALL = List.of(
            Law.of(
                    "A dossier holds all declarations of its client, and no others",
                    Generator.of(HistoryLaws::input),
                    HistoryLaws::holdsAll),
            Law.of(
                    "A dossier knows the lines of others that share a name",
                    Generator.of(HistoryLaws::input),
                    HistoryLaws::knowsNamesakes),
            Law.of(
                    "The order in which declarations come in changes no answer",
                    Generator.of(HistoryLaws::input),
                    HistoryLaws::isFreeOfOrder),
            Law.of(
                    "The answers are those of the history in memory",
                    Generator.of(HistoryLaws::input),
                    HistoryLaws::answersAsMemory));

    private HistoryLaws() {}

    /** Cases in which a name may be that of lines of several clients. */
    private static Case input(Choices choices) {
        Case made = Case.ANY.make(choices);
        if (!choices.sometimes(1, 3)) {
            return made;
        }
        List<Declaration> more = new ArrayList<>(made.declarations());
        Declaration shared = choices.of(made.declarations());
        more.add(Declaration.builder()
                .from(shared)
                .id("shared")
                .client(ClientReference.of("client-9"))
                .build());
        return made.with(List.copyOf(more));
    }

    private static void holdsAll(HistoryStore store, Case input) {
        ClientHistory history = store.holding(input.declarations());
        for (ClientReference client : clients(input)) {
            assertThat(history.dossier(client).declarations())
                    .containsExactlyInAnyOrderElementsOf(input.declarations().stream()
                            .filter(declaration -> declaration.client().equals(client))
                            .toList());
        }
        assertThat(history.dossier(ClientReference.of("nobody")).declarations())
                .as("declarations of a client of whom nothing is known")
                .isEmpty();
    }

    private static void knowsNamesakes(HistoryStore store, Case input) {
        ClientHistory history = store.holding(input.declarations());
        for (Declaration declaration : input.declarations()) {
            Dossier dossier = history.dossier(declaration.client());
            for (DeclarationLine line : declaration.lines()) {
                assertNamesakes(input, dossier, declaration, line.reference());
                if (line.direction() == Direction.CREDIT) {
                    line.previousReference()
                            .ifPresent(credited -> assertNamesakes(input, dossier, declaration, credited));
                }
            }
        }
    }

    private static void assertNamesakes(Case input, Dossier dossier, Declaration declaration, String reference) {
        AgbCode declarant = declaration.declarant();
        List<HistoryLine> others = input.declarations().stream()
                .filter(other ->
                        other.declarant().equals(declarant) && !other.client().equals(declaration.client()))
                .flatMap(other -> other.lines().stream()
                        .filter(line -> line.reference().equals(reference))
                        .map(line -> HistoryLine.of(other, line)))
                .toList();
        assertThat(dossier.namesakes(declarant, reference).stream()
                        .filter(line -> !line.declaration().client().equals(declaration.client()))
                        .toList())
                .as("lines of other clients with the name of %s", reference)
                .containsExactlyInAnyOrderElementsOf(others);
    }

    private static void isFreeOfOrder(HistoryStore store, Case input) {
        List<Declaration> shuffled = new ArrayList<>(input.declarations());
        Collections.shuffle(shuffled, new Random(input.seed()));
        assertThat(answers(store, input, shuffled)).isEqualTo(answers(store, input, input.declarations()));
    }

    private static void answersAsMemory(HistoryStore store, Case input) {
        assertThat(answers(store, input, input.declarations()))
                .isEqualTo(answers(ClientHistory::of, input, input.declarations()));
    }

    private static List<Assessment> answers(HistoryStore store, Case input, List<Declaration> asTheyCame) {
        FundingEngine engine = World.engine(input.book()).with(input.agreements());
        ClientHistory history = store.holding(asTheyCame);
        return input.declarations().stream()
                .map(declaration -> engine.assess(declaration, history))
                .toList();
    }

    private static List<ClientReference> clients(Case input) {
        return input.declarations().stream().map(Declaration::client).distinct().toList();
    }
}
