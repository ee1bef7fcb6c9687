package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A mutable count, for one thread, of what a delivery holds, to be held against what its sender says that it holds: a file that
 * was cut off at the end of a row looks whole.
 */
@JsonFilter(JsonForm.NONE)
public final class Delivery {

    private long rows;
    private BigInteger asked = BigInteger.ZERO;

    /** Starts with nothing received. */
    public Delivery() {}

    /**
     * Counts a declaration.
     *
     * @param declaration what was received
     */
    public void add(Declaration declaration) {
        Require.present("The declaration of a delivery", declaration);
        rows++;
        for (DeclarationLine line : declaration.lines()) {
            BigInteger cents = BigInteger.valueOf(line.amount().cents());
            asked = switch (line.direction()) {
                case DEBIT -> asked.add(cents);
                case CREDIT -> asked.subtract(cents);
            };
        }
    }

    /** Counts a row that could not be read. */
    public void addUnreadableRow() {
        rows++;
    }

    /** {@return how many rows were received, readable or not} */
    public long rows() {
        return rows;
    }

    /**
     * Holds the delivery against what its sender says.
     *
     * @param declaredRows how many rows it should have; empty if the sender does not say
     * @param declaredSum what its lines should ask together, debits less credits; null if the sender does not say
     * @throws IllegalArgumentException if it has more or fewer rows, or asks another sum; the message names both
     */
    public void require(OptionalLong declaredRows, @Nullable Euro declaredSum) {
        Require.present("The number of declared rows", declaredRows);
        if (declaredRows.isPresent() && declaredRows.getAsLong() != rows) {
            throw new IllegalArgumentException(
                    "The delivery must have " + declaredRows.getAsLong() + " rows, as declared, but has " + rows);
        }
        if (declaredSum != null && !BigInteger.valueOf(declaredSum.cents()).equals(asked)) {
            throw new IllegalArgumentException("The lines of the delivery must ask " + declaredSum
                    + " together, as declared, but ask " + new BigDecimal(asked, 2).toPlainString());
        }
    }
}
