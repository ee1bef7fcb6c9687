package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;

/** A mutable sum of splits, of whatever size, for one thread. */
final class SummedCharge {

    private final ExactSum medicalSpecialistCare = new ExactSum();
    private final ExactSum midwifery = new ExactSum();
    private final ExactSum maternityCare = new ExactSum();
    private long lines;

    void add(FrameworkSplit split) {
        for (MacroFramework framework : MacroFramework.values()) {
            sum(framework).add(split.cents(framework));
        }
        lines++;
    }

    void add(SummedCharge other) {
        for (MacroFramework framework : MacroFramework.values()) {
            sum(framework).add(other.sum(framework));
        }
        lines += other.lines;
    }

    private ExactSum sum(MacroFramework framework) {
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCare;
            case MIDWIFERY -> midwifery;
            case MATERNITY_CARE -> maternityCare;
        };
    }

    BigInteger cents(MacroFramework framework) {
        return sum(framework).value();
    }

    BigInteger total() {
        BigInteger total = BigInteger.ZERO;
        for (MacroFramework framework : MacroFramework.values()) {
            total = total.add(cents(framework));
        }
        return total;
    }

    long lines() {
        return lines;
    }
}
