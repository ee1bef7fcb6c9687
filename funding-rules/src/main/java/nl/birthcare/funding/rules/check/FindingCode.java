package nl.birthcare.funding.rules.check;

import java.util.Map;

/**
 * Names what was found. The names are stable: callers map them to codes of their own.
 *
 * <p>Each carries the sentence in which its findings speak, with the values of the finding in the places of their names.
 */
public enum FindingCode {
    /** A row of the input is not a declaration, or an identifier in it has another form than its register gives it. */
    UNREADABLE_ROW("Row {row} is not a declaration: {problem}. It was left out; correct it and send it again."),

    /** Something about the policy as a whole is not known. Said once in a run, with the number of lines that it touches. */
    POLICY_UNKNOWN("{unknown} Looked for in: {lookedIn} It touches {lines} lines of this run."),

    /** No snapshot of the other lines was taken. */
    HISTORY_MISSING("Line {line}: without a snapshot of the other lines it cannot be verified that its reference is "
            + "its own, nor what else was declared for the same pregnancy. Give the engine a ClientHistory."),

    /** Several lines of one declarant share a reference. */
    REFERENCE_REPEATED(
            "Line {line}: the reference of a line must be its own among those of its declarant over five years, "
                    + "but several lines of {declarant} share this one. All of them are refused; send each again under a reference "
                    + "of its own."),

    /** The care is dated after the day on which it was declared. */
    SERVICE_AFTER_SUBMISSION(
            "Line {line}: care is declared after it was given, but is dated {day} and was sent on " + "{submittedOn}."),

    /** The care ends before it starts. */
    SERVICE_ENDS_BEFORE_START(
            "Line {line}: care must end on or after the day on which it starts, {start}, but ends on {end}."),

    /** The quantity is less than one. */
    QUANTITY_NOT_POSITIVE("Line {line}: the quantity must be 1 or more, but is {quantity}."),

    /** An amount is below zero, though the direction carries the sign. */
    AMOUNT_NEGATIVE("Line {line}: the {what} must be 0.00 or more, since the direction carries the sign, but is "
            + "{amount}."),

    /** An amount is larger than any that the library adds up. */
    AMOUNT_OUT_OF_RANGE(
            "Line {line}: the amount must be {limit} or less, but is {amount}. It is counted, but not " + "divided."),

    /** The insurer grants more than was asked. */
    GRANTED_ABOVE_DECLARED(
            "Line {line}: what is granted can be at most what was declared, {declared}, but is {granted}."),

    /** The book does not say which date decides, or the declaration lacks that date. */
    DECIDING_DATE_MISSING("Line {line}: no date decides about {subject}. The policy book {policy} names no date for "
            + "service date {serviceDate}{of}, or the declaration lacks it."),

    /** The day that decides is before, or after, all that the book says. */
    DECIDING_DAY_NOT_COVERED(
            "Line {line}: {day} decides about {subject}, but policy book {policy} says nothing about that "
                    + "day, so nothing can be verified by it."),

    /** The book does not know the performance. */
    PERFORMANCE_UNKNOWN("Line {line}: performance {performance} does not stand in policy book {policy}. Supply an "
            + "overlay that describes it."),

    /** The book knows the performance, but not on the deciding day. */
    PERFORMANCE_NOT_IN_FORCE("Line {line}: performance {performance} is not in force on {day}. It is on {periods}."),

    /** The book has no rule about the form of funding on the deciding day. */
    FORM_WITHOUT_RULE("Line {line}: policy book {policy} has no rule about {form} care on {day}."),

    /** Whether the form of funding exists on the deciding day has not been decided. */
    FORM_UNDECIDED("Line {line}: whether {form} care can be declared on {day} is undecided ({regime}). {options} "
            + "To see what a line would come to, put the policy book under a scenario by its name."),

    /** A rule by which the line would be divided has not been decided. */
    RULE_UNDECIDED(
            "Line {line}: {what} {entry}, by which the line would be divided on {day}, is undecided. {options} To "
                    + "see what a line would come to, put the policy book under a scenario by its name."),

    /** The form of funding does not exist on the deciding day. */
    FORM_NOT_AVAILABLE("Line {line}: {form} care cannot be declared on {day}: the form is not available {period}."),

    /** Integral care is declared by somebody who is not a partnership. */
    DECLARANT_NOT_A_PARTNERSHIP(
            "Line {line}: integral performance {performance} may be declared by a partnership only (AGB type"
                    + " {neededType}), but is declared by {declarant}."),

    /** Integral care was given by somebody who does not take part in the partnership that declares it. */
    PERFORMER_NOT_IN_PARTNERSHIP(
            "Line {line}: integral performance {performance} on {day} must be given by partnership "
                    + "{partnership} or a participant, but was given by {performer}."),

    /** It is not known who takes part in the partnership that declares. */
    PARTNERSHIP_UNKNOWN("Line {line}: it cannot be verified that {performer}, who gave the care, takes part in "
            + "{declarant}, who declares it. Supply the partnership with the agreements."),

