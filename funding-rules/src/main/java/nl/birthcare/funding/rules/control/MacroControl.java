package nl.birthcare.funding.rules.control;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.MacroControlCeiling;
import nl.birthcare.funding.rules.policy.entry.MacroControlRule;

/**
 * The macro-control instrument (<i>macrobeheersinstrument</i>, MBI) of medical-specialist care: what institutions turned
 * over above a national ceiling they repay, each in proportion to its turnover.
 *
 * <p>With P the ceiling, O<sub>i</sub> the turnover of institution i that counts, and O the sum of these: where O is P or
 * less nobody repays anything; else i repays O<sub>i</sub> / O x E, where E is the amount that the minister enforces, at
 * most the excess O - P, and all of it where he names none. There is no threshold. What counts as turnover is a dated rule
 * of the policy book ({@link MacroControlRule}): a year before the first rule cannot be settled.
 *
 * <p>No document says how the cents are rounded. By convention of this library they go by {@link
 * ApportionmentMethod#LARGEST_REMAINDER}, and of equal remainders first to the institution whose name comes first. So
 * every repayment is within one cent of its exact share, and all together are E.
 *
 * <p>An institution whose turnover that counts is negative is a finding. It lowers O, and with that the excess; it is left
 * out of the division, so that it repays nothing and its limit is its turnover. The others bear E in proportion to theirs.
 */
public final class MacroControl {

