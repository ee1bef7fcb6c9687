package nl.birthcare.funding.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** Makes the conformance vectors, by asking the library. The same ones each time. */
final class VectorWriter {

    private static final int SPLITS = 400;

    /** So many cases that each add something that no case before them has. */
    private static final int TRIED = 2_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private VectorWriter() {}

    static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("splits", splits());
        all.put("overlays", overlays());
        all.put("declarations", declarations());
        return all;
    }

    private static List<String> splits() {
        List<String> rows = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < SPLITS; i++) {
            ApportionmentMethod method =
                    i % 2 == 0 ? ApportionmentMethod.SAINTE_LAGUE : ApportionmentMethod.LARGEST_REMAINDER;
            Choices choices = Choices.drawn(random);
            long cents = Numbers.cents(choices);
            long[] weights = Numbers.weights(choices, i % 10 < 8 ? 3 : 2 + i % 5).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            ObjectNode row = MAPPER.createObjectNode();
            row.put("case", "split-" + (i + 1)).put("method", method.name()).put("totalCents", cents);
            row.set("weights", MAPPER.valueToTree(weights));
            row.set("partsCents", MAPPER.valueToTree(Apportionment.apportion(method, cents, weights)));
            rows.add(row.toString());
        }
        return rows;
    }

    private static List<World.Shape> shapes() {
        List<World.Shape> shapes = new ArrayList<>();
        for (World.Keys keys : World.Keys.values()) {
            shapes.add(new World.Shape("enacted", keys));
            shapes.add(new World.Shape("announced-2020", keys));
        }
        return shapes;
    }

    private static List<String> overlays() {
        List<String> rows = new ArrayList<>();
        for (World.Shape shape : shapes()) {
            ObjectNode row = MAPPER.createObjectNode();
            row.put("book", World.book(shape).name() + "/" + shape.keys()).put("policy", shape.policy());
            ArrayNode overlays = row.putArray("overlays");
            for (PolicyDocument overlay : World.overlays(shape)) {
                overlays.add(tree(overlay));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** Cases that together meet every verdict, finding and way of dividing that the generators come upon. */
    private static List<String> declarations() {
        List<String> rows = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < TRIED; i++) {
            World.Shape shape = shapes().get(i % shapes().size());
            Choices choices = Choices.drawn(random);
            Case input = new Case(
                    World.book(shape),
                    Parties.agreements(choices),
                    i % 3 == 0
                            ? List.of(new Claims(choices, World.CODES, "client-1").any())
                            : new Claims(choices, World.CODES, "client-1")
                                    .course(true)
                                    .declarations(),
                    0);
            List<Assessment> answers =
                    Library.assessments(World.engine(input.book()).with(input.agreements()), input.declarations());
            boolean isNew = false;
            for (Assessment answer : answers) {
                for (LineAssessment line : answer.lines()) {
                    isNew |= met.addAll(traits(shape, line));
                }
            }
            if (isNew) {
                rows.add(row(rows.size() + 1, shape, input, answers).toString());
            }
        }
        return rows;
    }

    private static List<String> traits(World.Shape shape, LineAssessment line) {
        List<String> traits = new ArrayList<>();
        String charged = line.allocation().map(VectorWriter::how).orElse("none");
        traits.add(shape.policy() + " " + line.verdict() + " " + line.line().direction() + " " + charged);
        traits.add(shape.keys() + " " + line.line().direction() + " " + charged);
        line.findings().forEach(finding -> traits.add(shape.policy() + " " + finding.code()));
        line.reason().ifPresent(reason -> traits.add(shape.policy() + " " + reason));
        return traits;
    }

    private static String how(LineAllocation allocation) {
        return allocation.form() + " " + allocation.basis() + " "
                + allocation.agreement().isPresent() + " "
                + allocation.key().map(AllocationKey::method);
    }

    private static ObjectNode row(int number, World.Shape shape, Case input, List<Assessment> answers) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("case", "declarations-" + number).put("book", input.book().name() + "/" + shape.keys());
        row.set("agreements", tree(input.agreements()));
        ArrayNode declarations = row.putArray("declarations");
        for (Declaration declaration : input.declarations()) {
            declarations.add(tree(declaration));
        }
        ArrayNode expected = row.putArray("expected");
        for (Assessment answer : answers) {
            ArrayNode lines = expected.addArray();
            answer.lines().forEach(line -> lines.add(answer(line)));
        }
        return row;
    }

    private static ObjectNode answer(LineAssessment line) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("line", line.line().reference())
                .put("verdict", line.verdict().name());
        ArrayNode findings = answer.putArray("findings");
        Set<SourceReference> sources = new LinkedHashSet<>();
        for (Finding finding : line.findings()) {
            findings.add(finding.code().name());
            sources.addAll(finding.sources());
        }
        line.reason().ifPresent(reason -> answer.put("reason", reason.name()));
        line.allocation().ifPresent(allocation -> {
            answer.set("split", tree(allocation.split()));
            answer.put("form", allocation.form().name()).put("year", allocation.budgetYear());
            answer.put("grade", allocation.grade().name());
            sources.addAll(allocation.sources());
        });
        ArrayNode written = answer.putArray("sources");
        sources.forEach(source -> written.add(tree(source)));
        return answer;
    }

    private static JsonNode tree(Object value) {
        try {
            return MAPPER.readTree(FundingJson.write(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
