package nl.birthcare.funding.rules.check;

import java.util.Locale;
import java.util.Map;

/**
 * Names what was found. The names are stable: callers map them to codes of their own. Their order is that of the findings
 * of a line.
 *
 * <p>Each has a chapter, a sentence in which its findings speak, and a remedy. The words are in {@code
 * findings.properties} beside this class.
 */
public enum FindingCode {
    /** A row of the input is not a declaration, or an identifier in it has another form than its register gives it. */
    UNREADABLE_ROW(Chapter.RUN),

    /** A declaration has no lines, so that it asks for nothing. */
    DECLARATION_WITHOUT_LINES(Chapter.RUN),

    /**
     * Something about the policy as a whole is not known. Said once in a run, with the number of lines that it
     * touches.
     */
    POLICY_UNKNOWN(Chapter.RUN),
    /** Lines leave out a date that an invoice holds. Said once in a run, with their number. */
    INPUT_INCOMPLETE(Chapter.RUN),

    /** The same line was received before: it is a copy, and no input. */
    LINE_COPIED(Chapter.LINE),

    /** No snapshot of the other lines was taken. */
    HISTORY_MISSING(Chapter.LINE),

    /** Another line of the declarant has the reference, sent earlier or on the same day. */
    REFERENCE_REPEATED(Chapter.LINE),

    /** Care of one day is dated after the day on which it was declared. */
    SERVICE_AFTER_SUBMISSION(Chapter.DATE),
    /** Care of several days starts after the day on which it was declared. */
    SERVICE_STARTS_AFTER_SUBMISSION(Chapter.DATE),
    /** Care of several days started by the day on which it was declared, and ends after it. */
    SERVICE_ENDS_AFTER_SUBMISSION(Chapter.DATE),
    /** Integral care of one first day was sent to two insurers. */
    INSURER_OF_FIRST_DAY_UNCLEAR(Chapter.DATE),
    /** The care was declared later than a term allows. */
    DECLARED_LATE(Chapter.DATE),
    /** The care ends before it starts. */
    SERVICE_ENDS_BEFORE_START(Chapter.DATE),
    /** The days of a declaration contradict each other. */
    DAYS_CONTRADICT(Chapter.DATE),
    /** Care of a phase is dated after that phase, as far as the day of the birth tells. */
    PHASE_ENDS_LATE(Chapter.PHASE),
    /** Care of a phase is dated after the next phase of the same pregnancy begins. */
    PHASES_OVERLAP(Chapter.PHASE),

    /** The quantity is less than one. */
    QUANTITY_NOT_POSITIVE(Chapter.LINE),

    /** An amount is below zero, though the direction carries the sign. */
    AMOUNT_NEGATIVE(Chapter.LINE),

    /** An amount is larger than any that the library adds up. */
    AMOUNT_OUT_OF_RANGE(Chapter.LINE),

    /** The insurer grants more than was asked. */
    GRANTED_ABOVE_DECLARED(Chapter.LINE),

    /** A line states something that has no effect where it is stated. */
    FIELD_WITHOUT_EFFECT(Chapter.LINE),

    /** The policy book begins after the day of the care, or ends before it. */
    SERVICE_DAY_NOT_COVERED(Chapter.DATE),

    /** The book has not decided which date decides, or the declaration lacks that date. */
    DECIDING_DATE_MISSING(Chapter.DATE),

    /** The day that decides is before, or after, all that the book says. */
    DECIDING_DAY_NOT_COVERED(Chapter.DATE),

    /** The book does not know the performance. */
    PERFORMANCE_UNKNOWN(Chapter.FORM),

    /** The book knows the performance, but not on the deciding day. */
    PERFORMANCE_NOT_IN_FORCE(Chapter.FORM),

    /** The book has no rule about the form of funding on the deciding day. */
    FORM_WITHOUT_RULE(Chapter.FORM),

