package nl.birthcare.funding.core.json;

/** Declarations as JSON texts, without spaces, so that tests can change one thing in them. */
final class DeclarationTexts {

    /** Everything that a declaration can have, in the order in which it is written. */
    static final String FULL = oneLine("""
            {"schemaVersion":1,"id":"d-1","insurer":"0101","declarant":"53530001","client":"client-7",
            "submittedOn":"2022-02-01","pregnancy":"pregnancy-7","birthDate":"2022-01-03","careStartedOn":"2021-06-01",
            "lines":[{"reference":"r-1","list":"069","code":"X00001","serviceDate":"2022-01-03","quantity":2,
            "amountCents":152300,"direction":"CREDIT","serviceEnd":"2022-01-10","performer":"08012345",
            "tariffCents":76150,"unit":"PERFORMANCE","grantedCents":150000,"previousReference":"r-0",
            "partialReason":"CHANGE_OF_PRACTICE","agreement":"a-1","experiment":"e-1",
            "parts":[{"discipline":"MIDWIFERY","amountCents":52300}],
            "activities":[{"list":"032","code":"1101","quantity":3}]}]}
            """);

    /** Only what a declaration must have. */
    static final String LEAST = oneLine("""
            {"schemaVersion":1,"id":"d-1","insurer":"0101","declarant":"53530001","client":"client-7",
            "submittedOn":"2022-02-01","lines":[{"reference":"r-1","list":"069","code":"X00001",
            "serviceDate":"2022-01-03","quantity":1,"amountCents":100,"direction":"DEBIT"}]}
            """);

    static final String LEAST_IN_ANOTHER_ORDER = """
            {
              "lines": [ {
                "direction": "DEBIT", "amountCents": 100, "quantity": 1, "code": "X00001", "list": "069",
                "serviceDate": "2022-01-03", "reference": "r-1"
              } ],
              "submittedOn": "2022-02-01", "client": "client-7", "declarant": "53530001", "insurer": "0101",
              "id": "d-1", "schemaVersion": 1
            }
            """;

    private DeclarationTexts() {}

    private static String oneLine(String text) {
        return text.replace("\n", "");
    }
}
