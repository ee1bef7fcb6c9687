package nl.birthcare.funding.rules.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A declaration of many lines asks no more of the snapshot than one of few, so that the work grows with the lines. */
class AskedOnceTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 5);
    private static final AgbCode OUTSIDER = AgbCode.of("08999977");

    /** A snapshot that counts how often it is asked for many lines at once. */
    private static final class Counting implements ClientHistory {

        private final ClientHistory all;
        private int pregnancies;
        private final Map<String, Integer> credits = new HashMap<>();

        Counting(List<Declaration> declarations) {
            this.all = ClientHistory.of(declarations);
        }

        /** How many lines were looked at, of those that were asked for by pregnancy or client. */
        private final AtomicLong read = new AtomicLong();

        private List<HistoryLine> counted(List<HistoryLine> lines) {
            return new AbstractList<>() {
                @Override
                public HistoryLine get(int index) {
                    read.incrementAndGet();
                    return lines.get(index);
                }

                @Override
                public int size() {
                    return lines.size();
                }
            };
        }

        @Override
        public boolean isRepeated(AgbCode declarant, String reference) {
            return all.isRepeated(declarant, reference);
        }

        @Override
        public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
            return all.debit(declarant, reference);
        }

        @Override
        public List<HistoryLine> credits(AgbCode declarant, String reference) {
            credits.merge(reference, 1, Integer::sum);
            return all.credits(declarant, reference);
        }

        @Override
        public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
            pregnancies++;
            return counted(all.pregnancy(client, pregnancy));
        }

        @Override
        public List<HistoryLine> withoutPregnancy(ClientReference client) {
            pregnancies++;
            return counted(all.withoutPregnancy(client));
        }
    }

    private static DeclarationLine.Builder line(String reference, PerformanceCode code) {
        return Samples.line(code, DAY).reference(reference);
    }

    private static Declaration declaration(String id, List<DeclarationLine> lines) {
        return Samples.declaration()
                .id(id)
                .pregnancy(PregnancyReference.of("p-1"))
                .lines(lines)
                .build();
    }

    /** As many integral lines, lines of maternity care and credits of the first line as asked for. */
    private static Declaration manyLines(int number) {
        List<DeclarationLine> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(line("integral-" + i, Samples.INTEGRAL).build());
            lines.add(line("hours-" + i, Samples.MATERNITY_CARE)
                    .unit(TariffUnit.HOUR)
                    .quantity(90)
                    .build());
            lines.add(line("credit-" + i, Samples.INTEGRAL)
                    .direction(Direction.CREDIT)
                    .previousReference("integral-0")
                    .amount(Euro.ofCents(1))
                    .build());
        }
        return declaration("D-1", lines);
    }

    private static Declaration ofOutsider() {
        return Declaration.builder()
                .from(declaration(
                        "D-2", List.of(line("outside", Samples.MIDWIFERY).build())))
                .declarant(OUTSIDER)
                .build();
    }

    private static Counting afterAssessing(int number) {
        Declaration declaration = manyLines(number);
        Counting history = new Counting(List.of(declaration, ofOutsider()));
        Assessment assessment = FundingEngine.of(Samples.book("enacted"))
                .with(Samples.agreements())
                .assess(declaration, history);
        assertFound(assessment, FindingCode.BUNDLE_BROKEN, number);
        assertFound(assessment, FindingCode.MATERNITY_HOURS_UNUSUAL, number);
        return history;
    }

    private static void assertFound(Assessment assessment, FindingCode code, int number) {
        assertThat(assessment.lines().stream()
                        .filter(line -> Samples.codes(line).contains(code)))
                .hasSize(number);
    }

    @Test
    void aPregnancyIsNotLookedThroughForEachLine() {
        assertThat(afterAssessing(200).pregnancies).isEqualTo(afterAssessing(2).pregnancies);
    }

    /** As many declarations of integral care, and of maternity care, as asked for; and of care outside as many again. */
    private static long readByDeclarationsOfOnePregnancy(int number, boolean placed) {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Declaration integral = declaration(
                    "I-" + i, List.of(line("integral-" + i, Samples.INTEGRAL).build()));
            Declaration.Builder outside = Declaration.builder()
                    .from(declaration(
                            "O-" + i,
                            List.of(line("outside-" + i, Samples.MATERNITY_CARE)
                                    .unit(TariffUnit.HOUR)
                                    .build())))
                    .declarant(OUTSIDER);
            declarations.add(integral);
            declarations.add(
                    placed
                            ? outside.build()
                            : outside.pregnancy(Optional.empty()).build());
        }
        Counting history = new Counting(declarations);
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        for (int i = 0; i < declarations.size(); i++) {
            engine.assess(declarations.get(i), history);
            if (i % 100 == 0) {
                // What is remembered outlives any number of these.
                System.gc();
            }
        }
        return history.read.get();
    }

    /** A name that stands for everybody, such as "unknown", must not make a run endless. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesOfOnePregnancyOrClientAreNotLookedThroughForEachOfManyDeclarations(boolean placed) {
        // Four times as many; each against each would be sixteen times as many.
        assertThat(readByDeclarationsOfOnePregnancy(800, placed))
                .isLessThan(8 * readByDeclarationsOfOnePregnancy(200, placed));
    }

    @Test
    void creditsAreNotLookedThroughForEachCredit() {
        assertThat(afterAssessing(200).credits.get("integral-0"))
                .isEqualTo(afterAssessing(2).credits.get("integral-0"));
    }

    @Test
    void creditsOfOneLineThatFollowOneAnotherInDeclarationsOfTheirOwnAreNotLookedThroughForEach() {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(
                declaration("D-0", List.of(line("integral", Samples.INTEGRAL).build())));
        for (int i = 1; i <= 50; i++) {
            declarations.add(declaration("D-" + i, List.of(creditOf("integral", i))));
        }
        Counting history = new Counting(declarations);
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

        for (Declaration declaration : declarations) {
            assertThat(engine.assess(declaration, history).lines())
                    .allMatch(line -> line.verdict() == Verdict.PERMITTED);
        }

        assertThat(history.credits.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThan(declarations.size() / 2);
    }

    @Test
    void creditsOfTwoLinesInTurnAreNotLookedThroughForEach() {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(declaration(
                "D-0",
                List.of(
                        line("one", Samples.INTEGRAL).build(),
                        line("other", Samples.INTEGRAL).build())));
        for (int i = 1; i <= 50; i++) {
            declarations.add(declaration("D-" + i, List.of(creditOf(i % 2 == 0 ? "one" : "other", i))));
        }
        Counting history = new Counting(declarations);
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

        declarations.forEach(declaration -> engine.assess(declaration, history));

        assertThat(history.credits.get("one")).isLessThan(declarations.size() / 2);
        assertThat(history.credits.get("other")).isLessThan(declarations.size() / 2);
    }

    /** Declarations of a line of maternity care each, of some pregnancies of one client in turn. */
    private static List<Declaration> inTurn(int number, int pregnancies) {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            DeclarationLine hours = line("hours-" + i, Samples.MATERNITY_CARE)
                    .unit(TariffUnit.HOUR)
                    .build();
            declarations.add(Declaration.builder()
                    .from(declaration("D-" + i, List.of(hours)))
                    .pregnancy(PregnancyReference.of("p-" + i % pregnancies))
                    .build());
        }
        return declarations;
    }

    private static Counting assessed(List<Declaration> declarations) {
        Counting history = new Counting(declarations);
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        declarations.forEach(declaration -> engine.assess(declaration, history));
        return history;
    }

    /** A store has to read all of their lines for it, so that asking is as bad as looking. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 150})
    void thePregnanciesOfAClientThatComeInTurnAreAskedForOnceEach(int pregnancies) {
        int few = assessed(inTurn(40 * pregnancies, pregnancies)).pregnancies;

        assertThat(assessed(inTurn(80 * pregnancies, pregnancies)).pregnancies).isEqualTo(few);
    }

    @Test
    void theHoursOfOnePregnancyAreNotAddedUpForEachOfManyDeclarants() {
        long few = assessed(ofManyDeclarants(100)).read.get();

        assertThat(assessed(ofManyDeclarants(400)).read.get()).isLessThanOrEqualTo(8 * few);
    }

    private static List<Declaration> ofManyDeclarants(int number) {
        List<Declaration> declarations = new ArrayList<>();
        for (Declaration declaration : inTurn(number, 1)) {
            declarations.add(Declaration.builder()
                    .from(declaration)
                    .declarant(AgbCode.of(Integer.toString(33_000_000 + declarations.size())))
                    .build());
        }
        return declarations;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 150})
    void creditsOfManyLinesInTurnAreLookedThroughOnceForEachLine(int lines) {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            declarations.add(declaration(
                    "D-" + i, List.of(line("r-" + i, Samples.INTEGRAL).build())));
        }
        for (int i = 0; i < 20 * lines; i++) {
            declarations.add(declaration("C-" + i, List.of(creditOf("r-" + i % lines, i))));
        }

        assertThat(assessed(declarations).credits.values()).allMatch(times -> times <= 3);
    }

    @Test
    void anEngineKeepsNoSnapshot() {
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        WeakReference<ClientHistory> snapshot = new WeakReference<>(assessed(engine));

        for (int i = 0; i < 50 && snapshot.get() != null; i++) {
            System.gc();
        }

        assertThat(snapshot.get()).isNull();
        assertThat(verdict(engine, declaration("D-9", List.of(creditOf("one", 1))), assessed(engine)))
                .isEqualTo(Verdict.PERMITTED);
    }

    private static ClientHistory assessed(FundingEngine engine) {
        Declaration first =
                declaration("D-0", List.of(line("one", Samples.INTEGRAL).build()));
        Declaration credit = declaration("D-9", List.of(creditOf("one", 1)));
        ClientHistory history = new Counting(List.of(first, credit));
        assertThat(verdict(engine, credit, history)).isEqualTo(Verdict.PERMITTED);
        return history;
    }

    @Test
    void manySnapshotsInTurnAreToldApart() {
        Declaration first =
                declaration("D-0", List.of(line("one", Samples.INTEGRAL).build()));
        Declaration credit = declaration("D-1", List.of(creditOf("one", 1)));
        Declaration whole = declaration("D-2", List.of(wholeCreditOf("one")));
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
        List<ClientHistory> snapshots = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            snapshots.add(ClientHistory.of(i % 2 == 0 ? List.of(first, credit) : List.of(first, credit, whole)));
        }

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < snapshots.size(); i++) {
                assertThat(verdict(engine, credit, snapshots.get(i)))
                        .isEqualTo(i % 2 == 0 ? Verdict.PERMITTED : Verdict.REFUSED);
            }
        }
    }

    @Test
    void whatIsRememberedOfOneSnapshotOrLineIsNotTakenForAnother() {
        Declaration first = declaration(
                "D-0",
                List.of(
                        line("one", Samples.INTEGRAL).build(),
                        line("other", Samples.INTEGRAL).build()));
        Declaration ofOne = declaration("D-1", List.of(creditOf("one", 1)));
        Declaration ofOther = declaration("D-2", List.of(creditOf("other", 2)));
        Declaration again = declaration("D-3", List.of(wholeCreditOf("one")));
        ClientHistory few = ClientHistory.of(List.of(first, ofOne, ofOther));
        ClientHistory more = ClientHistory.of(List.of(first, ofOne, ofOther, again));
        FundingEngine engine = FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

        assertThat(verdict(engine, ofOne, few)).isEqualTo(Verdict.PERMITTED);
        assertThat(verdict(engine, ofOne, more)).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(engine, ofOther, more)).isEqualTo(Verdict.PERMITTED);
        assertThat(verdict(engine, ofOne, few)).isEqualTo(Verdict.PERMITTED);
    }

    private static Verdict verdict(FundingEngine engine, Declaration declaration, ClientHistory history) {
        return engine.assess(declaration, history).lines().get(0).verdict();
    }

    private static DeclarationLine creditOf(String reference, int number) {
        return line("credit-" + number, Samples.INTEGRAL)
                .direction(Direction.CREDIT)
                .previousReference(reference)
                .amount(Euro.ofCents(1))
                .build();
    }

    private static DeclarationLine wholeCreditOf(String reference) {
        return line("whole", Samples.INTEGRAL)
                .direction(Direction.CREDIT)
                .previousReference(reference)
                .build();
    }
}
