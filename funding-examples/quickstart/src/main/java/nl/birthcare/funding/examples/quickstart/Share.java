package nl.birthcare.funding.examples.quickstart;

import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** The sample of the README: how much of a year's integral care each framework bears, by which key, and how sure that is. */
public final class Share {

    private Share() {}

    public static void main(String[] args) {
        PolicyBook book = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));
        YearAllocation year = YearAllocation.of(book, 2021, Euro.parse("109400000.00"));
        System.out.println(year.split().orElseThrow());
        year.rule().ifPresent(rule -> System.out.println(rule.id() + " " + rule.grade()));
    }
}
