/**
 * The nouns of Dutch birth-care funding: exact money, documents, care, parties, frameworks and declarations. No rule, no
 * figure, no file access.
 */
@SuppressWarnings("module") // The compiler knows neither the rules yet, nor Jackson 3.
module nl.birthcare.funding.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires static transitive org.jspecify;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports nl.birthcare.funding.core.budget;
    exports nl.birthcare.funding.core.care;
    exports nl.birthcare.funding.core.declaration;
    exports nl.birthcare.funding.core.json;
    exports nl.birthcare.funding.core.law;
    exports nl.birthcare.funding.core.money;
    exports nl.birthcare.funding.core.party;

    provides com.fasterxml.jackson.databind.Module with
            nl.birthcare.funding.core.json.FundingModule;

    uses nl.birthcare.funding.core.internal.JsonForms;

    // What both modules share and no user needs.
    exports nl.birthcare.funding.core.internal to
            nl.birthcare.funding.rules;

    // Jackson 3 reads and writes a split too, where it is there: this module does not need it.
    opens nl.birthcare.funding.core.budget to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens nl.birthcare.funding.core.care to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.core.declaration to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.core.law to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.core.money to
            com.fasterxml.jackson.databind;
    opens nl.birthcare.funding.core.party to
            com.fasterxml.jackson.databind;
}
