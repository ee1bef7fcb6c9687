/**
 * Bookings that go on from month to month: what is to be booked when declarations arrive, beside what was booked before.
 *
 * <ul>
 *   <li>{@link nl.birthcare.funding.rules.booking.Corrections} finds new lines, and earlier ones that come to something else:
 *       a {@link nl.birthcare.funding.rules.booking.Booking} per declaration.
 *   <li>{@link nl.birthcare.funding.rules.booking.BookedReceipts} is what it asks of a caller's store, which answers with
 *       {@link nl.birthcare.funding.rules.booking.BookedDeclaration}s.
 *   <li>{@link nl.birthcare.funding.rules.booking.BookedCare} tells which entries and agreements may change without anything
 *       that was booked coming to something else.
 *   <li>{@link nl.birthcare.funding.rules.booking.Delivery} holds a delivery against what its sender says that it holds.
 * </ul>
 */
@NullMarked
package nl.birthcare.funding.rules.booking;

import org.jspecify.annotations.NullMarked;
