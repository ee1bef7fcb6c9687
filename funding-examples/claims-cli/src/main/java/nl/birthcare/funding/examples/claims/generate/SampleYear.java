package nl.birthcare.funding.examples.claims.generate;

import java.time.LocalDate;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.examples.claims.generate.NationalFigures.Births;
import nl.birthcare.funding.examples.claims.generate.NationalFigures.Costs;
import nl.birthcare.funding.examples.claims.generate.NationalFigures.MaternityPrices;
import nl.birthcare.funding.examples.claims.generate.NationalFigures.Spent;

/**
 * What a year looks like: how many clients of each kind there are to a birth, and what each costs, in whole cents.
 *
 * <p>Published are the costs of each kind of care and the average per client; one divided by the other is the number of
 * clients. It exceeds the number of births, since a pregnancy that spans two calendar years counts in both, and some end
 * early. So two clients are told apart: one who gives birth in the year, and one who does not and has a part of the
 * care only. The latter's price is a convention of ours; the former's follows from the published average.
 */
public final class SampleYear {

    /** The first year for which there is a catalogue. */
    public static final int FIRST = 2010;

    /** The last year for which declarations are made. */
    public static final int LAST = 2035;

    /** From when on care before a birth ends on the day before it (NR/REG-2312). */
    private static final int FIRST_WITH_DAY_BETWEEN = 2023;

    /** From when on care after a birth ends after six weeks (NR/REG-1822). */
    private static final int FIRST_WITH_SIX_WEEKS = 2018;

    static final Providers PARTNERSHIPS = Providers.of("53", 1, 8, 70);
    static final Providers HOSPITALS = Providers.of("06", 1, 20, 120);
    static final Providers MIDWIVES = Providers.of("08", 1, 40, 30);
    static final Providers MATERNITY_ORGANISATIONS = Providers.of("33", 1, 20, 0);

    /** In what ratio an integral price falls on the phases before, at and after the birth. Ours. */
    private static final long[] PHASES = {45, 35, 20};

    /** In what ratio a gynaecologist's price falls on the pregnancy and the birth. Ours. */
    private static final long[] PREGNANCY_AND_BIRTH = {25, 75};

    private final int year;
    private final Costs costs;
    private final Births births;
    private final MaternityPrices maternityPrices;

    private SampleYear(int year, Costs costs, Births births, MaternityPrices maternityPrices) {
        this.year = year;
        this.costs = costs;
        this.births = births;
        this.maternityPrices = maternityPrices;
    }

    /**
     * Describes a year by the published figures that are nearest to it.
     *
     * @param year the calendar year, {@value #FIRST} to {@value #LAST}
     * @return the year
     * @throws IllegalArgumentException if it is another year
     */
    public static SampleYear of(int year) {
        return of(NationalFigures.load(), year);
    }

    static SampleYear of(NationalFigures figures, int year) {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("The year must be " + FIRST + " to " + LAST + ", but is " + year);
        }
        return new SampleYear(
                year,
                NationalFigures.nearest(figures.costs(), year),
                NationalFigures.nearest(figures.births(), year),
                NationalFigures.nearest(figures.maternityPrices(), year));
    }

    /**
     * Says which figures this year goes by.
     *
     * @return the years of the published figures
     */
    public String basis() {
        return "costs of " + costs.year() + ", births of " + births.year() + ", maternity prices of "
                + maternityPrices.year();
    }

    int year() {
        return year;
    }

    /** The last day of integral care before a birth: until 2022 the day on which the birth begins, then the day before it. */
    LocalDate lastDayBeforeBirth(LocalDate birth) {
        return year < FIRST_WITH_DAY_BETWEEN ? birth : birth.minusDays(1);
    }

    /** The last day of integral care after a birth: eight weeks in 2017, six from 2018. */
    LocalDate lastDayAfterBirth(LocalDate birth) {
        return birth.plusWeeks(year < FIRST_WITH_SIX_WEEKS ? 8 : 6);
    }

    /** How many of a number of births are in integral care. */
    int integralBirths(int of) {
        return scaled(of, costs.integral().clients());
    }

    /** How many clients of gynaecologists, beside those who give birth, there are to a number of births. */
    int otherSpecialistClients(int of) {
        return scaled(of, others(costs.medicalSpecialistCare()));
    }

    /** How many clients of midwives, beside those who give birth, there are to a number of births. */
    int otherMidwiferyClients(int of) {
        return scaled(of, others(costs.midwifery()));
    }

    /** How many clients of maternity care, beside those who give birth, there are to a number of births. */
    int otherMaternityClients(int of) {
        return scaled(of, others(costs.maternityCare()));
    }

    /** The price of an integral client, for the phases before, at and after the birth. */
    long[] integralPrices() {
        return Apportionment.apportion(
                ApportionmentMethod.LARGEST_REMAINDER, costs.integral().averageCents(), PHASES);
    }

    /** What a gynaecologist costs for a client who gives birth: the pregnancy, and the birth. */
    long[] specialistPrices() {
        long price = priceWithBirth(costs.medicalSpecialistCare(), otherSpecialistPrice());
        return Apportionment.apportion(ApportionmentMethod.LARGEST_REMAINDER, price, PREGNANCY_AND_BIRTH);
    }

    /** What a gynaecologist costs for a client who does not: a quarter of the average of all. Ours. */
    long otherSpecialistPrice() {
        return costs.medicalSpecialistCare().averageCents() / 4;
    }

    /** What a midwife costs for a client who gives birth. */
    long midwiferyPrice() {
        return priceWithBirth(costs.midwifery(), otherMidwiferyPrice());
    }

    /** What a midwife costs for a client who does not: two fifths of the average of all. Ours. */
    long otherMidwiferyPrice() {
        return costs.midwifery().averageCents() * 2 / 5;
    }

    /** What the hours of maternity care cost on average for a client who gives birth. */
    long maternityHoursPrice() {
        return priceWithBirth(
                costs.maternityCare(), maternityPrices.registrationCents() + maternityPrices.intakeCents());
    }

    MaternityPrices maternityPrices() {
        return maternityPrices;
    }

    Costs costs() {
        return costs;
    }

    Births births() {
        return births;
    }

    private long birthsOutsideIntegral() {
        return births.births() - costs.integral().clients();
    }

    private long others(Spent spent) {
        return spent.clients() - birthsOutsideIntegral();
    }

    /** What is left of the costs of all clients for those who give birth, each. */
    private long priceWithBirth(Spent spent, long otherPrice) {
        long left = spent.clients() * spent.averageCents() - others(spent) * otherPrice;
        return left / birthsOutsideIntegral();
    }

    private int scaled(int of, long clients) {
        return Math.toIntExact((of * clients + births.births() / 2) / births.births());
    }
}
