package nl.birthcare.funding.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;

/** Puts the keys and performances of the work in a policy book: what happened, with an overlay. */
final class Policy {

    private static final List<Discipline> DISCIPLINES =
            List.of(Discipline.OBSTETRICS, Discipline.MIDWIFERY, Discipline.MATERNITY_CARE);
    private static final List<String> LISTS = List.of("041", "032", "011");
    private static final SourceReference SOURCE = SourceReference.of("benchmarks");

    private Policy() {}

    static PerformanceCode code(Work work, int performance) {
        String list = work.isMonodisciplinary(performance) ? LISTS.get(work.frameworkOf(performance)) : "069";
        return PerformanceCode.of(list, "B" + performance);
    }

    static List<PerformanceCode> codes(Work work) {
        List<PerformanceCode> codes = new ArrayList<>();
        for (int p = 0; p < work.performances; p++) {
            codes.add(code(work, p));
        }
        return codes;
    }

    static PolicyBook book(Work work, ApportionmentMethod method) {
        PolicyDocument.Builder overlay = PolicyDocument.builder();
        overlay.id("benchmarks").title("Invented performances and keys, to measure with.");
        overlay.addSources(Source.builder()
                .id("benchmarks")
                .title("Invented, to measure with")
                .kind(SourceKind.LIBRARY)
                .build());
        for (int p = 0; p < work.performances; p++) {
            overlay.addPerformances(performance(work, p));
            if (work.isMonodisciplinary(p)) {
                overlay.addTariffs(tariff(work, p));
            } else {
                overlay.addAllAllocationRules(rules(work, p, method));
            }
        }
        return PolicyBooks.named("enacted").with(overlay.build());
    }

    private static Performance performance(Work work, int performance) {
        PerformanceCode code = code(work, performance);
        String id = "performance-" + performance;
        return work.isMonodisciplinary(performance)
                ? entry(id, code)
                        .form(FundingForm.MONODISCIPLINARY)
                        .discipline(DISCIPLINES.get(work.frameworkOf(performance)))
                        .build()
                : integral(id, code, CarePhase.PRENATAL);
    }

    static Performance integral(String id, PerformanceCode code, CarePhase phase) {
        return entry(id, code).form(FundingForm.INTEGRAL).phase(phase).build();
    }

    private static Performance.Builder entry(String id, PerformanceCode code) {
        return Performance.builder()
                .id(id)
                .validity(Validity.from(day(Tables.firstDay(Work.FIRST_YEAR))))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SOURCE)
                .code(code)
                .name("Performance " + code.code());
    }

    private static Tariff tariff(Work work, int performance) {
        Discipline discipline = DISCIPLINES.get(work.frameworkOf(performance));
        return Tariff.builder()
                .id("tariff-" + performance)
                .validity(Validity.from(day(Tables.firstDay(Work.FIRST_YEAR))))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SOURCE)
                .performance(code(work, performance))
                .kind(discipline == Discipline.OBSTETRICS ? TariffKind.FREE : TariffKind.MAXIMUM)
                .amount(Euro.ofCents(work.prices[performance]))
                .unit(discipline == Discipline.MATERNITY_CARE ? TariffUnit.HOUR : TariffUnit.PERFORMANCE)
                .build();
    }

    private static List<AllocationRule> rules(Work work, int performance, ApportionmentMethod method) {
        List<KeyVersion> versions = work.versions.get(performance);
        List<AllocationRule> rules = new ArrayList<>();
        for (int v = 0; v < versions.size(); v++) {
            KeyVersion version = versions.get(v);
            LocalDate firstDay = day(version.firstDay());
            Validity validity = v + 1 == versions.size()
                    ? Validity.from(firstDay)
                    : Validity.between(firstDay, day(versions.get(v + 1).firstDay() - 1));
            rules.add(AllocationRule.builder()
                    .id("rule-" + performance + "-" + v)
                    .validity(validity)
                    .status(PolicyStatus.ENACTED)
                    .grade(EvidenceGrade.ILLUSTRATIVE)
                    .addSources(SOURCE)
                    .addPerformances(code(work, performance))
                    .key(key("key-" + performance + "-" + v, version, method))
                    .build());
        }
        return rules;
    }

    private static AllocationKey key(String id, KeyVersion version, ApportionmentMethod method) {
        return AllocationKey.builder()
                .id(id)
                .method(method)
                .medicalSpecialistCare(version.first())
                .midwifery(version.second())
                .maternityCare(version.third())
                .build();
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
