package nl.birthcare.funding.rules.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.junit.jupiter.api.Test;

class MemoryHistoryTest {

    private static final AgbCode MIDWIFE = AgbCode.of("08999901");
    private static final AgbCode HOSPITAL = AgbCode.of("06999901");
    private static final ClientReference CLIENT = ClientReference.of("client-1");
    private static final PregnancyReference PREGNANCY = PregnancyReference.of("pregnancy-1");

    private static DeclarationLine line(String reference) {
        return builder(reference).build();
    }

    private static DeclarationLine credit(String reference, String previous) {
        return builder(reference)
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .build();
    }

    private static DeclarationLine.Builder builder(String reference) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(PerformanceCode.of("032", "X03201"))
                .serviceDate(LocalDate.of(2020, 5, 5))
                .quantity(1)
                .amount(Euro.ofCents(100))
                .direction(Direction.DEBIT);
    }

    private static Declaration.Builder declaration(String id, AgbCode declarant, DeclarationLine... lines) {
        return Declaration.builder()
                .id(id)
                .insurer(Uzovi.of("0000"))
                .declarant(declarant)
                .client(CLIENT)
                .submittedOn(LocalDate.of(2020, 6, 1))
                .addLines(lines);
    }

    private static ClientHistory history(Declaration.Builder... declarations) {
        List<Declaration> all = new ArrayList<>();
        for (Declaration.Builder declaration : declarations) {
            all.add(declaration.build());
        }
        return ClientHistory.of(all);
    }

    private static List<String> references(List<HistoryLine> lines) {
        return lines.stream()
                .map(line -> line.declaration().id() + ":" + line.line().reference())
                .toList();
    }

    @Test
    void aReferenceIsRepeatedAmongTheLinesOfOneDeclarant() {
        ClientHistory history = history(
                declaration("D-1", MIDWIFE, line("a"), line("b")),
                declaration("D-2", MIDWIFE, line("b")),
                declaration("D-3", HOSPITAL, line("a"), line("c"), credit("c", "x")));

        assertThat(history.isRepeated(MIDWIFE, "a")).isFalse();
        assertThat(history.isRepeated(MIDWIFE, "b")).isTrue();
        assertThat(history.isRepeated(MIDWIFE, "c")).isFalse();
        assertThat(history.isRepeated(HOSPITAL, "a")).isFalse();
        assertThat(history.isRepeated(HOSPITAL, "c")).isTrue();
    }

    @Test
    void theDebitOfAReferenceIsFoundUnlessThereAreSeveral() {
        ClientHistory history = history(
                declaration("D-1", MIDWIFE, line("a"), line("b"), line("b"), credit("c", "a")),
                declaration("D-2", MIDWIFE, line("d"), credit("d", "a")));

        assertThat(history.debit(MIDWIFE, "a"))
                .hasValueSatisfying(line -> assertThat(line.line().reference()).isEqualTo("a"));
        assertThat(history.debit(MIDWIFE, "b")).isEmpty();
        assertThat(history.debit(MIDWIFE, "c")).isEmpty();
        assertThat(history.debit(MIDWIFE, "d"))
                .hasValueSatisfying(line -> assertThat(line.line().direction()).isEqualTo(Direction.DEBIT));
        assertThat(history.debit(HOSPITAL, "a")).isEmpty();
    }

    @Test
    void creditsAreFoundByTheLineThatTheyName() {
        ClientHistory history = history(
                declaration("D-1", MIDWIFE, line("a"), credit("c1", "a"), credit("c2", "b")),
                declaration(
                        "D-2",
                        MIDWIFE,
                        credit("c3", "a"),
                        builder("e").previousReference("a").build()),
                declaration(
                        "D-3",
                        HOSPITAL,
                        credit("c4", "a"),
                        builder("c5").direction(Direction.CREDIT).build()));

        assertThat(references(history.credits(MIDWIFE, "a"))).containsExactlyInAnyOrder("D-1:c1", "D-2:c3");
        assertThat(references(history.credits(MIDWIFE, "b"))).containsExactly("D-1:c2");
        assertThat(references(history.credits(HOSPITAL, "a"))).containsExactly("D-3:c4");
        assertThat(history.credits(HOSPITAL, "b")).isEmpty();
    }

    @Test
    void linesAreFoundByClientAndPregnancyWhoeverDeclaredThem() {
        ClientHistory history = history(
                declaration("D-1", MIDWIFE, line("a"), line("b")).pregnancy(PREGNANCY),
                declaration("D-2", HOSPITAL, credit("c", "x")).pregnancy(PREGNANCY),
                declaration("D-3", HOSPITAL, line("d")).pregnancy(PREGNANCY).client(ClientReference.of("client-2")),
                declaration("D-4", HOSPITAL, line("e")).pregnancy(PregnancyReference.of("pregnancy-2")),
                declaration("D-5", HOSPITAL, line("f")));

        assertThat(references(history.pregnancy(CLIENT, PREGNANCY)))
                .containsExactlyInAnyOrder("D-1:a", "D-1:b", "D-2:c");
        assertThat(history.pregnancy(ClientReference.of("client-3"), PREGNANCY)).isEmpty();
    }

    @Test
    void aSnapshotDoesNotChangeWithTheListThatItWasTakenOf() {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(declaration("D-1", MIDWIFE, line("a")).build());
        ClientHistory history = ClientHistory.of(declarations);

        declarations.add(declaration("D-2", MIDWIFE, line("a")).build());

        assertThat(history.isRepeated(MIDWIFE, "a")).isFalse();
    }

    @Test
    void ofNothingNothingIsKnown() {
        ClientHistory history = history();

        assertThat(history.isRepeated(MIDWIFE, "a")).isFalse();
        assertThat(history.debit(MIDWIFE, "a")).isEmpty();
        assertThat(history.credits(MIDWIFE, "a")).isEmpty();
        assertThat(history.pregnancy(CLIENT, PREGNANCY)).isEmpty();
    }

    @Test
    void allCareOfAPregnancyIsWithinACircleThatIncludesEveryProviderOnAllItsDays() {
        Declaration first =
                declaration("D-1", MIDWIFE, line("a")).pregnancy(PREGNANCY).build();
        Declaration later = declaration(
                        "D-2",
                        MIDWIFE,
                        builder("b")
                                .serviceDate(LocalDate.of(2020, 5, 9))
                                .performer(HOSPITAL)
                                .build())
                .pregnancy(PREGNANCY)
                .build();
        ClientHistory history = ClientHistory.of(List.of(first, later));
        LocalDate lastDay = LocalDate.of(2020, 5, 9);

        assertThat(history.isOtherCareWithin(first, (provider, from, to) -> true))
                .isTrue();
        assertThat(history.isOtherCareWithin(first, (provider, from, to) -> provider.equals(MIDWIFE)))
                .isFalse();
        assertThat(history.isOtherCareWithin(later, (provider, from, to) -> provider.equals(HOSPITAL)))
                .isFalse();
        assertThat(history.isOtherCareWithin(first, (provider, from, to) -> to.isBefore(lastDay)))
                .isFalse();
        assertThat(history.isOtherCareWithin(first, (provider, from, to) -> from.equals(LocalDate.of(2020, 5, 5))))
                .isTrue();
    }

    @Test
    void besideTheOnlyDeclarationForAPregnancyThereIsNoOtherCare() {
        Declaration only = declaration("D-1", MIDWIFE, line("a"), line("b"))
                .pregnancy(PREGNANCY)
                .build();
        Declaration ofAnother = declaration("D-2", MIDWIFE, line("c"))
                .pregnancy(PregnancyReference.of("pregnancy-2"))
                .build();
        Declaration ofNone = declaration("D-3", MIDWIFE, line("d"))
                .client(ClientReference.of("client-2"))
                .build();
        ClientHistory history = ClientHistory.of(List.of(only, ofAnother, ofNone));

        assertThat(history.isOtherCareWithin(only, (provider, from, to) -> false))
                .isTrue();
        assertThat(history.isOtherCareWithin(ofNone, (provider, from, to) -> false))
                .isFalse();
    }

    @Test
    void careOfTheSameClientForNoPregnancyThatIsNamedIsOtherCare() {
        Declaration only =
                declaration("D-1", MIDWIFE, line("a")).pregnancy(PREGNANCY).build();
        Declaration ofNone = declaration("D-2", HOSPITAL, line("b")).build();
        ClientHistory history = ClientHistory.of(List.of(only, ofNone));

        assertThat(history.isOtherCareWithin(only, (provider, from, to) -> provider.equals(MIDWIFE)))
                .isFalse();
        assertThat(history.isOtherCareWithin(only, (provider, from, to) -> provider.equals(HOSPITAL)))
                .isFalse();
        assertThat(history.isOtherCareWithin(only, (provider, from, to) -> true))
                .isTrue();
    }

    @Test
    void linesOfDeclarationsThatNameNoPregnancyAreFoundByClient() {
        ClientHistory history = history(
                declaration("D-1", MIDWIFE, line("a")).pregnancy(PREGNANCY),
                declaration("D-2", MIDWIFE, line("b"), credit("c", "x")),
                declaration("D-3", HOSPITAL, line("d")),
                declaration("D-4", HOSPITAL, line("e")).client(ClientReference.of("client-2")));

        assertThat(references(history.withoutPregnancy(CLIENT))).containsExactlyInAnyOrder("D-2:b", "D-2:c", "D-3:d");
        assertThat(references(history.withoutPregnancy(ClientReference.of("client-2"))))
                .containsExactly("D-4:e");
        assertThat(history.withoutPregnancy(ClientReference.of("client-3"))).isEmpty();
    }

    @Test
    void itIsNotKnownAtOnceWhoGaveTheCareOfAStrangeDeclarationNorThatOfManyProviders() {
        Declaration.Builder many = declaration("D-1", MIDWIFE).pregnancy(PREGNANCY);
        for (int provider = 1; provider < 20; provider++) {
            many.addLines(builder("line-" + provider)
                    .performer(AgbCode.of("089999" + (10 + provider)))
                    .build());
        }
        Declaration declaration = many.build();
        Declaration other =
                declaration("D-2", MIDWIFE, line("y")).pregnancy(PREGNANCY).build();
        Declaration stranger =
                declaration("D-9", MIDWIFE, line("z")).pregnancy(PREGNANCY).build();
        ClientHistory history = ClientHistory.of(List.of(declaration, other));

        assertThat(history.isOtherCareWithin(declaration, (provider, from, to) -> true))
                .isFalse();
        assertThat(history.isOtherCareWithin(other, (provider, from, to) -> true))
                .isFalse();
        assertThat(history.isOtherCareWithin(stranger, (provider, from, to) -> true))
                .isFalse();
    }

    /** A line that counts what it is asked. */
    private static DeclarationLine counted(DeclarationLine line, AtomicLong asked) {
        return (DeclarationLine) Proxy.newProxyInstance(
                DeclarationLine.class.getClassLoader(),
                new Class<?>[] {DeclarationLine.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(line, arguments);
                });
    }

    @Test
    void takingASnapshotLooksAtALineAFewTimesHoweverManyPregnanciesAClientHas() {
        AtomicLong asked = new AtomicLong();
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(declaration("P-" + i, MIDWIFE, counted(line("p" + i), asked))
                    .pregnancy(PregnancyReference.of("pregnancy-" + i))
                    .build());
            all.add(declaration("N-" + i, MIDWIFE, counted(line("n" + i), asked))
                    .build());
        }

        ClientHistory history = ClientHistory.of(all);

        assertThat(history.withoutPregnancy(CLIENT)).hasSize(200);
        assertThat(asked.get()).isLessThan(40L * all.size());
    }

    @Test
    void aDebitIsFoundWithoutLookingThroughTheCreditsThatShareItsReference() {
        AtomicLong asked = new AtomicLong();
        List<Declaration> all = new ArrayList<>();
        all.add(declaration("D", MIDWIFE, counted(line("0"), asked)).build());
        for (int i = 0; i < 200; i++) {
            all.add(declaration("C-" + i, MIDWIFE, counted(credit("0", "0"), asked))
                    .build());
        }
        ClientHistory history = ClientHistory.of(all);
        asked.set(0);

        assertThat(history.debit(MIDWIFE, "0")).isPresent();

        assertThat(asked.get()).isLessThan(10);
    }
}
