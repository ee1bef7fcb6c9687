package nl.birthcare.funding.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/**
 * The second book is the first under several scenarios, each of which changes one entry. To put an entry back is to leave its
 * scenario out: so the causes are held against books that are made without the finder's way of making them.
 */
class CausesAlonePropertyTest {

    private static final PolicyBook BOOK = WhatIf.book("enacted");
    private static final PerformanceCode PRENATAL_MIDWIFERY = PerformanceCode.of("032", "1101");
    private static final String KEY = "national-mono-cost-2021-held";
    private static final LocalDate IN_2017 = LocalDate.of(2017, 12, 17);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    /** By the id of the entry that each changes. */
    private static final Map<String, Scenario> CHANGES = Map.of(
            "midwifery-tariff-2017-1101",
            changed("tariffs", "midwifery-tariff-2017-1101", "{\"amountCents\":100000}"),
            "tariffs-obstetrics",
            changed("tariffRegimes", "tariffs-obstetrics", "{\"kind\":\"MAXIMUM\"}"),
            "list-032",
            changed("providerRules", "list-032", "{\"providerTypes\":[\"06\",\"08\"]}"),
            "provider-type-unusual",
            ended("checkRules", "provider-type-unusual", LocalDate.of(2016, 12, 31)),
            "what-if-obstetrics",
            ended("performances", "what-if-obstetrics", LocalDate.of(2016, 12, 31)),
            "date-budget-year",
            changed("dateRules", "date-budget-year", "{\"date\":\"SUBMITTED_ON\"}"),
            "monodisciplinary",
            changed("regimes", "monodisciplinary", "{\"kind\":\"NOT_AVAILABLE\"}"),
            "excluded-preconception-care",
            ended("contentExclusions", "excluded-preconception-care", LocalDate.of(2025, 12, 31)),
            "excluded-nipt-high-risk",
            ended("contentExclusions", "excluded-nipt-high-risk", LocalDate.of(2025, 12, 31)),
            KEY,
            changed(
                    "allocationRules",
                    KEY,
                    "{\"key\":{\"id\":\"other\",\"method\":\"SAINTE_LAGUE\","
                            + "\"medicalSpecialistCare\":1,\"midwifery\":2,\"maternityCare\":3}}"));

    private static final Map<Set<String>, FundingEngine> ENGINES = new ConcurrentHashMap<>();

    private static Scenario changed(String kind, String id, String fields) {
        return scenario(id)
                .addChange(Scenario.Change.builder()
                        .kind(kind)
                        .id(id)
                        .set(Scenario.Fields.parse(fields))
                        .build())
                .build();
    }

    private static Scenario ended(String kind, String id, LocalDate lastDay) {
        return scenario(id)
                .addEnd(Scenario.End.builder()
                        .kind(kind)
                        .id(id)
                        .lastDay(lastDay)
                        .build())
                .build();
    }

    private static Scenario.Builder scenario(String id) {
        return Scenario.builder()
                .id("other-" + id)
                .title("Made up for tests.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("kst-32279-206"));
    }

    private static FundingEngine under(Set<String> changes) {
        return ENGINES.computeIfAbsent(Set.copyOf(changes), these -> {
            PolicyBook book = BOOK;
            for (String change : these) {
                book = book.under(CHANGES.get(change));
            }
            return FundingEngine.of(book).with(WhatIf.agreements(WhatIf.PARTNERSHIP));
        });
    }

    @Provide
    Arbitrary<Set<String>> changes() {
        return Arbitraries.of(CHANGES.keySet()).set().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Declaration> declarations() {
        return Arbitraries.of(
                midwifery(WhatIf.HOSPITAL, 48_705),
                midwifery(WhatIf.HOSPITAL, 90_000),
                midwifery(AgbCode.of("08999901"), 90_000),
                WhatIf.declaration(WhatIf.OBSTETRICS, IN_2017),
                WhatIf.declaration(WhatIf.INTEGRAL, IN_2026),
                WhatIf.declaration(WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE, IN_2026));
    }

    private static Declaration midwifery(AgbCode declarant, long cents) {
        return WhatIf.declaration(
                        declarant,
                        WhatIf.line("R-1", PRENATAL_MIDWIFERY, IN_2017)
                                .amount(Euro.ofCents(cents))
                                .build())
                .build();
    }

    private static List<Object> answer(Set<String> changes, Declaration declaration) {
        LineAssessment line = under(changes)
                .assess(declaration, ClientHistory.of(List.of(declaration)))
                .lines()
                .get(0);
        return List.of(
                line.verdict(),
                line.reason(),
                line.allocation().map(LineAllocation::split),
                line.allocation().map(LineAllocation::budgetYear),
                line.allocation().map(LineAllocation::form),
                line.findings().stream()
                        .map(finding -> finding.code() + " " + finding.severity())
                        .toList());
    }

    private static Set<String> without(Set<String> changes, String one) {
        return changes.stream().filter(change -> !change.equals(one)).collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void whatIsNamedAreTheEntriesThatAloneChangeTheAnswerWhenTheyArePutBack(
            @ForAll("changes") Set<String> changes, @ForAll("declarations") Declaration declaration) {
        PolicyComparison comparison = PolicyComparison.of(under(Set.of()), under(changes));
        List<ChangedLine> changed = comparison.add(declaration, ClientHistory.of(List.of(declaration)));
        if (changed.isEmpty()) {
            return;
        }
        Set<String> named = new TreeSet<>();
        changed.get(0)
                .causes()
                .forEach(cause -> named.add(cause.a().or(cause::b).orElseThrow()));
        List<Object> answer = answer(changes, declaration);
        boolean refused =
                changed.get(0).verdictA() == Verdict.REFUSED || changed.get(0).verdictB() == Verdict.REFUSED;
        Set<String> alone = changes.stream()
                // How a line would be divided is no cause of its refusal by one side.
                .filter(change -> !refused || !change.equals(KEY))
                .filter(change -> !answer(without(changes, change), declaration).equals(answer))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(changes).containsAll(named);
        if (!alone.isEmpty()) {
            assertThat(named).isEqualTo(alone);
        } else {
            assertThat(named).hasSizeGreaterThan(1);
        }
    }
}
