package nl.birthcare.funding.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import org.jspecify.annotations.Nullable;

/** The entries of two books that hold for a line on the days that decide about it. */
final class AskedEntries {

    /** What a line asks: about what, and which day decides; null for the day of service. */
    private record Asked(
            EntryKind<?> kind, Object about, @Nullable DateSubject by) {}

    /**
     * What one line asks of both books.
     *
     * @param kinds the kinds of entries to ask for
     * @param checks the checks to ask for the rules of
     * @param versions what the performance of the line is by either book
     */
    private record Question(Set<EntryKind<?>> kinds, Set<Check> checks, List<Performance> versions) {}

    private final Map<Asked, Provision> ofA = new HashMap<>();
    private final Map<Asked, Provision> ofB = new HashMap<>();

    /**
     * Asks two books about a line.
     *
     * @param kinds the kinds of entries to ask for
     * @param checks the checks to ask for the rules of
     */
    static AskedEntries of(LineFacts byA, LineFacts byB, Set<EntryKind<?>> kinds, Set<Check> checks) {
        List<Performance> versions = Stream.of(byA, byB)
                .map(line -> line.terms().version())
                .<Performance>mapMulti((version, each) -> {
                    if (version != null) {
                        each.accept(version);
                    }
                })
                .distinct()
                .toList();
        Question question = new Question(kinds, checks, versions);
        AskedEntries asked = new AskedEntries();
        ask(byA, question, asked.ofA);
        ask(byB, question, asked.ofB);
        return asked;
    }

    /** What the books say otherwise, in no order. */
    List<Candidate> differences(BiPredicate<@Nullable Provision, @Nullable Provision> same) {
        Set<Asked> all = new LinkedHashSet<>(ofA.keySet());
        all.addAll(ofB.keySet());
        Set<Candidate> differing = new LinkedHashSet<>();
        for (Asked asked : all) {
            Provision one = ofA.get(asked);
            Provision other = ofB.get(asked);
            if (!same.test(one, other)) {
                differing.add(new Candidate(asked.kind, one, other, asked.by));
            }
        }
        return new ArrayList<>(differing);
    }

    private static void ask(LineFacts line, Question question, Map<Asked, Provision> into) {
        Answers answers = new Answers(line, question.kinds, into);
        PolicyBook book = line.book();
        for (DateSubject subject : DateSubject.values()) {
            // Of the day on which care was given: which date decides; of that date: whether the book reaches it.
            answers.put(EntryKinds.DATE_RULES, subject, null, book.dateRules(subject));
            answers.put(EntryKinds.DATE_RULES, subject, subject, book.dateRules(subject));
        }
        for (Check check : question.checks) {
            String code = check.code().name();
            answers.put(
                    EntryKinds.CHECK_RULES,
                    code,
                    check.subject().orElse(null),
                    check.ruleDay(line.terms()),
                    book.checkRules(code));
        }
        answers.ofPerformance(line.line().performance());
        answers.ofAvailability();
        question.versions.forEach(answers::ofVersion);
        line.line().activities().forEach(answers::ofActivity);
        answers.put(
                EntryKinds.REGIMES,
                FundingForm.SMALL_SCALE_EXPERIMENT,
                DateSubject.FUNDING_FORM,
                line.line().experiment().isPresent()
                        ? book.regimes(FundingForm.SMALL_SCALE_EXPERIMENT)
                        : Timeline.none());
    }

    /** What one book answers about one line. */
    private record Answers(LineFacts line, Set<EntryKind<?>> kinds, Map<Asked, Provision> into) {

        void put(EntryKind<?> kind, Object about, @Nullable DateSubject by, Timeline<?> versions) {
            put(kind, about, by, by == null ? line.serviceDay() : line.day(by), versions);
        }

        private void put(
                EntryKind<?> kind,
                Object about,
                @Nullable DateSubject by,
                @Nullable LocalDate day,
                Timeline<?> versions) {
            boolean asked = kind == EntryKinds.CHECK_RULES || kinds.contains(kind);
            Provision entry = !asked || day == null ? null : versions.onEpochDay(day.toEpochDay());
            if (entry != null) {
                into.put(new Asked(kind, about, by), entry);
            }
        }

        void ofPerformance(PerformanceCode code) {
            PolicyBook book = line.book();
            put(EntryKinds.PERFORMANCES, code, DateSubject.PERFORMANCE, book.performances(code));
            put(EntryKinds.TARIFFS, code, DateSubject.TARIFF, book.tariffs(code));
            ofDerivation(code);
            put(EntryKinds.PROVIDER_RULES, code.list(), null, book.providerRules(code.list()));
        }