    /** What nobody sees: white space of every kind, and the marks that have no width. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\u200B\uFEFF]+");

    private static final SourceReference CONVENTION = SourceReference.of("birthcare-funding", "Macro-control");

    private MacroControl() {}

    /**
     * Settles a year.
     *
     * <p>With turnovers of 60.00 and 40.00 and a ceiling of 90.00 the institutions repay 6.00 and 4.00.
     *
     * @param book the book whose rules and ceilings are used, such as {@link
     *     nl.birthcare.funding.rules.policy.PolicyBooks#figures()}
     * @param question the year, the ceiling and the turnovers
     * @return the settlement, which says what was chosen
     * @throws IllegalArgumentException if the framework has no control instrument in the year, if no ceiling is given or
     *     known, if the ceiling is negative, if more is enforced than the excess, or if an institution is in the list twice
     * @throws ArithmeticException if a turnover that counts, or the sum of these, is out of the range of {@link Euro}
     */
    public static MacroSettlement settle(PolicyBook book, MacroControlQuestion question) {
        Require.present("The policy book", book);
        Require.present("The question", question);
        int year = question.year();
        MacroControlRule rule = rule(book, question.framework(), year);
        Optional<MacroControlCeiling> known = ceiling(book, question.framework(), year);
        Euro ceiling = question.ceiling()
                .or(() -> known.map(MacroControlCeiling::amount))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The ceiling of " + year + " must be given, since no document that was read states it"));
        if (ceiling.isNegative()) {
            throw new IllegalArgumentException("The ceiling of " + year + " must be 0.00 or more, but is " + ceiling);
        }
        List<MacroControlQuestion.Turnover> sorted = new ArrayList<>(question.turnovers());
        sorted.sort(Comparator.comparing(MacroControlQuestion.Turnover::institution));
        refuseRepeated(sorted);
        Euro[] counting = new Euro[sorted.size()];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < counting.length; i++) {
            counting[i] = counting(sorted.get(i), rule, question.integralCare());
            sum = sum.add(BigInteger.valueOf(counting[i].cents()));
        }
        Euro total = inRange("The sum of the turnovers that count in " + year, sum);
        Euro excess = total.compareTo(ceiling) > 0 ? total.minus(ceiling) : Euro.ZERO;
        Euro enforced = enforced(question, excess);
        long[] repayments = repayments(year, enforced, counting);
        ImmutableMacroSettlement.Builder settlement = ImmutableMacroSettlement.builder()
                .framework(question.framework())
                .year(year)
                .ceiling(ceiling)
                .integralCare(question.integralCare())
                .controlTurnover(total)
                .excess(excess)
                .enforced(enforced)
                .turnoverRule(rule.turnover())
                .findings(findings(year, sorted, counting, question.integralCare()))
                .grade(question.integralCare().grade().weaker(rule.grade()))
                .addAllSources(rule.sources())
                .addAllSources(
                        question.ceiling().isPresent()
                                ? List.of()
                                : known.orElseThrow().sources())
                .addSources(CONVENTION);
        for (int i = 0; i < counting.length; i++) {
            Euro repayment = Euro.ofCents(repayments[i]);
            settlement.addInstitutions(ImmutableInstitution.builder()
                    .institution(sorted.get(i).institution())
                    .controlTurnover(counting[i])
                    .limit(counting[i].minus(repayment))
                    .repayment(repayment)
                    .build());
        }
        return settlement.build();
    }

    /**
     * {@return the ceiling of a year that a book knows; empty where no document that was read states it}
     *
     * @param book the book
     * @param framework the framework
     * @param year the calendar year
     */
    public static Optional<MacroControlCeiling> ceiling(PolicyBook book, MacroFramework framework, int year) {
        Require.present("The policy book", book);
        Require.present("The framework", framework);
        return book.timeline(EntryKinds.MACRO_CONTROL_CEILINGS, framework).on(LocalDate.of(year, 1, 1));
    }

    private static MacroControlRule rule(PolicyBook book, MacroFramework framework, int year) {
        Timeline<MacroControlRule> rules = book.timeline(EntryKinds.MACRO_CONTROL_RULES, framework);
        if (rules.versions().isEmpty()) {
            throw new IllegalArgumentException("The framework of a macro-control settlement must have a control"
                    + " instrument, as " + instruments(book) + ", but is " + framework);
        }
        return rules.on(LocalDate.of(year, 1, 1))
                .orElseThrow(() -> new IllegalArgumentException("The year of a macro-control settlement must be one for"
                        + " which a rule is known, "
                        + rules.versions().stream()
                                .map(rule -> rule.validity().text())
                                .collect(Collectors.joining(", "))
                        + ", but is " + year));
    }

    /** Which frameworks have an instrument, and by which documents. */
    private static String instruments(PolicyBook book) {
        SortedMap<MacroFramework, String> documents = new TreeMap<>();
        for (MacroControlRule rule : book.entries().macroControlRules()) {
            String sources = rule.sources().stream().map(SourceReference::text).collect(Collectors.joining("; "));
            documents.merge(rule.framework(), sources, (one, other) -> one + "; " + other);
        }
        return documents.entrySet().stream()
                .map(each -> each.getKey() + " has (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Euro enforced(MacroControlQuestion question, Euro excess) {
        Euro enforced = question.enforced().orElse(excess);
        if (enforced.isNegative() || enforced.compareTo(excess) > 0) {
            throw new IllegalArgumentException("The amount that is enforced in " + question.year()
                    + " must be between 0.00 and the excess, " + excess + ", but is " + enforced);
        }
        return enforced;
    }

    /** Two names that differ by nothing but blanks are one institution: its turnover would be counted twice, or in parts. */
    private static void refuseRepeated(List<MacroControlQuestion.Turnover> sorted) {
        Map<String, String> byBareName = new HashMap<>();
        for (MacroControlQuestion.Turnover turnover : sorted) {
            String institution = turnover.institution();
            String bareName = BLANKS.matcher(institution).replaceAll(" ").strip();
            String other = byBareName.put(bareName, institution);
            if (other != null) {
                throw new IllegalArgumentException("An institution must have one turnover only, but " + bareName
                        + " has more" + (other.equals(institution) ? "" : ", under names that differ by blanks"));
            }
        }
    }

    private static Euro counting(
            MacroControlQuestion.Turnover turnover,
            MacroControlRule rule,
            MacroControlQuestion.IntegralCare integralCare) {
        BigInteger cents = BigInteger.valueOf(turnover.turnover().cents())
                .subtract(BigInteger.valueOf(turnover.capitalTransition().cents()));
        if (rule.settlementCounts()) {
            cents = cents.add(BigInteger.valueOf(turnover.settlement().cents()));
        }
        if (!rule.availabilityContributionsCount()) {
            cents = cents.subtract(
                    BigInteger.valueOf(turnover.availabilityContributions().cents()));
        }
        if (integralCare.counts()) {
            cents = cents.add(BigInteger.valueOf(turnover.integralShare().cents()));
        }
        return inRange("The turnover that counts of institution " + turnover.institution(), cents);
    }

    private static Euro inRange(String what, BigInteger cents) {
        if (cents.bitLength() > 63 || cents.equals(BigInteger.valueOf(Long.MIN_VALUE))) {
            throw new ArithmeticException(what + " must be an amount within 63 bits of cents, but is " + cents);
        }
        return Euro.ofCents(cents.longValueExact());
    }

    private static long[] repayments(int year, Euro enforced, Euro[] counting) {
        long[] weights = new long[counting.length];
        if (enforced.isZero()) {
            return weights;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, counting[i].cents());
            sum = sum.add(BigInteger.valueOf(weights[i]));
        }
        inRange("The sum of the positive turnovers that count in " + year, sum);
        return Apportionment.apportion(ApportionmentMethod.LARGEST_REMAINDER, enforced.cents(), weights);
    }

    private static List<ControlFinding> findings(
            int year,
            List<MacroControlQuestion.Turnover> turnovers,
            Euro[] counting,
            MacroControlQuestion.IntegralCare integralCare) {
        List<ControlFinding> findings = new ArrayList<>();
        BigInteger integral = BigInteger.ZERO;
        for (int i = 0; i < counting.length; i++) {
            MacroControlQuestion.Turnover turnover = turnovers.get(i);
            integral = integral.add(BigInteger.valueOf(turnover.integralShare().cents()));
            if (counting[i].isNegative()) {
                findings.add(ImmutableControlFinding.builder()
                        .code(ControlFinding.Code.CONTROL_TURNOVER_NEGATIVE)
                        .putValues("institution", turnover.institution())
                        .putValues("controlTurnover", counting[i].toString())
                        .build());
            }
        }
        if (integralCare.counts()) {
            Euro amount = inRange("The sum of the integral shares of " + year, integral);
            findings.add(ImmutableControlFinding.builder()
                    .code(ControlFinding.Code.INTEGRAL_CARE_INCLUDED)
                    .putValues("amount", amount.toString())
                    .build());
        }
        return findings;
    }
}
