package nl.birthcare.funding.examples.claims.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Into which ledger declarations are booked, if into any. */
public final class MonthOptions {

    @Option(
            names = "--ledger",
            paramLabel = "<ledger>",
            description = "Books the declarations in a ledger, against everything that was booked in it before: a file,"
                    + " made if there is none, or a JDBC URL such as jdbc:postgresql://host/db?user=me. New lines and"
                    + " corrections of earlier ones are told apart; a file that was booked before changes nothing. The"
                    + " ledger holds no client: keyed hashes stand in their place, and birth dates stay.")
    private @Nullable String ledger;

    @Option(
            names = "--booked-on",
            paramLabel = "<day>",
            description =
                    "The day of the booking, such as 2021-04-30, not before that of the last. Needed with --ledger.")
    private @Nullable LocalDate bookedOn;

    @Option(
            names = "--secret-file",
            paramLabel = "<file>",
            description =
                    "The file with the secret of the ledger, at least 16 characters. Without it <ledger>.key, which is"
                            + " made with the ledger and which its owner alone can read. Whoever loses it loses the ledger.")
    private @Nullable Path secret;

    /** {@return whether there is a ledger} */
    public boolean isAsked() {
        if (ledger == null && (bookedOn != null || secret != null)) {
            throw new NoResultException("--booked-on and --secret-file are of a ledger, and need --ledger");
        }
        if (ledger != null && bookedOn == null) {
            throw new NoResultException("--ledger needs --booked-on, the day of the booking");
        }
        return ledger != null;
    }

    String ledger() {
        return String.valueOf(ledger);
    }

    LocalDate bookedOn() {
        return bookedOn == null ? LocalDate.EPOCH : bookedOn;
    }

    @Nullable
    Path secret() {
        return secret;
    }
}
