/** The verbs and figures of Dutch birth-care funding: policy books, checks, allocation and ledger. */
module nl.birthcare.funding.rules {
    requires transitive nl.birthcare.funding.core;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    provides nl.birthcare.funding.core.internal.JsonForms with
            nl.birthcare.funding.rules.internal.json.ResultForms;

    exports nl.birthcare.funding.rules;
    exports nl.birthcare.funding.rules.allocation;
    exports nl.birthcare.funding.rules.booking;
    exports nl.birthcare.funding.rules.bulk;
    exports nl.birthcare.funding.rules.check;
    exports nl.birthcare.funding.rules.compare;
    exports nl.birthcare.funding.rules.contribution;
    exports nl.birthcare.funding.rules.control;
    exports nl.birthcare.funding.rules.explain;
    exports nl.birthcare.funding.rules.history;
    exports nl.birthcare.funding.rules.ledger;
    exports nl.birthcare.funding.rules.monitoring;
    exports nl.birthcare.funding.rules.policy;
    exports nl.birthcare.funding.rules.policy.entry;
    exports nl.birthcare.funding.rules.policy.scenario;
    exports nl.birthcare.funding.rules.procedure;
    exports nl.birthcare.funding.rules.projection;
    exports nl.birthcare.funding.rules.receipt;
    exports nl.birthcare.funding.rules.tariff;

    opens nl.birthcare.funding.rules.allocation to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.booking to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.bulk to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.check to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.compare to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.contribution to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.control to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.explain to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.history to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.internal.json to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.ledger to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.monitoring to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.policy to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.policy.entry to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.policy.scenario to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.procedure to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.projection to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.receipt to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.rules.tariff to
            com.fasterxml.jackson.databind;
}
