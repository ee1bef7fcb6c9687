package nl.birthcare.funding.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * What an assessor is asked.
 *
 * @param book what holds
 * @param agreements what was agreed
 * @param declarations what came in
 * @param seed for laws that shuffle
 */
record Case(PolicyBook book, Agreements agreements, List<Declaration> declarations, long seed) {

    /** A course or two, with care from outside, of any code. */
    static final Generator<Case> ANY = Generator.of(choices -> of(choices, World.CODES, true));

    /** Without what documents judge by looking ahead: care from outside breaks a bundle, whichever came first. */
    static final Generator<Case> WITHOUT_OUTSIDERS = Generator.of(choices -> of(choices, World.INTEGRAL_CODES, false));

    private static Case of(Choices choices, List<PerformanceCode> codes, boolean alsoFromOutside) {
        PolicyBook book = FundingGenerators.book(choices);
        Agreements agreements = Parties.agreements(choices);
        List<Declaration> declarations = new ArrayList<>(
                new Claims(choices, codes, "client-1").course(alsoFromOutside).declarations());
        if (choices.sometimes(1, 3)) {
            declarations.addAll(new Claims(choices, codes, "client-2")
                    .course(alsoFromOutside)
                    .declarations());
        }
        if (choices.sometimes(1, 3)) {
            declarations.add(new Claims(choices, codes, "client-3").any());
        }
        return new Case(book, agreements, List.copyOf(declarations), choices.upTo(1_000));
    }

    Case with(List<Declaration> others) {
        return new Case(book, agreements, others, seed);
    }

    Case upTo(LocalDate day) {
        return with(declarations.stream()
                .filter(declaration -> !declaration.submittedOn().isAfter(day))
                .toList());
    }

    List<List<LineAnswer>> by(Assessor assessor) {
        return assessor.assess(book, agreements, declarations);
    }

    @Override
    public String toString() {
        return book.name() + "\n" + FundingJson.write(agreements)
                + declarations.stream().map(FundingJson::write).collect(Collectors.joining("\n", "\n", ""));
    }
}
