package nl.birthcare.funding.rules.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.situation.Situations;
import org.jspecify.annotations.Nullable;

/** What a walk over all lines finds is found without one. */
class EarlierLinesPropertyTest {

    private static final PolicyBook BOOK = Situations.policy("enacted", List.of("catalogue", "keys"));
    private static final List<Verdict> VERDICTS = List.of(Verdict.PERMITTED, Verdict.UNVERIFIED, Verdict.REFUSED);
    private static final LocalDate DAY = LocalDate.of(2020, 5, 5);

    private static final ByItself NOTHING_REFUSED = new ByItself() {
        @Override
        public boolean isRefused(LineFacts line) {
            return false;
        }

        @Override
        public long yearsOfName(LineFacts line) {
            return 5;
        }
    };

    private static final Comparator<LineFacts> BY_AMOUNT =
            Comparator.comparing((LineFacts line) -> line.line().amount()).thenComparing(Candidates.BY_SENDING);

    /** Few days, few declarations of a day, lines that are known or not, and credits of some. */
    private static Dossier dossier(Random random, int size) {
        List<Declaration> all = new ArrayList<>();
        List<String> debits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<DeclarationLine> lines = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                String reference = "r-" + i + "-" + j;
                boolean credit = !debits.isEmpty() && random.nextInt(3) == 0;
                DeclarationLine.Builder line = DeclarationLine.builder()
                        .reference(reference)
                        .performance(PerformanceCode.of("032", random.nextInt(4) == 0 ? "UNKNOWN" : "X03201"))
                        .serviceDate(DAY)
                        .quantity(1)
                        .amount(Euro.ofCents(1 + random.nextInt(3)))
                        .direction(credit ? Direction.CREDIT : Direction.DEBIT);
                if (credit) {
                    line.previousReference(debits.get(random.nextInt(debits.size())));
                } else {
                    debits.add(reference);
                }
                lines.add(line.build());
            }
            all.add(Declaration.builder()
                    .id("D-" + random.nextInt(9) + "-" + i)
                    .insurer(Uzovi.of("0000"))
                    .declarant(AgbCode.of("08999901"))
                    .client(ClientReference.of("client-1"))
                    .submittedOn(DAY.plusDays(random.nextInt(4)))
                    .lines(lines)
                    .build());
        }
        return Dossier.of(all);
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }

    private static @Nullable LineFacts byWalking(
            Stream<LineFacts> lines, LineFacts line, boolean certain, Comparator<LineFacts> order) {
        LocalDate day = dayOf(line);
        return lines.filter(other -> !dayOf(other).isAfter(day))
                .filter(other -> other.about() != line.about() || other.place() < line.place())
                .filter(other -> other.dossier().standing(other) != Verdict.REFUSED)
                .filter(other -> !dayOf(other).isBefore(day) || !other.dossier().isRefused(other))
                .filter(other -> other.dossier().takenBack(other, day) != Credits.TakenBack.YES)
                .filter(other -> EarlierLines.stands(other, day) == certain)
                .min(order)
                .orElse(null);
    }

    @Property(tries = 500)
    void whatAWalkFindsIsFound(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int size) {
        DossierFacts facts =
                DossierFacts.of(CompiledBook.onDemand(BOOK), AgreementIndex.of(Agreements.NONE), dossier(random, size));
        facts.name(NOTHING_REFUSED);
        List<LineFacts> all =
                IntStream.range(0, facts.size()).mapToObj(facts::line).toList();
        all.forEach(line -> facts.stands(line.place(), VERDICTS.get(random.nextInt(3))));
        facts.takeCredits();
        List<LineFacts> debits = all.stream().filter(line -> !line.isCredit()).toList();
        List<LineFacts> some =
                debits.stream().filter(line -> random.nextBoolean()).toList();
        Comparator<LineFacts> order = random.nextBoolean() ? BY_AMOUNT : Candidates.BY_SENDING;
        EarlierLines earlier = new EarlierLines(some, order);
        for (int days = 0; days < 4; days++) {
            LocalDate day = DAY.plusDays(days);
            List<LineFacts> ofDay =
                    debits.stream().filter(line -> dayOf(line).equals(day)).toList();
            for (LineFacts line : ofDay) {
                LineFacts certain = byWalking(some.stream(), line, true, order);
                LineFacts inDoubt = byWalking(some.stream(), line, false, order);
                assertThat(earlier.standing(line)).isSameAs(certain);
                if (certain == null || inDoubt == null || order.compare(inDoubt, certain) < 0) {
                    assertThat(earlier.inDoubt(line)).isSameAs(inDoubt);
                }
                assertThat(earlier.before(line)).isSameAs(certain == null ? inDoubt : certain);
                Stream<LineFacts> ofEarlierDays =
                        some.stream().filter(other -> dayOf(other).isBefore(day));
                LineFacts ofEarlierDay = earlier.ofEarlierDay(line);
                assertThat(ofEarlierDay == null)
                        .isEqualTo(
                                ofEarlierDays.noneMatch(other -> byWalking(Stream.of(other), line, true, order) != null
                                        || byWalking(Stream.of(other), line, false, order) != null));
            }
            ofDay.stream().filter(line -> random.nextInt(3) == 0).forEach(line -> facts.refuse(line.place()));
        }
        // Whoever asks of an earlier day again is answered as well.
        debits.forEach(
                line -> assertThat(earlier.standing(line)).isSameAs(byWalking(some.stream(), line, true, order)));
    }
}
