/** The first sample of the README, as a module of its own. */
module nl.birthcare.funding.examples.quickstart {
    requires nl.birthcare.funding.rules;
}