    /** Whether the form of funding exists on the deciding day has not been decided. */
    FORM_UNDECIDED(Chapter.FORM),

    /** A rule by which the line would be divided has not been decided. */
    RULE_UNDECIDED(Chapter.FORM),

    /** The form of funding does not exist on the deciding day. */
    FORM_NOT_AVAILABLE(Chapter.FORM),

    /** Integral care is declared by somebody who is not a partnership. */
    DECLARANT_NOT_A_PARTNERSHIP(Chapter.PARTNERSHIP),

    /** Integral care was given by somebody who does not take part in the partnership that declares it. */
    PERFORMER_NOT_IN_PARTNERSHIP(Chapter.PARTNERSHIP),

    /** It is not known who takes part in the partnership that declares. */
    PARTNERSHIP_UNKNOWN(Chapter.PARTNERSHIP),

    /** The declarant is not of a type that is known to declare on the list. */
    PROVIDER_TYPE_UNUSUAL(Chapter.PARTNERSHIP),

    /** A written agreement is needed, and there is none that covers the line. */
    AGREEMENT_MISSING(Chapter.AGREEMENT),

    /** The agreement that covers the line was signed after the care was given, or after it was charged. */
    AGREEMENT_NOT_BEFOREHAND(Chapter.AGREEMENT),

    /** The agreement that the line names does not cover it. */
    AGREEMENT_NOT_FOUND(Chapter.AGREEMENT),

    /** Whether prices are bound is not known. */
    TARIFF_REGIME_UNKNOWN(Chapter.TARIFF),
    /** Whether prices are bound was never decided. */
    TARIFF_REGIME_UNDECIDED(Chapter.TARIFF),
    /** Prices are free, but the book states a maximum tariff as well, and the amount is not within it. */
    TARIFF_CONTRADICTS_REGIME(Chapter.TARIFF),
    /** Prices are bound, but the tariff of the day is not known, or was never decided. */
    TARIFF_UNKNOWN(Chapter.TARIFF),
    /** The amount is above the maximum tariff. */
    TARIFF_EXCEEDED(Chapter.TARIFF),
    /** The amount is above the maximum tariff by less than a cent, and no rule says how that is rounded. */
    TARIFF_ROUNDED(Chapter.TARIFF),
    /** The amount is above the maximum tariff, as far as an agreement may have lifted it on some days. */
    TARIFF_EXCEEDANCE_UNVERIFIED(Chapter.TARIFF),
    /** The amount is above the maximum that follows from the full tariff of the discipline. */
    TARIFF_ABOVE_DERIVED(Chapter.TARIFF),
    /** The quantity counts something else than the tariff is the price of. */
    UNIT_NOT_COMPARABLE(Chapter.TARIFF),

    /** A supplement needs an agreement, and there is none that covers the line. */
    SUPPLEMENT_WITHOUT_AGREEMENT(Chapter.SUPPLEMENT),
    /** A supplement is charged more often than it may be. */
    SUPPLEMENT_REPEATED(Chapter.SUPPLEMENT),
    /** A supplement is charged though no care was declared that it comes on top of. */
    SUPPLEMENT_WITHOUT_CARE(Chapter.SUPPLEMENT),

    /** The amount is not what insurer and declarant agreed. */
    PRICE_NOT_AS_AGREED(Chapter.PRICE),

    /** The amount is not the quantity times the tariff that the line states. */
    AMOUNT_NOT_TARIFF(Chapter.PRICE),

    /** The quantity times the price is not a whole number of cents, and no rule says how it is rounded. */
    AMOUNT_ROUNDED(Chapter.PRICE),

    /** The parts that a line states are not its amount, divided. */
    PARTS_DO_NOT_SUM(Chapter.CONTENT),

    /** The line states parts, but is not divided by them. */
    PARTS_NOT_USED(Chapter.CONTENT),
    /** What was delivered weighs too much to divide the line. */
    ACTIVITIES_OUT_OF_RANGE(Chapter.CONTENT),

