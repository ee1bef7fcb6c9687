package nl.birthcare.funding.examples.claims.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.receipt.Receipt;

/** The receipts of one declaration and one booking, as a row of the ledger holds them. */
final class ReceiptRows {

    private ReceiptRows() {}

    static String write(List<Receipt> receipts) {
        return receipts.stream().map(FundingJson::write).collect(Collectors.joining(",", "[", "]"));
    }

    static List<Receipt> read(String row) {
        return FundingJson.readList(Receipt.class, row.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts later receipts in the place of those of the same lines. */
    static List<Receipt> replace(List<Receipt> earlier, List<Receipt> later) {
        List<Receipt> replaced = new ArrayList<>(earlier);
        later.forEach(receipt -> replaced.set(receipt.number() - 1, receipt));
        return replaced;
    }
}
