package nl.birthcare.funding.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;

/** A sample year in which lines meet in every way: shared references, credits of one's own and of others, broken bundles. */
final class HostileClaims {

    private final List<Declaration> sample = new ArrayList<>();
    private final List<Declaration> all = new ArrayList<>();
    private final Random random;

    private HostileClaims(long seed) {
        this.random = new Random(seed);
        try {
            new SampleGenerator(SampleYear.of(2021), 120, seed).generate(sample::add, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.addAll(sample);
    }

    static List<Declaration> of(long seed) {
        HostileClaims claims = new HostileClaims(seed);
        for (int i = 0; i < 60; i++) {
            claims.repeat("R-" + i);
            claims.credit("C-" + i);
            claims.breakBundle("B-" + i);
        }
        Collections.shuffle(claims.all, claims.random);
        return claims.all;
    }

    private Declaration any() {
        while (true) {
            Declaration declaration = sample.get(random.nextInt(sample.size()));
            if (!declaration.lines().isEmpty()) {
                return declaration;
            }
        }
    }

    private ClientReference ownOrOther(Declaration declaration) {
        return random.nextBoolean() ? declaration.client() : any().client();
    }

    /** The same references again, for the same client or another, as debits or as credits of who knows what. */
    private void repeat(String id) {
        Declaration declaration = any();
        boolean credits = random.nextInt(3) == 0;
        all.add(Declaration.builder()
                .from(declaration)
                .id(id)
                .client(ownOrOther(declaration))
                .lines(declaration.lines().stream()
                        .map(line -> credits ? credit(line, line.reference(), "nothing") : line)
                        .toList())
                .build());
    }

    private static DeclarationLine credit(DeclarationLine line, String reference, String previous) {
        return DeclarationLine.builder()
                .from(line)
                .reference(reference)
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .build();
    }

    /** One to three credits of a line: too many at times, of another day, another care, another client, or of no line. */
    private void credit(String id) {
        Declaration declaration = any();
        DeclarationLine line =
                declaration.lines().get(random.nextInt(declaration.lines().size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = id + "-" + i;
            DeclarationLine.Builder credit = DeclarationLine.builder()
                    .from(credit(line, name, random.nextInt(8) == 0 ? "unheard of" : line.reference()))
                    .amount(Euro.ofCents(random.nextLong(line.amount().cents() + 1)))
                    .granted(Optional.empty());
            if (random.nextInt(5) == 0) {
                credit.serviceDate(line.serviceDate().plusDays(1));
            }
            if (random.nextInt(6) == 0) {
                credit.performance(any().lines().get(0).performance());
            }
            all.add(Declaration.builder()
                    .from(declaration)
                    .id(name)
                    .client(random.nextInt(4) == 0 ? any().client() : declaration.client())
                    .lines(List.of(credit.build()))
                    .build());
        }
    }

    /** A midwife outside every partnership, for a pregnancy of integral care; taken back now and then. */
    private void breakBundle(String id) {
        Declaration integral = any();
        while (!integral.declarant().isPartnership()) {
            integral = any();
        }
        DeclarationLine line = DeclarationLine.builder()
                .reference(id)
                .performance(midwifery())
                .serviceDate(integral.lines().get(0).serviceDate())
                .quantity(1)
                .amount(Euro.ofCents(12_345))
                .direction(Direction.DEBIT)
                .build();
        Declaration outside = Declaration.builder()
                .from(integral)
                .id(id)
                .declarant(AgbCode.of("08999907"))
                .lines(List.of(line))
                .build();
        all.add(outside);
        if (random.nextInt(3) == 0) {
            all.add(Declaration.builder()
                    .from(outside)
                    .id(id + "-back")
                    .lines(List.of(credit(line, id + "-back", id)))
                    .build());
        }
    }

    private PerformanceCode midwifery() {
        return sample.stream()
                .flatMap(declaration -> declaration.lines().stream())
                .map(DeclarationLine::performance)
                .filter(code -> code.list().equals("032"))
                .findFirst()
                .orElseThrow();
    }
}
