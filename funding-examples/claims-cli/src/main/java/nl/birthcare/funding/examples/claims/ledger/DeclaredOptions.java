package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.util.OptionalLong;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.rules.booking.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the sender of a file says that it holds: a file that was cut off is no result. */
public final class DeclaredOptions {

    @Option(
            names = "--declared-rows",
            paramLabel = "<n>",
            description = "How many rows the sender says that the file has: another number is no result.")
    private @Nullable Long declaredRows;

    @Option(
            names = "--declared-sum",
            paramLabel = "<cents>",
            description =
                    "What the sender says that all lines ask together, in cents, debits less credits: another sum is no"
                            + " result.")
    private @Nullable Long declaredSum;

    /**
     * Reads a file through, if its sender says what it holds.
     *
     * @param declarations the file
     * @param otherwise what a person is told where it holds something else
     * @throws IOException if it cannot be read
     * @throws NoResultException if it holds something else
     */
    public void check(DeclarationFile declarations, String otherwise) throws IOException {
        if (declaredRows == null && declaredSum == null) {
            return;
        }
        Delivery delivery = new Delivery();
        declarations.read("Counting", new DeclarationFile.Reader() {
            @Override
            public void read(DeclarationFile.Row row, Declaration declaration) {
                delivery.add(declaration);
            }

            @Override
            public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                delivery.addUnreadableRow();
            }
        });
        require(delivery, otherwise);
    }

    private void require(Delivery delivery, String otherwise) {
        try {
            delivery.require(
                    declaredRows == null ? OptionalLong.empty() : OptionalLong.of(declaredRows),
                    declaredSum == null ? null : Euro.ofCents(declaredSum));
        } catch (IllegalArgumentException e) {
            throw new NoResultException(e.getMessage() + "; " + otherwise, e);
        }
    }
}
