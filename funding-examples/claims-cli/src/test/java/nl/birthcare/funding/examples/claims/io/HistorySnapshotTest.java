package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import nl.birthcare.funding.examples.claims.history.ClientRows;
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
            if (declarations.isEmpty()) {
                assertThatThrownBy(() -> CollectedDossiers.of(file, ENGINE::decisive));
                return;
            }
            CollectedDossiers stored = CollectedDossiers.of(file, ENGINE::decisive);
            assertSameDossiers(stored, declarations);
            assertSameVerdicts(declarations, stored);
            assertEachClientOnce(stored, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertSameDossiers(ClientHistory store, List<Declaration> declarations) {
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

    private static void assertSameVerdicts(List<Declaration> declarations, ClientHistory store) {
        ClientHistory memory = ClientHistory.of(declarations);
        for (Declaration declaration : declarations) {
            assertThat(ENGINE.assess(declaration, store)).isEqualTo(ENGINE.assess(declaration, memory));
        }
    }

    /** Each client stands where her first row does, with the numbers of all her rows, and other rows where they stand. */
    private static void assertEachClientOnce(CollectedDossiers stored, Path file) throws IOException {
        Map<ClientReference, List<Long>> expected = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        DeclarationFile.at(file).read("Reading", new DeclarationFile.Reader() {
            @Override
            public void read(DeclarationFile.Row row, Declaration declaration) {
                expected.computeIfAbsent(declaration.client(), first -> new ArrayList<>())
                        .add(row.number());
            }

            @Override
            public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                leftOut.add(row.number() + " " + path + " " + problem);
            }
        });
        Map<ClientReference, List<Long>> met = new LinkedHashMap<>();
        stored.met().forEach(each -> met.put(each.client(), each.rowNumbers()));

        assertThat(stored.met()).hasSize(expected.size());
        assertThat(met).containsExactlyEntriesOf(expected);
        assertThat(stored.leftOut()).isEqualTo(leftOut);
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
            List<Dossier> stored = CollectedDossiers.of(DeclarationFile.at(file), 3).met().stream()
                    .map(CollectedDossiers.Met::dossier)
                    .toList();
            List<Dossier> inMemory = Dossier.byClient(declarations);
            assertThat(stored).hasSameSizeAs(inMemory);
            for (int i = 0; i < stored.size(); i++) {
                assertSame(stored.get(i), inMemory.get(i));
                assertThat(ENGINE.assess(stored.get(i))).isEqualTo(ENGINE.assess(inMemory.get(i)));
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
            CollectedDossiers stored = CollectedDossiers.of(file, ENGINE::decisive);
            assertSameDossiers(stored, declarations);
            assertThat(stored.dossier(SmallWorld.CLIENTS.get(0)).declarations()).hasSize(500);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1)
    void manyThreadsHandOverTheSameInTheSameOrder() throws Exception {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 3_000, 7).generate(declarations::add, done -> {});
        declarations.addAll(declarations.subList(40, 60));
        Path file = Files.createTempFile("claims-test-", ".ndjson");
        try {
            Files.write(file, declarations.stream().map(FundingJson::write).toList());
            List<CollectedDossiers.Met> one =
                    CollectedDossiers.of(DeclarationFile.at(file), 1).met();
            for (int threads : new int[] {2, 8}) {
                List<CollectedDossiers.Met> many =
                        CollectedDossiers.of(DeclarationFile.at(file), threads).met();
                assertThat(many)
                        .extracting(met -> met.dossier().declarations())
                        .isEqualTo(one.stream()
                                .map(met -> met.dossier().declarations())
                                .toList());
            }
        } finally {
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
            try (Dossiers snapshot = DeclarationFile.at(file).snapshot(1)) {
                Files.writeString(file, "x".repeat((int) Files.size(file)));
                assertThatThrownBy(() -> read(snapshot))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("the input changed while it was read");
                Files.writeString(file, "x");
                assertThatThrownBy(() -> read(snapshot))
                        .isInstanceOf(IOException.class)
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
            try (Dossiers snapshot = DeclarationFile.at(file).snapshot(1)) {
                read(snapshot);
                Files.writeString(file, row + row.replace("\"client\":\"c\"", "\"client\":\"d\""));
                assertThatThrownBy(() -> read(snapshot))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("the input changed while it was read");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Dossiers snapshot) throws IOException {
        snapshot.read("Reading", 1, ENGINE::decisive, () -> new Dossiers.Reader() {
            @Override
            public void read(ClientRows rows, Dossier dossier) {
                // Reading it is enough.
            }

            @Override
            public void read(DeclarationFile.Row row, Declaration declaration) {
                throw new AssertionError("There is a snapshot");
            }

            @Override
            public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                throw new AssertionError(problem);
            }
        });
    }
}
