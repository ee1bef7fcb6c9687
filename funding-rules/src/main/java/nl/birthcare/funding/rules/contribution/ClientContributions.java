package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import org.jspecify.annotations.Nullable;

/**
 * Says what a client pays of birth care, by the contribution rules of a policy book.
 *
 * <p>Of one unit the client pays the contribution and what the price is above the cap; the insurer pays the rest. Of a
 * price below the contribution the client pays all: no document says so, it is a reading of this library, and the answer
 * is then {@link EvidenceGrade#DERIVED} at best. A day without a figure is answered by a {@link ContributionAnswer.Gap}.
 *
 * <pre>{@code
 * ClientContributions contributions = ClientContributions.of(PolicyBooks.figures());
 * ContributionAnswer answer = contributions.answer(ContributionQuestion.ofStay(day, 3, 2, Euro.parse("160.00")));
 * }</pre>
 */
@JsonFilter(JsonForm.NONE)
public final class ClientContributions {

    private static final SourceReference CONVENTION =
            SourceReference.of("birthcare-funding", "Contributions: a price below the contribution");

    private final PolicyBook book;

    private ClientContributions(PolicyBook book) {
        this.book = book;
    }

    /**
     * Goes by a policy book.
     *
     * @param book the book
     * @return the contributions
     */
    public static ClientContributions of(PolicyBook book) {
        Require.present("The policy book", book);
        return new ClientContributions(book);
    }

    /**
     * Answers one question.
     *
     * <p>Without a price the answer is the contribution only, for a price that is not below it; where the price is capped
     * the answer is a gap. So it is where a part of an hour does not come to whole cents: no rule says how to round.
     *
     * @param question the question
     * @return what the client pays, or why it cannot be said
     * @throws ArithmeticException if the amount is out of the range of {@link Euro}, by the figure of an overlay
     */
    public ContributionAnswer answer(ContributionQuestion question) {
        ImmutableContributionAnswer.Builder answer =
                ImmutableContributionAnswer.builder().question(question).scenario(book.scenario());
        ContributionRule rule = book.timeline(EntryKinds.CONTRIBUTION_RULES, question.item())
                .on(question.day())
                .orElse(null);
        if (rule == null) {
            return answer.gap(ContributionAnswer.Gap.NO_FIGURE).build();
        }
        answer.rule(rule).grade(rule.grade()).sources(rule.sources());
        if (!rule.decides()) {
            return answer.gap(ContributionAnswer.Gap.UNDECIDED_RULE).build();
        }
        Euro price = question.price().orElse(null);
        if (price == null) {
            return rule.cap().isPresent()
                    ? answer.gap(ContributionAnswer.Gap.PRICE_MISSING).build()
                    : of(answer, of(rule.contribution(), question), null);
        }
        if (price.compareTo(rule.contribution()) < 0) {
            answer.grade(rule.grade().weaker(EvidenceGrade.DERIVED)).addSources(CONVENTION);
        }
        return of(answer, of(rule.clientPart(price), question), of(price, question));
    }

    /** The answer of what the client pays and what all costs; a gap where the first is not whole cents. */
    private static ContributionAnswer of(
            ImmutableContributionAnswer.Builder answer, @Nullable Euro client, @Nullable Euro price) {
        if (client == null) {
            return answer.gap(ContributionAnswer.Gap.NOT_WHOLE_CENTS).build();
        }
        return price == null
                ? answer.client(client).build()
                : answer.client(client).share(CostShare.ofClient(price, client)).build();
    }

    /** An amount per unit for all units of a question; null where that is not whole cents, since no rule says how to round. */
    private static @Nullable Euro of(Euro perUnit, ContributionQuestion question) {
        long parts = question.minutes().orElse(0) / ContributionQuestion.STEP_MINUTES;
        long partsOfHour = ContributionQuestion.HOUR_MINUTES / ContributionQuestion.STEP_MINUTES;
        long ofParts = Math.multiplyExact(perUnit.cents(), parts);
        return ofParts % partsOfHour == 0
                ? perUnit.times(question.quantity()).plus(Euro.ofCents(ofParts / partsOfHour))
                : null;
    }

    /**
     * Answers several questions and adds the answers up.
     *
     * @param questions the questions
     * @return the answers and their sum
     * @throws ArithmeticException if the sum is out of the range of {@link Euro}
     */
    public ContributionStatement statement(List<ContributionQuestion> questions) {
        Require.present("The questions", questions);
        List<ContributionAnswer> answers = new ArrayList<>();
        for (ContributionQuestion question : questions) {
            answers.add(answer(question));
        }
        return ContributionStatement.of(answers);
    }

    /**
     * Returns whether an item is exempt from the deductible on a day.
     *
     * @param item the item
     * @param day the day
     * @return the rule that says so; empty where the book has no decided rule for that day
     */
    public Optional<DeductibleRule> deductible(DeductibleRule.Item item, LocalDate day) {
        Require.present("The item", item);
        Require.present("The day", day);
        return book.timeline(EntryKinds.DEDUCTIBLE_RULES, item).on(day).filter(DeductibleRule::decides);
    }
}
