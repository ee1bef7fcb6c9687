package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** No text that the library makes shows the client, the pregnancy or the day of birth. */
class PrivacyTest {

    private static final List<FundingEngine> ENGINES = List.of(
            FundingEngine.of(Samples.book("enacted")).with(Samples.agreements()),
            FundingEngine.of(Samples.book("announced-2020")),
            FundingEngine.of(PolicyBook.of(Samples.catalogue())));

    @Provide
    Arbitrary<Declaration> declarations() {
        return Arbitraries.oneOf(Declarations.any(), Declarations.plausible())
                .map(declaration -> Declaration.builder()
                        .from(declaration)
                        .pregnancy(PregnancyReference.of(Declarations.PREGNANCY_MARK))
                        .birthDate(Declarations.BIRTH_DATE)
                        .build());
    }

    @Property(tries = 500)
    void noTextShowsTheClientThePregnancyOrTheDayOfBirth(@ForAll("declarations") Declaration declaration)
            throws IOException {
        // The marks are there, and no other field holds one by accident.
        String input = FundingJson.write(declaration);
        assertThat(input).containsOnlyOnce(Declarations.CLIENT_MARK);
        assertThat(input).containsOnlyOnce(Declarations.PREGNANCY_MARK);
        assertThat(input).containsOnlyOnce(Declarations.BIRTH_DATE.toString());

        for (FundingEngine engine : ENGINES) {
            for (String text : texts(engine, declaration)) {
                assertThat(text)
                        .doesNotContain(
                                Declarations.CLIENT_MARK,
                                Declarations.PREGNANCY_MARK,
                                Declarations.BIRTH_DATE.toString());
            }
        }
    }

    private static List<String> texts(FundingEngine engine, Declaration declaration) throws IOException {
        ClientHistory history = Samples.historyOf(declaration);
        Assessment assessment = engine.assess(declaration, history);
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(assessment);
        ledger.post(engine.assess(declaration));
        List<Object> shown = new ArrayList<>(List.of(declaration, assessment, ledger, ledger.report(), history));
        shown.add(FundingJson.write(ledger.report()));
        for (Explanation explanation : engine.explain(declaration, history)) {
            shown.addAll(List.of(explanation, explanation.text(), FundingJson.write(explanation), explanation.steps()));
        }
        for (LineAssessment line : assessment.lines()) {
            shown.addAll(List.of(line, line.line(), line.allocation(), line.reason()));
            shown.add(json(declaration, line, engine.book().name()));
            for (Finding finding : line.findings()) {
                shown.addAll(List.of(finding, finding.message(), finding.values()));
            }
        }
        return shown.stream().map(Object::toString).collect(Collectors.toList());
    }

    private static String json(Declaration declaration, LineAssessment line, String policy) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonMapper().createGenerator(text)) {
            ResultJson.writeLine(declaration, line, policy, out);
            for (Finding finding : line.findings()) {
                ResultJson.writeFinding(finding, out);
            }
        }
        return text.toString();
    }
}
