package nl.birthcare.funding.examples.claims.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.json.FundingJson;

/**
 * Published national figures of birth care, by year.
 *
 * @param source the documents
 * @param costs what was spent
 * @param births how many children were born
 * @param maternityPrices what maternity care cost per unit
 */
record NationalFigures(String source, List<Costs> costs, List<Births> births, List<MaternityPrices> maternityPrices) {

    /** A figure of one year. */
    interface OfYear {
        int year();
    }

    /** What was spent on each kind of care in a year. */
    record Costs(int year, Spent medicalSpecialistCare, Spent midwifery, Spent maternityCare, Spent integral)
            implements OfYear {}

    /** What was spent in all, and per client. */
    record Spent(long costCents, long averageCents) {

        /** How many clients that makes, to the nearest. */
        long clients() {
            return (costCents + averageCents / 2) / averageCents;
        }
    }

    /** How many children were born in a year. */
    record Births(int year, long births) implements OfYear {}

    /** What one hour, registration and intake at home of maternity care cost in a year. */
    record MaternityPrices(int year, long hourCents, long registrationCents, long intakeCents) implements OfYear {}

    static NationalFigures load() {
        try (InputStream json =
                Objects.requireNonNull(NationalFigures.class.getResourceAsStream("national-figures.json"))) {
            return FundingJson.read(NationalFigures.class, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure of the year that is nearest to another; of two that are as near, the earlier. */
    static <T extends OfYear> T nearest(List<T> figures, int year) {
        return figures.stream()
                .min(Comparator.comparingInt((T figure) -> Math.abs(figure.year() - year))
                        .thenComparingInt(OfYear::year))
                .orElseThrow();
    }
}
