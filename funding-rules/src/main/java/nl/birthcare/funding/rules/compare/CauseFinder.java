package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.DeclarationCheck;
import nl.birthcare.funding.rules.check.DeclarationChecks;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dated entries for which a line comes out otherwise by two books.
 *
 * <p>It looks at the entries that hold for the line on its days: the rules of the checks that found something on one side
 * only, what those checks look at, and what the amount is divided by. Those whose substance differs are the causes; two
 * that differ in name, period and source only say the same of the day.
 */
final class CauseFinder {

    static final Comparator<ChangedLine.Cause> ORDER = Comparator.comparing(ChangedLine.Cause::kind)
            .thenComparing(cause -> cause.a().orElse(""))
            .thenComparing(cause -> cause.b().orElse(""));

    private static final String REGIMES = "regimes";
    private static final String TARIFFS = "tariffs";

    private static final Set<FindingCode> ABOUT_REGIME = EnumSet.of(
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE,
            FindingCode.AGREEMENT_MISSING);

    private static final Set<FindingCode> ABOUT_TARIFF = EnumSet.of(
            FindingCode.TARIFF_REGIME_UNKNOWN,
            FindingCode.TARIFF_UNKNOWN,
            FindingCode.TARIFF_EXCEEDED,
            FindingCode.TARIFF_EXCEEDANCE_UNVERIFIED,
            FindingCode.UNIT_NOT_COMPARABLE,
            FindingCode.PRICE_NOT_AS_AGREED,
            FindingCode.MATERNITY_HOURS_UNUSUAL,
            FindingCode.AMOUNT_NOT_TARIFF,
            FindingCode.AMOUNT_ROUNDED);

    private static final Set<FindingCode> ABOUT_BUNDLE = EnumSet.of(
            FindingCode.BUNDLE_BROKEN, FindingCode.OUTSIDE_CARE_UNKNOWN, FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);

    /** What says which an entry is and since when, and not what it says of a day. */
    private static final Set<String> NOT_SUBSTANCE = Set.of("id", "validity", "sources", "title", "name");

    private final FundingEngine a;
    private final FundingEngine b;
    private final JsonMapper mapper = FundingJson.strictMapper();
    private final IdentityHashMap<Provision, ObjectNode> substances = new IdentityHashMap<>();

    CauseFinder(FundingEngine a, FundingEngine b) {
        this.a = a;
        this.b = b;
    }

    /** The causes of one changed line, at least one, in order. */
    List<ChangedLine.Cause> find(
            Declaration declaration, @Nullable ClientHistory history, LineAssessment lineA, LineAssessment lineB) {
        List<ChangedLine.Cause> causes = entries(declaration, history, lineA, lineB);
        LineFacts factsA = facts(a, history, declaration, lineA);
        CreditPosition credit = factsA.credit();
        if (causes.isEmpty() && history != null && credit != null && factsA.ofOriginal() != null) {
            // A credit shares the fate of its line, so that the entries of that line are the causes.
            Declaration original = credit.original().declaration();
            DeclarationLine line = credit.original().line();
            causes = entries(
                    original, history, assessed(a, original, history, line), assessed(b, original, history, line));
        }
        if (causes.isEmpty()) {
            causes = List.of(withoutEntry(factsA, facts(b, history, declaration, lineB)));
        }
        return causes.stream().sorted(ORDER).toList();
    }

    private List<ChangedLine.Cause> entries(
            Declaration declaration, @Nullable ClientHistory history, LineAssessment lineA, LineAssessment lineB) {
        SortedMap<String, Provision> entriesA = new TreeMap<>();
        SortedMap<String, Provision> entriesB = new TreeMap<>();
        LineFacts factsA = facts(a, history, declaration, lineA);
        LineFacts factsB = facts(b, history, declaration, lineB);
        gather(factsA, lineA, lineB, entriesA);
        gather(factsB, lineA, lineB, entriesB);
        if (!Collections.disjoint(differing(lineA, lineB), ABOUT_BUNDLE)) {
            for (HistoryLine outside : outsideCare(factsA, factsB)) {
                gatherOutsideCare(a.about(outside.declaration(), history).line(outside.line()), entriesA);
                gatherOutsideCare(b.about(outside.declaration(), history).line(outside.line()), entriesB);
            }
        }
        return differences(entriesA, entriesB);
    }

