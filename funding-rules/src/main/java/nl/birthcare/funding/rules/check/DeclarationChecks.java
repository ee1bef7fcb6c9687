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
            new PartsUsed(),
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

    /** So many checks have a bit each in the sets of {@link Examination} and {@link Screen}. */
    static final int MOST = Long.SIZE;

    static {
        requireRoom(ALL.size());
    }

    private DeclarationChecks() {}

    /** One more check than there are bits would share the bit of another, and never be asked of an ordinary line. */
    static void requireRoom(int checks) {
        if (checks > MOST) {
            throw new IllegalStateException(
                    "There can be at most " + MOST + " checks, one for each bit of a long, but there are " + checks);
        }
    }

    /**
     * Returns all checks.
     *
     * @return the checks, in order
     */
    public static List<DeclarationCheck> all() {
        return ALL;
    }
}
