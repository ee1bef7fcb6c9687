package nl.birthcare.funding.examples.claims.generate;

import java.time.LocalDate;

/**
 * A client of the sample data.
 *
 * @param id sixteen hexadecimal digits
 * @param day the day of the birth, or else of the care
 */
record SampleClient(String id, LocalDate day) {}