    /** The lines of others on which it hangs whether the bundle is whole, by either side. */
    private static List<HistoryLine> outsideCare(LineFacts factsA, LineFacts factsB) {
        return Stream.of(factsA, factsB)
                .flatMap(facts -> Stream.of(
                        Optional.ofNullable(facts.outsideCare()),
                        Optional.ofNullable(facts.unknownOutsideCare()),
                        Optional.ofNullable(facts.unplacedOutsideCare())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What the care of such a line is. */
    private static void gatherOutsideCare(LineFacts outside, SortedMap<String, Provision> entries) {
        put(entries, "performances " + outside.line().performance().text(), outside.performance());
        gatherExclusions(outside, FundingForm.INTEGRAL, entries);
    }

    private static LineFacts facts(
            FundingEngine engine, @Nullable ClientHistory history, Declaration declaration, LineAssessment line) {
        return engine.about(declaration, history).line(line.line());
    }

    private static LineAssessment assessed(
            FundingEngine engine, Declaration declaration, ClientHistory history, DeclarationLine line) {
        int index = declaration.lines().indexOf(line);
        return engine.assess(declaration, history).lines().get(index);
    }

    private static ChangedLine.Cause withoutEntry(LineFacts factsA, LineFacts factsB) {
        if (sameAgreement(factsA, factsB)) {
            return ChangedLine.Cause.builder().kind("history").build();
        }
        return ChangedLine.Cause.builder()
                .kind("agreements")
                .a(Optional.ofNullable(factsA.agreement()).map(Agreement::id))
                .b(Optional.ofNullable(factsB.agreement()).map(Agreement::id))
                .build();
    }

    private static boolean sameAgreement(LineFacts factsA, LineFacts factsB) {
        Agreement one = factsA.agreement();
        Agreement other = factsB.agreement();
        return one == null ? other == null : one.equals(other);
    }

    /** The entries that matter to the difference, by kind and what they are about. */
    private static void gather(
            LineFacts line, LineAssessment lineA, LineAssessment lineB, SortedMap<String, Provision> entries) {
        put(entries, "performances", line.performance());
        for (DateSubject subject : DateSubject.values()) {
            put(
                    entries,
                    "dateRules " + subject,
                    on(line.serviceDay(), line.book().dateRules(subject)));
        }
        Set<FindingCode> codes = differing(lineA, lineB);
        if (codes.contains(FindingCode.DECIDING_DAY_NOT_COVERED)) {
            gatherCoverage(line, entries);
        }
        for (DeclarationCheck check : DeclarationChecks.all()) {
            LocalDate day = codes.contains(check.code()) ? check.ruleDay(line) : null;
            if (day != null) {
                String code = check.code().name();
                put(entries, "checkRules " + code, on(day, line.book().checkRules(code)));
            }
        }
        gatherWhatChecksLookAt(line, codes, entries);
        if (isUndividedByRegime(lineA) || isUndividedByRegime(lineB)) {
            put(entries, REGIMES, line.regime());
        }
        Performance performance = line.performance();
        if (performance != null && performance.discipline().isEmpty() && isDividedOtherwise(lineA, lineB)) {
            put(entries, "allocationRules", line.allocationRule());
            gatherActivities(line, line.allocationDay(), entries);
        }
    }

    /** What says that a book reaches the days that decide. */
    private static void gatherCoverage(LineFacts line, SortedMap<String, Provision> entries) {
        for (DateSubject subject : DateSubject.values()) {
            LocalDate day = line.decidingDay(subject);
            if (day != null) {
                put(
                        entries,
                        "dateRules reaching " + subject,
                        on(day, line.book().dateRules(subject)));
            }
        }
    }

    /** What the activities of a line are and cost, by which it may be judged and divided. */
    private static void gatherActivities(
            LineFacts line, @Nullable LocalDate day, SortedMap<String, Provision> entries) {
        for (DeliveredActivity activity : line.line().activities()) {
            PerformanceCode code = activity.performance();
            if (day != null) {
                put(entries, "performances " + code.text(), on(day, line.book().performances(code)));
                put(entries, TARIFFS + " " + code.text(), on(day, line.book().tariffs(code)));
            }
        }
    }

    private static void gatherWhatChecksLookAt(
            LineFacts line, Set<FindingCode> codes, SortedMap<String, Provision> entries) {
        if (codes.stream().anyMatch(ABOUT_REGIME::contains)) {
            put(entries, REGIMES, line.regime());
        }
        if (codes.stream().anyMatch(ABOUT_TARIFF::contains)) {
            put(entries, TARIFFS, line.tariff());
            put(entries, "tariffRegimes", line.tariffRegime());
            gatherAllowance(line, entries);
        }
        if (codes.contains(FindingCode.CONTENT_EXCLUDED) || codes.contains(FindingCode.ACTIVITY_UNKNOWN)) {
            Performance performance = line.performance();
            if (performance != null) {
                gatherExclusions(line, performance.form(), entries);
            }
            gatherActivities(line, line.performanceDay(), entries);
        }
        if (codes.contains(FindingCode.EXPERIMENT_WITHOUT_RULE) && line.formDay() != null) {
            put(entries, REGIMES, on(line.formDay(), line.book().regimes(FundingForm.SMALL_SCALE_EXPERIMENT)));
        }
        if (codes.contains(FindingCode.PROVIDER_TYPE_UNUSUAL)) {
            put(
                    entries,
                    "providerRules",
                    on(
                            line.serviceDay(),
                            line.book().providerRules(line.line().performance().list())));
        }
        if (codes.contains(FindingCode.PERFORMANCE_NOT_IN_FORCE)) {
            put(entries, "descriptions", line.lapsedDescription());
        }
        if (codes.contains(FindingCode.RULE_UNDECIDED)) {
            put(entries, "allocationRules", line.allocationRule());
        }
    }

    private static void gatherAllowance(LineFacts line, SortedMap<String, Provision> entries) {
        Performance performance = line.performance();
        LocalDate day = line.tariffDay();
        if (performance != null && day != null && performance.discipline().isPresent()) {
            PolicyBook book = line.book();
            Discipline discipline = performance.discipline().get();
            put(entries, "tariffAllowances", on(day, book.tariffAllowances(discipline)));
            put(entries, "tariffAllowances possible", on(day, book.possibleAllowances(discipline)));
        }
    }

    private static void gatherExclusions(LineFacts line, FundingForm form, SortedMap<String, Provision> entries) {
        LocalDate day = line.formDay();
        if (day != null) {
            for (Timeline<ContentExclusion> exclusions : line.book().contentExclusions(form)) {
                ContentExclusion exclusion = on(day, exclusions);
                if (exclusion != null) {
                    put(entries, "contentExclusions " + exclusion.content().name(), exclusion);
                }
            }
        }
    }

    private static boolean isUndividedByRegime(LineAssessment line) {
        return line.reason()
                .filter(reason -> reason == UnallocatedReason.UNDECIDED_RULE)
                .isPresent();
    }

    /** Whether neither side refuses the line, so that the difference lies in how it is divided. */
    private static boolean isDividedOtherwise(LineAssessment lineA, LineAssessment lineB) {
        boolean refusedA = lineA.allocation().isEmpty() && lineA.reason().isEmpty();
        boolean refusedB = lineB.allocation().isEmpty() && lineB.reason().isEmpty();
        return !refusedA && !refusedB;
    }

    /** What was found on one side only. */
    private static Set<FindingCode> differing(LineAssessment lineA, LineAssessment lineB) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        for (Finding finding : lineA.findings()) {
            if (!lineB.findings().contains(finding)) {
                codes.add(finding.code());
            }
        }
        for (Finding finding : lineB.findings()) {
            if (!lineA.findings().contains(finding)) {
                codes.add(finding.code());
            }
        }
        return codes;
    }

    private static <T extends Provision> @Nullable T on(LocalDate day, Timeline<T> versions) {
        return versions.onEpochDay(day.toEpochDay());
    }

    private static void put(SortedMap<String, Provision> entries, String name, @Nullable Provision entry) {
        if (entry != null) {
            entries.put(name, entry);
        }
    }

    private List<ChangedLine.Cause> differences(
            SortedMap<String, Provision> entriesA, SortedMap<String, Provision> entriesB) {
        SortedMap<String, Provision> names = new TreeMap<>(entriesA);
        names.putAll(entriesB);
        List<ChangedLine.Cause> causes = new ArrayList<>();
        for (String name : names.keySet()) {
            Provision one = entriesA.get(name);
            Provision other = entriesB.get(name);
            if (!isSame(one, other)) {
                int space = name.indexOf(' ');
                causes.add(ChangedLine.Cause.builder()
                        .kind(space < 0 ? name : name.substring(0, space))
                        .a(Optional.ofNullable(one).map(Provision::id))
                        .b(Optional.ofNullable(other).map(Provision::id))
                        .build());
            }
        }
        return causes;
    }

    private boolean isSame(@Nullable Provision one, @Nullable Provision other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other)
                || (one.decides() == other.decides()
                        && one.mayRefuse() == other.mayRefuse()
                        && substance(one).equals(substance(other)));
    }

    private ObjectNode substance(Provision entry) {
        return substances.computeIfAbsent(entry, this::withoutName);
    }

    private ObjectNode withoutName(Provision entry) {
        ObjectNode fields = mapper.valueToTree(entry);
        fields.remove(NOT_SUBSTANCE);
        fields.remove(List.of("status", "grade", "scenario"));
        if (fields.path("key") instanceof ObjectNode key) {
            key.remove("id");
        }
        return fields;
    }
}
