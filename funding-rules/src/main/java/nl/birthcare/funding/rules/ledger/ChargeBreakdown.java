package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import org.immutables.value.Value;

/**
 * What the frameworks bear, seen from several sides: by form and year, by month of the care, by performance and by
 * declarant; and beside it why amounts are on no framework, and which entries decided. The rows of each side come to the
 * same sum. {@link BreakdownLedger} makes it.
 */
@Value.Immutable
@JsonFilter(JsonForm.NONE)
public interface ChargeBreakdown {

    /** {@return what is charged by year and form, with how sure it is: in the order of years, then of forms} */
    List<FormTotal> forms();

    /** {@return what is charged by month of the service date: in the order of months, the rest last} */
    List<Row> months();

    /** {@return what is charged by performance: the largest first, the rest last} */
    List<Row> performances();

    /** {@return what is charged by declarant, by AGB code: the largest first, the rest last} */
    List<Row> declarants();

    /** {@return why lines that are not refused are on no framework: a row per reason, in the order of the reasons} */
    List<Unallocated> unallocated();

    /**
     * {@return by which findings lines are refused: a row per code, in the order of the codes} A line that is refused by
     * several counts once, by the first of them.
     */
    List<Refused> refused();

    /** {@return which entries of the policy book decided lines that are divided: the one of most lines first} */
    List<EntryUse> entries();

    /** An amount that is divided over the frameworks. */
    @JsonFilter(JsonForm.NONE)
    interface Charge {

        /** {@return what medical-specialist care bears: debits less credits; the cents} */
        BigInteger medicalSpecialistCareCents();

        /** {@return what midwifery bears: debits less credits; the cents} */
        BigInteger midwiferyCents();

        /** {@return what maternity care bears: debits less credits; the cents} */
        BigInteger maternityCareCents();

        /** {@return how many lines it is, debits and credits} */
        long lines();

        /**
         * {@return what one framework bears: the cents}
         *
         * @param framework the framework
         */
        default BigInteger cents(MacroFramework framework) {
            Require.present("The framework", framework);
            return switch (framework) {
                case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCareCents();
                case MIDWIFERY -> midwiferyCents();
                case MATERNITY_CARE -> maternityCareCents();
            };
        }

        /** {@return what all frameworks bear together: the cents} */
        default BigInteger totalCents() {
            return medicalSpecialistCareCents().add(midwiferyCents()).add(maternityCareCents());
        }

        /**
         * {@return which part of the whole a framework bears: the share, exact; empty where the whole is nothing}
         *
         * @param framework the framework
         */
        default Optional<Fraction> share(MacroFramework framework) {
            Require.present("The framework", framework);
            return part(cents(framework), totalCents());
        }

        /** A part of a whole; none of nothing. */
        private static Optional<Fraction> part(BigInteger part, BigInteger whole) {
            return whole.signum() == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
        }
    }

    /** What care of one form charges in one year. */
    @Value.Immutable
    @JsonFilter(JsonForm.NONE)
    interface FormTotal extends Charge {

        /** The order of the rows. */
        Comparator<FormTotal> ORDER = Comparator.comparingInt(FormTotal::year).thenComparing(FormTotal::form);

        /** {@return which year's frameworks bear it: the calendar year} */
        int year();

        /** {@return in which form the care was funded} */
        FundingForm form();

        /** {@return how sure it is: the parts by verdict and grade, permitted first, the surest first} */
        List<MarkedAmount> marks();

        /**
         * {@return which part of the whole has a mark: the share, exact; empty where the whole is nothing}
         *
         * @param mark one of the {@link #marks()}
         */
        default Optional<Fraction> share(MarkedAmount mark) {
            Require.present("The mark", mark);
            return Charge.part(mark.cents(), totalCents());
        }

        /** Refuses parts that do not come to the whole. */
        @Value.Check
        default void check() {
            MarkedAmount.refuseOtherSum(form() + " care in " + year(), marks(), totalCents());
        }
    }

    /** What one month, performance or declarant charges, or the rest of them together. */
    @Value.Immutable
    @JsonFilter(JsonForm.NONE)
    interface Row extends Charge {

        /** {@return what it is about: a month such as 2021-03, a code; empty for the rest} */
        Optional<String> name();

        /** {@return what it is called, such as the name of a performance; empty where it has no name but its code} */
        Optional<String> title();

        /** {@return how many months, performances or declarants it is: 1, or as many as the rest is} */
        long members();

        /**
         * {@return how large it is beside the largest of its list, whatever their signs: from 0 to 1, exact, for a chart}
         */
        Fraction relativeSize();
    }

    /** What is on no framework for one reason. */
    @Value.Immutable
    @JsonFilter(JsonForm.NONE)
    interface Unallocated {

        /** {@return why} */
        @Value.Parameter
        UnallocatedReason reason();

        /** {@return what it is: debits less credits; the cents} */
        @Value.Parameter
        BigInteger cents();

        /** {@return how many lines} */
        @Value.Parameter
        long lines();
    }

    /** What is refused by one finding. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Refused {

        /** {@return the code of the finding} */
        @Value.Parameter
        FindingCode code();

        /** {@return what it is: debits less credits; the cents} */
        @Value.Parameter
        BigInteger cents();

        /** {@return how many lines} */
        @Value.Parameter
        long lines();
    }

    /** How many lines one entry of the policy book decided. */
    @Value.Immutable
    @JsonFilter(JsonForm.NONE)
    interface EntryUse {

        /** {@return the entry} */
        @Value.Parameter
        Provision entry();

        /** {@return how many lines} */
        @Value.Parameter
        long lines();
    }
}
