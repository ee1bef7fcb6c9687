package nl.birthcare.funding.rules.receipt;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/**
 * What receipts come to: per year, form, key, verdict and grade what each framework bears, and beside it what is not divided,
 * refused and received before. Totals of one set of lines are added to those of another, and taken from them.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface BookedTotals {

    /** {@return the totals of no lines} */
    static BookedTotals none() {
        return new Sum().totals();
    }

    /** {@return what the frameworks bear: by year, form, key, verdict and grade; places without lines and money are left out} */
    List<Row> rows();

    /** {@return what is not refused, but could not be divided} */
    Beside unallocated();

    /** {@return what is refused} */
    Beside refused();

    /** {@return what was received before, and is no input} */
    Beside copied();

    /**
     * Adds other totals.
     *
     * @param other the others
     * @return the sum; both stay as they are
     * @throws ArithmeticException if an amount is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    default BookedTotals plus(BookedTotals other) {
        Require.present("The totals to add", other);
        Sum sum = new Sum();
        sum.add(this, 1);
        sum.add(other, 1);
        return sum.totals();
    }

    /**
     * Takes other totals away.
     *
     * @param other the others
     * @return the difference; both stay as they are
     * @throws ArithmeticException if an amount is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    default BookedTotals minus(BookedTotals other) {
        Require.present("The totals to take away", other);
        Sum sum = new Sum();
        sum.add(this, 1);
        sum.add(other, -1);
        return sum.totals();
    }

    /**
     * Keeps what one year's frameworks bear.
     *
     * @param year the calendar year
     * @return the rows of that year, and nothing beside them
     */
    default BookedTotals ofYear(int year) {
        Sum sum = new Sum();
        rows().stream().filter(row -> row.place().year() == year).forEach(row -> sum.add(row, 1));
        return sum.totals();
    }

    /** {@return what each framework bears per year and form, whatever divided it and however sure it is: the splits} */
    default List<FormTotal> byForm() {
        return FormTotals.of(rows());
    }

    /** What the frameworks bear of lines that stand at one place and are as sure as each other. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Row {

        /** The order of rows. */
        Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.place().year())
                .thenComparing(row -> row.place().form())
                .thenComparing(row -> row.place().dividedBy())
                .thenComparing(Row::verdict)
                .thenComparing(Row::grade);

        /** {@return where the amount stands} */
        @Value.Parameter
        Posting.Place place();

        /** {@return whether the lines may be declared: permitted or unverified} */
        @Value.Parameter
        Verdict verdict();

        /** {@return how sure the lines are} */
        @Value.Parameter
        EvidenceGrade grade();

        /** {@return how many lines it is; of a difference, how many more, below 0 for fewer} */
        @Value.Parameter
        long lines();

        /** {@return what each framework bears: debits less credits} */
        @Value.Parameter
        FrameworkSplit split();
    }

    /** What the frameworks bear of one form in one year. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface FormTotal {

        /** {@return the year whose frameworks bear the amount} */
        @Value.Parameter
        int year();

        /** {@return in which form the care is funded} */
        @Value.Parameter
        FundingForm form();

        /** {@return what each framework bears} */
        @Value.Parameter
        FrameworkSplit split();
    }

    /** Lines that no framework bears. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Beside {

        /** {@return how many lines; of a difference, how many more, below 0 for fewer} */
        @Value.Parameter
        long lines();

        /** {@return what they charge: debits less credits; the cents, of whatever size} */
        @Value.Parameter
        BigInteger cents();

        /**
         * {@return the same as an amount}
         *
         * @throws ArithmeticException if it is beyond the range of {@link Euro}
         */
        default Euro amount() {
            return Euro.of(new BigDecimal(cents(), 2));
        }
    }

    /** A mutable sum of receipts, for one thread at a time. */
    @JsonFilter(JsonForm.NONE)
    final class Sum {

        private record Name(Posting.Place place, Verdict verdict, EvidenceGrade grade) {}

        private static final class Held {
            private FrameworkSplit split = FrameworkSplit.ZERO;
            private long lines;
        }

        private static final class Left {
            private BigInteger cents = BigInteger.ZERO;
            private long lines;

            void add(long more, BigInteger amount) {
                lines += more;
                cents = cents.add(amount);
            }

            Beside value() {
                return ImmutableBeside.of(lines, cents);
            }
        }

        private final Map<Name, Held> held = new HashMap<>();
        private final Left unallocated = new Left();
        private final Left refused = new Left();
        private final Left copied = new Left();

        /** Starts with nothing. */
        public Sum() {}

        /**
         * Adds a line.
         *
         * @param receipt what it comes to
         */
        public void add(Receipt receipt) {
            Require.present("The receipt", receipt);
            add(receipt, 1);
        }

        /**
         * Adds what a line comes to now, and takes away what was booked of it.
         *
         * @param correction the correction, or a first booking
         */
        public void add(Correction correction) {
            Require.present("The correction", correction);
            correction.was().ifPresent(was -> add(was, -1));
            add(correction.is(), 1);
        }

        private void add(Receipt receipt, int times) {
            Receipt.Allocation allocation = receipt.allocation().orElse(null);
            if (allocation != null) {
                Name name = new Name(Posting.Place.of(allocation), receipt.verdict(), allocation.grade());
                add(name, allocation.split(), times, times);
                return;
            }
            left(receipt.verdict())
                    .add(times, BigInteger.valueOf(receipt.charged().cents()).multiply(BigInteger.valueOf(times)));
        }

        private Left left(Verdict verdict) {
            return switch (verdict) {
                case REFUSED -> refused;
                case COPY -> copied;
                case PERMITTED, UNVERIFIED -> unallocated;
            };
        }

        private void add(Name name, FrameworkSplit split, int sign, long lines) {
            Held sum = held.computeIfAbsent(name, any -> new Held());
            sum.split = sign < 0 ? sum.split.minus(split) : sum.split.plus(split);
            sum.lines += lines;
        }

        void add(Row row, int times) {
            add(new Name(row.place(), row.verdict(), row.grade()), row.split(), times, times * row.lines());
        }

        void add(BookedTotals other, int times) {
            other.rows().forEach(row -> add(row, times));
            BigInteger sign = BigInteger.valueOf(times);
            Map<Left, Function<BookedTotals, Beside>> parts = Map.of(
                    unallocated,
                    BookedTotals::unallocated,
                    refused,
                    BookedTotals::refused,
                    copied,
                    BookedTotals::copied);
            parts.forEach((left, part) -> left.add(
                    times * part.apply(other).lines(), part.apply(other).cents().multiply(sign)));
        }

        /** {@return what the sum comes to now} */
        public BookedTotals totals() {
            List<Row> rows = held.entrySet().stream()
                    .filter(sum ->
                            sum.getValue().lines != 0 || !sum.getValue().split.equals(FrameworkSplit.ZERO))
                    .<Row>map(sum -> ImmutableRow.of(
                            sum.getKey().place(),
                            sum.getKey().verdict(),
                            sum.getKey().grade(),
                            sum.getValue().lines,
                            sum.getValue().split))
                    .sorted(Row.ORDER)
                    .collect(Collectors.toList());
            return ImmutableBookedTotals.builder()
                    .rows(rows)
                    .unallocated(unallocated.value())
                    .refused(refused.value())
                    .copied(copied.value())
                    .build();
        }
    }
}
