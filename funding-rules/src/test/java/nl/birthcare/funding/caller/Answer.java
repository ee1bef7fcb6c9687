package nl.birthcare.funding.caller;

import nl.birthcare.funding.rules.Assessment;

/** A document of a caller's own, with an answer of the library inside. */
public record Answer(String id, Assessment assessment) {}
