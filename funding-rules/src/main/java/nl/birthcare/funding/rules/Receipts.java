package nl.birthcare.funding.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.receipt.Receipt;

/** Makes receipts of answers. */
final class Receipts {

    /** What tells who the client is. */
    private static final List<String> IDENTITY = List.of("client", "pregnancy", "birthDate");

    private static final JsonMapper MAPPER = FundingJson.strictMapper();

    private static final Optional<String> LIBRARY = FundingLibrary.version();

    private Receipts() {}

    static List<Receipt> of(Assessment assessment) {
        return withInputs(assessment, inputs(assessment.declaration()));
    }

    static List<Receipt> of(Assessment assessment, List<Receipt> before) {
        if (before.size() != assessment.lines().size()) {
            throw new IllegalArgumentException("There must be a receipt before for each of the "
                    + assessment.lines().size() + " lines, but there are " + before.size());
        }
        return withInputs(assessment, before.stream().map(Receipt::inputSha256).toList());
    }

    private static List<Receipt> withInputs(Assessment assessment, List<String> inputs) {
        Declaration declaration = assessment.declaration();
        List<Receipt> receipts = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            receipts.add(of(declaration, assessment.lines().get(i), i + 1, inputs.get(i)));
        }
        return List.copyOf(receipts);
    }

    /** The fingerprint of each line with what its declaration says besides. */
    private static List<String> inputs(Declaration declaration) {
        ObjectNode json = MAPPER.valueToTree(declaration);
        json.remove(IDENTITY);
        JsonNode lines = json.path("lines");
        List<String> inputs = new ArrayList<>(declaration.lines().size());
        lines.forEach(line -> {
            json.putArray("lines").add(line);
            inputs.add(FundingJson.sha256(json));
        });
        return inputs;
    }

    private static Receipt of(Declaration declaration, LineAssessment line, int number, String input) {
        return Receipt.builder()
                .declarant(declaration.declarant())
                .insurer(declaration.insurer())
                .declaration(declaration.id())
                .submittedOn(declaration.submittedOn())
                .line(line.line().reference())
                .number(number)
                .inputSha256(input)
                .verdict(line.verdict())
                .charged(line.charged())
                .allocation(line.allocation().map(Receipts::allocation))
                .reason(line.reason())
                .policy(line.policy())
                .policySha256(line.policySha256())
                .agreement(line.agreement().map(Agreement::id))
                .agreementSha256(line.agreementSha256())
                .scenario(line.scenario())
                .notices(line.notices().stream().map(PolicyNotice::gap).toList())
                .findings(line.findings())
                .library(LIBRARY)
                .build();
    }

    private static Receipt.Allocation allocation(LineAllocation allocation) {
        Receipt.Allocation.Builder receipt = Receipt.Allocation.builder();
        receipt.split(allocation.split())
                .form(allocation.form())
                .budgetYear(allocation.budgetYear())
                .decidingDate(allocation.decidingDate())
                .decidingDateKind(allocation.decidingDateKind())
                .basis(allocation.basis())
                .key(allocation.key())
                .agreement(allocation.agreement())
                .sources(allocation.sources())
                .grade(allocation.grade());
        allocation.entries().stream().map(Provision::id).forEach(receipt::addBy);
        allocation.restsOn().map(Agreement::id).ifPresent(receipt::addBy);
        return receipt.build();
    }
}
