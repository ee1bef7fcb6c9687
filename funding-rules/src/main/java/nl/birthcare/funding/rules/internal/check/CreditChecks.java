package nl.birthcare.funding.rules.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.dossier.Credits;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import org.jspecify.annotations.Nullable;

/** Whether a credit takes back a line that is known, and no more than there is to take back. */
final class CreditChecks {

    /** Does a credit name the line that it takes back? */
    static final Check CREDIT_NAMES_LINE = Check.of(FindingCode.CREDIT_WITHOUT_REFERENCE)
            .when(Trait.CREDIT)
            .finds((line, rule) ->
                    !line.isCredit() || line.line().previousReference().isPresent()
                            ? List.of()
                            : rule.finding(line).byRule());

    /** Is the line that a credit names among those that are known? */
    static final Check CREDITED_LINE_KNOWN = Check.of(FindingCode.CREDITED_LINE_UNKNOWN)
            .when(Trait.CREDIT)
            .finds((line, rule) -> ofNoDebit(line, rule, false));

    /** Is the line that a credit names a debit, where it is known? */
    static final Check CREDITED_LINE_DEBIT = Check.of(FindingCode.CREDITED_LINE_NO_DEBIT)
            .when(Trait.CREDIT)
            .finds((line, rule) -> ofNoDebit(line, rule, true));

    /** Is a credit for the client and performance of the line that it names? */
    static final Check CREDIT_OF_SAME_CARE = Check.of(FindingCode.CREDIT_OF_OTHER_CARE)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                HistoryLine named = line.named();
                return named == null || line.original() != null
                        ? List.of()
                        : rule.finding(line)
                                .value("previous", named.line().reference())
                                .byRule();
            });

    /** Does a credit give back to the insurer that was asked for the line that it names? */
    static final Check CREDIT_OF_SAME_INSURER = Check.of(FindingCode.CREDIT_TO_OTHER_INSURER)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                HistoryLine named = line.named();
                Uzovi insurer = line.declaration().insurer();
                if (named == null || named.declaration().insurer().equals(insurer)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("insurer", insurer.value())
                        .value("previous", named.line().reference())
                        .value("previousInsurer", named.declaration().insurer().value())
                        .byRule();
            });

    /** Was the line that a credit names sent before it? On one day no order is known. */
    static final Check CREDIT_AFTER_LINE = Check.of(FindingCode.CREDIT_BEFORE_LINE)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                HistoryLine named = line.named();
                LocalDate sent = line.declaration().submittedOn();
                if (named == null || !sent.isBefore(named.declaration().submittedOn())) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("submittedOn", sent)
                        .value("previous", named.line().reference())
                        .value("previousSubmittedOn", named.declaration().submittedOn())
                        .byRule();
            });

    /** Does a credit carry the service date of the line that it names? */
    static final Check CREDIT_DATED_AS_LINE = Check.of(FindingCode.CREDIT_DATE_DIFFERS)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                LineFacts original = line.original();
                LocalDate day = line.line().serviceDate();
                if (original == null || original.line().serviceDate().equals(day)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("day", day)
                        .value("previous", original.line().reference())
                        .value("previousDay", original.line().serviceDate())
                        .byRule();
            });

    /** Do all credits of a line together take back no more than it charged? */
    static final Check CREDITS_WITHIN_DEBIT = Check.of(FindingCode.CREDIT_EXCEEDS_DEBIT)
            .when(Trait.CREDIT)
            .ofDossier()
            .finds((line, rule) -> {
                LineFacts original = line.original();
                Credits credits = original == null ? null : line.dossier().creditsOf(original);
                if (original == null || credits == null || !credits.exceedsDebit()) {
                    return List.of();
                }
                return told(rule.finding(line), original, credits)
                        .value("debit", original.line().charged())
                        .byRule();
            });

    /** Do all credits of a line together take back no more than was granted for it, though they may ask no more than it did? */
    static final Check CREDITS_WITHIN_GRANTED = Check.of(FindingCode.CREDIT_EXCEEDS_GRANTED)
            .when(Trait.CREDIT)
            .ofDossier()
            .finds((line, rule) -> {
                LineFacts original = line.original();
                Credits credits = original == null ? null : line.dossier().creditsOf(original);
                if (original == null || credits == null || !credits.exceedsGranted() || credits.exceedsDebit()) {
                    return List.of();
                }
                return told(rule.finding(line), original, credits)
                        .value("granted", original.line().charged())
                        .byRule();
            });

    /** Is the line that a credit names itself not refused? Of lines that share a reference, all are. */
    static final Check CREDITED_LINE_STANDS = Check.of(FindingCode.CREDIT_OF_REFUSED_LINE)
            .when(Trait.CREDIT)
            .ofDossier()
            .finds((line, rule) -> {
                String previous = previous(line);
                return previous == null || !(isOfRefusedLine(line) || isShared(line, previous))
                        ? List.of()
                        : rule.finding(line).value("previous", previous).byRule();
            });

    private CreditChecks() {}

    /** What a credit names, or null of a debit and of a credit that names nothing. */
    private static @Nullable String previous(LineFacts line) {
        return line.isCredit() ? line.line().previousReference().orElse(null) : null;
    }

    /** A finding about a credit that names no known debit, if the line that it names is known or not as asked. */
    private static List<Finding> ofNoDebit(LineFacts credit, AskedRule rule, boolean known) {
        String previous = previous(credit);
        DossierFacts dossier = credit.dossier();
        // Lines that share the reference are refused, and so is what reverses them: another check says so.
        if (previous == null || credit.named() != null || !dossier.isWithHistory() || isShared(credit, previous)) {
            return List.of();
        }
        return dossier.isKnown(credit.declaration().declarant(), previous) == known
                ? rule.finding(credit).value("previous", previous).byRule()
                : List.of();
    }

    private static boolean isShared(LineFacts line, String reference) {
        return line.dossier().isShared(line.declaration().declarant(), reference);
    }

    private static boolean isOfRefusedLine(LineFacts line) {
        LineFacts original = line.original();
        return original != null && line.dossier().isRefused(original);
    }

    private static FindingDraft told(FindingDraft finding, LineFacts original, Credits credits) {
        return finding.value("previous", original.line().reference())
                .value("credited", new BigDecimal(credits.cents(), 2).toPlainString());
    }
}
