package nl.birthcare.funding.rules.internal.terms;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;

/** Which date of a line decides about each subject, and which day that is. */
public final class DecidingDays {

    /** Of the lines whose service date decides about everything: one object serves all of them. */
    public static final DecidingDays BY_SERVICE = new DecidingDays(Map.of(), Map.of());

    private final Map<DateSubject, LineDate> dates;
    private final Map<DateSubject, LocalDate> days;

    private DecidingDays(Map<DateSubject, LineDate> dates, Map<DateSubject, LocalDate> days) {
        this.dates = dates;
        this.days = days;
    }

    /**
     * Asks a book which dates decide, and a line for them.
     *
     * @param book the policy book
     * @param declaration the declaration of the line
     * @param line the line that is dated; for a credit, the line that it takes back
     * @return the days
     */
    static DecidingDays of(PolicyBook book, Declaration declaration, DeclarationLine line) {
        Map<DateSubject, LineDate> dates = new EnumMap<>(DateSubject.class);
        Map<DateSubject, LocalDate> days = new EnumMap<>(DateSubject.class);
        boolean byService = true;
        for (DateSubject subject : DateSubject.values()) {
            LineDate date = dateOf(book, subject, line.serviceDate());
            byService &= date == LineDate.SERVICE_DATE;
            LocalDate day = date == null ? null : day(date, declaration, line);
            if (date != null) {
                dates.put(subject, date);
            }
            if (day != null) {
                days.put(subject, day);
            }
        }
        return byService ? BY_SERVICE : new DecidingDays(dates, days);
    }

    /** Whether the service date decides about every subject of care that was given on a day. */
    static boolean isByService(PolicyBook book, LocalDate serviceDay) {
        for (DateSubject subject : DateSubject.values()) {
            if (dateOf(book, subject, serviceDay) != LineDate.SERVICE_DATE) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LineDate dateOf(PolicyBook book, DateSubject subject, LocalDate serviceDay) {
        DateRule rule = book.dateRules(subject).onEpochDay(serviceDay.toEpochDay());
        return rule == null || !rule.decides() ? null : rule.date();
    }

    private static @Nullable LocalDate day(LineDate date, Declaration declaration, DeclarationLine line) {
        return switch (date) {
            case SERVICE_DATE -> line.serviceDate();
            case CARE_STARTED_ON -> declaration.careStartedOn().orElse(null);
            case SUBMITTED_ON -> declaration.submittedOn();
        };
    }

    /**
     * Returns the day that decides about a subject.
     *
     * @param subject the subject
     * @param serviceDay the day of service of the line
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate on(DateSubject subject, LocalDate serviceDay) {
        return this == BY_SERVICE ? serviceDay : days.get(subject);
    }

    /**
     * Returns which date decides about a subject.
     *
     * @param subject the subject
     * @return the date, or {@code null} if the book does not say
     */
    public @Nullable LineDate date(DateSubject subject) {
        return this == BY_SERVICE ? LineDate.SERVICE_DATE : dates.get(subject);
    }
}
