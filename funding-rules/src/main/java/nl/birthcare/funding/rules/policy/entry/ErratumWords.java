package nl.birthcare.funding.rules.policy.entry;

import nl.birthcare.funding.core.internal.Bilingual;

/** What errata say, in two languages. */
final class ErratumWords {

    static final Bilingual ALL = Bilingual.of("erratum", ErratumWords.class::getResourceAsStream);

    private ErratumWords() {}
}
