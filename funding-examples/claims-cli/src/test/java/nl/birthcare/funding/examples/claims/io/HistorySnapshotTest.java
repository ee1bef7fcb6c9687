package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** The notes of a file hand over the dossiers that the declarations of the file have in memory. */
class HistorySnapshotTest {

    private static final FundingEngine ENGINE = FundingEngine.of(PolicyBooks.named("enacted")
                    .with(SampleCatalogue.overlay())
                    .with(PolicyBooks.overlay("national-mono-cost")))
            .with(SampleAgreements.all());

    /** What stands around the rows of a file. */
    private static final List<String> NOISE =
            List.of("", "\n", "\r\n", "not JSON\n", "{}\r\n", " \t\n", "[\"\u00E9\"]\n");

    /** A file: a declaration and the text after it, in turn. */
    record Piece(Declaration declaration, boolean carriageReturn, String noise) {}

    @Provide
    Arbitrary<List<Piece>> files() {
        return Combinators.combine(SmallWorld.declarations(), Arbitraries.of(true, false), Arbitraries.of(NOISE))
                .as(Piece::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 150)
    void aFileOfAnyDeclarationsHandsOverTheDossiersOfMemory(@ForAll("files") List<Piece> pieces, @ForAll boolean mark)
            throws IOException {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        List<Declaration> declarations = new ArrayList<>();
        for (Piece piece : pieces) {
            declarations.add(piece.declaration());
            text.append(FundingJson.write(piece.declaration()))
                    .append(piece.carriageReturn() ? "\r\n" : "\n")
                    .append(piece.noise());
        }
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.writeString(file, text);
            try (HistoryStore store = DeclarationFile.at(file).snapshot(1)) {
                assertSameDossiers(store.view(ENGINE::decisive), declarations);
                assertSameVerdicts(declarations, store.view(ENGINE::decisive));
                assertEachClientOnce(store.view(ENGINE::decisive), file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void assertSameDossiers(HistoryView store, List<Declaration> declarations) {
        ClientHistory memory = ClientHistory.of(declarations);
        for (ClientReference client : SmallWorld.CLIENTS) {
            assertSame(store.dossier(client), memory.dossier(client));
        }
        assertThat(store.dossier(ClientReference.of("unheard of")).declarations())
                .isEmpty();
    }

    private static void assertSame(Dossier stored, Dossier inMemory) {
        assertThat(stored.declarations()).isEqualTo(inMemory.declarations());
        for (Declaration declaration : inMemory.declarations()) {
            for (DeclarationLine line : declaration.lines()) {
                assertThat(ofOthers(stored, declaration, line.reference()))
                        .containsExactlyInAnyOrderElementsOf(ofOthers(inMemory, declaration, line.reference()));
                line.previousReference()
                        .ifPresent(previous -> assertThat(ofOthers(stored, declaration, previous))
                                .containsExactlyInAnyOrderElementsOf(ofOthers(inMemory, declaration, previous)));
            }
        }
    }

    private static List<HistoryLine> ofOthers(Dossier dossier, Declaration declaration, String reference) {
        return dossier.namesakes(declaration.declarant(), reference).stream()
                .filter(line -> !line.declaration().client().equals(declaration.client()))
                .toList();
    }

    private static void assertSameVerdicts(List<Declaration> declarations, HistoryView store) {
        ClientHistory memory = ClientHistory.of(declarations);
        for (Declaration declaration : declarations) {
            assertThat(ENGINE.assess(declaration, store)).isEqualTo(ENGINE.assess(declaration, memory));
        }
    }

    /** Who goes through the file meets each client at her first row, with the numbers of all her rows. */
    private static void assertEachClientOnce(HistoryView view, Path file) throws IOException {
        Map<ClientReference, List<Long>> expected = new LinkedHashMap<>();
        Map<ClientReference, List<Long>> met = new LinkedHashMap<>();
        DeclarationFile.Reader reader = new DeclarationFile.Reader() {
            @Override
            public void read(DeclarationFile.Row row, Declaration declaration) throws IOException {
                expected.computeIfAbsent(declaration.client(), first -> new ArrayList<>())
                        .add(row.number());
                ClientRows rows = view.startingWith(declaration, row.position());
                if (rows != null) {
                    Dossier dossier = view.read(rows, declaration);
                    assertThat(dossier.declarations().get(0)).isSameAs(declaration);
                    assertThat(met).doesNotContainKey(declaration.client());
                    met.put(
                            declaration.client(),
                            LongStream.range(0, dossier.declarations().size())
                                    .map(i -> rows.number((int) i))
                                    .boxed()
                                    .toList());
                }
            }

            @Override
            public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                // No client has it.
            }
        };
        if (!Files.readString(file).isBlank()) {
            try {
                DeclarationFile.at(file).read("Reading", reader);
            } catch (NoResultException e) {
                assertThat(expected).isEmpty();
            }
        }
        assertThat(met).containsExactlyEntriesOf(expected);
    }

    @Property(tries = 4)
    void aGeneratedYearIsJudgedAsInMemory(@ForAll long seed) throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 150, seed).generate(declarations::add, done -> {});
        // A few go in twice, so that references stand twice and some rows are far from what they belong to.
        declarations.addAll(declarations.subList(40, 60));
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.write(file, declarations.stream().map(FundingJson::write).toList());
            try (HistoryStore store = DeclarationFile.at(file).snapshot(3)) {
                assertSameVerdicts(declarations, store.view(ENGINE::decisive));
                for (Dossier dossier : Dossier.byClient(declarations)) {
                    assertSame(
                            store.view(ENGINE::decisive)
                                    .dossier(dossier.declarations().get(0).client()),
                            dossier);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1)
    void aClientOfManyRowsIsHandedOverInFull() throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            declarations.add(Declaration.builder()
                    .id("D-" + i)
                    .insurer(Uzovi.of("0000"))
                    .declarant(SmallWorld.DECLARANTS.get(0))
                    .client(SmallWorld.CLIENTS.get(0))
                    .pregnancy(SmallWorld.PREGNANCIES.get(0))
                    .submittedOn(LocalDate.of(2021, 4, 2))
                    .addLines(DeclarationLine.builder()
                            .reference(Integer.toString(i % 250))
                            .performance(PerformanceCode.of("032", "X00001"))
                            .serviceDate(LocalDate.of(2021, 3, 14))
                            .quantity(1)
                            .amount(Euro.ofCents(i))
                            .direction(i < 490 ? Direction.CREDIT : Direction.DEBIT)
                            .previousReference("1")
                            .build())
                    .build());
        }
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.write(file, declarations.stream().map(FundingJson::write).toList());
            try (HistoryStore store = DeclarationFile.at(file).snapshot(1)) {
                assertSameDossiers(store.view(ENGINE::decisive), declarations);
                assertThat(store.view(ENGINE::decisive)
                                .dossier(SmallWorld.CLIENTS.get(0))
                                .declarations())
                        .hasSize(500);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1)
    void viewsOfManyThreadsAnswerAtTheSameTimeAsMemoryDoes() throws Exception {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 300, 7).generate(declarations::add, done -> {});
        declarations.addAll(declarations.subList(40, 60));
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Files.write(file, declarations.stream().map(FundingJson::write).toList());
            try (HistoryStore store = DeclarationFile.at(file).snapshot(2)) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    all.add(pool.submit(() -> assertSameVerdicts(declarations, store.view(ENGINE::decisive))));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
        } finally {
            pool.shutdownNow();
            Files.delete(file);
        }
    }

