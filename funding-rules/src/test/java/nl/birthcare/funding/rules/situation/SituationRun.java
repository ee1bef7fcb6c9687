package nl.birthcare.funding.rules.situation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * One situation in one book on one day.
 *
 * @param file the file that it stands in
 * @param situation what happens
 * @param expectation what should be said about it
 * @param book the name of the policy book
 * @param day the day of lines that state none, or an empty text
 */
record SituationRun(
        SituationFile file,
        SituationFile.Situation situation,
        SituationFile.Expectation expectation,
        String book,
        String day) {

    private static final long DAYS_UNTIL_SENT = 30;

    static String nameOf(Declaration declaration, int index) {
        return declaration.id() + "/" + (index + 1);
    }

    List<Assessment> assessments() {
        return assessments(Situations.engine(policy()));
    }

    /** The answers of an engine that goes by the policy of this run. */
    List<Assessment> assessments(FundingEngine byPolicy) {
        FundingEngine engine = byPolicy.with(agreements());
        ClientHistory history = history();
        return declarations(situation.declarations()).stream()
                .map(each -> situation.history() == null ? engine.assess(each, history) : engine.assess(each))
                .toList();
    }

    /** The explanations of an engine that goes by the policy of this run, in the order of the answers. */
    List<Explanation> explanations() {
        FundingEngine engine = Situations.engine(policy()).with(agreements());
        ClientHistory history = history();
        return declarations(situation.declarations()).stream()
                .flatMap(each ->
                        (situation.history() == null ? engine.explain(each, history) : engine.explain(each)).stream())
                .toList();
    }

    private ClientHistory history() {
        List<Declaration> all = new ArrayList<>(declarations(situation.earlier()));
        all.addAll(declarations(situation.declarations()));
        return ClientHistory.of(all);
    }

    /** The references of the client and her pregnancies, which no text shows. */
    List<String> persons() {
        return declarations(situation.declarations()).stream()
                .flatMap(declaration -> Stream.concat(
                        Stream.of(declaration.client().value()),
                        declaration.pregnancy().stream().map(PregnancyReference::value)))
                .distinct()
                .toList();
    }

    PolicyBook policy() {
        return Situations.policy(book, situation.overlays() == null ? file.overlays() : situation.overlays());
    }

    private Agreements agreements() {
        Agreements.Builder builder = Agreements.builder();
        for (JsonNode agreement : situation.agreements() == null ? file.agreements() : situation.agreements()) {
            builder.addAgreements(FundingJson.read(
                    Agreement.class,
                    like(agreement, Situations.ordinary().agreements()).toString()));
        }
        for (JsonNode partnership : situation.partnerships() == null ? file.partnerships() : situation.partnerships()) {
            builder.addPartnerships(FundingJson.read(
                    Partnership.class,
                    like(partnership, Situations.ordinary().partnerships()).toString()));
        }
        return builder.build();
    }

    private List<Declaration> declarations(List<JsonNode> special) {
        return special.stream().map(this::declaration).toList();
    }

    private Declaration declaration(JsonNode special) {
        ObjectNode whole = like(special, Situations.ordinary().declarations());
        JsonNode ordinaryLine = named(special, Situations.ordinary().declarations())
                .path("lines")
                .path(0);
        ArrayNode lines = whole.arrayNode();
        for (JsonNode line : whole.path("lines")) {
            ObjectNode dated = ordinaryLine.deepCopy();
            dated.put("reference", whole.path("id").asText() + "/" + (lines.size() + 1));
            if (!day.isEmpty()) {
                dated.put("serviceDate", day);
            }
            change(dated, (ObjectNode) line);
            lines.add(dated);
        }
        whole.set("lines", lines);
        if (!whole.has("submittedOn")) {
            LocalDate last = days(lines).max(Comparator.naturalOrder()).orElseThrow();
            whole.put(
                    "submittedOn",
                    last.plusDays(DAYS_UNTIL_SENT + (isOfCredits(lines) ? 1 : 0))
                            .toString());
        }
        return FundingJson.read(Declaration.class, whole.toString());
    }

    /** Credits are sent a day after what they take back, since one delivery should not hold both. */
    private static boolean isOfCredits(ArrayNode lines) {
        return !lines.isEmpty()
                && StreamSupport.stream(lines.spliterator(), false)
                        .allMatch(line -> line.path("direction").asText().equals("CREDIT"));
    }

    private static Stream<LocalDate> days(ArrayNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .flatMap(line -> Stream.of(line.path("serviceDate"), line.path("serviceEnd")))
                .filter(JsonNode::isTextual)
                .map(date -> LocalDate.parse(date.asText()));
    }

    private static ObjectNode named(JsonNode special, Map<String, ObjectNode> ordinary) {
        String name =
                special.isTextual() ? special.asText() : special.path("like").asText();
        ObjectNode found = ordinary.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "What a situation is like must be one of " + ordinary.keySet() + ", but is \"" + name + "\"");
        }
        return found;
    }

    /** The ordinary thing of that name, with what is special about this one. */
    private static ObjectNode like(JsonNode special, Map<String, ObjectNode> ordinary) {
        ObjectNode whole = named(special, ordinary).deepCopy();
        if (special instanceof ObjectNode changes) {
            change(whole, changes);
            whole.remove("like");
        }
        return whole;
    }

    /** Puts fields in place of others; one that is null is taken away. */
    private static void change(ObjectNode whole, ObjectNode changes) {
        changes.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                whole.remove(field.getKey());
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
    }

    /** What came out, in the form in which it is compared. */
    String actual(List<Assessment> assessments) {
        StringBuilder text = new StringBuilder();
        for (Assessment assessment : assessments) {
            for (int i = 0; i < assessment.lines().size(); i++) {
                LineAssessment line = assessment.lines().get(i);
                SituationFile.LineExpectation expected = expectation.of(assessment.declaration(), i);
                text.append(nameOf(assessment.declaration(), i))
                        .append(": ")
                        .append(line.verdict())
                        .append("\n  refused by ")
                        .append(codes(line, Severity.REFUSAL))
                        .append("\n  warned of ")
                        .append(codes(line, Severity.WARNING))
                        .append('\n');
                if (expected.notices() != null) {
                    text.append("  noticed ")
                            .append(codes(line, Severity.NOTICE))
                            .append('\n');
                }
                if (expected.split() != null) {
                    text.append("  split ")
                            .append(line.allocation()
                                    .map(allocation -> allocation.split().toString())
                                    .orElse("none"))
                            .append('\n');
                }
                if (expected.reason() != null) {
                    text.append("  undivided for ")
                            .append(line.reason().map(Enum::name).orElse("no reason"))
                            .append('\n');
                }
                if (!expected.says().isEmpty()) {
                    text.append("  says ");
                    line.findings().stream()
                            .map(Finding::message)
                            .filter(message -> expected.says().contains(message)
                                    || line.findings().size() == expected.says().size())
                            .forEach(message -> text.append("\n    ").append(message));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static List<String> codes(LineAssessment line, Severity severity) {
        return line.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.code().name())
                .toList();
    }

    /** What should come out, in the same form. */
    String expected() {
        StringBuilder text = new StringBuilder();
        for (Declaration declaration : declarations(situation.declarations())) {
            for (int i = 0; i < declaration.lines().size(); i++) {
                SituationFile.LineExpectation line = expectation.of(declaration, i);
                text.append(nameOf(declaration, i))
                        .append(": ")
                        .append(line.verdict())
                        .append("\n  refused by ")
                        .append(line.refusals())
                        .append("\n  warned of ")
                        .append(line.warnings())
                        .append('\n');
                if (line.notices() != null) {
                    text.append("  noticed ").append(line.notices()).append('\n');
                }
                if (line.split() != null) {
                    text.append("  split ").append(line.split()).append('\n');
                }
                if (line.reason() != null) {
                    text.append("  undivided for ").append(line.reason()).append('\n');
                }
                if (!line.says().isEmpty()) {
                    text.append("  says ");
                    line.says().forEach(message -> text.append("\n    ").append(message));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return file.topic() + ": " + situation.title() + " (" + book + (day.isEmpty() ? "" : ", " + day) + ")";
    }
}
