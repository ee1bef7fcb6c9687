package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;
import org.immutables.value.Value;

/** An amount that one line puts on the frameworks, or takes from them: a row for a general ledger. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Posting {

    /** What a posting is of. */
    enum Kind {
        /** A line is booked whole. */
        BOOKING,
        /** What was booked of a line is taken back whole. */
        REVERSAL,
        /** What a line comes to more, or less, than was booked. */
        DELTA
    }

    /** {@return what the posting is of: the kind} */
    Kind kind();

    /** {@return who pays} */
    Uzovi insurer();

    /** {@return who declared the line} */
    AgbCode declarant();

    /** {@return the declaration: its id} */
    String declaration();

    /** {@return the line: its reference} */
    String line();

    /** {@return where the amount stands} */
    Place place();

    /** {@return the amount, per framework, with sign} */
    FrameworkSplit split();

    /**
     * Makes a posting.
     *
     * @param kind what it is of
     * @param line the receipt of the line that it is about
     * @param place where the amount stands
     * @param split the amount, per framework, with sign
     * @return the posting
     */
    static Posting of(Kind kind, Receipt line, Place place, FrameworkSplit split) {
        Require.present("The receipt of a posting", line);
        Require.present("The place of a posting", place);
        Require.present("The split of a posting", split);
        return ImmutablePosting.builder()
                .kind(kind)
                .insurer(line.insurer())
                .declarant(line.declarant())
                .declaration(line.declaration())
                .line(line.line())
                .place(place)
                .split(split)
                .build();
    }

    /** Where an amount stands in the books: the form of funding, the year whose frameworks bear it, and what divided it. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Place {

        /** {@return the year whose frameworks bear the amount: the calendar year} */
        @Value.Parameter
        int year();

        /** {@return in which form the care is funded} */
        @Value.Parameter
        FundingForm form();

        /** {@return what divided the amount: as {@link Receipt.Allocation#dividedBy()}} */
        @Value.Parameter
        String dividedBy();

        /**
         * Names the place of what a line was divided into.
         *
         * @param allocation the allocation of the line
         * @return its year, form and key
         */
        static Place of(Receipt.Allocation allocation) {
            Require.present("The allocation of a place", allocation);
            return ImmutablePlace.of(allocation.budgetYear(), allocation.form(), allocation.dividedBy());
        }
    }
}
