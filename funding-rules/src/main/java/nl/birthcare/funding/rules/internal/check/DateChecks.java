package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.jspecify.annotations.Nullable;

/** Whether the dates of a line are in order, and whether the policy book can go by them. */
final class DateChecks {

    /** Was care of one day given by the day on which it was declared? */
    static final Check SERVICE_BEFORE_SUBMISSION = Check.of(FindingCode.SERVICE_AFTER_SUBMISSION)
            .when(Trait.AFTER_SENDING)
            .finds((line, rule) -> line.line().serviceEnd().isEmpty()
                    ? afterSubmission(line, line.line().serviceDate(), rule)
                    : List.of());

    /** Did care of several days start by then? */
    static final Check START_BEFORE_SUBMISSION = Check.of(FindingCode.SERVICE_STARTS_AFTER_SUBMISSION)
            .when(Trait.AFTER_SENDING)
            .finds((line, rule) -> line.line().serviceEnd().isPresent()
                    ? afterSubmission(line, line.line().serviceDate(), rule)
                    : List.of());

    /** Did it end by then, where it had started? A later start is found by itself. */
    static final Check END_BEFORE_SUBMISSION = Check.of(FindingCode.SERVICE_ENDS_AFTER_SUBMISSION)
            .when(Trait.AFTER_SENDING)
            .finds((line, rule) -> {
                LocalDate end = line.line().serviceEnd().orElse(null);
                boolean started =
                        !line.line().serviceDate().isAfter(line.declaration().submittedOn());
                return end != null && started ? afterSubmission(line, end, rule) : List.of();
            });

    /** Is integral care sent to the insurer of its first day? Two insurers of one day cannot both be that. */
    static final Check ONE_INSURER = Check.of(FindingCode.INSURER_OF_FIRST_DAY_UNCLEAR)
            .dated(DateSubject.FUNDING_FORM)
            .about(Terms::isChargedByPhase)
            .when(Trait.OTHER_INSURER)
            .ofDebits()
            .ofEarlierLines()
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                LineFacts other = !line.isChargedByPhase()
                        ? null
                        : line.dossier()
                                .chargedBefore()
                                .ofOtherInsurer(line, each -> rule.check().rule(each.terms()) != null);
                return other == null
                        ? List.of()
                        : rule.finding(line)
                                .value("day", line.line().serviceDate())
                                .value("insurer", line.declaration().insurer().value())
                                .value("other", other.line().reference())
                                .value(
                                        "otherInsurer",
                                        other.declaration().insurer().value())
                                .byRule(false);
            });

    /** Was the care declared within the months that the agreement, or else the book, states? */
    static final Check DECLARED_IN_TIME = Check.of(FindingCode.DECLARED_LATE)
            .when(Trait.TERM_AGREED)
            .always(terms -> termOfBook(terms) != null)
            .ofDebits()
            .reads(EntryKinds.DECLARING_TERMS)
            .finds((line, rule) -> {
                Agreement agreement = line.agreement();
                Integer agreed = agreement == null
                        ? null
                        : agreement.declaredWithinMonths().orElse(null);
                if (agreement != null && agreed != null) {
                    return isDeclaredLate(line, agreed)
                            ? late(line, agreed, Words.of("by.agreement", "agreement", agreement.id()), rule)
                                    .byRule()
                            : List.of();
                }
                FundingRegime.DeclaringTerm term = termOfBook(line.terms());
                return term != null && isDeclaredLate(line, term.months())
                        ? late(line, term.months(), Words.of("by.entry", "entry", term.id()), rule)
                                .byRuleAnd(term)
                        : List.of();
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
            .reads(EntryKinds.TARIFFS, EntryKinds.TARIFF_DERIVATIONS, EntryKinds.TARIFF_SUPPLEMENTS)
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

    private static List<Finding> afterSubmission(LineFacts line, LocalDate day, AskedRule rule) {
        LocalDate submittedOn = line.declaration().submittedOn();
        return day.isAfter(submittedOn)
                ? rule.finding(line)
                        .value("day", day)
                        .value("submittedOn", submittedOn)
                        .byRule()
                : List.of();
    }

    /** The term of the book for care of that form, by the day of service; null if it states none that decides. */
    private static FundingRegime.@Nullable DeclaringTerm termOfBook(Terms terms) {
        Performance performance = terms.performance();
        FundingRegime.DeclaringTerm term = performance == null
                ? null
                : terms.book()
                        .timeline(EntryKinds.DECLARING_TERMS, performance.form())
                        .onEpochDay(terms.serviceDay().toEpochDay());
        return term != null && term.decides() ? term : null;
    }

    private static boolean isDeclaredLate(LineFacts line, int months) {
        return line.declaration().submittedOn().isAfter(line.line().lastDay().plusMonths(months));
    }

    private static FindingDraft late(LineFacts line, int months, String by, AskedRule rule) {
        return rule.finding(line)
                .value("day", line.line().lastDay())
                .value("submittedOn", line.declaration().submittedOn())
                .value("months", months)
                .value("by", by);
    }

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
            return Words.of("reach.begins", "day", begin);
        }
        LocalDate end = rules.get(rules.size() - 1).validity().lastDay().orElse(null);
        return end != null && end.isBefore(day) ? Words.of("reach.ends", "day", end) : Words.of("reach.silent");
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
        return original == null
                ? ""
                : Words.of("of.reversed", "line", original.line().reference());
    }
}