    /** The line contains care that its form of funding does not. */
    CONTENT_EXCLUDED(Chapter.CONTENT),

    /** It is not known of what an activity consists that was delivered inside the line's care. */
    ACTIVITY_UNKNOWN(Chapter.CONTENT),

    /** A part of the midwifery care is charged without one of the reasons for which that is allowed. */
    PARTIAL_WITHOUT_REASON(Chapter.CONTENT),

    /** An integral line does not say which pregnancy it belongs to. */
    PREGNANCY_MISSING(Chapter.BUNDLE),

    /** Somebody outside the partnership gave monodisciplinary care for the same pregnancy. */
    BUNDLE_BROKEN(Chapter.BUNDLE),

    /**
     * The policy book cannot say whether care that somebody outside gave for the same pregnancy is
     * monodisciplinary.
     */
    OUTSIDE_CARE_UNKNOWN(Chapter.BUNDLE),

    /** Care that somebody outside gave to the same client may belong to the same pregnancy. */
    OUTSIDE_CARE_WITHOUT_PREGNANCY(Chapter.BUNDLE),

    /** The same care is charged by an integral performance and by a monodisciplinary one. */
    DOUBLE_FUNDING(Chapter.TWICE),
    /** A provider charges two integral performances for one phase of a pregnancy. */
    PHASE_CHARGED_TWICE(Chapter.TWICE),
    /** A line charges one phase of a pregnancy more than once by its quantity. */
    PHASE_QUANTITY_EXCEEDS(Chapter.TWICE),
    /** The same service of one day was declared before, under another reference. */
    SERVICE_DECLARED_BEFORE(Chapter.TWICE),
    /** A performance is charged more often for a pregnancy than it may be. */
    PERFORMANCE_REPEATED(Chapter.TWICE),
    /** Another declaration of the declarant has the same id. */
    DECLARATION_ID_REUSED(Chapter.TWICE),

    /** A credit does not name the line that it takes back. */
    CREDIT_WITHOUT_REFERENCE(Chapter.CREDIT),

    /** The line that a credit names is not known. */
    CREDITED_LINE_UNKNOWN(Chapter.CREDIT),

    /** The line that a credit names is known, and is itself a credit. */
    CREDITED_LINE_NO_DEBIT(Chapter.CREDIT),

    /** A credit is for another client or performance than the line that it names. */
    CREDIT_OF_OTHER_CARE(Chapter.CREDIT),

    /** A credit is for another insurer than the line that it names. */
    CREDIT_TO_OTHER_INSURER(Chapter.CREDIT),

    /** A credit was sent before the line that it names. */
    CREDIT_BEFORE_LINE(Chapter.CREDIT),

    /** A credit carries another service date than the line that it names. */
    CREDIT_DATE_DIFFERS(Chapter.CREDIT),

    /** A credit is for a larger quantity than the line that it takes back. */
    CREDIT_QUANTITY_EXCEEDS(Chapter.CREDIT),

    /** The credits of a line together take back more than it charged. */
    CREDIT_EXCEEDS_DEBIT(Chapter.CREDIT),

    /** The credits of a line together take back more than was granted for it, and ask no more than it did. */
    CREDIT_EXCEEDS_GRANTED(Chapter.CREDIT),

    /** A credit takes back a line that is itself refused. */
    CREDIT_OF_REFUSED_LINE(Chapter.CREDIT),
    /** A debit and an equal credit were sent to one insurer on one day. */
    DEBIT_AND_CREDIT_TOGETHER(Chapter.CREDIT),

    /** Maternity care was given later after the birth than is insured. */
    MATERNITY_CARE_LATE(Chapter.MATERNITY),
    /** The hours of maternity care of one pregnancy are outside the entitlement. */
    MATERNITY_HOURS_UNUSUAL(Chapter.MATERNITY),
    /** Hours of maternity care name no pregnancy, so they are added to no others. */
    MATERNITY_HOURS_ALONE(Chapter.MATERNITY),

