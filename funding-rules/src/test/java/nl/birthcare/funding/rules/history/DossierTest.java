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
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
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

        assertThat(dossiers)
                .extracting(dossier ->
                        dossier.namesakes(Samples.PARTNERSHIP, "shared").size())
                .containsExactly(2, 2);
        assertThat(dossiers.get(0).namesakes(Samples.PARTNERSHIP, "own")).isEmpty();
        assertThat(dossiers.get(1).namesakes(Samples.PARTNERSHIP, "debit"))
                .singleElement()
                .returns("D-1", line -> line.declaration().id());
        assertThat(Dossier.byClient(List.of(declaration("D-1", ONE, line("a")), declaration("D-2", OTHER, line("b")))))
                .allMatch(Dossier::isWithoutNamesakes);
    }

    @Test
    void aDossierIsOfOneClientAndNamesNone() {
        Declaration one = declaration("D-1", ONE, line("a"));
        Declaration other = declaration("D-2", OTHER, line("b"));
        HistoryLine own = HistoryLine.of(one, one.lines().get(0));

        assertThatThrownBy(() -> Dossier.of(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The declarations of a dossier must be of one client, but are of 2");
        assertThatThrownBy(() -> Dossier.of(List.of(one), List.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The namesakes of a dossier must be lines of other clients, but line a of declaration D-1 is of the"
                                + " client of the dossier")
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
        known.set(0, declaration("D-1", ONE, line("b")));
        assertThat(engine.assess(credit, live).lines().get(0).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void anIdThatIsUsedAgainIsToldOfTheDeclarationSentLaterAndNeverOfACopy() {
        Declaration first = declaration("D-1", ONE, line("a"));
        Declaration again = Declaration.builder()
                .from(declaration("D-1", ONE, line("b")))
                .submittedOn(first.submittedOn().plusDays(1))
                .addLines(line("a"))
                .build();
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

        List<Assessment> assessments = engine.assess(Dossier.of(List.of(again, first)));

        assertThat(codes(assessments.get(1).lines().get(0))).doesNotContain(FindingCode.DECLARATION_ID_REUSED);
        assertThat(codes(assessments.get(0).lines().get(0))).contains(FindingCode.DECLARATION_ID_REUSED);
        assertThat(codes(assessments.get(0).lines().get(1))).containsExactly(FindingCode.LINE_COPIED);
    }

    private static List<FindingCode> codes(LineAssessment line) {
        return line.findings().stream().map(Finding::code).toList();
    }
}
