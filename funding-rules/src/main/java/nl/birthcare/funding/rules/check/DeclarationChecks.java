package nl.birthcare.funding.rules.check;

import java.util.List;

/**
 * All checks, in the order in which they are asked and in which their findings come.
 *
 * <p>Since when, until when and by which document each asks is data: the check rules of the policy book.
 */
public final class DeclarationChecks {

    private static final List<DeclarationCheck> ALL = List.of(
            new HistoryGiven(),
            new ReferenceUnique(),
            new ServiceNotAfterSubmission(),
            new ServiceEndNotBeforeStart(),
            new QuantityPositive(),
            new AmountsNotNegative(),
            new AmountInRange(),
            new GrantedWithinDeclared(),
            new DecidingDatePresent(),
            new DecidingDaysCovered(),
            new PerformanceKnown(),
            new PerformanceInForce(),
            new FormHasRule(),
            new FormDecided(),
            new RuleDecided(),
            new FormAvailable(),
            new IntegralByPartnership(),
            new PerformerInPartnership(),
            new PartnershipKnown(),
            new ProviderTypeUsual(),
            new AgreementGiven(),
            new AgreementNamedExists(),
            new TariffRegimeKnown(),
            new TariffKnown(),
            new TariffWithinMaximum(),
            new ExceedanceAllowed(),
            new UnitComparable(),
            new PriceAsAgreed(),
            new AmountIsTariffTimesQuantity(),
            new AmountNotRounded(),
            new PartsSumToLine(),
            new ContentInside(),
            new ActivitiesKnown(),
            new PartialCareHasReason(),
            new PregnancyStated(),
            new BundleUnbroken(),
            new OutsideCareKnown(),
            new OutsideCarePlaced(),
            new CreditNamesALine(),
            new CreditedLineKnown(),
            new CreditOfSameCare(),
            new CreditOfSameInsurer(),
            new CreditAfterLine(),
            new CreditDatedAsLine(),
            new CreditsWithinDebit(),
            new CreditsWithinGranted(),
            new CreditedLineStands(),
            new MaternityCareInTime(),
            new MaternityHoursUsual(),
            new ExperimentHasRule(),
            new ExperimentAgreed(),
            new ExperimentJoint(),
            new ExperimentInTerm(),
            new ExperimentExtensionInTerm());

    private DeclarationChecks() {}

    /**
     * Returns all checks.
     *
     * @return the checks, in order
     */
    public static List<DeclarationCheck> all() {
        return ALL;
    }
}