        /** Whether the form of the code exists is known even where the code is not in force. */
        void ofAvailability() {
            FundingForm form = line.terms().formOfCode();
            if (form != null) {
                LocalDate day = line.terms().formDay();
                put(
                        EntryKinds.REGIMES,
                        form,
                        DateSubject.FUNDING_FORM,
                        day,
                        line.book().regimes(form));
            }
        }

        /** A tariff that follows from another hangs on that one as well. */
        private void ofDerivation(PerformanceCode code) {
            PolicyBook book = line.book();
            Timeline<TariffDerivation> derivations = book.timeline(EntryKinds.TARIFF_DERIVATIONS, code);
            put(EntryKinds.TARIFF_DERIVATIONS, code, DateSubject.TARIFF, derivations);
            derivations.versions().stream()
                    .map(TariffDerivation::full)
                    .forEach(full -> put(EntryKinds.TARIFFS, full, DateSubject.TARIFF, book.tariffs(full)));
        }

        void ofVersion(Performance version) {
            PolicyBook book = line.book();
            FundingForm form = version.form();
            put(EntryKinds.REGIMES, form, DateSubject.FUNDING_FORM, book.regimes(form));
            put(EntryKinds.TARIFF_REGIMES, form, DateSubject.TARIFF, book.tariffRegimes(form, version.discipline()));
            put(EntryKinds.DECLARING_TERMS, form, null, book.timeline(EntryKinds.DECLARING_TERMS, form));
            version.discipline().ifPresent(discipline -> {
                put(EntryKinds.TARIFF_ALLOWANCES, true, DateSubject.TARIFF, book.tariffAllowances(discipline));
                put(
                        EntryKinds.TARIFF_FORMULAS,
                        discipline,
                        DateSubject.TARIFF,
                        book.timeline(EntryKinds.TARIFF_FORMULAS, discipline));
                book.timeline(EntryKinds.TARIFF_DERIVATIONS, version.code()).versions().stream()
                        .flatMap(derivation -> derivation.supplement().stream())
                        .forEach(key -> put(
                                EntryKinds.TARIFF_SUPPLEMENTS,
                                List.of(discipline, key),
                                DateSubject.TARIFF,
                                book.tariffSupplements(discipline, key)));
                put(EntryKinds.TARIFF_ALLOWANCES, false, DateSubject.TARIFF, book.possibleAllowances(discipline));
            });
            version.describedBy()
                    .ifPresent(
                            key -> put(EntryKinds.DESCRIPTIONS, key, DateSubject.PERFORMANCE, book.descriptions(key)));
            ofContent(form);
            // Whether integral care could have contained it decides whether it breaks a bundle.
            ofContent(FundingForm.INTEGRAL);
            if (version.discipline().isEmpty()) {
                PerformanceCode code = version.code();
                put(EntryKinds.ALLOCATION_RULES, code, DateSubject.ALLOCATION, book.allocationRules(code));
                put(EntryKinds.ALLOCATION_RULES, "", DateSubject.ALLOCATION, book.generalAllocationRules());
            }
        }

        private void ofContent(FundingForm form) {
            for (Timeline<ContentExclusion> versions : line.book().contentExclusions(form)) {
                String tag = versions.versions().get(0).content().name();
                put(EntryKinds.CONTENT_EXCLUSIONS, List.of(form, tag), DateSubject.FUNDING_FORM, versions);
            }
        }

        /** What was delivered is judged as the line is; it weighs by what it is and costs on the day of allocation. */
        void ofActivity(DeliveredActivity activity) {
            PerformanceCode code = activity.performance();
            PolicyBook book = line.book();
            put(EntryKinds.PERFORMANCES, code, DateSubject.PERFORMANCE, book.performances(code));
            if (kinds.contains(EntryKinds.ALLOCATION_RULES)) {
                put(EntryKinds.PERFORMANCES, code, DateSubject.ALLOCATION, book.performances(code));
                LocalDate day = line.day(DateSubject.ALLOCATION);
                Provision tariff = day == null ? null : book.tariffs(code).onEpochDay(day.toEpochDay());
                if (tariff != null) {
                    into.put(new Asked(EntryKinds.TARIFFS, code, DateSubject.ALLOCATION), tariff);
                }
            }
        }
    }
}