    /** The declarant is not of a type that is known to declare on the list. */
    PROVIDER_TYPE_UNUSUAL("Line {line}: providers known to declare on list {list} are of AGB type {types}, but the "
            + "declarant is {declarant}. Others may; verify that this one does."),

    /** A written agreement is needed, and there is none that covers the line. */
    AGREEMENT_MISSING("Line {line}: {form} performance {performance} on {day} needs an agreement between insurer "
            + "{insurer} and declarant {declarant} ({regime}, {source}). {given}."),

    /** The agreement that the line names does not cover it. */
    AGREEMENT_NOT_FOUND("Line {line}: agreement {agreement} is not among those given, or does not cover performance "
            + "{performance} on {day} between insurer {insurer} and declarant {declarant}. The line is judged by "
            + "{instead}."),

    /** Whether prices are bound is not known, was never decided, or is contradicted by a maximum tariff. */
    TARIFF_REGIME_UNKNOWN("Line {line}: whether prices of {form} care are bound on {day} does not stand in policy book "
            + "{policy}, is undecided there, or is free beside a maximum tariff, so the amount cannot be verified. Supply it "
            + "in an overlay, or put the policy book under a scenario by its name."),

    /** Prices are bound, but the tariff of the day is not known, or was never decided. */
    TARIFF_UNKNOWN("Line {line}: the maximum tariff of performance {performance} on {day} does not stand in policy "
            + "book {policy}, or is undecided there, so the amount cannot be verified. Supply it in an overlay, or put "
            + "the policy book under a scenario by its name."),

    /** The amount is above the maximum tariff. */
    TARIFF_EXCEEDED("Line {line}: the amount must be at most {percent} percent of {quantity} times {maximum} per "
            + "{unit} (tariff {tariff}), but is {amount}."),

    /** The amount is above the maximum tariff, as far as an agreement may have lifted it on some days. */
    TARIFF_EXCEEDANCE_UNVERIFIED("Line {line}: the amount, {amount}, is above {allowed} percent of {quantity} times "
            + "{maximum} per {unit} (tariff {tariff}). A written agreement may lift the maximum to {percent} percent, but "
            + "{doubt}."),

    /** The quantity counts something else than the tariff is the price of. */
    UNIT_NOT_COMPARABLE("Line {line}: the quantity is in {unit}, but the tariff is per {tariffUnit}, so the amount "
            + "cannot be verified."),

    /** The amount is not what insurer and declarant agreed. */
    PRICE_NOT_AS_AGREED("Line {line}: agreement {agreement} prices {quantity} at {price} per {unit}, but the amount is "
            + "{amount}."),

    /** The amount is not the quantity times the tariff that the line states. */
    AMOUNT_NOT_TARIFF(
            "Line {line}: the amount must be {quantity} times the stated tariff of {tariff}, but is " + "{amount}."),

    /** The quantity times the price is not a whole number of cents, and no rule says how it is rounded. */
    AMOUNT_ROUNDED("Line {line}: {quantity} times {price} is not a whole number of cents; the amount, {amount}, is "
            + "less than a cent off, and no known rule says how to round it."),

    /** The parts that a line states are not its amount, divided. */
    PARTS_DO_NOT_SUM(
            "Line {line}: the stated parts must each be 0.00 or more and together be the amount, {amount}, but are "
                    + "{parts}. The line is not divided by them."),

    /** The line states parts, but is not divided by them. */
    PARTS_NOT_USED("Line {line}: the stated parts, {parts}, divide nothing: {why}."),

    /** The line contains care that its form of funding does not. */
    CONTENT_EXCLUDED("Line {line}: performance {holder} contains {content}, which {form} care does not contain "
            + "({period})."),

    /** It is not known of what an activity consists that was delivered inside the line's care. */
    ACTIVITY_UNKNOWN(
            "Line {line}: activity {activity} does not stand in policy book {policy} for {day}, so it cannot be "
                    + "verified that the line contains nothing that its form of funding does not. Supply an overlay that describes "
                    + "it."),

    /** A part of the midwifery care is charged without one of the reasons for which that is allowed. */
    PARTIAL_WITHOUT_REASON("Line {line}: performance {performance} is a part of midwifery care. It may be charged on "
            + "spontaneous abortion, referral to the second line, or change of practice; state which."),

    /** An integral line does not say which pregnancy it belongs to. */
    PREGNANCY_MISSING("Line {line}: without a pregnancy it cannot be verified that nobody outside the partnership "
            + "gave monodisciplinary care for it. State the pregnancy."),

    /** Somebody outside the partnership gave monodisciplinary care for the same pregnancy. */
    BUNDLE_BROKEN(
            "Line {line}: no integral care can be declared beside monodisciplinary care of a provider outside the "
                    + "partnership {partnership}, but {outside} for the same pregnancy."),

