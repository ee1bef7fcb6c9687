package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** What credits leave of a line is charged as if that had been asked from the start; in the end, nothing. */
final class MirrorLaw {

    static final Law<Assessor> LAW =
            Law.of("A line and its credits cancel, on every framework", Generator.of(Account::of), MirrorLaw::cancels);

    /**
     * A line, and what is taken back of it month by month.
     *
     * @param book what holds
     * @param agreements what was agreed
     * @param day the day of the care
     * @param cents what the line asks
     * @param credits what each credit takes back; together the whole line
     */
    record Account(PolicyBook book, Agreements agreements, LocalDate day, long cents, List<Long> credits) {

        static Account of(Choices choices) {
            PolicyBook book = FundingGenerators.book(choices);
            Agreements agreements = Parties.agreements(choices);
            LocalDate day = Claims.day(choices);
            long cents = Numbers.magnitude(choices, 1_000_000_000_000L);
            List<Long> credits = new ArrayList<>();
            long left = cents;
            for (int i = choices.below(4); i > 0; i--) {
                long credit = choices.upTo(left);
                credits.add(credit);
                left -= credit;
            }
            credits.add(left);
            return new Account(book, agreements, day, cents, credits);
        }

        Declaration debit(long amount) {
            return declaration(0, line("D-0/1", amount, Direction.DEBIT).build());
        }

        List<Declaration> all() {
            List<Declaration> all = new ArrayList<>(List.of(debit(cents)));
            for (int i = 0; i < credits.size(); i++) {
                all.add(declaration(
                        i + 1,
                        line("D-" + (i + 1) + "/1", credits.get(i), Direction.CREDIT)
                                .previousReference("D-0/1")
                                .build()));
            }
            return all;
        }

        private DeclarationLine.Builder line(String reference, long amount, Direction direction) {
            DeclarationLine.Builder line = DeclarationLine.builder();
            line.reference(reference)
                    .performance(World.NATAL)
                    .serviceDate(day)
                    .quantity(1)
                    .amount(Euro.ofCents(amount))
                    .direction(direction);
            return line;
        }

        private Declaration declaration(int month, DeclarationLine line) {
            return Declaration.builder()
                    .id("D-" + month)
                    .insurer(World.INSURER)
                    .declarant(World.PARTNERSHIP)
                    .client(ClientReference.of("client-1"))
                    .pregnancy(PregnancyReference.of("pregnancy-1"))
                    .submittedOn(day.plusMonths(1L + month))
                    .addLines(line)
                    .build();
        }

        @Override
        public String toString() {
            return book.name() + "\n" + FundingJson.write(agreements) + "\ncare of " + day + ": " + cents
                    + " cents, of which " + credits + " are taken back";
        }
    }

    private MirrorLaw() {}

    private static void cancels(Assessor assessor, Account account) {
        List<List<LineAnswer>> answers = assessor.assess(account.book(), account.agreements(), account.all());
        if (answers.get(0).get(0).charge().isEmpty()) {
            return;
        }
        FrameworkSplit left = FrameworkSplit.ZERO;
        long cents = account.cents();
        for (int i = 0; i < answers.size(); i++) {
            LineAnswer.Charge charge = charge(answers.get(i))
                    .orElseThrow(() -> new AssertionError("A line is charged, and a credit of it is not"));
            left = left.plus(charge.split());
            cents -= i == 0 ? 0 : account.credits().get(i - 1);
            LineAnswer.Charge alone = charge(
                            assessor.assess(account.book(), account.agreements(), List.of(account.debit(cents)))
                                    .get(0))
                    .orElseThrow(() -> new AssertionError("A line is charged, and a part of it alone is not"));
            assertThat(left).as("what is left after %s credits", i).isEqualTo(alone.split());
            assertThat(charge.form()).isEqualTo(alone.form());
            assertThat(charge.year()).isEqualTo(alone.year());
        }
        assertThat(left).isEqualTo(FrameworkSplit.ZERO);
    }

    private static Optional<LineAnswer.Charge> charge(List<LineAnswer> lines) {
        return lines.get(0).charge();
    }
}
