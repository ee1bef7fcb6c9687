package nl.birthcare.funding.examples.claims.receipt;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;

/** Writes receipts for people. */
final class ReceiptTexts {

    private ReceiptTexts() {}

    static String line(Receipt receipt) {
        return "line " + receipt.line() + " of declaration " + receipt.declaration() + " of declarant "
                + receipt.declarant().value();
    }

    static String outcome(Receipt receipt) {
        String outcome = receipt.allocation()
                .map(allocation ->
                        split(allocation.split()) + " in " + allocation.budgetYear() + " by " + allocation.dividedBy())
                .orElseGet(() -> Texts.euros(receipt.charged())
                        + receipt.reason()
                                .map(reason -> " undivided, " + reason)
                                .orElse(""));
        return receipt.verdict() + " " + outcome;
    }

    private static String split(FrameworkSplit split) {
        return Arrays.stream(MacroFramework.values())
                .map(framework -> Texts.euros(split.part(framework)))
                .collect(Collectors.joining(" + ", Texts.euros(split.total()) + " = ", ""));
    }

    static String cause(Correction.Cause cause) {
        String was = cause.was().orElse("none");
        String is = cause.is().orElse("none");
        return switch (cause.kind()) {
            case INPUT -> "the line itself is another";
            case ENTRY -> "entry " + was + " gave way to " + is;
            case KEY -> "key " + was + " gave way to " + is;
            case AGREEMENT -> "agreement " + was + " gave way to " + is;
            case FINDING -> "finding " + was + " gave way to " + is;
            case POLICY -> "the policy book with fingerprint " + was + " gave way to " + is;
            case SCENARIO -> "scenario " + was + " gave way to " + is;
            case OTHER_LINES -> "other lines were sent, credited or judged otherwise";
            case LIBRARY -> "edition " + was + " of the library gave way to " + is;
        };
    }
}
