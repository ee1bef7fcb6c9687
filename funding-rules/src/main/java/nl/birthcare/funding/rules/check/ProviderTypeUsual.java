package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;

/** Is the declarant of a type that is known to declare on this list? */
final class ProviderTypeUsual implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PROVIDER_TYPE_UNUSUAL;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        String list = line.line().performance().list();
        AgbCode declarant = line.declaration().declarant();
        ProviderRule known =
                line.book().providerRules(list).onEpochDay(line.serviceDay().toEpochDay());
        if (known == null
                || !line.isOf(FundingForm.MONODISCIPLINARY)
                || known.providerTypes().contains(declarant.providerType())) {
            return List.of();
        }
        return Findings.by(
                rule,
                known,
                line,
                code(),
                "list",
                list,
                "types",
                String.join(", ", known.providerTypes()),
                "declarant",
                declarant.value());
    }
}
