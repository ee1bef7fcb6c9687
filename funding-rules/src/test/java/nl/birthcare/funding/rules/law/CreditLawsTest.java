package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.situation.Situations;

/** The mirror: what credits leave of a line is the split of what they leave. */
class CreditLawsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 5);
    private static final PerformanceCode CODE = PerformanceCode.of("069", "X06901");
    private static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    private static final Uzovi INSURER = Uzovi.of("0000");

    /**
     * A line and the credits of it, in the order of sending.
     *
     * @param debit what the line charges, in cents
     * @param credits what each credit takes back, in cents
     * @param key by which the line is divided
     */
    record Account(long debit, List<Long> credits, AllocationKey key) {

        FundingEngine engine(String book) {
            Agreement agreement = Agreement.builder()
                    .id("A-1")
                    .insurer(INSURER)
                    .declarant(PARTNERSHIP)
                    .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                    .allocationKey(key)
                    .build();
            return FundingEngine.of(Situations.policy(book, List.of("catalogue")))
                    .with(Agreements.builder().addAgreements(agreement).build());
        }

        /** The declarations, the debit first: each credit in one of its own, sent a day after the one before it. */
        List<Declaration> declarations() {
            List<Declaration> all = new ArrayList<>();
            all.add(declaration(0, line("debit", debit).direction(Direction.DEBIT)));
            for (int i = 0; i < credits.size(); i++) {
                all.add(declaration(i + 1, credit("credit-" + i, credits.get(i))));
            }
            return all;
        }

        static DeclarationLine.Builder credit(String reference, long cents) {
            return line(reference, cents).direction(Direction.CREDIT).previousReference("debit");
        }

        static DeclarationLine.Builder line(String reference, long cents) {
            return DeclarationLine.builder()
                    .reference(reference)
                    .performance(CODE)
                    .serviceDate(DAY)
                    .quantity(1)
                    .amount(Euro.ofCents(cents));
        }

        static Declaration declaration(int number, DeclarationLine.Builder... lines) {
            Declaration.Builder declaration = Declaration.builder()
                    .id("D-" + number)
                    .insurer(INSURER)
                    .declarant(PARTNERSHIP)
                    .client(ClientReference.of("client-1"))
                    .pregnancy(PregnancyReference.of("pregnancy-1"))
                    .submittedOn(DAY.plusDays(30L + number));
            for (DeclarationLine.Builder line : lines) {
                declaration.addLines(line.build());
            }
            return declaration.build();
        }
    }

    @Provide
    Arbitrary<Account> within() {
        return Combinators.combine(
                        cents(),
                        Arbitraries.longs().between(0, 1_000_000).list().ofMaxSize(8),
                        keys(null))
                .as((debit, shares, key) -> new Account(debit, cut(debit, shares), key));
    }

    @Provide
    Arbitrary<Account> bySainteLague() {
        return Combinators.combine(
                        cents(),
                        Arbitraries.longs()
                                .between(0, 1_000_000)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        keys(ApportionmentMethod.SAINTE_LAGUE))
                .as((debit, shares, key) -> new Account(debit, cut(debit, shares), key));
    }

    private static Arbitrary<Long> cents() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 20)),
                Tuple.of(3, Arbitraries.longs().between(0, 1_000_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 1_000_000_000_000L)));
    }

    private static Arbitrary<AllocationKey> keys(ApportionmentMethod method) {
        Arbitrary<Long> weight = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 9)),
                Tuple.of(1, Arbitraries.longs().between(0, 1_000_000_007L)));
        return Combinators.combine(Arbitraries.of(ApportionmentMethod.class), weight, weight, weight)
                .filter((any, one, two, three) -> one + two + three > 0)
                .as((any, one, two, three) -> AllocationKey.builder()
                        .id("any key")
                        .method(method == null ? any : method)
                        .medicalSpecialistCare(one)
                        .midwifery(two)
                        .maternityCare(three)
                        .build());
    }

    /** Pieces of an amount that together are at most the whole: what each would like, as long as it lasts. */
    private static List<Long> cut(long whole, List<Long> wishes) {
        List<Long> pieces = new ArrayList<>();
        long left = whole;
        for (long wish : wishes) {
            long piece = Math.min(left, wish);
            pieces.add(piece);
            left -= piece;
        }
        return pieces;
    }

    private static FrameworkSplit split(LineAssessment line) {
        return line.allocation().orElseThrow().split();
    }

    @Property(tries = 500)
    void anySequenceOfCreditsLeavesTheSplitOfWhatRemainsAfterEach(@ForAll("within") Account account) {
        FundingEngine engine = account.engine("enacted");
        List<Declaration> declarations = account.declarations();
        ClientHistory history = ClientHistory.of(declarations);
        FrameworkSplit remains =
                split(engine.assess(declarations.get(0), history).lines().get(0));
        Euro amount = Euro.ofCents(account.debit());
        assertThat(remains).isEqualTo(account.key().split(amount));
        for (Declaration credit : declarations.subList(1, declarations.size())) {
            LineAssessment line = engine.assess(credit, history).lines().get(0);
            assertThat(line.verdict()).isEqualTo(Verdict.PERMITTED);
            remains = remains.plus(split(line));
            amount = amount.minus(credit.lines().get(0).amount());
            assertThat(remains).isEqualTo(account.key().split(amount));
        }
    }

    @Property(tries = 500)
    void byWebstersMethodNoPartOfACreditHasTheWrongSign(@ForAll("bySainteLague") Account account) {
        FundingEngine engine = account.engine("announced-2020");
        List<Declaration> declarations = account.declarations();
        ClientHistory history = ClientHistory.of(declarations);
        for (Declaration credit : declarations.subList(1, declarations.size())) {
            FrameworkSplit parts = split(engine.assess(credit, history).lines().get(0));
            for (MacroFramework framework : MacroFramework.values()) {
                assertThat(parts.cents(framework)).isLessThanOrEqualTo(0);
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfTheInputAndTheRunInWhichACreditComesChangeNothing(
            @ForAll("within") Account account, @ForAll Random random) {
        FundingEngine engine = account.engine("enacted");
        List<Declaration> declarations = account.declarations();
        List<Declaration> shuffled = new ArrayList<>(declarations);
        Collections.shuffle(shuffled, random);
        ClientHistory history = ClientHistory.of(shuffled);
        FrameworkLedger monday = new FrameworkLedger();
        FrameworkLedger tuesday = new FrameworkLedger();
        for (Declaration declaration : shuffled) {
            Assessment assessment = engine.assess(declaration, history);
            assertThat(assessment).isEqualTo(engine.assess(declaration, ClientHistory.of(declarations)));
            (random.nextBoolean() ? monday : tuesday).post(assessment);
        }
        monday.merge(tuesday);
        long left = account.debit()
                - account.credits().stream().mapToLong(Long::longValue).sum();
        FrameworkSplit expected = account.key().split(Euro.ofCents(left));
        assertThat(monday.positions())
                .allSatisfy(position -> assertThat(position.charged()).isEqualTo(expected.part(position.framework())))
                .extracting(FrameworkPosition::year)
                .containsOnly(DAY.getYear());
    }

    @Property(tries = 300)
    void creditsInOneDeclarationAreTakenBackInTheOrderOfTheirReferences(
            @ForAll("within") Account account, @ForAll Random random) {
        FundingEngine engine = account.engine("enacted");
        List<DeclarationLine.Builder> lines = new ArrayList<>();
        IntStream.range(0, account.credits().size())
                .forEach(i -> lines.add(
                        Account.credit("credit-" + i, account.credits().get(i))));
        Collections.shuffle(lines, random);
        Declaration debit = account.declarations().get(0);
        Declaration credits = Account.declaration(1, lines.toArray(DeclarationLine.Builder[]::new));
        ClientHistory history = ClientHistory.of(List.of(credits, debit));
        long before = account.debit();
        List<LineAssessment> assessed =
                new ArrayList<>(engine.assess(credits, history).lines());
        assessed.sort(
                (one, other) -> one.line().reference().compareTo(other.line().reference()));
        for (LineAssessment line : assessed) {
            long after = before - line.line().amount().cents();
            assertThat(split(line))
                    .isEqualTo(account.key()
                            .split(Euro.ofCents(after))
                            .minus(account.key().split(Euro.ofCents(before))));
            before = after;
        }
    }

    /** Later never undoes earlier: what fitted when it was sent stands. */
    @Property(tries = 300)
    void aCreditOfMoreThanRemainsIsRefusedAndChangesNothingForTheOthers(
            @ForAll("within") Account account,
            @ForAll @LongRange(min = 1, max = 1_000) long tooMuch,
            @ForAll @IntRange(min = 0, max = 8) int place) {
        int before = Math.min(place, account.credits().size());
        long left = account.debit()
                - account.credits().subList(0, before).stream()
                        .mapToLong(Long::longValue)
                        .sum();
        FundingEngine engine = account.engine("enacted");
        List<Declaration> declarations = account.declarations();
        Declaration exceeding = Declaration.builder()
                .from(Account.declaration(before, Account.credit("exceeding", left + tooMuch)))
                // A day of its own: after what was sent before it, and before what was sent after it.
                .submittedOn(DAY.plusDays(30L + 2L * before).plusDays(1))
                .id("X")
                .build();
        List<Declaration> apart = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            apart.add(Declaration.builder()
                    .from(declarations.get(i))
                    .submittedOn(DAY.plusDays(30L + 2L * i))
                    .build());
        }
        ClientHistory without = ClientHistory.of(apart);
        List<Declaration> all = new ArrayList<>(apart);
        all.add(exceeding);
        ClientHistory with = ClientHistory.of(all);

        for (Declaration declaration : apart) {
            assertThat(engine.assess(declaration, with)).isEqualTo(engine.assess(declaration, without));
        }
        LineAssessment refused = engine.assess(exceeding, with).lines().get(0);
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.findings()).extracting(Finding::code).contains(FindingCode.CREDIT_EXCEEDS_DEBIT);
        assertThat(refused.reason()).isEmpty();
    }

    @Property(tries = 300)
    void creditsOfOneDayThatTogetherExceedWhatRemainsAreAllRefused(
            @ForAll("within") Account account, @ForAll @LongRange(min = 1, max = 1_000) long tooMuch) {
        FundingEngine engine = account.engine("enacted");
        long left = account.debit();
        List<DeclarationLine.Builder> lines = new ArrayList<>();
        for (int i = 0; i < account.credits().size(); i++) {
            lines.add(Account.credit("credit-" + i, account.credits().get(i)));
            left -= account.credits().get(i);
        }
        lines.add(Account.credit("too-much", left + tooMuch));
        Declaration debit = account.declarations().get(0);
        Declaration credits = Account.declaration(1, lines.toArray(DeclarationLine.Builder[]::new));

        assertThat(engine.assess(credits, ClientHistory.of(List.of(debit, credits)))
                        .lines())
                .extracting(LineAssessment::verdict)
                .containsOnly(Verdict.REFUSED);
    }

    @Property(tries = 200)
    void creditsThatAreRefusedForThemselvesChangeNothingForTheOthers(
            @ForAll("within") Account account, @ForAll Random random) {
        FundingEngine engine = account.engine("enacted");
        List<Declaration> declarations = account.declarations();
        List<Declaration> among = new ArrayList<>(declarations);
        for (int i = 0; i < 3; i++) {
            DeclarationLine.Builder refused =
                    Account.credit("refused-" + i, random.nextInt(2_000_000)).tariff(Euro.ofCents(-1));
            Declaration sent = Account.declaration(random.nextInt(10), refused);
            among.add(Declaration.builder().from(sent).id("R-" + i).build());
        }
        Collections.shuffle(among, random);
        ClientHistory without = ClientHistory.of(declarations);
        ClientHistory with = ClientHistory.of(among);

        for (Declaration declaration : declarations) {
            assertThat(engine.assess(declaration, with)).isEqualTo(engine.assess(declaration, without));
        }
        assertThat(among)
                .filteredOn(declaration -> declaration.id().startsWith("R-"))
                .allSatisfy(declaration -> assertThat(
                                engine.assess(declaration, with).lines().get(0).verdict())
                        .isEqualTo(Verdict.REFUSED));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aCreditThatCannotBeShownToReverseALineMovesNoMoney(@ForAll("within") Account account) {
        FundingEngine engine = account.engine("enacted");
        Declaration debit = account.declarations().get(0);
        Declaration credit = Account.declaration(1, Account.credit("credit", account.debit()));
        Declaration ofItself =
                Account.declaration(2, Account.credit("itself", account.debit()).previousReference("itself"));
        Declaration ofCredit =
                Account.declaration(3, Account.credit("again", account.debit()).previousReference("credit"));
        ClientHistory history = ClientHistory.of(List.of(debit, credit, ofItself, ofCredit));

        assertUnmoved(engine.assess(credit), UnallocatedReason.NEEDS_HISTORY);
        assertUnmoved(engine.assess(credit, ClientHistory.of(List.of())), UnallocatedReason.NO_LINE_REVERSED);
        assertUnmoved(engine.assess(ofItself, history), UnallocatedReason.NO_LINE_REVERSED);
        assertUnmoved(engine.assess(ofCredit, history), UnallocatedReason.NO_LINE_REVERSED);
        assertThat(split(engine.assess(credit, history).lines().get(0)))
                .isEqualTo(split(engine.assess(debit, history).lines().get(0)).negated());
    }

    private static void assertUnmoved(Assessment credit, UnallocatedReason reason) {
        LineAssessment line = credit.lines().get(0);
        assertThat(line.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(line.allocation()).isEmpty();
        assertThat(line.reason()).contains(reason);
    }

    /** Largest remainder gives and takes back in other places: this is why it is not the method of the library. */
    @Property(tries = 1)
    void byLargestRemainderAPartOfACreditMayHaveTheWrongSign(@ForAll @From("alabama") Account account) {
        FundingEngine engine = account.engine("enacted");
        List<Declaration> declarations = account.declarations();
        ClientHistory history = ClientHistory.of(declarations);

        assertThat(split(engine.assess(declarations.get(1), history).lines().get(0))
                        .toString())
                .isEqualTo("-0.01 = -0.01 + -0.01 + 0.01");
    }

    @Provide
    Arbitrary<Account> alabama() {
        // Of 11 cents 6 : 6 : 2 gets 5, 5 and 1 (4.71, 4.71, 1.57), of 10 cents 4, 4 and 2 (4.29, 4.29, 1.43).
        return Arbitraries.just(new Account(
                11,
                List.of(1L),
                AllocationKey.builder()
                        .id("Alabama")
                        .method(ApportionmentMethod.LARGEST_REMAINDER)
                        .medicalSpecialistCare(6)
                        .midwifery(6)
                        .maternityCare(2)
                        .build()));
    }
}
