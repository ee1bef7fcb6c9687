package nl.birthcare.funding.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/**
 * How time grows with inputs of shapes that would make it grow with the square, were a question that every line asks
 * answered by a walk: prints the time of some lines, twice and four times as many, and the ratios. All is done from the
 * start each time: agreements put in order, declarations put together by client, every line assessed.
 */
final class Shapes {

    private static final int LINES = 20_000;
    private static final int ROUNDS = 5;
    private static final int WARMING_UP = 3;
    private static final LocalDate DAY = LocalDate.of(Work.FIRST_YEAR + 1, 5, 5);
    private static final Uzovi INSURER = Uzovi.of("0000");
    private static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    private static final AgbCode MATERNITY_PROVIDER = AgbCode.of("33999901");

    /** What is assessed, and by which agreements. */
    private record Input(Agreements agreements, List<Declaration> declarations) {}

    private static final Work WORK = Work.of(9, true);
    private static final PerformanceCode INTEGRAL = Policy.code(WORK, 0);
    private static final PerformanceCode MATERNITY_CARE = Policy.code(WORK, WORK.performances - 1);

    private static final PerformanceCode NATAL = PerformanceCode.of("069", "NATAL");

    private Shapes() {}

    static void run() {
        FundingEngine engine = FundingEngine.of(book());
        Consumer<Input> assess = input -> assess(engine, input);
        Map<String, IntFunction<Input>> shapes = new LinkedHashMap<>();
        shapes.put("each reference twice in one declaration", Shapes::repeated);
        shapes.put("half debits, half credits in one declaration", Shapes::credited);
        shapes.put("two pregnancies in turn", lines -> inTurn(lines, 2));
        shapes.put("a hundred pregnancies in turn", lines -> inTurn(lines, 100));
        shapes.put("credits of a hundred lines in turn", Shapes::creditsInTurn);
        shapes.put("one pregnancy, a declarant for each line", Shapes::declarants);
        shapes.put("agreements of one insurer and declarant", Shapes::agreed);
        shapes.put("phases of one pregnancy, charged again and again", Shapes::phased);
        System.out.printf(
                "| shape | 1x, ms | 2x, ms | 4x, ms | 2x / 1x | 4x / 2x |%n| --- | --- | --- | --- | --- | --- |%n");
        shapes.forEach((name, shape) -> print(name, shape, assess));
        FundingEngine other = FundingEngine.of(book().under(withoutMaternityCare()));
        print(
                "hours of one pregnancy, compared with a book that ends them",
                lines -> inTurn(lines / 4, 1),
                input -> compare(engine, other, input));
    }

