package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;

/** Says what must be booked so that the books hold what is due, without touching what stands in them. */
@FunctionalInterface
public interface Corrector {

    /**
     * Returns what must be added.
     *
     * @param booked what stands in the books
     * @param due what should
     * @return the bookings to add, none if nothing changed
     */
    List<Booking> correct(List<Booking> booked, List<Booking> due);

    /**
     * An amount in the books.
     *
     * @param line the line that it is of
     * @param year the year that bears it
     * @param form the form of funding
     * @param framework the framework that bears it
     * @param cents the amount, with sign
     */
    record Booking(String line, int year, FundingForm form, MacroFramework framework, long cents) {}
}
