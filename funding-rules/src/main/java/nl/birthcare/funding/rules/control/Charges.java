package nl.birthcare.funding.rules.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.control.BudgetQuestion.Scope;
import nl.birthcare.funding.rules.control.FrameworkUse.NotComparable;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.projection.PublishedYear;

/** What birth care of a year put on the frameworks, by form, and why that may not be all that a budget is for. */
final class Charges {

    private final Map<FundingForm, FrameworkSplit> byForm = new EnumMap<>(FundingForm.class);
    private Optional<NotComparable> reason = Optional.empty();

    private Charges() {}

    static Charges of(BudgetQuestion question, List<FrameworkPosition> positions) {
        Charges charges = new Charges();
        boolean any = false;
        for (FrameworkPosition position : positions) {
            if (position.year() == question.year()) {
                any = true;
                charges.add(position.form(), FrameworkSplit.whole(position.framework(), position.charged()));
            }
        }
        if (!any) {
            charges.reason = Optional.of(NotComparable.NO_CHARGES);
        } else if (!question.scope().isWhole() && question.shareOfCountry().isEmpty()) {
            charges.reason = Optional.of(NotComparable.NO_NATIONAL_SCOPE);
        }
        return charges;
    }

    static Charges of(BudgetQuestion question, PublishedYear costs, YearAllocation integral) {
        if (!question.scope().isWhole()) {
            throw new IllegalArgumentException("Published costs must be held against the budgets with the scope "
                    + Scope.NATIONAL + ", since they are of the country, but the scope is " + question.scope());
        }
        if (costs.year() != question.year() || integral.year() != question.year()) {
            throw new IllegalArgumentException("Published costs must be of the year of the budgets, " + question.year()
                    + ", but are of " + costs.year() + " and " + integral.year());
        }
        Charges charges = new Charges();
        charges.add(FundingForm.MONODISCIPLINARY, costs.monodisciplinary());
        integral.split()
                .ifPresentOrElse(
                        split -> charges.add(FundingForm.INTEGRAL, split),
                        () -> charges.reason = Optional.of(NotComparable.INTEGRAL_NOT_DIVIDED));
        return charges;
    }

    private void add(FundingForm form, FrameworkSplit split) {
        byForm.merge(form, split, FrameworkSplit::plus);
    }

    List<FrameworkUse> against(PolicyBook book, BudgetQuestion question) {
        List<FrameworkUse> uses = new ArrayList<>();
        for (MacroFramework framework : MacroFramework.values()) {
            uses.add(use(framework, budget(book, framework, question), question));
        }
        return List.copyOf(uses);
    }

    private static Optional<MacroBudget> budget(PolicyBook book, MacroFramework framework, BudgetQuestion question) {
        return book.macroBudgets(framework, question.year()).stream()
                .filter(MacroBudget::decides)
                .filter(budget ->
                        question.edition().map(budget.edition()::equals).orElse(true))
                .reduce((older, newer) -> newer);
    }

    private FrameworkUse use(MacroFramework framework, Optional<MacroBudget> budget, BudgetQuestion question) {
        boolean ofAllCare = framework == MacroFramework.MEDICAL_SPECIALIST_CARE;
        Optional<Euro> other = ofAllCare ? question.otherSpecialistCharges() : Optional.empty();
        Optional<NotComparable> why = budget.isEmpty() ? Optional.of(NotComparable.NO_BUDGET) : reason;
        if (why.isEmpty() && ofAllCare && other.isEmpty()) {
            why = Optional.of(NotComparable.OTHER_CHARGES_MISSING);
        }
        FrameworkUse.Builder use = FrameworkUse.builder()
                .framework(framework)
                .year(question.year())
                .budget(budget)
                .otherCharges(other)
                .shareOfCountry(question.shareOfCountry())
                .notComparable(why);
        Euro charged = other.orElse(Euro.ZERO);
        for (FundingForm form : FundingForm.values()) {
            Euro ofForm = byForm.getOrDefault(form, FrameworkSplit.ZERO).part(framework);
            use = use.charged(form, ofForm);
            charged = charged.plus(ofForm);
        }
        if (why.isEmpty()) {
            Euro against = heldAgainst(budget.orElseThrow(), question.shareOfCountry());
            use.heldAgainst(against)
                    .remaining(against.minus(charged))
                    .usedShare(usedShare(charged, budget.orElseThrow(), question.shareOfCountry()));
        }
        return use.build();
    }

    static Fraction usedShare(Euro charged, MacroBudget budget, Optional<Fraction> ofCountry) {
        Fraction ofBudget = Fraction.of(charged.cents(), budget.amount().cents());
        return ofCountry.map(ofBudget::dividedBy).orElse(ofBudget);
    }

    /** By convention of this library a share of a budget is rounded as a split of it in that share and the rest. */
    static Euro heldAgainst(MacroBudget budget, Optional<Fraction> ofCountry) {
        return ofCountry
                .map(share -> Apportionment.times(ApportionmentMethod.SAINTE_LAGUE, budget.amount(), share))
                .orElse(budget.amount());
    }
}
