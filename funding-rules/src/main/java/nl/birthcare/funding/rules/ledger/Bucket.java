package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.jspecify.annotations.Nullable;

/** The sums of one bucket. */
final class Bucket {

    private static final MacroFramework[] FRAMEWORKS = MacroFramework.values();

    /**
     * What is added up together: lines of one form and year, as sure as each other, that were divided alike.
     *
     * @param key the fixed key by which they were divided, or null
     * @param agreement the agreement that says how, or null
     * @param rule the rule of the book that says how, or null
     */
    record Name(
            FundingForm form,
            int year,
            Verdict verdict,
            EvidenceGrade grade,
            AllocationBasis basis,
            @Nullable AllocationKey key,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule) {

        /** By names alone, since those of an agreement and a rule take no walk through all that they hold. */
        @Override
        public int hashCode() {
            int who = (agreement == null ? 0 : agreement.id().hashCode())
                    + 31 * (rule == null ? 0 : rule.id().hashCode());
            int how = 31 * who + (key == null ? 0 : key.id().hashCode());
            return 31 * (31 * (31 * (31 * how + year) + form.hashCode()) + verdict.hashCode()) + grade.hashCode();
        }

        /** The use of the key on lines, and by whose authority; none where one framework bears all. */
        private Stream<KeyUse> use(BigInteger cents, long lines) {
            if (!basis.isDivided()) {
                return Stream.empty();
            }
            EvidenceGrade said = agreement == null ? EvidenceGrade.PRIMARY : agreement.grade();
            List<SourceReference> sources = new ArrayList<>(agreement == null ? List.of() : agreement.sources());
            if (rule != null) {
                sources.addAll(rule.sources());
            }
            return Stream.of(ImmutableKeyUse.of(
                    basis,
                    Optional.ofNullable(key),
                    rule == null ? said : said.weaker(rule.grade()),
                    sources.stream().distinct().toList(),
                    cents,
                    lines));
        }
    }

    private final Name name;
    private final Part total = new Part();
    private final Part medicalSpecialistCare = new Part();
    private final Part midwifery = new Part();
    private final Part maternityCare = new Part();
    private final OwnDrift ownDrift = new OwnDrift();

    Bucket(Name name) {
        this.name = name;
    }

    Name name() {
        return name;
    }

    /** What one framework bears. */
    FrameworkPosition position(MacroFramework framework) {
        Part part = part(framework);
        return FrameworkPosition.builder()
                .framework(framework)
                .form(name.form())
                .year(name.year())
                .charged(Euro.ofCents(part.cents.value().longValueExact()))
                .lines(part.lines)
                .driftCents(drift(framework))
                .marks(mark(part).toList())
                .keys(use(part).toList())
                .build();
    }

    /** What all frameworks bear together, with its mark; none of no lines. */
    Stream<MarkedAmount> mark() {
        return mark(total);
    }

    /** The key that divided what all frameworks bear together. */
    Stream<KeyUse> use() {
        return use(total);
    }

    private Stream<MarkedAmount> mark(Part part) {
        return part.lines == 0
                ? Stream.empty()
                : Stream.of(MarkedAmount.of(name.verdict(), name.grade(), part.cents.value(), part.lines));
    }

    private Stream<KeyUse> use(Part part) {
        return part.lines == 0 ? Stream.empty() : name.use(part.cents.value(), part.lines);
    }

    private Part part(MacroFramework framework) {
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCare;
            case MIDWIFERY -> midwifery;
            case MATERNITY_CARE -> maternityCare;
        };
    }

    void add(LineAllocation allocation) {
        AllocationKey weights =
                name.key() != null ? name.key() : allocation.key().orElse(null);
        MacroFramework bearer = weights != null
                ? null
                : allocation
                        .performance()
                        .discipline()
                        .map(Discipline::framework)
                        .orElse(null);
        add(allocation.split(), weights, bearer, 1);
        if (name.key() == null && weights != null) {
            ownDrift.add(allocation.split(), weights);
        }
    }

    /** Adds lines that came to a split; without weights, one framework bears them all. */
    void add(FrameworkSplit split, @Nullable AllocationKey weights, @Nullable MacroFramework bearer, long lines) {
        total.cents.add(split.total().cents());
        total.lines += lines;
        for (MacroFramework framework : FRAMEWORKS) {
            Part part = part(framework);
            part.cents.add(split.cents(framework));
            boolean bears = weights != null ? weights.weight(framework) > 0 : framework == bearer;
            part.lines += bears ? lines : 0;
        }
    }

    void add(Bucket other) {
        ownDrift.add(other.ownDrift);
        total.add(other.total);
        for (MacroFramework framework : FRAMEWORKS) {
            part(framework).add(other.part(framework));
        }
    }

    /** What the parts of single lines come to, less the part that their sum would have had without rounding. */
    private Fraction drift(MacroFramework framework) {
        AllocationKey key = name.key();
        if (key == null) {
            return ownDrift.of(framework);
        }
        BigInteger weights = BigInteger.ZERO;
        for (MacroFramework each : FRAMEWORKS) {
            weights = weights.add(BigInteger.valueOf(key.weight(each)));
        }
        BigInteger weight = BigInteger.valueOf(key.weight(framework));
        BigInteger drift = part(framework).cents.value().multiply(weights);
        return Fraction.of(drift.subtract(total.cents.value().multiply(weight)), weights);
    }

    /** What one framework bears of one bucket, or all of them together. */
    private static final class Part {

        private final ExactSum cents = new ExactSum();
        private long lines;

        void add(Part other) {
            cents.add(other.cents);
            lines += other.lines;
        }
    }
}
