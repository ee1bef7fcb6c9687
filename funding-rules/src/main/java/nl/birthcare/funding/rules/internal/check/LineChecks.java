package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Naming;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Whether a line is known by a reference of its own, and whether its numbers make sense. */
final class LineChecks {

    private static final String YEARS = "years";

    /** Was a snapshot of the other lines taken, without which some questions have no answer? */
    static final Check HISTORY_GIVEN = Check.of(FindingCode.HISTORY_MISSING)
            .when(Trait.NO_HISTORY)
            .finds((line, rule) -> line.dossier().isWithHistory()
                    ? List.of()
                    : rule.finding(line).byRule());

    /** Was the line received before? Then it is no input, and nothing else is asked about it. */
    static final Check LINE_NEW = Check.of(FindingCode.LINE_COPIED).ofCopies().finds((line, rule) -> {
        Naming naming = line.dossier().naming(line);
        if (naming == null || naming.how() != Naming.How.COPY) {
            return List.of();
        }
        LineFacts first = naming.first();
        boolean back = line.dossier().creditsOf(first).isTakenBackForCertain();
        return rule.finding(line)
                .value("first", first.declaration().id())
                .value("firstSubmittedOn", first.declaration().submittedOn())
                .value("credited", back ? Words.of("credited.whole") : "")
                .notice();
    });

    /** Has the line its name, its declarant and its reference, to itself? */
    static final Check REFERENCE_UNIQUE = Check.of(FindingCode.REFERENCE_REPEATED)
            .when(Trait.SHARED_REFERENCE)
            .figures(YEARS)
            .finds((line, rule) -> {
                Naming naming = line.dossier().naming(line);
                if (naming == null || naming.how() == Naming.How.COPY) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("declarant", line.declaration().declarant().value())
                        .value("years", rule.figure(YEARS))
                        .value("used", used(naming))
                        .byRule();
            });

    /** Is the quantity one or more? */
    static final Check QUANTITY_POSITIVE = Check.of(FindingCode.QUANTITY_NOT_POSITIVE)
            .when(Trait.NO_QUANTITY)
            .finds((line, rule) -> {
                long quantity = line.line().quantity();
                return quantity >= 1
                        ? List.of()
                        : rule.finding(line).value("quantity", quantity).byRule();
            });

    /** Is no amount of the line below zero? */
    static final Check AMOUNTS_NOT_NEGATIVE = Check.of(FindingCode.AMOUNT_NEGATIVE)
            .when(Trait.NEGATIVE, Trait.GRANTED)
            .finds((line, rule) -> {
                DeclarationLine charge = line.line();
                if (charge.amount().isNegative()) {
                    return negative(line, rule, Words.of("what.amount"), charge.amount());
                }
                if (isNegative(charge.granted())) {
                    return negative(
                            line,
                            rule,
                            Words.of("what.granted-amount"),
                            charge.granted().get());
                }
                return isNegative(charge.tariff())
                        ? negative(
                                line,
                                rule,
                                Words.of("what.tariff"),
                                charge.tariff().get())
                        : List.of();
            });

    /** Is the amount small enough to be added up with millions of others? */
    static final Check AMOUNT_IN_RANGE = Check.of(FindingCode.AMOUNT_OUT_OF_RANGE)
            .when(Trait.LARGE)
            .inColumns()
            .finds((line, rule) -> {
                if (line.isAmountInRange()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("limit", LineFacts.LARGEST_AMOUNT)
                        .value("amount", line.line().charged())
                        .byRule();
            });

    /** Does the insurer grant no more than was asked? */
    static final Check GRANTED_WITHIN_DECLARED = Check.of(FindingCode.GRANTED_ABOVE_DECLARED)
            .when(Trait.GRANTED)
            .finds((line, rule) -> {
                Euro declared = line.line().amount();
                Euro granted = line.line().granted().orElse(declared);
                if (granted.compareTo(declared) <= 0) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("granted", granted)
                        .value("declared", declared)
                        .byRule();
            });

    /** Has every field that the line states an effect where it stands? What {@link FieldEffect} knows of each. */
    static final Check FIELDS_HAVE_EFFECT = Check.of(FindingCode.FIELD_WITHOUT_EFFECT)
            .when(Trait.CREDIT, Trait.PREVIOUS_REFERENCE, Trait.PARTIAL_REASON, Trait.ACTIVITIES)
            .reads(EntryKinds.CONTENT_EXCLUSIONS, EntryKinds.ALLOCATION_RULES)
            .finds((line, rule) -> FieldEffect.ALL.stream()
                    .filter(field -> field.isStated().test(line.line()))
                    .flatMap(field -> withoutEffect(line, rule, field).stream())
                    .toList());

    private LineChecks() {}

    /** For how long a line of some terms keeps its name to itself; 0 if no rule says so. */
    static long yearsOfName(Terms terms) {
        CheckRule rule = REFERENCE_UNIQUE.rule(terms);
        return rule == null ? 0 : rule.figure(YEARS);
    }

    /** By which line the name is used: "a line of declaration D-1, sent on 2021-04-02, has it". */
    private static String used(Naming naming) {
        Declaration first = naming.first().declaration();
        return naming.how() == Naming.How.LATER
                ? Words.of("used.has-it", "declaration", first.id(), "day", first.submittedOn())
                : Words.of("used.same-day", "declaration", first.id());
    }

    private static List<Finding> withoutEffect(LineFacts line, AskedRule rule, FieldEffect field) {
        String why = field.whyNone().apply(line);
        return why == null
                ? List.of()
                : rule.finding(line)
                        .value("field", field.name())
                        .value("why", why)
                        .notice();
    }

    private static boolean isNegative(Optional<Euro> amount) {
        return amount.isPresent() && amount.get().isNegative();
    }

    private static List<Finding> negative(LineFacts line, AskedRule rule, String what, Euro amount) {
        return rule.finding(line).value("what", what).value("amount", amount).byRule();
    }
}
