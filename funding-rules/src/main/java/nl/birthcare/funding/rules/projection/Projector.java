package nl.birthcare.funding.rules.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Carries costs on from year to year. */
final class Projector {

    /** What a book says of a form of funding over a whole year. */
    private enum Existence {
        /** It exists on some day at least. */
        EXISTS,

        /** It exists on no day. */
        GONE,

        /** On some day the book has no rule, or an undecided one. */
        UNDECIDED
    }

    private final PolicyBook book;
    private final ProjectionAssumption assumption;
    private FrameworkSplit monodisciplinary;
    private Euro integral;

    private Projector(PolicyBook book, ProjectionAssumption assumption) {
        this.book = book;
        this.assumption = assumption;
        this.monodisciplinary = assumption.monodisciplinary();
        this.integral = assumption.integral();
    }

    static List<FrameworkProjection.Year> years(PolicyBook book, ProjectionAssumption assumption) {
        Projector projector = new Projector(book, assumption);
        List<FrameworkProjection.Year> years = new ArrayList<>();
        for (int i = 1; i <= assumption.years(); i++) {
            years.add(projector.year(Math.addExact(assumption.baseYear(), i)));
        }
        return years;
    }

    private FrameworkProjection.Year year(int year) {
        grow(Course.growth(assumption, year));
        Existence ofMonodisciplinary = existence(FundingForm.MONODISCIPLINARY, year);
        Existence ofIntegral = existence(FundingForm.INTEGRAL, year);
        if (ofIntegral == Existence.EXISTS) {
            move(ofMonodisciplinary == Existence.GONE);
        }
        boolean decided = ofMonodisciplinary == Existence.EXISTS || monodisciplinary.equals(FrameworkSplit.ZERO);
        YearAllocation allocation = YearAllocation.of(book, year, integral);
        boolean integralDecided = ofIntegral == Existence.EXISTS || integral.isZero();
        Optional<FrameworkSplit> split = integralDecided ? allocation.split() : Optional.empty();
        if (integral.isZero()) {
            split = Optional.of(FrameworkSplit.ZERO);
        }
        Set<UnallocatedReason> reasons = EnumSet.noneOf(UnallocatedReason.class);
        if (!decided || !integralDecided) {
            reasons.add(UnallocatedReason.UNDECIDED_RULE);
        }
        if (integralDecided && split.isEmpty()) {
            reasons.add(UnallocatedReason.NO_KEY);
        }
        FrameworkSplit frameworks =
                (decided ? monodisciplinary : FrameworkSplit.ZERO).plus(split.orElse(FrameworkSplit.ZERO));
        return ImmutableYear.builder()
                .year(year)
                .monodisciplinary(monodisciplinary)
                .integral(integral)
                .monodisciplinaryDecided(decided)
                .integralSplit(split)
                .reasons(reasons)
                .frameworks(frameworks)
                .unallocated(monodisciplinary.total().plus(integral).minus(frameworks.total()))
                .key(split.isEmpty() || integral.isZero() ? Optional.empty() : allocation.key())
                .keyGrade(
                        split.isEmpty() || integral.isZero()
                                ? Optional.empty()
                                : allocation.rule().map(AllocationRule::grade))
                .build();
    }

    /** Moves a share of monodisciplinary care, or all of it, to integral funding. */
    private void move(boolean all) {
        FrameworkSplit moves = all ? monodisciplinary : times(monodisciplinary, assumption.yearlyShare());
        integral =
                integral.plus(Apportionment.times(assumption.method(), moves.total(), Course.priceOfMoved(assumption)));
        monodisciplinary = monodisciplinary.minus(moves);
    }

    /** Carries all costs on to the next year. */
    private void grow(Fraction factor) {
        monodisciplinary = times(monodisciplinary, factor);
        integral = Apportionment.times(assumption.method(), integral, factor);
    }

    private FrameworkSplit times(FrameworkSplit split, Fraction factor) {
        FrameworkSplit product = FrameworkSplit.ZERO;
        for (MacroFramework framework : MacroFramework.values()) {
            product = product.plus(FrameworkSplit.whole(
                    framework, Apportionment.times(assumption.method(), split.part(framework), factor)));
        }
        return product;
    }

    private Existence existence(FundingForm form, int year) {
        Timeline<FundingRegime> regimes = book.regimes(form);
        boolean exists = false;
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            FundingRegime regime = regimes.onEpochDay(day.toEpochDay());
            if (regime == null || !regime.decides()) {
                return Existence.UNDECIDED;
            }
            exists |= regime.kind().isAvailable();
        }
        return exists ? Existence.EXISTS : Existence.GONE;
    }
}
