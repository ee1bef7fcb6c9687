package nl.birthcare.funding.examples.claims.ledger;

import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which ledger a command is about. */
final class LedgerOptions {

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "<ledger>",
            description = "The ledger: a file, or a JDBC URL such as jdbc:postgresql://host/db?user=me.")
    private String ledger = "";

    @Option(
            names = "--secret-file",
            paramLabel = "<file>",
            description = "The file with the secret of the ledger: without it, <ledger>.key.")
    private @Nullable Path secret;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    Words words() {
        return language.words();
    }

    String ledger() {
        return ledger;
    }

    @Nullable
    Path secret() {
        return secret;
    }
}