    /** What every line of a pregnancy comes out otherwise by. */
    private static Scenario withoutMaternityCare() {
        return Scenario.builder()
                .id("without-maternity-care")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("benchmarks"))
                .title("Maternity care ends before the lines do")
                .addEnd(Scenario.End.builder()
                        .kind("performances")
                        .id("performance-" + (WORK.performances - 1))
                        .lastDay(DAY.minusDays(1))
                        .build())
                .build();
    }

    private static PolicyBook book() {
        PolicyDocument.Builder natal = PolicyDocument.builder();
        natal.id("natal").title("Natal care beside the rest, to measure with.");
        return Policy.book(WORK, ApportionmentMethod.LARGEST_REMAINDER)
                .with(natal.addPerformances(Policy.integral("natal", NATAL, CarePhase.NATAL))
                        .build());
    }

    private static void print(String name, IntFunction<Input> shape, Consumer<Input> work) {
        Input small = shape.apply(LINES / 4);
        for (int i = 0; i < WARMING_UP; i++) {
            work.accept(small);
        }
        double[] times = IntStream.of(1, 2, 4)
                .mapToDouble(factor -> fastest(shape.apply(factor * LINES), work))
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.1f | %.1f |%n",
                name,
                times[0],
                times[1],
                times[2],
                times[1] / times[0],
                times[2] / times[1]);
    }

    /** The milliseconds of the fastest of some rounds: whatever else the machine does only adds to them. */
    private static double fastest(Input input, Consumer<Input> work) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.accept(input);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }

    private static void assess(FundingEngine engine, Input input) {
        FundingEngine agreed =
                engine.with(Agreements.builder().from(input.agreements()).build());
        for (Dossier dossier : Dossier.byClient(input.declarations())) {
            agreed.assess(dossier);
        }
    }

    private static void compare(FundingEngine one, FundingEngine other, Input input) {
        PolicyComparison comparison = PolicyComparison.of(one, other);
        Dossier.byClient(input.declarations()).forEach(comparison::add);
    }

    private static DeclarationLine.Builder line(String reference, PerformanceCode code) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(code)
                .serviceDate(DAY)
                .quantity(1)
                .amount(Euro.ofCents(5_000))
                .direction(Direction.DEBIT);
    }

    private static DeclarationLine credit(String reference, String previous, long cents) {
        return line(reference, INTEGRAL)
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .amount(Euro.ofCents(cents))
                .build();
    }

    private static Declaration declaration(
            int number, AgbCode declarant, String pregnancy, List<DeclarationLine> lines) {
        return Declaration.builder()
                .id("D-" + number)
                .insurer(INSURER)
                .declarant(declarant)
                .client(ClientReference.of("c-1"))
                .pregnancy(PregnancyReference.of(pregnancy))
                .submittedOn(DAY.plusDays(1))
                .lines(lines)
                .build();
    }

    private static Input repeated(int lines) {
        return new Input(
                Agreements.NONE,
                List.of(declaration(
                        1,
                        PARTNERSHIP,
                        "p-1",
                        IntStream.range(0, lines)
                                .mapToObj(i -> line("r-" + i / 2, INTEGRAL).build())
                                .toList())));
    }

    private static Input credited(int lines) {
        List<DeclarationLine> all = new ArrayList<>();
        for (int i = 0; i < lines / 2; i++) {
            all.add(line("d-" + i, INTEGRAL).build());
            all.add(credit("c-" + i, "d-" + i, 5_000));
        }
        return new Input(Agreements.NONE, List.of(declaration(1, PARTNERSHIP, "p-1", all)));
    }

    /** A line of maternity care in each declaration. */
    private static Input inTurn(int lines, int pregnancies) {
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(declaration(i, MATERNITY_PROVIDER, "p-" + i % pregnancies, hours(i)));
        }
        return new Input(Agreements.NONE, all);
    }

    private static List<DeclarationLine> hours(int number) {
        return List.of(line("h-" + number, MATERNITY_CARE).unit(TariffUnit.HOUR).build());
    }

    private static Input creditsInTurn(int lines) {
        int credited = 100;
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            DeclarationLine line = i < credited
                    ? line("d-" + i, INTEGRAL).amount(Euro.ofCents(1_000_000)).build()
                    : credit("c-" + i, "d-" + i % credited, 1);
            all.add(declaration(i, PARTNERSHIP, "p-1", List.of(line)));
        }
        return new Input(Agreements.NONE, all);
    }

    private static Input declarants(int lines) {
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(declaration(i, AgbCode.of(String.format(Locale.ROOT, "33%06d", i)), "p-1", hours(i)));
        }
        return new Input(Agreements.NONE, all);
    }

    /** Prenatal and natal care of days that overlap, of years in which a phase is charged once. */
    private static Input phased(int lines) {
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            LocalDate start = LocalDate.of(2023, 3, 1).plusDays(i % 100);
            DeclarationLine line = line("p-" + i, i % 2 == 0 ? INTEGRAL : NATAL)
                    .serviceDate(start)
                    .serviceEnd(start.plusDays(i % 7))
                    .build();
            all.add(Declaration.builder()
                    .from(declaration(i, PARTNERSHIP, "p-1", List.of(line)))
                    .submittedOn(LocalDate.of(2023, 7, 1).plusDays(i % 50))
                    .build());
        }
        return new Input(Agreements.NONE, all);
    }

    /** An agreement for each day, and a line for each agreement. */
    private static Input agreed(int lines) {
        Agreements.Builder agreements = Agreements.builder();
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            LocalDate day = DAY.minusDays(i);
            agreements.addAgreements(Agreement.builder()
                    .id("A-" + i)
                    .insurer(INSURER)
                    .declarant(PARTNERSHIP)
                    .validity(Validity.between(day, day))
                    .addPerformances(INTEGRAL)
                    .build());
            all.add(declaration(
                    i,
                    PARTNERSHIP,
                    "p-" + i,
                    List.of(line("r-" + i, INTEGRAL).serviceDate(day).build())));
        }
        return new Input(agreements.build(), all);
    }
}
