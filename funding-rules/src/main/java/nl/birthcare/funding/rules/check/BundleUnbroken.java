package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Did nobody outside the partnership declare monodisciplinary care for the same pregnancy? */
final class BundleUnbroken implements DeclarationCheck {

    /** A snapshot has no order of its own, and the same finding must come of it every time. */
    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine other) -> other.line().serviceDate())
            .thenComparing(other -> other.declaration().id())
            .thenComparing(other -> other.line().reference())
            .thenComparing(other -> provider(other).value());

    @Override
    public FindingCode code() {
        return FindingCode.BUNDLE_BROKEN;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        ClientHistory history = line.history();
        PregnancyReference pregnancy = line.declaration().pregnancy().orElse(null);
        if (history == null || pregnancy == null || !line.isOf(FundingForm.INTEGRAL) || line.isCredit()) {
            return List.of();
        }
        HistoryLine first = null;
        for (HistoryLine other : history.pregnancy(line.declaration().client(), pregnancy)) {
            if (breaks(line, other) && (first == null || ORDER.compare(other, first) < 0)) {
                first = other;
            }
        }
        return first == null ? List.of() : finding(line, rule, first);
    }

    private static boolean breaks(LineFacts line, HistoryLine other) {
        AgbCode provider = provider(other);
        LocalDate day = other.line().serviceDate();
        boolean inside = provider.equals(line.declaration().declarant())
                || line.partnership()
                        .filter(partnership -> partnership.includes(provider, day))
                        .isPresent();
        return !inside && isMonodisciplinary(line, other, day) && !isTakenBack(line, other);
    }

    private static AgbCode provider(HistoryLine line) {
        return line.line().performer().orElse(line.declaration().declarant());
    }

    private static boolean isMonodisciplinary(LineFacts line, HistoryLine other, LocalDate day) {
        Performance performance =
                line.book().performances(other.line().performance()).onEpochDay(day.toEpochDay());
        return other.line().direction() == Direction.DEBIT
                && performance != null
                && performance.form() == FundingForm.MONODISCIPLINARY;
    }

    /** A line that was credited in full was, in the end, not declared. */
    private static boolean isTakenBack(LineFacts line, HistoryLine other) {
        ClientHistory history = line.history();
        return history != null && CreditPosition.isTakenBack(history, other);
    }

    /** Without knowing who takes part, it is not certain that the other provider stands outside. */
    private List<Finding> finding(LineFacts line, CheckRule rule, HistoryLine other) {
        boolean certain = line.partnership().isPresent();
        return Findings.by(
                rule,
                certain,
                line,
                code(),
                "other",
                other.line().reference(),
                "provider",
                provider(other).value(),
                "partnership",
                line.declaration().declarant().value());
    }
}
