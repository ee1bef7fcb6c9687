package nl.birthcare.funding.rules.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
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
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.jspecify.annotations.Nullable;

/** Columns come to the same cents as declarations. */
class BulkAllocatorTest {

    private static final List<PerformanceCode> CODES = List.of(
            PerformanceCode.of("069", "I1"),
            PerformanceCode.of("069", "I2"),
            PerformanceCode.of("069", "I3"),
            PerformanceCode.of("032", "M1"),
            PerformanceCode.of("011", "K1"),
            PerformanceCode.of("041", "O1"),
            PerformanceCode.of("069", "S1"),
            PerformanceCode.of("069", "NONE"));

    private static final PolicyBook ENACTED = RandomClaims.book("enacted");
    private static final List<PolicyBook> BOOKS = List.of(
            ENACTED, RandomClaims.book("announced-2020"), withWideKeys(ENACTED), withKeysOfEveryMethod(ENACTED));
    private static final List<FindingCode> ANSWERED = List.of(
            FindingCode.AMOUNT_OUT_OF_RANGE,
            FindingCode.SERVICE_DAY_NOT_COVERED,
            FindingCode.DECIDING_DATE_MISSING,
            FindingCode.PERFORMANCE_UNKNOWN,
            FindingCode.PERFORMANCE_NOT_IN_FORCE,
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE);

    private static final int LINES = 300;

    private static final List<PolicyBook> UNDER_SCENARIOS = underScenarios();

    // Made anew for each property: what making them does wrong must show in every property that asks them.
    private final List<BulkAllocator> allocators = BOOKS.stream()
            .map(book -> BulkAllocator.of(book, CODES).withNetSums())
            .toList();
    private final Map<PolicyBook, BulkAllocator> scenarios = UNDER_SCENARIOS.stream()
            .collect(Collectors.toMap(
                    Function.identity(), book -> BulkAllocator.of(book, CODES).withNetSums()));

    /** Columns of random lines, and the same lines as declarations. */
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    private record Sample(int[] performances, int[] days, long[] cents) {

        static Sample of(long seed) {
            Random random = new Random(seed);
            int[] performances = new int[LINES];
            int[] days = new int[LINES];
            long[] cents = new long[LINES];
            for (int i = 0; i < LINES; i++) {
                performances[i] = random.nextInt(CODES.size());
                days[i] = day(random);
                cents[i] = cents(random);
            }
            return new Sample(performances, days, cents);
        }

        private static int day(Random random) {
            LocalDate month = LocalDate.of(2009 + random.nextInt(30), 1 + random.nextInt(12), 1);
            return switch (random.nextInt(12)) {
                case 0 -> random.nextInt(600_000) - 300_000;
                case 1 -> random.nextInt();
                case 2, 3, 4 -> (int) month.toEpochDay() - random.nextInt(2);
                default -> (int) month.toEpochDay() + random.nextInt(31);
            };
        }

        private static long cents(Random random) {
            long limit = LineFacts.LARGEST_AMOUNT.cents();
            return switch (random.nextInt(12)) {
                case 0 -> random.nextLong() | 1;
                case 1 -> (random.nextBoolean() ? limit : -limit) + random.nextInt(3) - 1;
                case 2 -> random.nextInt(7) - 3;
                case 3 -> Long.MAX_VALUE - random.nextInt(3);
                case 4 -> Long.MIN_VALUE + 1 + random.nextInt(3);
                case 5 -> random.nextLong() % limit;
                default -> random.nextInt(1_000_000) - 200_000;
            };
        }

        LineColumns columns() {
            return LineColumns.of(performances, days, cents);
        }

        LineFacts facts(PolicyBook book, int i) {
            return facts(book, i, AgbCode.of("53000001"));
        }

        LineFacts facts(PolicyBook book, int i, AgbCode declarant) {
            DeclarationLine line = DeclarationLine.builder()
                    .reference("L" + i)
                    .performance(CODES.get(performances[i]))
                    .serviceDate(LocalDate.ofEpochDay(days[i]))
                    .quantity(1)
                    .amount(Euro.ofCents(Math.abs(cents[i])))
                    .direction(cents[i] < 0 ? Direction.CREDIT : Direction.DEBIT)
                    .build();
            Declaration declaration = Declaration.builder()
                    .id("D")
                    .insurer(Uzovi.of("7000"))
                    .declarant(declarant)
                    .client(ClientReference.of("client"))
                    .submittedOn(LocalDate.ofEpochDay(days[i]))
                    .addLines(line)
                    .build();
            return Samples.facts(book, Agreements.NONE, null, declaration, line);
        }
    }

