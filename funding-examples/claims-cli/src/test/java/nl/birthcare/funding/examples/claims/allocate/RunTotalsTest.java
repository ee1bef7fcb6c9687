package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;

class RunTotalsTest {

    private static final Finding UNREADABLE = Finding.builder()
            .code(FindingCode.UNREADABLE_ROW)
            .severity(Severity.REFUSAL)
            .putValues("row", "1")
            .putValues("problem", "must be JSON")
            .build();

    /** Without agreements, which the letters ask for no more, and keys: permitted and unverified lines, some undivided. */
    private static List<Assessment> assessments() throws IOException {
        FundingEngine engine =
                FundingEngine.of(PolicyBooks.named("announced-2020").with(SampleCatalogue.overlay()));
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2023), 60, 5).generate(declarations::add, done -> {});
        return Dossier.byClient(declarations).stream()
                .flatMap(dossier -> engine.assess(dossier).stream())
                .toList();
    }

    @Test
    void twoTalliesTogetherAreOneOfEverything() throws IOException {
        RunTotals all = new RunTotals();
        List<RunTotals> halves = List.of(new RunTotals(), new RunTotals());
        List<Assessment> assessments = assessments();
        for (int i = 0; i < assessments.size(); i++) {
            all.add(assessments.get(i));
            halves.get(i % 2).add(assessments.get(i));
        }
        for (RunTotals each : List.of(all, halves.get(1))) {
            each.addUnreadableRow();
            each.add(UNREADABLE);
        }

        RunTotals together = new RunTotals();
        halves.forEach(together::add);

        assertThat(together.report()).isEqualTo(all.report()).isNotEqualTo(new RunTotals().report());
        assertThat(together.verdicts()).isEqualTo(all.verdicts());
        assertThat(together.reasons()).isEqualTo(all.reasons());
        assertThat(findings(together)).isEqualTo(findings(all)).contains(FindingCode.UNREADABLE_ROW.name());
    }

    @Test
    void everyLineIsCountedOnceByItsVerdictAndByWhyItWasNotDivided() throws IOException {
        RunTotals totals = new RunTotals();
        List<Assessment> assessments = assessments();
        assessments.forEach(totals::add);

        List<LineAssessment> lines =
                assessments.stream().flatMap(each -> each.lines().stream()).toList();
        assertThat(totals.verdicts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(totals.report().totals().lines())
                .isEqualTo(lines.size());
        assertThat(totals.verdicts()).containsOnlyKeys(Verdict.PERMITTED, Verdict.UNVERIFIED);
        assertThat(totals.reasons())
                .isNotEmpty()
                .allSatisfy((reason, count) -> assertThat(lines)
                        .filteredOn(line -> line.reason().filter(reason::equals).isPresent())
                        .hasSize(count.intValue()));
    }

    private static String findings(RunTotals totals) {
        StringWriter text = new StringWriter();
        AllocationTables.findings(totals.findings(), Words.ENGLISH, new PrintWriter(text, true));
        return text.toString();
    }
}
