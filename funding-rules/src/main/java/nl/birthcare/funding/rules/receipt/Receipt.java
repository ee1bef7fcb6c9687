package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.json.ReceiptFinding;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.immutables.value.Value;

/**
 * The answer about one line as a value that can be stored, read back and compared: what was decided, by what, and with which
 * edition of the library. It never names the client.
 *
 * <p>Whoever judges the same declarations by the same book and agreements gets an equal receipt, but for the {@linkplain
 * #library() edition}. A line that is refused and a copy have no allocation and no reason; any other has one of the two.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Receipt {

    /** {@return who declared the line} */
    AgbCode declarant();

    /** {@return who was asked to pay it} */
    Uzovi insurer();

    /** {@return the declaration: its id} */
    String declaration();

    /** {@return when the declaration was sent: the day} */
    LocalDate submittedOn();

    /** {@return the line: its reference} */
    String line();

    /** {@return which line of the declaration it is: a number from 1, since two lines may share a reference} */
    int number();

    /**
     * {@return what was asked: the SHA-256 of the canonical JSON of the declaration with this line alone, without client,
     * pregnancy and birth date, 64 hexadecimal digits}
     */
    String inputSha256();

    /** {@return whether the line may be declared: the verdict} */
    Verdict verdict();

    /** {@return what the line charges, with sign: below 0.00 for a credit; the amount} */
    @JsonProperty("amountCents")
    Euro charged();

    /** {@return what each framework bears and why; empty for a line that is refused, is a copy or could not be divided} */
    Optional<Allocation> allocation();

    /** {@return why a line that is not refused has no allocation; empty for any other} */
    Optional<UnallocatedReason> reason();

    /** {@return the policy book that decided: its name, with overlays and scenarios} */
    String policy();

    /** {@return what that book held: the fingerprint of the entries that can decide, 64 hexadecimal digits} */
    String policySha256();

    /** {@return the agreement by which the line was judged: its id; empty where none covers it} */
    Optional<String> agreement();

    /** {@return what was agreed: the fingerprint of that agreement, 64 hexadecimal digits} */
    Optional<String> agreementSha256();

    /** {@return the scenario that was assumed: its name; empty where nothing was assumed} */
    Optional<String> scenario();

    /** {@return what is unknown about the policy and touches the line: the ids of gaps} */
    List<String> notices();

    /** {@return what was found about the line, in the order of the checks} In JSON they are without their messages. */
    @JsonSerialize(contentUsing = ReceiptFinding.Writer.class)
    @JsonDeserialize(contentUsing = ReceiptFinding.Reader.class)
    List<Finding> findings();

    /** {@return which edition of the library judged: its version; empty where it did not run from its own jar} */
    Optional<String> library();

    /** Refuses what no answer is. */
    @Value.Check
    default void check() {
        Require.notBlank("The declaration of a receipt", declaration());
        Require.notBlank("The line of a receipt", line());
        if (number() < 1) {
            throw new IllegalArgumentException(
                    "The number of the line of a receipt must be 1 or more, but is " + number());
        }
        boolean open = verdict() == Verdict.PERMITTED || verdict() == Verdict.UNVERIFIED;
        int outcomes = (allocation().isPresent() ? 1 : 0) + (reason().isPresent() ? 1 : 0);
        if (outcomes != (open ? 1 : 0)) {
            throw new IllegalArgumentException(
                    "A receipt must have an allocation or a reason if its line is permitted or"
                            + " unverified, and neither if not, but of verdict " + verdict() + " it has " + outcomes);
        }
        allocation().map(Allocation::split).map(FrameworkSplit::total).ifPresent(this::requireWhole);
        if (agreement().isPresent() != agreementSha256().isPresent()) {
            throw new IllegalArgumentException("A receipt must have the fingerprint of its agreement, and of no other");
        }
    }

    private void requireWhole(Euro total) {
        if (!total.equals(charged())) {
            throw new IllegalArgumentException(
                    "The parts of a receipt must sum to what is charged, " + charged() + ", but sum to " + total);
        }
    }

    /**
     * {@return the fingerprint of this receipt: the SHA-256 of its canonical JSON (RFC 8785), 64 hexadecimal digits} It is
     * taken anew each time.
     */
    default String sha256() {
        return FundingJson.sha256(this);
    }

    /**
     * Tells whether another receipt says the same, by whatever edition of the library.
     *
     * @param other the other receipt
     * @return whether all else is equal
     */
    default boolean isSameAnswer(Receipt other) {
        return builder().from(this).library(other.library()).build().equals(other);
    }

    /** {@return what the frameworks bear of the line: its split; of a line without an allocation, nothing} */
    default FrameworkSplit borne() {
        return allocation().map(Allocation::split).orElse(FrameworkSplit.ZERO);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Receipt}. */
    final class Builder extends ImmutableReceipt.Builder {
        Builder() {}
    }

    /** What each framework bears of a line, and what decided it. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Allocation {

        /** {@return what each framework bears: the split} */
        FrameworkSplit split();

        /** {@return in which form the care is funded} */
        FundingForm form();

        /** {@return the year whose frameworks bear the amount: the calendar year} */
        int budgetYear();

        /** {@return the day that decided which key holds, or which tariffs weigh} */
        LocalDate decidingDate();

        /** {@return which date of the line that day is} */
        LineDate decidingDateKind();

        /** {@return on what basis the amount was divided} */
        AllocationBasis basis();

        /**
         * {@return the key by which the amount was divided, with its weights and method; where the line gave its own
         * weights, these in cents; empty where one framework bears all}
         */
        Optional<AllocationKey> key();

        /** {@return the agreement that said how to divide: its id; empty where the book said so} */
        Optional<String> agreement();

        /** {@return what decided: the ids of the entries of the book, and of the agreement on which the line rests} */
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> by();

        /** {@return which documents say how to divide: places in documents; none where no document decides} */
        List<SourceReference> sources();

        /** {@return how sure the division is: the grade} */
        EvidenceGrade grade();

        /**
         * {@return what divided the amount, as sums per key name it: the id of a fixed key, and on any other basis its name in
         * small letters with hyphens}
         */
        default String dividedBy() {
            return basis().isOfFixedKey()
                    ? key().map(AllocationKey::id).orElseThrow()
                    : basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link Allocation}. */
        final class Builder extends ImmutableAllocation.Builder {
            Builder() {}
        }
    }
}
