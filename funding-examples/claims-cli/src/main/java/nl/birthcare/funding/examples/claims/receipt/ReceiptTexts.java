package nl.birthcare.funding.examples.claims.receipt;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;

/** Writes receipts for people. */
final class ReceiptTexts {

    private final Words words;

    ReceiptTexts(Words words) {
        this.words = words;
    }

    String line(Receipt receipt) {
        return words.say(
                "verify.line",
                receipt.line(),
                receipt.declaration(),
                receipt.declarant().value());
    }

    String outcome(Receipt receipt) {
        String charged = Texts.euros(receipt.charged());
        String outcome = receipt.allocation()
                .map(allocation -> words.say(
                        "verify.outcome.divided",
                        split(allocation.split()),
                        allocation.budgetYear(),
                        allocation.dividedBy()))
                .or(() -> receipt.reason().map(reason -> words.say("verify.outcome.undivided", charged, reason)))
                .orElse(charged);
        return words.say("verify.outcome", words.mark(receipt.verdict()), outcome);
    }

    private static String split(FrameworkSplit split) {
        return Arrays.stream(MacroFramework.values())
                .map(framework -> Texts.euros(split.part(framework)))
                .collect(Collectors.joining(" + ", Texts.euros(split.total()) + " = ", ""));
    }

    String cause(Correction.Cause cause) {
        return words.say(
                "verify.cause." + cause.kind(),
                cause.was().orElseGet(() -> words.say("none")),
                cause.is().orElseGet(() -> words.say("none")));
    }
}
