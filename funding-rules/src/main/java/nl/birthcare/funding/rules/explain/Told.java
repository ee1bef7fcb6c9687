package nl.birthcare.funding.rules.explain;

import java.util.Locale;

/** What a value says in words, made when somebody asks for it, in the language of the reader. */
@FunctionalInterface
interface Told {

    String in(Locale locale);
}
