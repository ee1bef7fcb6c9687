package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import org.immutables.value.Value;

/** What a client pays, by which rule, from which document and how sure; or why nobody can say. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContributionAnswer {

    /** {@return what was asked, and about which day} */
    ContributionQuestion question();

    /** {@return what the client pays: the amount; empty where there is a gap} */
    @JsonProperty("clientCents")
    Optional<Euro> client();

    /**
     * {@return what the whole costs, and how client and insurer divide it: the share, where the price is known, the whole
     * comes to whole cents and there is no gap}
     */
    Optional<CostShare> share();

    /** {@return why it cannot be said what she pays: the gap; empty where it can} */
    Optional<Gap> gap();

    /** {@return which rule holds on the day, with its figures; empty where the book has none} */
    Optional<ContributionRule> rule();

    /** {@return how sure the answer is: the grade; empty where the book has no rule} */
    Optional<EvidenceGrade> grade();

    /** {@return by which documents: the references; none where the book has no rule} */
    List<SourceReference> sources();

    /** {@return the scenario that was assumed: its name; empty where nothing was assumed} */
    Optional<String> scenario();

    /** Refuses an answer that is both an amount and a gap, or neither, or two different amounts. */
    @Value.Check
    default void check() {
        if (client().isPresent() == gap().isPresent()) {
            throw new IllegalArgumentException("The answer about " + question().item() + " on "
                    + question().day() + " must be an amount or a gap, but is " + client() + " and " + gap());
        }
        if (share().isPresent() && !share().map(CostShare::client).equals(client())) {
            throw new IllegalArgumentException("The client's part of "
                    + question().item() + " on " + question().day() + " must be that of the share, " + share().get()
                    + ", but is " + client());
        }
        if (client().isPresent() && rule().isEmpty()) {
            throw new IllegalArgumentException("The answer about " + question().item() + " on "
                    + question().day() + " must name the rule that decides it, but names none");
        }
    }

    /** Why it cannot be said what the client pays. */
    enum Gap {
        /** The policy book has no figure for the day; a neighbouring one is never used. */
        NO_FIGURE,

        /** The figure of the day is of a rule that has not been decided. */
        UNDECIDED_RULE,

        /** What the client pays depends on the price, and the question does not state it. */
        PRICE_MISSING,

        /** A part of an hour does not come to whole cents. */
        NOT_WHOLE_CENTS;

        /** {@return the reason as a reader would be told it: a clause, without a capital and a full stop} */
        public String sentence() {
            return sentence(Locale.ENGLISH);
        }

        /**
         * Says the same in a language.
         *
         * @param locale the language: Dutch, or English for every other
         * @return the {@link #sentence()} in that language
         */
        public String sentence(Locale locale) {
            return ContributionWords.sentence(name(), locale);
        }
    }
}
