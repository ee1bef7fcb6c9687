package nl.birthcare.funding.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Ways to judge declarations that look right, and are not. Each is the library, but for one mistake. */
final class WrongAssessors {

    private static final Assessor RIGHT = Assessor.ofLibrary();

    private WrongAssessors() {}

    /** What no key divides is divided by that of the year after. */
    static List<List<LineAnswer>> fallingBack(PolicyBook book, Agreements agreements, List<Declaration> all) {
        List<List<LineAnswer>> answers = RIGHT.assess(book, agreements, all);
        List<List<LineAnswer>> later = RIGHT.assess(
                book,
                agreements,
                all.stream()
                        .map(each -> Declaration.builder()
                                .from(lines(
                                        each,
                                        line -> DeclarationLine.builder()
                                                .from(line)
                                                .serviceDate(line.serviceDate().plusYears(1))
                                                .build()))
                                .submittedOn(each.submittedOn().plusYears(1))
                                .build())
                        .toList());
        return merged(
                answers,
                later,
                (answer, other) -> answer.verdict() != Verdict.REFUSED && answer.verdict() != Verdict.COPY
                        ? new LineAnswer(answer.verdict(), answer.charge().or(other::charge), answer.scenario())
                        : answer);
    }

    /** Of lines with one name the last counts. */
    static List<List<LineAnswer>> laterUndoesEarlier(PolicyBook book, Agreements agreements, List<Declaration> all) {
        List<List<LineAnswer>> answers = RIGHT.assess(book, agreements, all);
        Set<String> seen = new HashSet<>();
        List<List<LineAnswer>> wrong = new ArrayList<>(answers);
        for (int i = all.size() - 1; i >= 0; i--) {
            for (int j = 0; j < all.get(i).lines().size(); j++) {
                if (!seen.add(all.get(i).lines().get(j).reference())) {
                    List<LineAnswer> lines = new ArrayList<>(wrong.get(i));
                    lines.set(j, new LineAnswer(Verdict.REFUSED, Optional.empty(), Optional.empty()));
                    wrong.set(i, lines);
                }
            }
        }
        return wrong;
    }

