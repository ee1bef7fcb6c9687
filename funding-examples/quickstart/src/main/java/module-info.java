/** The samples of the README and of the pages, as a module of its own. */
module nl.birthcare.funding.examples.quickstart {
    requires nl.birthcare.funding.rules;
}
