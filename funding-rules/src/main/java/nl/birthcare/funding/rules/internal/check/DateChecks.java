package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** Whether the dates of a line are in order, and whether the policy book can go by them. */
final class DateChecks {

    /** Was the care given before it was declared? */
    static final Check SERVICE_BEFORE_SUBMISSION = Check.of(FindingCode.SERVICE_AFTER_SUBMISSION)
            .when(Trait.AFTER_SENDING)
            .finds((line, rule) -> {
                LocalDate start = line.line().serviceDate();
                LocalDate end = line.line().serviceEnd().orElse(start);
                LocalDate last = end.isBefore(start) ? start : end;
                LocalDate submittedOn = line.declaration().submittedOn();
                if (!last.isAfter(submittedOn)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("day", last)
                        .value("submittedOn", submittedOn)
                        .byRule();
            });

    /** Does the care end no earlier than it starts? */
    static final Check END_NOT_BEFORE_START = Check.of(FindingCode.SERVICE_ENDS_BEFORE_START)
            .when(Trait.END)
            .finds((line, rule) -> {
                LocalDate start = line.line().serviceDate();
                LocalDate end = line.line().serviceEnd().orElse(start);
                return end.isBefore(start)
                        ? rule.finding(line)
                                .value("start", start)
                                .value("end", end)
                                .byRule()
                        : List.of();
            });

    /** Is there a date that decides about each subject? */
    static final Check DECIDING_DATE_PRESENT = Check.of(FindingCode.DECIDING_DATE_MISSING)
            .about(terms -> undated(terms) != null)
            .inColumns()
            .finds((line, rule) -> {
                DateSubject undated = undated(line.terms());
                if (undated == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("subject", undated.name())
                        .value("policy", line.book().name())
                        .value("serviceDate", line.serviceDay())
                        .value("of", ofOriginal(line))
                        .byRule();
            });

    /** Does the book reach every day that decides? The day of service may, and the start of care lie before it begins. */
    static final Check DECIDING_DAYS_COVERED = Check.of(FindingCode.DECIDING_DAY_NOT_COVERED)
            .about(terms -> uncovered(terms) != null)
            .finds((line, rule) -> {
                DateSubject uncovered = uncovered(line.terms());
                if (uncovered == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("subject", uncovered.name())
                        .value("day", line.day(uncovered))
                        .value("policy", line.book().name())
                        .byRule();
            });

    private DateChecks() {}

    /** The first subject that has no deciding day, or null if each has one. */
    private static @Nullable DateSubject undated(Terms terms) {
        for (DateSubject subject : DateSubject.values()) {
            if (terms.day(subject) == null) {
                return subject;
            }
        }
        return null;
    }

    /** The first subject of whose deciding day the book says not even which date decides, or null if there is none. */
    private static @Nullable DateSubject uncovered(Terms terms) {
        for (DateSubject subject : DateSubject.values()) {
            boolean covered =
                    terms.day(subject) == null || terms.on(subject, terms.book().dateRules(subject)) != null;
            if (!covered) {
                return subject;
            }
        }
        return null;
    }

    /** The date of a credit is that of the line that it takes back. */
    private static String ofOriginal(LineFacts line) {
        LineFacts original = line.original();
        return original == null ? "" : " of line " + original.line().reference() + ", which it takes back";
    }
}
