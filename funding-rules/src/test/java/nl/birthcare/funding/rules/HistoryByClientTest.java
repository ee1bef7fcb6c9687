package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
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

    /** Looks the slow way for lines with a name that a line of the client has, or that a credit names. */
    private static List<HistoryLine> namesakes(List<Declaration> all, ClientReference client) {
        return ofOthers(named(all, client), client);
    }

    private static List<HistoryLine> ofOthers(List<HistoryLine> lines, ClientReference client) {
        return lines.stream()
                .filter(line -> !line.declaration().client().equals(client))
                .toList();
    }

    private static List<HistoryLine> named(List<Declaration> all, ClientReference client) {
        Set<List<String>> asked = new LinkedHashSet<>();
        byClient(all)
                .get(client)
                .forEach(declaration -> declaration.lines().forEach(line -> {
                    asked.add(List.of(declaration.declarant().value(), line.reference()));
                    line.previousReference()
                            .ifPresent(previous ->
                                    asked.add(List.of(declaration.declarant().value(), previous)));
                }));
        return all.stream()
                .flatMap(each -> each.lines().stream().map(line -> HistoryLine.of(each, line)))
                .filter(line -> asked.contains(List.of(
                        line.declaration().declarant().value(), line.line().reference())))
                .toList();
    }

    @Property(tries = 60)
    void eachClientAloneIsJudgedAsAmongAll(@ForAll long seed, @ForAll boolean onlyDecisive) {
        List<Declaration> all = claims(seed);
        ClientHistory whole = ClientHistory.of(all);

        byClient(all).forEach((client, own) -> {
            List<HistoryLine> named = named(all, client);
            List<HistoryLine> namesakes = ofOthers(onlyDecisive ? ENGINE.decisive(named) : named, client);
            Dossier ofClient = Dossier.of(own, namesakes);
            assertThat(ENGINE.assess(ofClient)).isEqualTo(ENGINE.assess(whole.dossier(client)));
        });
    }

    @Example
    void ofVeryManyLinesOfOneNameFewDecide() {
        List<HistoryLine> lines = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            for (Declaration each : new RandomClaims(seed).declarations(30)) {
                Declaration declaration = Declaration.builder()
                        .from(each)
                        .declarant(AgbCode.of("08000001"))
                        .build();
                each.lines()
                        .forEach(line -> lines.add(HistoryLine.of(
                                declaration,
                                DeclarationLine.builder()
                                        .from(line)
                                        .reference("one")
                                        .build())));
            }
        }

        assertThat(lines).hasSizeGreaterThan(300);
        assertThat(ENGINE.decisive(lines)).hasSizeBetween(1, 30);
        assertThat(ENGINE.decisive(ENGINE.decisive(lines))).containsExactlyInAnyOrderElementsOf(ENGINE.decisive(lines));
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
        for (long seed = 0; seed < 60; seed++) {
            List<Declaration> all = claims(seed);
            ClientHistory whole = ClientHistory.of(all);
            for (Declaration declaration : all) {
                ENGINE.assess(declaration, whole)
                        .lines()
                        .forEach(line -> line.findings().forEach(finding -> met.add(finding.code())));
                ofOther |= !namesakes(all, declaration.client()).isEmpty();
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
}
