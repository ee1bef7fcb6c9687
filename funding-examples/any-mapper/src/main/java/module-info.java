/** A caller with mappers of its own. */
@SuppressWarnings("module") // Whether a module is here decides what is tried.
module nl.birthcare.funding.examples.mapper {
    requires nl.birthcare.funding.rules;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.fasterxml.jackson.module.afterburner;
    requires com.fasterxml.jackson.module.blackbird;
    requires tools.jackson.databind;

    opens nl.birthcare.funding.examples.mapper;
}
