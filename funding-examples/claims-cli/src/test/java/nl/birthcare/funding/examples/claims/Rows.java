package nl.birthcare.funding.examples.claims;

/** Declarations as rows of JSON, for tests that need some. */
public final class Rows {

    private Rows() {}

    public static String row(String id, String line) {
        return "{\"schemaVersion\":1,\"id\":\"" + id + "\",\"insurer\":\"0000\",\"declarant\":\"53999901\","
                + "\"client\":\"c-81f2\",\"pregnancy\":\"p-1\",\"submittedOn\":\"2021-04-02\",\"lines\":[" + line
                + "]}";
    }

    public static String line(String reference, String serviceDate, String amountCents, String direction) {
        return "{\"reference\":\"" + reference + "\",\"list\":\"069\",\"code\":\"X00001\",\"serviceDate\":\""
                + serviceDate + "\",\"quantity\":1,\"amountCents\":" + amountCents + ",\"direction\":\"" + direction
                + "\"}";
    }

    public static String row(String id) {
        return row(id, line(id + "/1", "2021-03-14", "152300", "DEBIT"));
    }
}
