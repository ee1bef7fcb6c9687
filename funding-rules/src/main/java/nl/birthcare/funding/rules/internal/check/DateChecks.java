package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateRule;
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

    /** Do the days of the declaration fit those of the line, and each other? A credit repeats those of its debit. */
    static final Check DAYS_FIT = Check.of(FindingCode.DAYS_CONTRADICT)
            .when(Trait.BIRTH, Trait.CARE_STARTED)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> DayContradictions.of(line).stream()
                    .flatMap(
                            contradiction -> rule.finding(line).value("contradiction", contradiction).byRule().stream())
                    .toList());

    /** Does the book say which dates decide about care of that day? */
    static final Check SERVICE_DAY_COVERED = Check.of(FindingCode.SERVICE_DAY_NOT_COVERED)
            .about(terms -> outside(terms) != null)
            .inColumns()
            .finds((line, rule) -> {
                DateSubject outside = outside(line.terms());
                if (outside == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("day", line.serviceDay())
                        .value("of", ofOriginal(line))
                        .value("policy", line.book().name())
                        .value("reach", reach(line.book().dateRules(outside).versions(), line.serviceDay()))
                        .value("subject", outside.name())
                        .byRule();
            });

    /** Is there a date that decides about each subject of which the book says which one does? */
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

    /** The first subject of which the book does not say which date decides on the day of service, or null. */
    private static @Nullable DateSubject outside(Terms terms) {
        for (DateSubject subject : DateSubject.values()) {
            if (terms.isOutsideBook(subject)) {
                return subject;
            }
        }
        return null;
    }

    /** How far the book reaches, as seen from a day that it does not. */
    private static String reach(List<DateRule> rules, LocalDate day) {
        LocalDate begin = rules.get(0).validity().firstDay();
        if (begin.isAfter(day)) {
            return "begins on " + begin;
        }
        LocalDate end = rules.get(rules.size() - 1).validity().lastDay().orElse(null);
        return end != null && end.isBefore(day) ? "ends on " + end : "says nothing about that day";
    }

    /** The first subject that has no deciding day though the book says which date decides, or null if there is none. */
    private static @Nullable DateSubject undated(Terms terms) {
        for (DateSubject subject : DateSubject.values()) {
            if (terms.day(subject) == null && !terms.isOutsideBook(subject)) {
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
