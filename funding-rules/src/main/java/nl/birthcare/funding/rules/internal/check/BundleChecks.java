package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** Whether integral care is the whole bundle: nobody outside the partnership gave monodisciplinary care beside it. */
final class BundleChecks {

    /** Does an integral line say which pregnancy it belongs to, so that others for the same can be found? */
    static final Check PREGNANCY_STATED = Check.of(FindingCode.PREGNANCY_MISSING)
            .dated(DateSubject.FUNDING_FORM)
            .about(FundingForm.INTEGRAL)
            .when(Trait.NO_PREGNANCY)
            .ofDebits()
            .finds((line, rule) -> line.declaration().pregnancy().isPresent()
                    ? List.of()
                    : rule.finding(line).byRule());

    /** Did nobody outside the partnership give monodisciplinary care for the same pregnancy, while the rule held? */
    static final Check BUNDLE_UNBROKEN = ofOutsideCare(FindingCode.BUNDLE_BROKEN)
            .reads(EntryKinds.PROVIDER_RULES, EntryKinds.CONTENT_EXCLUSIONS)
            .finds((line, rule) -> {
                Pregnancy.Outside outside = outside(line, rule);
                LineFacts other = outside == null ? null : first(line, outside.care(), outside.afterRule());
                return outside == null || other == null
                        ? List.of()
                        : told(rule.finding(line), line, other).byRule(outside.certain());
            });

    /** Is it known in which form all care of the pregnancy is funded that somebody outside the partnership gave? */
    static final Check OUTSIDE_CARE_KNOWN = ofOutsideCare(FindingCode.OUTSIDE_CARE_UNKNOWN)
            .reads(EntryKinds.PROVIDER_RULES)
            .finds((line, rule) -> {
                Pregnancy.Outside outside = outside(line, rule);
                LineFacts other = outside == null ? null : first(line, outside.unknown(), outside.unknownAfterRule());
                if (other == null) {
                    return List.of();
                }
                return told(rule.finding(line), line, other)
                        .value("performance", other.line().performance().text())
                        .value("policy", line.book().name())
                        .byRule();
            });

    /** Is it known to which pregnancy all care belongs that somebody outside the partnership gave to the client? */
    static final Check OUTSIDE_CARE_PLACED = ofOutsideCare(FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY)
            .reads(EntryKinds.PROVIDER_RULES)
            .finds((line, rule) -> {
                LineFacts other = unplaced(line, rule);
                return other == null
                        ? List.of()
                        : told(rule.finding(line), line, other).byRule();
            });

    private BundleChecks() {}

    private static Check.Draft ofOutsideCare(FindingCode code) {
        return Check.of(code)
                .dated(DateSubject.FUNDING_FORM)
                .about(FundingForm.INTEGRAL)
                .when(Trait.OUTSIDE_CARE)
                .ofDebits()
                .ofDossier();
    }

    /** What somebody outside did for the same pregnancy, or null if nothing is known of that. */
    private static Pregnancy.@Nullable Outside outside(LineFacts line, AskedRule rule) {
        Pregnancy pregnancy = line.about().pregnancy();
        return pregnancy == null ? null : pregnancy.outside(line.about(), rule.validity());
    }

    /**
     * What the rule is about or may be: care of days on which it holds, and that of a later day only while the integral care still
     * went on. Whether that counts, no document says.
     */
    private static @Nullable LineFacts first(LineFacts line, @Nullable LineFacts care, @Nullable LineFacts afterRule) {
        boolean meanwhile = afterRule != null
                && !afterRule.line().serviceDate().isAfter(line.line().lastDay());
        return care == null && meanwhile ? afterRule : care;
    }

    /** The first line by somebody outside that is or may be monodisciplinary and names no pregnancy, or null. */
    private static @Nullable LineFacts unplaced(LineFacts line, AskedRule rule) {
        Pregnancy pregnancy = line.about().pregnancy();
        if (pregnancy == null) {
            return null;
        }
        Pregnancy.Outside unplaced = pregnancy.outsideUnplaced(line.about(), rule.validity());
        LineFacts care = first(line, unplaced.care(), unplaced.afterRule());
        return care == null ? first(line, unplaced.unknown(), unplaced.unknownAfterRule()) : care;
    }

    private static FindingDraft told(FindingDraft finding, LineFacts line, LineFacts other) {
        return finding.value("other", other.line().reference())
                .value("provider", other.provider().value())
                .value("partnership", line.declaration().declarant().value())
                .value("outside", care(line, other));
    }

    /** Who gave and who declared the care of a line: "08999909 gave the care of line D-7/2". */
    private static String care(LineFacts line, LineFacts other) {
        AgbCode provider = other.provider();
        AgbCode declarant = other.declaration().declarant();
        String how = !other.isGiverKnown() ? "declared" : provider.equals(declarant) ? "gave" : "gave-declared";
        String unknown = line.about().partnership().isPresent() ? "" : "-unknown";
        return Words.of(
                "outside." + how + unknown,
                "provider",
                provider.value(),
                "declarant",
                declarant.value(),
                "line",
                other.line().reference());
    }
}
