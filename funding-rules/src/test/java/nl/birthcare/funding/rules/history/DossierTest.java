package nl.birthcare.funding.rules.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Verdict;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final ClientReference ONE = ClientReference.of("secret-one");
    private static final ClientReference OTHER = ClientReference.of("secret-other");

    private static DeclarationLine line(String reference) {
        return Samples.line(Samples.INTEGRAL, DAY).reference(reference).build();
    }

    private static DeclarationLine credit(String reference, String previous, long cents) {
        return Samples.line(Samples.INTEGRAL, DAY)
                .reference(reference)
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .amount(Euro.ofCents(cents))
                .build();
    }

    private static Declaration declaration(String id, ClientReference client, DeclarationLine... lines) {
        return Samples.declaration(lines).id(id).client(client).build();
    }

    @Test
    void declarationsAreGroupedByClientInTheOrderInWhichClientsAndDeclarationsCome() {
        Declaration first = declaration("D-1", ONE, line("a"));
        Declaration second = declaration("D-2", OTHER, line("b"));
        Declaration third = declaration("D-3", ONE, line("c"));

        assertThat(Dossier.byClient(List.of(first, second, third)))
                .extracting(Dossier::declarations)
                .containsExactly(List.of(first, third), List.of(second));
    }

    @Test
    void whatReachesBeyondAClientIsToldToEachThatItTouches() {
        List<Dossier> dossiers = Dossier.byClient(List.of(
                declaration("D-1", ONE, line("shared"), line("own"), line("debit")),
                declaration("D-2", OTHER, line("shared"), credit("c", "debit", 1))));

        assertThat(dossiers.get(0).uses())
                .singleElement()
                .returns("shared", ReferenceUse::reference)
                .returns(2L, ReferenceUse::lines);
        assertThat(dossiers.get(1).uses()).extracting(ReferenceUse::reference).containsExactly("shared", "debit");
        assertThat(dossiers.get(1).uses().get(1).debitOfOther())
                .hasValueSatisfying(line -> assertThat(line.declaration().id()).isEqualTo("D-1"));
    }

    @Test
    void aDossierIsOfOneClientAndNamesNone() {
        Declaration one = declaration("D-1", ONE, line("a"));
        Declaration other = declaration("D-2", OTHER, line("b"));
        ReferenceUse own = ReferenceUse.builder()
                .declarant(one.declarant())
                .reference("a")
                .lines(1)
                .debits(1)
                .debitOfOther(HistoryLine.of(one, one.lines().get(0)))
                .build();

        assertThatThrownBy(() -> Dossier.of(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The declarations of a dossier must be of one client, but are of 2");
        assertThatThrownBy(() -> Dossier.of(List.of(one), List.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be of the client of the dossier")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Dossier.of(List.of(one)).with(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Dossier.of(List.of(one))).hasToString("Dossier of 1 declarations");
    }

    @Test
    void aHistoryInMemoryDoesNotChangeWithTheListThatItWasMadeOf() {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(declaration("D-1", ONE, line("a")));
        ClientHistory history = ClientHistory.of(declarations);

        declarations.add(declaration("D-2", ONE, line("a")));

        assertThat(history.dossier(ONE).declarations()).hasSize(1);
        assertThat(history.dossier(OTHER).declarations()).isEmpty();
    }

    /** A history may be a database in use: what it said a moment ago is not taken for what it says now. */
    @Test
    void nothingIsRememberedOfAHistoryBetweenCalls() {
        List<Declaration> known = new ArrayList<>(List.of(declaration("D-1", ONE, line("a"))));
        AtomicInteger asked = new AtomicInteger();
        ClientHistory live = client -> {
            asked.incrementAndGet();
            return Dossier.of(known);
        };
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        Declaration credit = declaration("D-2", ONE, credit("c", "a", 100));

        assertThat(engine.assess(credit, live).lines().get(0).verdict()).isEqualTo(Verdict.PERMITTED);
        known.add(declaration("D-3", ONE, line("a")));
        assertThat(engine.assess(credit, live).lines().get(0).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(asked).hasValue(2);
    }
}
