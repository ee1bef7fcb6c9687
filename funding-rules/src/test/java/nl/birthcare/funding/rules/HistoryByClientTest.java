package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.history.ReferenceUse;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/** An input that is spread by client is judged as if it were in one place. */
class HistoryByClientTest {

    private static final FundingEngine ENGINE =
            FundingEngine.of(RandomClaims.book("enacted")).with(RandomClaims.agreements());

    /** Random claims, but with so few references and clients that most lines meet. */
    private static List<Declaration> claims(long seed) {
        List<Declaration> claims = new ArrayList<>();
        for (Declaration declaration : new RandomClaims(seed).declarations(30)) {
            claims.add(Declaration.builder()
                    .from(declaration)
                    .declarant(AgbCode.of(declaration.id().hashCode() % 3 == 0 ? "08000001" : "53000001"))
                    .lines(declaration.lines().stream()
                            .map(HistoryByClientTest::ofFewReferences)
                            .collect(Collectors.toList()))
                    .build());
        }
        return claims;
    }

    private static DeclarationLine ofFewReferences(DeclarationLine line) {
        return DeclarationLine.builder()
                .from(line)
                .reference(few(line.reference()))
                .previousReference(line.previousReference().map(HistoryByClientTest::few))
                .build();
    }

    private static String few(String reference) {
        return "L" + Integer.parseInt(reference.substring(1)) % 50;
    }

    private static Map<ClientReference, List<Declaration>> byClient(List<Declaration> declarations) {
        return declarations.stream().collect(Collectors.groupingBy(Declaration::client));
    }

    /** Counts the slow way. */
    private static List<ReferenceUse> uses(List<Declaration> all, ClientReference client, boolean onlyNeeded) {
        Set<List<String>> asked = new LinkedHashSet<>();
        byClient(all)
                .get(client)
                .forEach(declaration -> declaration.lines().forEach(line -> {
                    asked.add(List.of(declaration.declarant().value(), line.reference()));
                    line.previousReference()
                            .ifPresent(previous ->
                                    asked.add(List.of(declaration.declarant().value(), previous)));
                }));
        List<ReferenceUse> uses = new ArrayList<>();
        asked.forEach(name -> {
            List<HistoryLine> lines = all.stream()
                    .filter(each -> each.declarant().value().equals(name.get(0)))
                    .flatMap(each -> each.lines().stream().map(line -> HistoryLine.of(each, line)))
                    .filter(line -> line.line().reference().equals(name.get(1)))
                    .toList();
            List<HistoryLine> debits = lines.stream()
                    .filter(line -> line.line().direction() == Direction.DEBIT)
                    .toList();
            List<HistoryLine> ofOther = debits.stream()
                    .filter(line ->
                            debits.size() == 1 && !line.declaration().client().equals(client))
                    .toList();
            boolean needed = lines.size() > 1
                    || lines.stream()
                            .anyMatch(line -> !line.declaration().client().equals(client));
            if (needed || (!onlyNeeded && !lines.isEmpty())) {
                uses.add(ReferenceUse.builder()
                        .declarant(AgbCode.of(name.get(0)))
                        .reference(name.get(1))
                        .lines(lines.size())
                        .debits(debits.size())
                        .debitOfOther(ofOther.stream().findFirst())
                        .build());
            }
        });
        return uses;
    }

    @Property(tries = 60)
    void eachClientAloneIsJudgedAsAmongAll(@ForAll long seed, @ForAll boolean onlyNeeded) {
        List<Declaration> all = claims(seed);
        ClientHistory whole = ClientHistory.of(all);

        byClient(all).forEach((client, own) -> {
            Dossier ofClient = Dossier.of(own, uses(all, client, onlyNeeded));
            assertThat(ENGINE.assess(ofClient)).isEqualTo(ENGINE.assess(whole.dossier(client)));
        });
    }

    @Property(tries = 60)
    void reportsThatAreAddedUpAreTheReportOfTheMergedLedgers(@ForAll long seed) {
        List<Declaration> all = claims(seed);
        ClientHistory whole = ClientHistory.of(all);
        FrameworkLedger merged = new FrameworkLedger();
        LedgerReport sum = new FrameworkLedger().report();
        for (List<Declaration> part : byClient(all).values()) {
            FrameworkLedger ledger = new FrameworkLedger();
            ledger.postUnreadableRow();
            part.forEach(declaration -> ledger.post(ENGINE.assess(declaration, whole)));
            merged.merge(ledger);
            sum = FundingJson.read(LedgerReport.class, FundingJson.write(ledger.report()))
                    .plus(sum);
        }

        assertThat(sum).isEqualTo(merged.report());
    }

    @Example
    void theSampleMeetsWhatReachesBeyondAClient() {
        Set<FindingCode> met = new TreeSet<>();
        boolean ofOther = false;
        for (long seed = 0; seed < 20; seed++) {
            List<Declaration> all = claims(seed);
            ClientHistory whole = ClientHistory.of(all);
            for (Declaration declaration : all) {
                ENGINE.assess(declaration, whole)
                        .lines()
                        .forEach(line -> line.findings().forEach(finding -> met.add(finding.code())));
                ofOther |= uses(all, declaration.client(), true).stream()
                        .anyMatch(use -> use.debitOfOther().isPresent());
            }
        }
        assertThat(ofOther).isTrue();
        assertThat(met)
                .contains(
                        FindingCode.REFERENCE_REPEATED,
                        FindingCode.CREDIT_OF_OTHER_CARE,
                        FindingCode.CREDITED_LINE_UNKNOWN,
                        FindingCode.CREDITED_LINE_NO_DEBIT,
                        FindingCode.CREDIT_OF_REFUSED_LINE,
                        FindingCode.CREDIT_DATE_DIFFERS,
                        FindingCode.BUNDLE_BROKEN);
    }

    @Example
    void countsThatCannotBeAreRefused() {
        ReferenceUse.Builder use =
                ReferenceUse.builder().declarant(AgbCode.of("08000001")).reference("L1");

        assertThatThrownBy(() -> use.lines(1).debits(2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 lines and 2 debits");
        ReferenceUse sound = use.lines(2).debits(1).build();
        assertThatThrownBy(() -> Dossier.of(List.of(), List.of(sound, sound)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("L1 of 08000001 is twice");
    }
}
