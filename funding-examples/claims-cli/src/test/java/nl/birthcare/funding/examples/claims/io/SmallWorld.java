package nl.birthcare.funding.examples.claims.io;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/** Declarations of so few clients, declarants and references that most of them have to do with one another. */
public final class SmallWorld {

    public static final List<AgbCode> DECLARANTS = List.of(AgbCode.of("53999901"), AgbCode.of("08999901"));
    private static final List<String> REFERENCES = List.of("1", "2", "3", "\u00E9\u4E2D\uD83D\uDE00", " x ");
    public static final List<ClientReference> CLIENTS = List.of(ClientReference.of("c"), ClientReference.of("cc"));
    public static final List<PregnancyReference> PREGNANCIES =
            List.of(PregnancyReference.of("p"), PregnancyReference.of("cp"));

    private SmallWorld() {}

    /** Any of them, good or bad. */
    public static Arbitrary<Declaration> declarations() {
        Arbitrary<DeclarationLine> lines = Combinators.combine(
                        Arbitraries.of(REFERENCES),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(REFERENCES).optional(),
                        Arbitraries.of("032", "069"),
                        Arbitraries.integers().between(0, 3))
                .as((reference, direction, previous, list, cents) -> DeclarationLine.builder()
                        .reference(reference)
                        .direction(direction)
                        .previousReference(previous)
                        .performance(PerformanceCode.of(list, "X00001"))
                        .serviceDate(LocalDate.of(2021, 3, 14))
                        .quantity(1)
                        .amount(Euro.ofCents(cents))
                        .build());
        return Combinators.combine(
                        Arbitraries.of(DECLARANTS),
                        Arbitraries.of(CLIENTS),
                        Arbitraries.of(PREGNANCIES).optional(),
                        Arbitraries.integers().between(1, 9),
                        lines.list().ofMaxSize(4))
                .as((declarant, client, pregnancy, number, some) -> Declaration.builder()
                        .id("D-" + number)
                        .insurer(Uzovi.of("0000"))
                        .declarant(declarant)
                        .client(client)
                        .pregnancy(pregnancy)
                        .submittedOn(LocalDate.of(2021, 4, number))
                        .lines(some)
                        .build());
    }
}