    /** From 2023 on, regular funding is taken to need no agreement, as was announced. */
    static List<List<LineAnswer>> withoutAgreementFrom2023(
            PolicyBook book, Agreements agreements, List<Declaration> all) {
        Agreements agreed = Agreements.builder()
                .from(agreements)
                .agreements(List.of(Agreement.builder()
                        .id("A-1")
                        .insurer(World.INSURER)
                        .declarant(World.PARTNERSHIP)
                        .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                        .build()))
                .build();
        List<List<LineAnswer>> answers = RIGHT.assess(book, agreements, all);
        List<List<LineAnswer>> lenient = RIGHT.assess(book, agreed, all);
        List<List<LineAnswer>> wrong = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<LineAnswer> lines = new ArrayList<>();
            for (int j = 0; j < all.get(i).lines().size(); j++) {
                boolean regular = all.get(i).lines().get(j).serviceDate().getYear() >= 2023;
                lines.add((regular ? lenient : answers).get(i).get(j));
            }
            wrong.add(lines);
        }
        return wrong;
    }

    /** Each declaration is judged by itself. */
    static List<List<LineAnswer>> oneByOne(PolicyBook book, Agreements agreements, List<Declaration> all) {
        return all.stream()
                .map(each -> RIGHT.assess(book, agreements, List.of(each)).get(0))
                .toList();
    }

    /** A credit is divided by the key, and not by what it leaves. */
    static List<List<LineAnswer>> creditsByKey(PolicyBook book, Agreements agreements, List<Declaration> all) {
        List<List<LineAnswer>> answers = RIGHT.assess(book, agreements, all);
        List<List<LineAnswer>> alone = oneByOne(
                book,
                agreements,
                all.stream()
                        .map(each -> lines(
                                each,
                                line -> DeclarationLine.builder()
                                        .from(line)
                                        .previousReference(Optional.empty())
                                        .direction(Direction.DEBIT)
                                        .build()))
                        .toList());
        return merged(
                answers,
                alone,
                (answer, other) -> answer.charge().isPresent()
                                && answer.charge().orElseThrow().split().total().isNegative()
                        ? new LineAnswer(
                                answer.verdict(), other.charge().map(WrongAssessors::negated), answer.scenario())
                        : answer);
    }

    private static LineAnswer.Charge negated(LineAnswer.Charge charge) {
        return new LineAnswer.Charge(
                charge.split().negated(), charge.form(), charge.year(), charge.grade(), charge.sources());
    }

    /** What was refused is charged all the same. */
    static List<List<LineAnswer>> decidingWhatIsUndecided(
            PolicyBook book, Agreements agreements, List<Declaration> all) {
        return each(
                RIGHT.assess(book, agreements, all),
                answer -> answer.verdict() == Verdict.UNVERIFIED
                        ? new LineAnswer(Verdict.PERMITTED, answer.charge(), answer.scenario())
                        : answer);
    }

    /** The first row that comes is judged before the others are known. */
    static List<List<LineAnswer>> firstComeFirstServed(PolicyBook book, Agreements agreements, List<Declaration> all) {
        List<List<LineAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            answers.add(RIGHT.assess(book, agreements, all.subList(0, i + 1)).get(i));
        }
        return answers;
    }

    /** No answer tells its documents. */
    static List<List<LineAnswer>> withoutSources(PolicyBook book, Agreements agreements, List<Declaration> all) {
        return each(
                RIGHT.assess(book, agreements, all),
                answer -> new LineAnswer(
                        answer.verdict(),
                        answer.charge()
                                .map(charge -> new LineAnswer.Charge(
                                        charge.split(),
                                        charge.form(),
                                        charge.year(),
                                        charge.grade(),
                                        List.<SourceReference>of())),
                        answer.scenario()));
    }

    /** No answer tells that something was assumed. */
    static List<List<LineAnswer>> withoutScenario(PolicyBook book, Agreements agreements, List<Declaration> all) {
        return each(
                RIGHT.assess(book, agreements, all),
                answer -> new LineAnswer(answer.verdict(), answer.charge(), Optional.empty()));
    }

    /** Codes are compared in the small letters of wherever it runs. */
    @SuppressWarnings("StringCaseLocaleUsage")
    static List<List<LineAnswer>> byLocale(PolicyBook book, Agreements agreements, List<Declaration> all) {
        boolean found = "INTEGRAL".toLowerCase(Locale.getDefault()).equals("integral");
        return each(
                RIGHT.assess(book, agreements, all),
                answer -> found ? answer : new LineAnswer(Verdict.UNVERIFIED, Optional.empty(), answer.scenario()));
    }

    /** A cent of each line gets lost. */
    static List<List<LineAnswer>> losingACent(PolicyBook book, Agreements agreements, List<Declaration> all) {
        return RIGHT.assess(
                book,
                agreements,
                all.stream()
                        .map(each -> lines(
                                each,
                                line -> line.amount().cents() < 1_000
                                        ? line
                                        : DeclarationLine.builder()
                                                .from(line)
                                                .amount(line.amount().minus(Euro.ofCents(1)))
                                                .build()))
                        .toList());
    }

    private static Declaration lines(Declaration declaration, UnaryOperator<DeclarationLine> change) {
        return Declaration.builder()
                .from(declaration)
                .lines(declaration.lines().stream().map(change).toList())
                .build();
    }

    private static List<List<LineAnswer>> each(List<List<LineAnswer>> answers, UnaryOperator<LineAnswer> change) {
        return answers.stream()
                .map(lines -> lines.stream().map(change).toList())
                .toList();
    }

    private static List<List<LineAnswer>> merged(
            List<List<LineAnswer>> answers, List<List<LineAnswer>> others, BinaryOperator<LineAnswer> merge) {
        List<List<LineAnswer>> merged = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            List<LineAnswer> lines = new ArrayList<>();
            for (int j = 0; j < answers.get(i).size(); j++) {
                lines.add(merge.apply(answers.get(i).get(j), others.get(i).get(j)));
            }
            merged.add(lines);
        }
        return merged;
    }
}
