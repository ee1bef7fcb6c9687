package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.io.SmallWorld;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** A file behind its history is judged as the end of one file that holds them all. */
class HistoryLawTest {

    private static final FundingEngine ENGINE = FundingEngine.of(PolicyBooks.named("enacted")
                    .with(SampleCatalogue.overlay())
                    .with(PolicyBooks.overlay("national-mono-cost")))
            .with(SampleAgreements.all());

    /** What a run answers about each row, and its sums. */
    private record Run(Map<Long, Assessment> answers, RunTotals totals) {

        /** The answers about the rows from one on, counted from there. */
        Map<Long, Assessment> from(int row) {
            Map<Long, Assessment> some = new TreeMap<>();
            answers.forEach((number, answer) -> {
                if (number > row) {
                    some.put(number - row, answer);
                }
            });
            return some;
        }

        Map<Long, Assessment> upTo(int row) {
            Map<Long, Assessment> some = new TreeMap<>(answers);
            some.keySet().removeIf(number -> number > row);
            return some;
        }
    }

    @Provide
    Arbitrary<List<Declaration>> files() {
        return SmallWorld.declarations().list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 150)
    void aSmallFileIsJudgedAsTheEndOfAll(
            @ForAll("files") List<Declaration> declarations,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 11) Integer> cuts)
            throws IOException {
        List<Integer> within =
                cuts.stream().map(cut -> cut % declarations.size()).toList();

        boolean unchanged = assertJudgedAsTheEndOfAll(declarations, within, 1);

        Statistics.label("the history stays as it was")
                .collect(unchanged)
                .coverage(coverage -> coverage.check(true).count(tries -> tries > 5));
    }

    @Property(tries = 4)
    void theLastMonthsOfAYearAreJudgedAsTheEndOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 80, seed).generate(declarations::add, done -> {});
        // A few were sent before.
        declarations.addAll(declarations.subList(10, 30));

        assertJudgedAsTheEndOfAll(declarations, List.of(40, 150, 200), threads);
    }

    /** Cuts some declarations into files, and tells whether the last leaves the answers about the others as they were. */
    private static boolean assertJudgedAsTheEndOfAll(List<Declaration> declarations, List<Integer> cuts, int threads)
            throws IOException {
        SortedSet<Integer> starts = new TreeSet<>(cuts);
        starts.add(0);
        int last = starts.last();
        Path directory = Files.createTempDirectory("claims-test-");
        try {
            List<Path> files = new ArrayList<>();
            for (int start : starts) {
                SortedSet<Integer> later = starts.tailSet(start + 1);
                files.add(write(
                        directory.resolve(start + ".ndjson"),
                        declarations.subList(start, later.isEmpty() ? declarations.size() : later.first())));
            }
            Path in = files.remove(files.size() - 1);
            Run all = run(write(directory.resolve("all.ndjson"), declarations), List.of(), threads);
            Run after = run(in, files, threads);
            assertThat(after.answers()).isEqualTo(all.from(last));
            if (last == 0) {
                return false;
            }
            Run before = run(write(directory.resolve("before.ndjson"), declarations.subList(0, last)), List.of(), 1);
            boolean unchanged = before.answers().equals(all.upTo(last));
            if (unchanged) {
                RunTotals both = new RunTotals();
                both.add(before.totals());
                both.add(after.totals());
                assertThat(both.report()).isEqualTo(all.totals().report());
                assertThat(both.verdicts()).isEqualTo(all.totals().verdicts());
            }
            return unchanged;
        } finally {
            delete(directory);
        }
    }

    private static Path write(Path file, List<Declaration> declarations) throws IOException {
        return Files.write(file, declarations.stream().map(FundingJson::write).toList());
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static Run run(Path in, List<Path> history, int threads) throws IOException {
        Map<Long, Assessment> answers = new LinkedHashMap<>();
        DeclarationFile file = DeclarationFile.at(in).after(history);
        try (Dossiers dossiers = file.snapshot(threads)) {
            AssessmentRun run = new AssessmentRun(ENGINE, dossiers, () -> new Answers(answers));
            LedgerReport report = run.assess("Judging", threads);
            assertThat(run.totals().report()).isEqualTo(report);
            return new Run(answers, run.totals());
        }
    }

    /** Takes each answer once. */
    private static final class Answers implements AssessmentRun.OutputBuffer {

        private final Map<Long, Assessment> all;
        private final Map<Long, Assessment> kept = new LinkedHashMap<>();

        Answers(Map<Long, Assessment> all) {
            this.all = all;
        }

        @Override
        public void write(long row, Assessment assessment) {
            assertThat(kept.put(row, assessment)).isNull();
        }

        @Override
        public void write(Finding finding) {
            // The assessments have them.
        }

        @Override
        public void deliver() {
            kept.forEach(
                    (row, assessment) -> assertThat(all.put(row, assessment)).isNull());
            kept.clear();
        }
    }
}