    /** A line names a small-scale experiment on a day on which the book knows of none. */
    EXPERIMENT_WITHOUT_RULE(Chapter.EXPERIMENT),
    /** Care under a small-scale experiment is declared without an agreement about it. */
    EXPERIMENT_WITHOUT_AGREEMENT(Chapter.EXPERIMENT),
    /** Provider and insurer did not apply for the small-scale experiment together. */
    EXPERIMENT_NOT_JOINT(Chapter.EXPERIMENT),
    /** A small-scale experiment is over, or had not begun. */
    EXPERIMENT_TERM_ENDED(Chapter.EXPERIMENT),
    /** A small-scale experiment is over even with its extension. */
    EXPERIMENT_EXTENSION_ENDED(Chapter.EXPERIMENT);

    private final Chapter chapter;
    private final String sentence;
    private final String remedy;

    FindingCode(Chapter chapter) {
        this.chapter = chapter;
        this.sentence = FindingWords.sentence(name(), Locale.ENGLISH);
        this.remedy = FindingWords.remedy(name(), Locale.ENGLISH);
    }

    /** {@return what findings of this code are about: the chapter} */
    public Chapter chapter() {
        return chapter;
    }

    /** {@return the sentence in which findings of this code speak, with names of values between braces} */
    public String sentence() {
        return sentence;
    }

    /**
     * Returns what to do about findings of this code, for the sender of the declaration or for whoever runs the program.
     * No remedy leads to a second charge of the same care.
     *
     * @return one or two sentences, the same for every finding
     */
    public String remedy() {
        return remedy;
    }

    /**
     * {@return the {@link #remedy()} in a language: what to do about findings of this code}
     *
     * @param locale the language: Dutch, or English for every other
     */
    public String remedy(Locale locale) {
        return FindingWords.remedy(name(), locale);
    }

    /** The sentence with these values, in a language. */
    String filledWith(Map<String, String> values, Locale locale) {
        return FindingWords.filled(FindingWords.sentence(name(), locale), values, locale);
    }

    /**
     * What a finding is about. The checks of a chapter, its section of the page of rules and its situations all bear the
     * same name.
     */
    public enum Chapter {
        /** Reference, quantity and amounts of a line, whatever the care. */
        LINE,
        /** The days of a line, and which of them decides. */
        DATE,
        /** Where the phases of integral care begin and end. */
        PHASE,
        /** Whether the performance and its form of funding exist on the day. */
        FORM,
        /** Who declares the care, and who gave it. */
        PARTNERSHIP,
        /** Agreements between insurer and declarant. */
        AGREEMENT,
        /** Maximum tariffs, and how far an agreement lifts them. */
        TARIFF,
        /** Supplements on maximum tariffs. */
        SUPPLEMENT,
        /** Prices that were agreed or are stated. */
        PRICE,
        /** What the care consists of, and how its parts are stated. */
        CONTENT,
        /** Monodisciplinary care of somebody outside the partnership, for the same pregnancy. */
        BUNDLE,
        /** The same care, charged more than once. */
        TWICE,
        /** Credits, and the lines that they take back. */
        CREDIT,
        /** When and for how many hours maternity care is insured. */
        MATERNITY,
        /** The terms of small-scale experiments. */
        EXPERIMENT,
        /** What concerns the input or the run as a whole. No check asks about it. */
        RUN;

        /** {@return the title: a few words, as a heading} */
        public String title() {
            return title(Locale.ENGLISH);
        }

        /**
         * {@return the {@link #title()} in a language}
         *
         * @param locale the language: Dutch, or English for every other
         */
        public String title(Locale locale) {
            return FindingWords.sentence("chapter." + name(), locale);
        }
    }
}
