package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does the insurer grant no more than was asked? */
final class GrantedWithinDeclared implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.GRANTED_ABOVE_DECLARED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Euro declared = line.line().amount();
        Euro granted = line.line().granted().orElse(declared);
        return granted.compareTo(declared) <= 0
                ? List.of()
                : Findings.by(rule, line, code(), "granted", granted.toString(), "declared", declared.toString());
    }
}
