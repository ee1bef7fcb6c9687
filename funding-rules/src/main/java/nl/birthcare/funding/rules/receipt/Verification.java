package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.AgbCode;
import org.jspecify.annotations.Nullable;

/**
 * A mutable comparison, for one thread, of receipts that were stored with those of the same declarations judged once more.
 *
 * <p>The two may come in any order. What has met is not kept: receipts that come in the order in which they were stored take
 * no more memory, however many they are.
 */
@JsonFilter(JsonForm.NONE)
public final class Verification {

    /** Which line a receipt is about. The same line may have been received twice. */
    private record Name(AgbCode declarant, String declaration, int number, String inputSha256) {

        static Name of(Receipt receipt) {
            return new Name(receipt.declarant(), receipt.declaration(), receipt.number(), receipt.inputSha256());
        }
    }

    private final Map<Name, Deque<Receipt>> stored = new LinkedHashMap<>();
    private final Map<Name, Deque<Receipt>> replayed = new LinkedHashMap<>();
    private long same;

    /** Starts with nothing compared. */
    public Verification() {}

    /**
     * Takes a receipt that was stored.
     *
     * @param receipt the receipt
     * @return what the line comes to now, if it has been judged and the answer is another
     */
    public Optional<Correction> stored(Receipt receipt) {
        Require.present("A stored receipt", receipt);
        Receipt other = meet(receipt, replayed, stored);
        return other == null ? Optional.empty() : compare(receipt, other);
    }

    /**
     * Takes the receipt of a line that was judged once more.
     *
     * @param receipt the receipt
     * @return what the line comes to now, if its stored receipt has come and says something else
     */
    public Optional<Correction> replayed(Receipt receipt) {
        Require.present("A replayed receipt", receipt);
        Receipt other = meet(receipt, stored, replayed);
        return other == null ? Optional.empty() : compare(other, receipt);
    }

    /** The one on the other side that waited longest, or null: then this one waits. */
    private static @Nullable Receipt meet(
            Receipt receipt, Map<Name, Deque<Receipt>> others, Map<Name, Deque<Receipt>> own) {
        Name name = Name.of(receipt);
        Deque<Receipt> waiting = others.get(name);
        if (waiting == null) {
            own.computeIfAbsent(name, any -> new ArrayDeque<>(1)).add(receipt);
            return null;
        }
        Receipt other = waiting.remove();
        if (waiting.isEmpty()) {
            others.remove(name);
        }
        return other;
    }

    private Optional<Correction> compare(Receipt was, Receipt is) {
        if (was.isSameAnswer(is)) {
            same++;
            return Optional.empty();
        }
        return Optional.of(Correction.of(was, is));
    }

    /** {@return how many stored receipts say what the line comes to now} */
    public long same() {
        return same;
    }

    /** {@return the stored receipts so far of which the line was not judged: it is missing from the declarations, or altered} */
    public List<Receipt> withoutLine() {
        return stored.values().stream().flatMap(Collection::stream).toList();
    }

    /** {@return the lines so far of which no receipt was stored} */
    public List<Receipt> withoutReceipt() {
        return replayed.values().stream().flatMap(Collection::stream).toList();
    }
}