    @Property(tries = 1)
    void aFileThatChangesWhileItIsReadIsSaid() throws IOException {
        Declaration declaration = Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(SmallWorld.DECLARANTS.get(0))
                .client(SmallWorld.CLIENTS.get(0))
                .pregnancy(SmallWorld.PREGNANCIES.get(0))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .addLines(DeclarationLine.builder()
                        .reference("r-1")
                        .performance(PerformanceCode.of("069", "X00001"))
                        .serviceDate(LocalDate.of(2021, 3, 14))
                        .quantity(1)
                        .amount(Euro.ofCents(1))
                        .direction(Direction.DEBIT)
                        .build())
                .build();
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.writeString(file, FundingJson.write(declaration));
            try (HistoryStore snapshot = DeclarationFile.at(file).snapshot(1)) {
                HistoryView store = snapshot.view(ENGINE::decisive);
                Files.writeString(file, "x".repeat((int) Files.size(file)));
                assertThatThrownBy(() -> store.dossier(SmallWorld.CLIENTS.get(0)))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("the input changed while it was read");
                Files.writeString(file, "x");
                assertThatThrownBy(() -> store.dossier(SmallWorld.CLIENTS.get(0)))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("the input became shorter while it was read");
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Another client's row, in the place of one of hers. */
    @Property(tries = 1)
    void aRowThatIsNoLongerTheClientsIsSaid() throws IOException {
        Declaration declaration = Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(SmallWorld.DECLARANTS.get(0))
                .client(SmallWorld.CLIENTS.get(0))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .build();
        String row = FundingJson.write(declaration) + "\n";
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.writeString(file, row + row);
            try (HistoryStore snapshot = DeclarationFile.at(file).snapshot(1)) {
                HistoryView store = snapshot.view(ENGINE::decisive);
                assertThat(store.dossier(SmallWorld.CLIENTS.get(0)).declarations())
                        .hasSize(2);
                Files.writeString(file, row + row.replace("\"client\":\"c\"", "\"client\":\"d\""));
                assertThatThrownBy(() -> store.dossier(SmallWorld.CLIENTS.get(0)))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("the input changed while it was read");
            }
        } finally {
            Files.delete(file);
        }
    }
}