    @Property(tries = 100)
    @Label(
            "Every line has the cents, the verdict and the reason that a declaration of it has, extreme amounts included")
    void sameAsDeclarations(@ForAll long seed) {
        for (int b = 0; b < BOOKS.size(); b++) {
            PolicyBook book = BOOKS.get(b);
            Sample sample = Sample.of(seed);
            SplitColumns parts = SplitColumns.of(LINES);
            Arrays.fill(parts.midwiferyCents(), 77);
            BulkOutcome outcome = allocators.get(b).allocate(sample.columns(), parts);
            List<Integer> undivided = Arrays.stream(outcome.undivided()).boxed().toList();
            Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
            for (int i = 0; i < LINES; i++) {
                LineFacts facts = sample.facts(book, i);
                List<FindingCode> findings = findings(book, facts);
                Verdict verdict = Verdict.of(allFindings(book, facts));
                verdicts.merge(verdict, 1L, Long::sum);
                UnallocatedReason reason = verdict == Verdict.REFUSED ? null : obstacle(facts);
                FrameworkSplit split = FrameworkSplit.ZERO;
                if (verdict == Verdict.REFUSED || reason != null) {
                    assertThat(undivided).contains(i);
                    assertThat(outcome.verdict(i)).isEqualTo(verdict);
                    assertThat(outcome.reason(i).orElse(null)).isEqualTo(reason);
                    assertThat(outcome.findings(i)).isEqualTo(findings);
                    assertThat(outcome.notices(i)).isEqualTo(facts.notices());
                    assertThat(outcome.cents(i)).isEqualTo(sample.cents[i]);
                } else {
                    assertThat(undivided).doesNotContain(i);
                    split = allocation(facts).split();
                }
                assertThat(new long[] {
                            parts.medicalSpecialistCareCents()[i],
                            parts.midwiferyCents()[i],
                            parts.maternityCareCents()[i]
                        })
                        .as("%d cents of %s", sample.cents[i], CODES.get(sample.performances[i]))
                        .containsExactly(
                                split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE),
                                split.cents(MacroFramework.MIDWIFERY),
                                split.cents(MacroFramework.MATERNITY_CARE));
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(outcome.count(verdict)).isEqualTo(verdicts.getOrDefault(verdict, 0L));
            }
        }
    }

    @Property(tries = 50)
    @Label("Columns hold debits only unless net sums are asked for: a credit is undivided, and debits are as they were")
    void creditsNeedTheirHistory(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        SplitColumns parts = SplitColumns.of(LINES);
        SplitColumns netParts = SplitColumns.of(LINES);
        BulkOutcome net = allocators.get(0).allocate(sample.columns(), netParts);
        BulkOutcome outcome = BulkAllocator.of(ENACTED, CODES).allocate(sample.columns(), parts);
        List<Integer> undivided = Arrays.stream(outcome.undivided()).boxed().toList();
        List<Integer> undividedNet = Arrays.stream(net.undivided()).boxed().toList();

        assertThat(net.isNet()).isTrue();
        assertThat(outcome.isNet()).isFalse();
        for (int i = 0; i < LINES; i++) {
            if (sample.cents[i] >= 0) {
                assertThat(undivided.contains(i)).isEqualTo(undividedNet.contains(i));
                assertThat(parts.midwiferyCents()[i]).isEqualTo(netParts.midwiferyCents()[i]);
                continue;
            }
            assertThat(undivided).contains(i);
            assertThat(parts.midwiferyCents()[i]).isZero();
            if (sample.cents[i] < -LineFacts.LARGEST_AMOUNT.cents()) {
                assertThat(outcome.verdict(i)).isEqualTo(net.verdict(i));
                assertThat(outcome.reason(i)).isEqualTo(net.reason(i));
                continue;
            }
            boolean refused = undividedNet.contains(i) && net.verdict(i) == Verdict.REFUSED;
            assertThat(outcome.verdict(i)).isEqualTo(refused ? Verdict.REFUSED : Verdict.UNVERIFIED);
            assertThat(outcome.reason(i))
                    .isEqualTo(refused ? Optional.empty() : Optional.of(UnallocatedReason.NEEDS_HISTORY));
        }
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(outcome);
        assertThat(ledger.totals().creditCents())
                .isEqualTo(sumOf(sample.cents, cents -> cents < 0).negate());
    }

    @Property(tries = 20)
    @Label("Under every scenario that ships, lines have the cents, the verdict and the reason of declarations, and the "
            + "ledger names the scenario")
    void sameUnderScenarios(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        scenarios.forEach((book, allocator) -> {
            SplitColumns parts = SplitColumns.of(LINES);
            BulkOutcome outcome = allocator.allocate(sample.columns(), parts);
            List<Integer> undivided = Arrays.stream(outcome.undivided()).boxed().toList();
            Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
            for (int i = 0; i < LINES; i++) {
                // Where a form is open to some declarants only, a line of one of them is divided.
                LineFacts facts = sample.facts(book, i, WhatIf.HOSPITAL);
                Verdict verdict = Verdict.of(allFindings(book, facts));
                boolean open = facts.terms().regime() == null
                        || facts.terms().regime().declarants().isEmpty();
                verdicts.merge(verdict == Verdict.PERMITTED && !open ? Verdict.UNVERIFIED : verdict, 1L, Long::sum);
                UnallocatedReason reason = verdict == Verdict.REFUSED ? null : obstacle(facts);
                boolean divided = verdict != Verdict.REFUSED && reason == null;
                assertThat(undivided.contains(i)).isEqualTo(!divided);
                if (!divided) {
                    assertThat(outcome.reason(i).orElse(null)).isEqualTo(reason);
                }
                FrameworkSplit split = divided ? allocation(facts).split() : FrameworkSplit.ZERO;
                assertThat(parts.midwiferyCents()[i]).isEqualTo(split.cents(MacroFramework.MIDWIFERY));
                assertThat(parts.maternityCareCents()[i]).isEqualTo(split.cents(MacroFramework.MATERNITY_CARE));
                assertThat(parts.medicalSpecialistCareCents()[i])
                        .isEqualTo(split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE));
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(outcome.count(verdict)).isEqualTo(verdicts.getOrDefault(verdict, 0L));
            }
            FrameworkLedger ledger = new FrameworkLedger();
            ledger.post(outcome);
            assertThat(ledger.report().scenario()).isEqualTo(book.scenario()).isPresent();
            assertThatThrownBy(() -> ledger.post(allocators.get(0).allocate(sample.columns())))
                    .hasMessageContaining("must be of one scenario");
        });
    }

    /** Each book that ships under each scenario that ships and changes something in it. */
    private static List<PolicyBook> underScenarios() {
        return PolicyBooks.names().stream()
                .map(RandomClaims::book)
                .flatMap(book -> PolicyScenarios.names().stream().map(name -> book.under(WhatIf.scenario(name))))
                .filter(book -> book.scenario().isPresent())
                .toList();
    }

    private static List<FindingCode> findings(PolicyBook book, LineFacts facts) {
        return allFindings(book, facts).stream().map(Finding::code).toList();
    }

    private static List<Finding> allFindings(PolicyBook book, LineFacts facts) {
        long day = facts.line().serviceDate().toEpochDay();
        return Checks.all().stream()
                .filter(check -> ANSWERED.contains(check.code()))
                .flatMap(check -> examine(book, check, facts, day).stream())
                .toList();
    }

    private static @Nullable UnallocatedReason obstacle(LineFacts facts) {
        return Allocator.of(facts.terms()).obstacle(facts);
    }

    private static LineAllocation allocation(LineFacts facts) {
        return Objects.requireNonNull(Allocator.of(facts.terms()).allocate(facts));
    }

    private static List<Finding> examine(PolicyBook book, Check check, LineFacts facts, long day) {
        CheckRule rule = book.checkRules(check.code().name()).onEpochDay(day);
        return rule == null ? List.of() : check.examine(facts, rule);
    }

    @Property(tries = 50)
    @Label("A ledger closes on columns: its positions are the sums of the splits of the lines, and nothing is lost")
    void ledgerCloses(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        sample.cents[0] = Long.MIN_VALUE;
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(allocators.get(0).allocate(sample.columns()));

        Map<String, Long> expected = new HashMap<>();
        for (int i = 1; i < LINES; i++) {
            LineFacts facts = sample.facts(ENACTED, i);
            if (Verdict.of(allFindings(ENACTED, facts)) != Verdict.REFUSED && obstacle(facts) == null) {
                LineAllocation allocation = allocation(facts);
                for (MacroFramework framework : MacroFramework.values()) {
                    expected.merge(
                            allocation.form() + " " + allocation.budgetYear() + " " + framework,
                            allocation.split().cents(framework),
                            Long::sum);
                }
            }
        }
        Map<String, Long> positions = new HashMap<>();
        for (FrameworkPosition position : ledger.positions()) {
            positions.put(
                    position.form() + " " + position.year() + " " + position.framework(),
                    position.charged().cents());
        }
        assertThat(positions).isEqualTo(expected);
        ControlTotals totals = ledger.totals();
        assertThat(totals.debitCents()).isEqualTo(sumOf(sample.cents, cents -> cents > 0));
        assertThat(totals.creditCents())
                .isEqualTo(sumOf(sample.cents, cents -> cents < 0).negate());
        assertThat(totals.lines()).isEqualTo(LINES);
        assertThat(totals.rows()).isEqualTo(LINES);
    }

    private static BigInteger sumOf(long[] cents, LongPredicate some) {
        return Arrays.stream(cents).filter(some).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Property(tries = 20)
    @Label("However lines are cut and whichever threads divide them, they come to the same ledger")
    void sameInParts(@ForAll long seed) {
        LineColumns lines = Sample.of(seed).columns();
        BulkAllocator allocator = allocators.get(0);
        FrameworkLedger whole = new FrameworkLedger();
        whole.post(allocator.allocate(lines));
        FrameworkLedger merged = new FrameworkLedger();
        IntStream.range(0, 10)
                .parallel()
                .mapToObj(part -> allocator.allocate(lines.slice(part * LINES / 10, (part + 1) * LINES / 10)))
                .toList()
                .forEach(merged::post);
        assertThat(merged.report()).isEqualTo(whole.report());
    }

    @Example
    @Label("Lines of this century's years are divided by the tables, however early and late entries of the book hold")
    void usualLinesAreInTheTable() {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(ENACTED.entries());
        entries.id("never-ending").title("Never ending.").allocationRules(List.of());
        for (AllocationRule rule : ENACTED.entries().allocationRules()) {
            boolean open = rule.validity().lastDay().isEmpty();
            Validity untilNever = Validity.between(rule.validity().firstDay(), LocalDate.of(9999, 12, 31));
            entries.addAllocationRules(
                    open
                            ? AllocationRule.builder()
                                    .from(rule)
                                    .validity(untilNever)
                                    .build()
                            : rule);
        }
        for (PolicyBook book : List.of(ENACTED, PolicyBook.of(entries.build()))) {
            Timetable timetable = Timetable.of(book, CODES);
            for (LocalDate day = LocalDate.of(2010, 1, 1); day.getYear() < 2033; day = day.plusDays(1)) {
                for (int performance = 0; performance < CODES.size(); performance++) {
                    assertThat(timetable.at(performance, (int) day.toEpochDay()))
                            .as("%s on %s", CODES.get(performance), day)
                            .isNotEqualTo(Timetable.BY_OBJECTS);
                }
            }
        }
    }

    @Example
    @Label("On every day around keys that begin and end within a month, lines are divided as declarations are")
    void changesWithinAMonth() {
        PolicyBook book = withChangesWithinMonths(ENACTED);
        int[] days = LocalDate.of(2021, 2, 1)
                .datesUntil(LocalDate.of(2022, 3, 1))
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
        long[] cents = new long[days.length];
        Arrays.fill(cents, 10_007);
        Sample sample = new Sample(new int[days.length], days, cents);
        SplitColumns parts = SplitColumns.of(days.length);

        BulkOutcome outcome = BulkAllocator.of(book, CODES).allocate(sample.columns(), parts);

        List<Integer> undivided = Arrays.stream(outcome.undivided()).boxed().toList();
        for (int i = 0; i < days.length; i++) {
            LineFacts facts = sample.facts(book, i);
            UnallocatedReason reason = obstacle(facts);
            FrameworkSplit split = reason == null ? allocation(facts).split() : FrameworkSplit.ZERO;
            assertThat(undivided.contains(i)).isEqualTo(reason != null);
            assertThat(parts.midwiferyCents()[i])
                    .as("%s", LocalDate.ofEpochDay(days[i]))
                    .isEqualTo(split.cents(MacroFramework.MIDWIFERY));
        }
        assertThat(undivided).as("days without a key").hasSize(10);
        assertThat(Arrays.stream(parts.midwiferyCents()).distinct().count())
                .as("keys, and none")
                .isEqualTo(9);
    }

    /** The same book with keys for one performance that change on many days, all in days that a month has within it. */
    private static PolicyBook withChangesWithinMonths(PolicyBook book) {
        List<LocalDate> firstDays = List.of(
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 3, 5),
                LocalDate.of(2021, 3, 14),
                LocalDate.of(2021, 3, 15),
                LocalDate.of(2021, 3, 31),
                LocalDate.of(2021, 6, 20),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2022, 1, 2));
        PolicyDocument.Builder entries = PolicyDocument.builder().from(book.entries());
        entries.id("within-months").title("Within months.").allocationRules(List.of());
        AllocationRule like = book.entries().allocationRules().get(0);
        for (int i = 0; i < firstDays.size(); i++) {
            LocalDate firstDay = firstDays.get(i);
            boolean beforeGap = firstDay.equals(LocalDate.of(2021, 3, 31));
            Validity validity = i + 1 == firstDays.size()
                    ? Validity.from(firstDay)
                    : Validity.between(firstDay, firstDays.get(i + 1).minusDays(beforeGap ? 11 : 1));
            AllocationKey key = AllocationKey.builder()
                    .id("key-" + i)
                    .method(ApportionmentMethod.SAINTE_LAGUE)
                    .medicalSpecialistCare(1)
                    .midwifery(i + 1)
                    .maternityCare(1)
                    .build();
            entries.addAllocationRules(AllocationRule.builder()
                    .from(like)
                    .id("rule-" + i)
                    .validity(validity)
                    .performances(List.of(CODES.get(0)))
                    .key(key)
                    .build());
        }
        return PolicyBook.of(entries.build());
    }

    @Example
    @Label("Sums do not overflow however many lines of the largest amount there are, and nothing is added twice")
    void manyLargeLines() {
        int lines = 9_300_000;
        int[] performances = new int[lines];
        int[] days = new int[lines];
        long[] cents = new long[lines];
        Arrays.fill(days, (int) LocalDate.of(2021, 5, 1).toEpochDay());
        Arrays.fill(cents, LineFacts.LARGEST_AMOUNT.cents());

        BulkOutcome outcome = allocators.get(0).allocate(LineColumns.of(performances, days, cents));

        assertThat(outcome.totals().stream().mapToLong(BulkTotal::lines).sum()).isEqualTo(lines);
        assertThat(outcome.totals().stream()
                        .map(total -> BigInteger.valueOf(total.split().total().cents()))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(lines).multiply(BigInteger.valueOf(LineFacts.LARGEST_AMOUNT.cents())));
    }

    @Example
    @Label("What the book dates by the day of sending has no deciding date in columns")
    void noDayOfSending() {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(ENACTED.entries());
        entries.id("otherwise-dated").title("Otherwise dated.").dateRules(List.of());
        for (DateRule rule : ENACTED.entries().dateRules()) {
            boolean changed = rule.subject() == DateSubject.ALLOCATION;
            entries.addDateRules(
                    changed
                            ? DateRule.builder()
                                    .from(rule)
                                    .date(LineDate.SUBMITTED_ON)
                                    .build()
                            : rule);
        }
        BulkOutcome outcome = BulkAllocator.of(PolicyBook.of(entries.build()), CODES)
                .allocate(LineColumns.of(
                        new int[] {0}, new int[] {(int) LocalDate.of(2020, 5, 1).toEpochDay()}, new long[] {100}));
        assertThat(outcome.undivided()).containsExactly(0);
        assertThat(outcome.verdict(0)).isEqualTo(Verdict.UNVERIFIED);
        assertThat(outcome.reason(0)).contains(UnallocatedReason.NO_DECIDING_DATE);
    }

    @Example
    @Label("What holds for a few days within a month holds on those days and on no other")
    void withinAMonth() {
        holdsOnItsDaysOnly(LocalDate.of(2021, 5, 11), LocalDate.of(2021, 5, 19));
        holdsOnItsDaysOnly(LocalDate.of(2021, 5, 2), LocalDate.of(2021, 5, 30));
        holdsOnItsDaysOnly(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 2, 29));
        holdsOnItsDaysOnly(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1));
        holdsOnItsDaysOnly(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 1));
    }

    private static void holdsOnItsDaysOnly(LocalDate first, LocalDate last) {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(ENACTED.entries());
        entries.id("few-days").title("A few days.").allocationRules(List.of());
        Validity all = Validity.from(LocalDate.of(2017, 1, 1));
        Validity before = Validity.between(LocalDate.of(2017, 1, 1), first.minusDays(1));
        entries.addAllocationRules(
                rule("before", before, CODES.get(0), MacroFramework.MIDWIFERY),
                rule("few-days", Validity.between(first, last), CODES.get(0), MacroFramework.MATERNITY_CARE),
                rule("after", Validity.from(last.plusDays(1)), CODES.get(0), MacroFramework.MIDWIFERY),
                rule("other", all, CODES.get(1), MacroFramework.MEDICAL_SPECIALIST_CARE));
        BulkAllocator allocator = BulkAllocator.of(PolicyBook.of(entries.build()), CODES);
        int[] days = IntStream.range(-40, 60)
                .map(day -> (int) first.toEpochDay() + day)
                .toArray();
        long[] cents = new long[days.length];
        Arrays.fill(cents, 100);
        int[] others = new int[days.length];
        Arrays.fill(others, 1);
        SplitColumns parts = SplitColumns.of(days.length);
        SplitColumns partsOfOthers = SplitColumns.of(days.length);

        allocator.allocate(LineColumns.of(new int[days.length], days, cents), parts);
        allocator.allocate(LineColumns.of(others, days, cents), partsOfOthers);

        for (int i = 0; i < days.length; i++) {
            LocalDate day = LocalDate.ofEpochDay(days[i]);
            boolean within = !day.isBefore(first) && !day.isAfter(last);
            assertThat(parts.midwiferyCents()[i]).as("%s", day).isEqualTo(within ? 0 : 100);
            assertThat(parts.maternityCareCents()[i]).as("%s", day).isEqualTo(within ? 100 : 0);
            assertThat(partsOfOthers.medicalSpecialistCareCents()[i])
                    .as("other, %s", day)
                    .isEqualTo(100);
        }
    }

    private static AllocationRule rule(
            String id, Validity validity, PerformanceCode performance, MacroFramework framework) {
        return AllocationRule.builder()
                .from(ENACTED.entries().allocationRules().get(0))
                .id(id)
                .validity(validity)
                .performances(List.of(performance))
                .key(AllocationKey.builder()
                        .id("all-on-one")
                        .method(ApportionmentMethod.SAINTE_LAGUE)
                        .medicalSpecialistCare(framework == MacroFramework.MEDICAL_SPECIALIST_CARE ? 5 : 0)
                        .midwifery(framework == MacroFramework.MIDWIFERY ? 5 : 0)
                        .maternityCare(framework == MacroFramework.MATERNITY_CARE ? 5 : 0)
                        .build())
                .build();
    }

    @Example
    @Label("Misuse is refused: columns of different lengths, lines outside them, a performance that is not in the list")
    void refusesMisuse() {
        assertThatThrownBy(() -> LineColumns.of(new int[1], new int[2], new long[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Columns must be equally long, but there are 1 performances, 2 days and 1 amounts");
        LineColumns lines = LineColumns.of(new int[] {99}, new int[1], new long[1]);
        assertThatThrownBy(() -> lines.slice(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        BulkAllocator allocator = allocators.get(0);
        assertThatThrownBy(() -> allocator.allocate(lines)).isInstanceOf(IndexOutOfBoundsException.class);
        BulkOutcome outcome = allocator.allocate(lines.slice(0, 0));
        assertThatThrownBy(() -> outcome.verdict(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 5 must be one that was not divided, but is not");
    }

    @Example
    @Label("Without performances there are no lines, and every one is refused")
    void noPerformances() {
        BulkAllocator allocator = BulkAllocator.of(ENACTED, List.of());

        assertThat(allocator
                        .allocate(LineColumns.of(new int[0], new int[0], new long[0]))
                        .totals())
                .isEmpty();
        LineColumns lines = LineColumns.of(new int[1], new int[1], new long[1]);
        assertThatThrownBy(() -> allocator.allocate(lines)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Example
    @Label("A performance just outside the list is never taken for one in it, on whatever day")
    void refusesPerformancesOutsideTheList() {
        BulkAllocator allocator = allocators.get(0);
        for (int performance : new int[] {-1, CODES.size(), Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            for (LocalDate day : List.of(LocalDate.of(2021, 3, 14), LocalDate.of(1900, 1, 1))) {
                LineColumns lines =
                        LineColumns.of(new int[] {performance}, new int[] {(int) day.toEpochDay()}, new long[1]);
                assertThatThrownBy(() -> allocator.allocate(lines))
                        .as("performance %d on %s", performance, day)
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    /** The same book with keys whose products do not fit in a long, and one that puts all on one framework. */
    private static PolicyBook withWideKeys(PolicyBook book) {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(book.entries());
        entries.id("wide-keys").title("Wide keys.").allocationRules(List.of());
        int number = 0;
        for (AllocationRule rule : book.entries().allocationRules()) {
            number++;
            AllocationKey key = AllocationKey.builder()
                    .id("wide-" + number)
                    .method(number == 2 ? ApportionmentMethod.LARGEST_REMAINDER : ApportionmentMethod.SAINTE_LAGUE)
                    .medicalSpecialistCare(number == 3 ? 0 : 2_000_000_000_000_000_003L)
                    .midwifery(number == 3 ? 12 : 1_000_000_007L)
                    .maternityCare(number == 1 ? 1_999_999_999_999_999_999L : 0)
                    .build();
            entries.addAllocationRules(
                    AllocationRule.builder().from(rule).key(key).build());
        }
        return PolicyBook.of(entries.build());
    }

    /**
     * The same book with small keys, by each method in turn, so that many cents have several claims; and
     * some of them not in their lowest terms.
     */
    private static PolicyBook withKeysOfEveryMethod(PolicyBook book) {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(book.entries());
        entries.id("every-method").title("Every method.").allocationRules(List.of());
        ApportionmentMethod[] methods = ApportionmentMethod.values();
        int number = 0;
        for (AllocationRule rule : book.entries().allocationRules()) {
            long terms = number % 3 == 1 ? 6 : 1;
            AllocationKey key = AllocationKey.builder()
                    .id("small-" + number)
                    .method(methods[number % methods.length])
                    .medicalSpecialistCare(number * 4 % 5 * terms)
                    .midwifery((1 + 2 * (number % 3)) * terms)
                    .maternityCare((7 - number % 7) * terms)
                    .build();
            number++;
            entries.addAllocationRules(
                    AllocationRule.builder().from(rule).key(key).build());
        }
        return PolicyBook.of(entries.build());
    }
}
