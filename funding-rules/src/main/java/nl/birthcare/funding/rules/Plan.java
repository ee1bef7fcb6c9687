package nl.birthcare.funding.rules;

import java.util.List;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.internal.check.CheckPlan;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.internal.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the lines of some terms.
 *
 * @param checks what is asked of them
 * @param allocator how they are divided
 */
record Plan(CheckPlan checks, Allocator allocator) {

    static Plan of(Terms terms) {
        return new Plan(CheckPlan.of(terms), Allocator.of(terms));
    }

    /** The plans of a book, made beforehand for all terms that it has. */
    static final class Table {

        private final Plan[] plans;

        Table(CompiledBook book) {
            List<Terms> all = book.all();
            this.plans = new Plan[all.size()];
            for (Terms terms : all) {
                plans[terms.index()] = Plan.of(terms);
            }
        }

        /** The plan of terms; null of those that were made for one line. */
        @Nullable
        Plan of(Terms terms) {
            return terms.index() < 0 ? null : plans[terms.index()];
        }
    }
}