    /** The policy book cannot say whether care that somebody outside gave for the same pregnancy is monodisciplinary. */
    OUTSIDE_CARE_UNKNOWN("Line {line}: it cannot be verified that nobody outside the partnership {partnership} gave "
            + "monodisciplinary care for the same pregnancy: {outside} for it, but policy book {policy} does not know "
            + "performance {performance} on the day of that line. Supply an overlay that describes it."),

    /** Care that somebody outside gave to the same client may belong to the same pregnancy. */
    OUTSIDE_CARE_WITHOUT_PREGNANCY(
            "Line {line}: it cannot be verified that nobody outside the partnership {partnership} "
                    + "gave monodisciplinary care for the same pregnancy: {outside} to the same client, for a pregnancy that is not "
                    + "named. State the pregnancy of that line."),

    /** A credit does not name the line that it takes back. */
    CREDIT_WITHOUT_REFERENCE("Line {line}: a credit must name the line that it takes back. State its reference."),

    /** The line that a credit names is not known, or is itself a credit. */
    CREDITED_LINE_UNKNOWN(
            "Line {line}: line {previous}, which this credit takes back, is no debit among the lines of this run,"
                    + " so that it cannot be verified. Where it is divided, it is as the mirror image of a debit."),

    /** A credit is for another client or performance than the line that it names. */
    CREDIT_OF_OTHER_CARE("Line {line}: a credit must be for the client and performance of the line that it takes back, "
            + "but line {previous} is for another."),

    /** A credit is for another insurer than the line that it names. */
    CREDIT_TO_OTHER_INSURER("Line {line}: a credit should be for the insurer that was asked for the line that it takes "
            + "back, {previousInsurer} for {previous}, but is for {insurer}."),

    /** A credit was sent before the line that it names. */
    CREDIT_BEFORE_LINE("Line {line}: a credit takes back an earlier line, but was sent on {submittedOn}, before line "
            + "{previous}, which was sent on {previousSubmittedOn}."),

    /** A credit carries another service date than the line that it names. */
    CREDIT_DATE_DIFFERS(
            "Line {line}: a credit carries the service date of the line that it takes back, {previousDay} of"
                    + " {previous}, but is dated {day}. The date of that line decides."),

    /** The credits of a line together take back more than it charged. */
    CREDIT_EXCEEDS_DEBIT(
            "Line {line}: the credits of line {previous} must together be at most what it charged, {debit}, "
                    + "but come to {credited}. All of them are refused."),

    /** The credits of a line together take back more than was granted for it, and ask no more than it did. */
    CREDIT_EXCEEDS_GRANTED(
            "Line {line}: the credits of line {previous} come to {credited}, more than was granted for it, {granted}, "
                    + "though no more than it asked. They are not divided; state on each how much of it was granted."),

    /** A credit takes back a line that is itself refused. */
    CREDIT_OF_REFUSED_LINE("Line {line}: line {previous} is refused, so there is nothing to take back."),

    /** Maternity care was given later after the birth than is insured. */
    MATERNITY_CARE_LATE(
            "Line {line}: maternity care is insured until day {last} after the birth, but was given later."),

    /** The hours of maternity care of one pregnancy are outside the entitlement. */
    MATERNITY_HOURS_UNUSUAL(
            "Line {line}: the entitlement to maternity care is {least} to {most} hours, but the lines for "
                    + "this pregnancy come to {hours}."),

    /** A line names a small-scale experiment on a day on which the book knows of none. */
    EXPERIMENT_WITHOUT_RULE("Line {line}: it cannot be verified that there were small-scale experiments, such as "
            + "{experiment}, on {day}: policy book {policy} does not say so."),

    /** Care under a small-scale experiment is declared without an agreement about it. */
    EXPERIMENT_WITHOUT_AGREEMENT(
            "Line {line}: care under {experiment} needs a joint agreement about it between insurer {insurer} and "
                    + "declarant {declarant}. {given}."),

    /** Provider and insurer did not apply for the small-scale experiment together. */
    EXPERIMENT_NOT_JOINT("Line {line}: provider and insurer must apply for a small-scale experiment together, but for "
            + "{experiment} they did not."),

    /** A small-scale experiment is over, or had not begun. */
    EXPERIMENT_TERM_ENDED("Line {line}: experiment {experiment} {standing} on {day}, the day that decides. It runs "
            + "{years} years from {firstDay}, unless it was extended on a stated ground."),

    /** A small-scale experiment is over even with its extension. */
    EXPERIMENT_EXTENSION_ENDED(
            "Line {line}: experiment {experiment}, from {firstDay}, can be extended to {years} years at "
                    + "most, but the day that decides is {day}.");

    private final String sentence;

    FindingCode(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Returns the sentence in which findings of this code speak.
     *
     * @return the sentence, with names of values between braces
     */
    public String sentence() {
        return sentence;
    }

    String filledWith(Map<String, String> values) {
        StringBuilder text = new StringBuilder(sentence.length() + 64);
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, done, open).append(values.get(sentence.substring(open + 1, close)));
            done = close + 1;
        }
        return text.append(sentence, done, sentence.length()).toString();
    }
}
