package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.money.Euro;
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
                return named == null || line.original() != null || line.isSentBeforeNamed()
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
                if (named == null
                        || line.isSentBeforeNamed()
                        || named.declaration().insurer().equals(insurer)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("insurer", insurer.value())
                        .value("previous", named.line().reference())
                        .value("previousInsurer", named.declaration().insurer().value())
                        .byRule();
            });

    /** Was the line that a credit names sent before it? Else it named nothing when it was sent. On one day no order is known. */
    static final Check CREDIT_AFTER_LINE = Check.of(FindingCode.CREDIT_BEFORE_LINE)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                HistoryLine named = line.named();
                if (named == null || !line.isSentBeforeNamed()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("submittedOn", line.declaration().submittedOn())
                        .value("previous", named.line().reference())
                        .value("previousSubmittedOn", named.declaration().submittedOn())
                        .byRule(false);
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

    /** Does a credit, with those sent before it and on its day, ask back no more than its line asked? */
    static final Check CREDITS_WITHIN_DEBIT = Check.of(FindingCode.CREDIT_EXCEEDS_DEBIT)
            .when(Trait.CREDIT)
            .ofEarlierLines()
            .finds((line, rule) -> {
                Credits.Taken taken = taken(line, Credits.Outcome.EXCEEDS_DEBIT);
                LineFacts original = line.original();
                if (taken == null || original == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("previous", original.line().reference())
                        .value("debit", original.line().amount())
                        .value("credited", Euro.ofCents(taken.askedBefore()))
                        .byRule();
            });

    /** Does a credit say no more was granted than remains of what was granted for its line? */
    static final Check CREDITS_WITHIN_GRANTED = Check.of(FindingCode.CREDIT_EXCEEDS_GRANTED)
            .when(Trait.CREDIT)
            .ofEarlierLines()
            .finds((line, rule) -> {
                Credits.Taken taken = taken(line, Credits.Outcome.EXCEEDS_GRANTED);
                LineFacts original = line.original();
                if (taken == null || original == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("previous", original.line().reference())
                        .value("granted", original.line().charged())
                        .value("credited", Euro.ofCents(taken.before()))
                        .byRule();
            });

    /** Is a credit for no more pieces or hours than its line? Of each credit this is asked apart. */
    static final Check CREDIT_WITHIN_QUANTITY = Check.of(FindingCode.CREDIT_QUANTITY_EXCEEDS)
            .when(Trait.CREDIT)
            .finds((line, rule) -> {
                LineFacts original = line.original();
                if (original == null
                        || line.line().quantity() <= original.line().quantity()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("quantity", line.line().quantity())
                        .value("previous", original.line().reference())
                        .value("previousQuantity", original.line().quantity())
                        .byRule();
            });

    /** Is the line that a credit names itself not refused? */
    static final Check CREDITED_LINE_STANDS = Check.of(FindingCode.CREDIT_OF_REFUSED_LINE)
            .when(Trait.CREDIT)
            .ofDossier()
            .finds((line, rule) -> {
                LineFacts original = line.original();
                return original == null || !line.dossier().isRefused(original)
                        ? List.of()
                        : rule.finding(line)
                                .value("previous", original.line().reference())
                                .byRule();
            });

    /** Were a line and an equal one of the other direction not sent together? Neither asks for anything then. */
    static final Check NOT_CREDITED_AT_ONCE = Check.of(FindingCode.DEBIT_AND_CREDIT_TOGETHER)
            .when(Trait.SAME_SERVICE)
            .ofEarlierLines()
            .finds((line, rule) -> {
                LineFacts reverse = line.dossier().chargedBefore().reverseOf(line);
                return reverse == null
                        ? List.of()
                        : rule.finding(line)
                                .value("other", reverse.line().reference())
                                .words("direction", reverse.line().direction())
                                .value("submittedOn", line.declaration().submittedOn())
                                .byRule(false);
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
        if (previous == null || credit.named() != null || !dossier.isWithHistory()) {
            return List.of();
        }
        return dossier.isKnown(credit.declaration().declarant(), previous) == known
                ? rule.finding(credit).value("previous", previous).byRule()
                : List.of();
    }

    /** What comes of a credit, if it is that; else null. */
    private static Credits.@Nullable Taken taken(LineFacts credit, Credits.Outcome outcome) {
        LineFacts original = credit.original();
        Credits.Taken taken =
                original == null ? null : credit.dossier().creditsOf(original).of(credit);
        return taken != null && taken.outcome() == outcome ? taken : null;
    }
}
