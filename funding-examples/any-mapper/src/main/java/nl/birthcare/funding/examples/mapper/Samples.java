package nl.birthcare.funding.examples.mapper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** Values and answers of many kinds. */
final class Samples {

    static final String CLIENT = "client-of-nobody-else";

    static final String ROW =
            "{\"schemaVersion\":1,\"id\":\"D-1\",\"insurer\":\"0101\",\"declarant\":\"53999901\",\"client\":\""
                    + CLIENT + "\",\"submittedOn\":\"2021-04-02\",\"lines\":[{\"reference\":\"D-1/1\",\"list\":\"069\","
                    + "\"code\":\"X00001\",\"serviceDate\":\"2021-03-14\",\"quantity\":1,\"amountCents\":152300,"
                    + "\"direction\":\"DEBIT\"}]}";

    static final String AGREEMENTS = "{\"schemaVersion\":1,\"agreements\":[{\"id\":\"A-1\",\"insurer\":\"0101\","
            + "\"declarant\":\"53999901\",\"performances\":[{\"list\":\"069\",\"code\":\"X00001\"}],"
            + "\"validity\":{\"firstDay\":\"2021-01-01\"}}]}";

    private Samples() {}

    /** Values that every mapper reads as it writes them, by the type to ask for. */
    static Map<Class<?>, Object> ofAnyMapper() {
        Map<Class<?>, Object> values = new LinkedHashMap<>();
        values.put(Euro.class, Euro.ofCents(-152_300));
        values.put(Fraction.class, Fraction.parse("-3/5"));
        values.put(FrameworkSplit.class, allocation().split());
        values.put(AgbCode.class, AgbCode.of("53999901"));
        values.put(Uzovi.class, Uzovi.of("0101"));
        values.put(PerformanceCode.class, PerformanceCode.of("069", "X00001"));
        values.put(ClientReference.class, ClientReference.of(CLIENT));
        return values;
    }

    /** Values that a mapper with the module reads as it writes them, and another refuses, by the type to ask for. */
    static Map<Class<?>, Object> ofTheModule() {
        Map<Class<?>, Object> values = new LinkedHashMap<>();
        values.put(Validity.class, Validity.from(LocalDate.of(2021, 3, 14)));
        values.put(Declaration.class, FundingJson.read(Declaration.class, ROW));
        values.put(Agreements.class, FundingJson.read(Agreements.class, AGREEMENTS));
        values.put(PolicyDocument.class, PolicyBooks.overlay("national-mono-cost"));
        values.put(LedgerReport.class, report());
        values.put(Finding.class, assessment().lines().get(0).findings().get(0));
        return values;
    }

    /** All of them. */
    static Map<Class<?>, Object> values() {
        Map<Class<?>, Object> values = ofAnyMapper();
        values.putAll(ofTheModule());
        return values;
    }

    /** Answers and things that a mapper writes, if at all. */
    static List<Object> answers() {
        PolicyBook book = PolicyBooks.named("enacted");
        return List.of(
                assessment(),
                assessment().lines().get(0),
                allocation(),
                book,
                book.changes().get(0));
    }

    static FundingEngine engine() {
        return FundingEngine.of(PolicyBooks.named("enacted")).with(FundingJson.read(Agreements.class, AGREEMENTS));
    }

    private static Assessment assessment() {
        List<Declaration> declarations = List.of(FundingJson.read(Declaration.class, ROW));
        return engine().assess(Dossier.byClient(declarations).iterator().next()).get(0);
    }

    private static LineAllocation allocation() {
        String row = ROW.replace("\"069\",\"code\":\"X00001\"", "\"032\",\"code\":\"1001\"")
                .replace("53999901", "08999901")
                .replace("152300", "100000")
                .replace("2021-", "2017-");
        return engine().assess(FundingJson.read(Declaration.class, row))
                .lines()
                .get(0)
                .allocation()
                .orElseThrow();
    }

    private static LedgerReport report() {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(assessment());
        return ledger.report();
    }
}
