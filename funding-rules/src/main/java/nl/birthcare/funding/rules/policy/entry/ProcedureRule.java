package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** A step on the way of a policy, or a term of an experiment: what must be done, and the figures of it, in some period. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ProcedureRule extends Provision {

    /** {@return what it speaks of: the subject} */
    Subject subject();

    /** {@return what must be: one sentence} */
    String title();

    /** {@return the figures, by name, whole numbers in the unit that the name says} */
    Map<String, Long> figures();

    /** {@return the kinds of change that it speaks of; none where it speaks of no kind in particular} */
    List<ChangeKind> changes();

    /**
     * {@return a figure of this rule}
     *
     * @param name its name
     * @throws IllegalStateException if the rule does not state it
     */
    default long figure(String name) {
        Require.present("The name", name);
        Long figure = figures().get(name);
        if (figure == null) {
            throw new IllegalStateException(
                    "Procedure rule " + id() + " must state the figure " + name + ", but states " + figures());
        }
        return figure;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProcedureRule}. */
    final class Builder extends ImmutableProcedureRule.Builder {
        Builder() {}
    }

    /** Kinds of change in the funding of care, as far as the law asks whether an instruction comes first (Wmg 59). */
    enum ChangeKind {
        /** A performance gets a type of tariff for the first time. */
        NEW_TARIFF_TYPE,

        /** The tariff of a performance becomes of another type, such as free in place of a maximum. */
        OTHER_TARIFF_TYPE,

        /** A limit on turnover or production. */
        LIMIT,

        /** An experiment. */
        EXPERIMENT,

        /** Another amount of a tariff of the same type. */
        TARIFF_AMOUNT,

        /** Other words for a performance. */
        PERFORMANCE_DESCRIPTION
    }

    /** What a {@link ProcedureRule} speaks of: the steps of an instruction in their order, then the terms of experiments. */
    enum Subject {
        /** Whom an instruction may be about. */
        INSTRUCTION_SCOPE,

        /** Which changes need an instruction first. */
        INSTRUCTION_NEEDED,

        /** The substance of the instruction goes to both chambers (<i>voorhang</i>). */
        ADVANCE_NOTICE,

        /** The minister gives the instruction (<i>aanwijzing</i>). */
        INSTRUCTION,

        /** The instruction is published in the <i>Staatscourant</i>. */
        PUBLICATION,

        /** The care authority consults the field on drafts of its policy rules. */
        CONSULTATION,

        /** The care authority fixes its policy rules (<i>beleidsregels</i>). */
        POLICY_RULE,

        /** Insurers purchase care by the rules. */
        CARE_PURCHASING,

        /** The rules hold. */
        IN_FORCE,

        /** How long an experiment lasts, and what comes after it (Wmg 58). */
        EXPERIMENT_TERM,

        /** How long a small-scale innovation experiment lasts in principle. */
        INNOVATION_TERM,

        /** By how much it can be extended. */
        INNOVATION_EXTENSION,

        /** Who applies for it. */
        INNOVATION_APPLICATION,

        /** When its final evaluation is due. */
        INNOVATION_EVALUATION,

        /** Whether others may join it. */
        INNOVATION_JOINING
    }
}
