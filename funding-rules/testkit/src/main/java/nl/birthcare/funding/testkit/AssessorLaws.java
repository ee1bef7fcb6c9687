package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** What must hold of who judges and divides declarations. */
final class AssessorLaws {

    static final List<Law<Assessor>> ALL = List.of(
            Law.of("What is divided sums to what is charged", Case.ANY, AssessorLaws::conserves),
            Law.of("The order of what comes in changes nothing", Case.ANY, AssessorLaws::isFreeOfOrder),
            Law.of("Thread, locale and time zone change nothing", Case.ANY, AssessorLaws::isTheSameEverywhere),
            Law.of("A day without a rule has none", Case.ANY, AssessorLaws::neverFallsBack),
            Law.of("What is undecided is not decided", Case.ANY, AssessorLaws::leavesUndecided),
            Law.of("Nothing is divided without a document", Case.ANY, AssessorLaws::citesDocuments),
            Law.of(
                    "Integral care without an agreement is not permitted where the book needs one",
                    Case.ANY,
                    AssessorLaws::needsAgreements),
            Law.of("Later never undoes earlier", Case.WITHOUT_OUTSIDERS, AssessorLaws::keepsWhatWasSaid),
            MirrorLaw.LAW,
            ScenarioLaw.LAW);

    private AssessorLaws() {}

    private static void conserves(Assessor assessor, Case input) {
        forEachLine(assessor, input, (line, answer) -> {
            boolean out = answer.verdict() == Verdict.REFUSED || answer.verdict() == Verdict.COPY;
            assertThat(out && answer.charge().isPresent())
                    .as("a line that is %s is charged to the frameworks", answer.verdict())
                    .isFalse();
            answer.charge().ifPresent(charge -> {
                Euro total = charge.split().total();
                if (line.direction() == Direction.DEBIT || line.granted().isPresent()) {
                    assertThat(total).isEqualTo(line.charged());
                } else {
                    // Of a line that was granted in part a credit takes back no more than remains of that.
                    assertThat(total).isBetween(line.charged(), Euro.ZERO);
                }
            });
        });
    }

    private static void isFreeOfOrder(Assessor assessor, Case input) {
        List<Declaration> shuffled = new ArrayList<>(input.declarations());
        Collections.shuffle(shuffled, new Random(input.seed()));
        assertThat(byDeclaration(assessor, input.with(shuffled))).isEqualTo(byDeclaration(assessor, input));
    }

    /** The answers about each declaration; about equal ones in any order, since it does not matter which is the copy. */
    private static Map<Declaration, List<String>> byDeclaration(Assessor assessor, Case input) {
        List<List<LineAnswer>> answers = input.by(assessor);
        Map<Declaration, List<String>> grouped = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            grouped.computeIfAbsent(input.declarations().get(i), any -> new ArrayList<>())
                    .add(answers.get(i).toString());
        }
        grouped.values().forEach(Collections::sort);
        return grouped;
    }

    private static void isTheSameEverywhere(Assessor assessor, Case input) {
        List<List<LineAnswer>> here = input.by(assessor);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<List<List<LineAnswer>>> elsewhere = new ArrayList<>();
        Thread thread = new Thread(() -> elsewhere.add(input.by(assessor)));
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            thread.start();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(elsewhere).containsExactly(here);
    }

    private static void neverFallsBack(Assessor assessor, Case input) {
        forEachLine(assessor, input, (line, answer) -> {
            PolicyBook book = input.book();
            LocalDate day = line.serviceDate();
            Optional<Performance> performance = book.performance(line.performance(), day);
            boolean divided = performance.isPresent()
                    && (performance.get().form() == FundingForm.MONODISCIPLINARY
                            || book.allocationRules(line.performance()).on(day).isPresent()
                            || book.generalAllocationRules().on(day).isPresent()
                            || hasAgreedKey(input.agreements(), day));
            assertThat(answer.charge().isPresent() && !divided && line.direction() == Direction.DEBIT)
                    .as("line %s is divided, though nothing says how on %s", line.reference(), day)
                    .isFalse();
        });
    }

    private static boolean hasAgreedKey(Agreements agreements, LocalDate day) {
        return agreements.agreements().stream()
                .filter(agreement -> agreement.validity().contains(day))
                .map(Agreement::allocationKey)
                .anyMatch(key -> key.isPresent());
    }

    private static void leavesUndecided(Assessor assessor, Case input) {
        forEachLine(assessor, input, (line, answer) -> {
            boolean undecided = regime(input.book(), line)
                    .map(regime -> regime.status() == PolicyStatus.UNDECIDED)
                    .orElse(false);
            assertThat(undecided
                            && answer.scenario().isEmpty()
                            && line.direction() == Direction.DEBIT
                            && (answer.verdict() == Verdict.PERMITTED
                                    || answer.charge().isPresent()))
                    .as(
                            "line %s is permitted or divided on %s by what was not decided",
                            line.reference(), line.serviceDate())
                    .isFalse();
        });
    }

    private static void citesDocuments(Assessor assessor, Case input) {
        forEachLine(
                assessor,
                input,
                (line, answer) -> answer.charge()
                        .ifPresent(charge -> assertThat(charge.sources())
                                .as("documents by which line %s is divided", line.reference())
                                .isNotEmpty()));
    }

    private static void needsAgreements(Assessor assessor, Case input) {
        Case without = new Case(input.book(), Agreements.NONE, input.declarations(), input.seed());
        forEachLine(assessor, without, (line, answer) -> {
            boolean needed = regime(input.book(), line)
                    .map(FundingRegime::agreementNeeded)
                    .orElse(false);
            assertThat(needed && answer.verdict() == Verdict.PERMITTED)
                    .as(
                            "line %s is permitted on %s without the agreement that it needs",
                            line.reference(), line.serviceDate())
                    .isFalse();
        });
    }

    private static Optional<FundingRegime> regime(PolicyBook book, DeclarationLine line) {
        return book.performance(line.performance(), line.serviceDate())
                .flatMap(performance -> book.regime(performance.form(), line.serviceDate()));
    }

    private static void keepsWhatWasSaid(Assessor assessor, Case input) {
        Map<Declaration, List<String>> all = byDeclaration(assessor, input);
        List<LocalDate> days = input.declarations().stream()
                .map(Declaration::submittedOn)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        for (LocalDate day : days) {
            byDeclaration(assessor, input.upTo(day))
                    .forEach((declaration, then) -> assertThat(all.get(declaration))
                            .as("what was said of %s on %s, in the light of what came later", declaration.id(), day)
                            .isEqualTo(then));
        }
    }

    private static void forEachLine(Assessor assessor, Case input, BiConsumer<DeclarationLine, LineAnswer> assertion) {
        List<List<LineAnswer>> answers = input.by(assessor);
        assertThat(answers).as("answers, one for each declaration").hasSameSizeAs(input.declarations());
        for (int i = 0; i < answers.size(); i++) {
            List<DeclarationLine> lines = input.declarations().get(i).lines();
            assertThat(answers.get(i)).as("answers, one for each line").hasSameSizeAs(lines);
            for (int j = 0; j < lines.size(); j++) {
                assertion.accept(lines.get(j), answers.get(i).get(j));
            }
        }
    }
}
