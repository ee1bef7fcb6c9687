package nl.birthcare.funding.rules.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.history.ReferenceUse;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.situation.Situations;
import org.junit.jupiter.api.Test;

/** Which lines of a dossier share a name, which a credit takes back, and what those of a pregnancy say together. */
class DossierFactsTest {

    private static final PolicyBook BOOK = Situations.policy("enacted", List.of("catalogue", "keys"));
    private static final AgbCode MIDWIFE = AgbCode.of("08999901");
    private static final AgbCode HOSPITAL = AgbCode.of("06999901");
    private static final PregnancyReference PREGNANCY = PregnancyReference.of("pregnancy-1");

    private static DeclarationLine.Builder builder(String reference) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(PerformanceCode.of("032", "X03201"))
                .serviceDate(LocalDate.of(2020, 5, 5))
                .quantity(1)
                .amount(Euro.ofCents(100))
                .direction(Direction.DEBIT);
    }

    private static DeclarationLine line(String reference) {
        return builder(reference).build();
    }

    private static DeclarationLine credit(String reference, String previous) {
        return builder(reference)
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .build();
    }

    private static Declaration declaration(String id, AgbCode declarant, DeclarationLine... lines) {
        return Declaration.builder()
                .id(id)
                .insurer(Uzovi.of("0000"))
                .declarant(declarant)
                .client(ClientReference.of("client-1"))
                .pregnancy(PREGNANCY)
                .submittedOn(LocalDate.of(2020, 6, 1))
                .addLines(lines)
                .build();
    }

    private static DossierFacts facts(Dossier dossier) {
        return DossierFacts.of(CompiledBook.onDemand(BOOK), AgreementIndex.of(Agreements.NONE), dossier);
    }

    private static DossierFacts facts(Declaration... declarations) {
        return facts(Dossier.of(List.of(declarations)));
    }

    @Test
    void aReferenceIsSharedAmongTheLinesOfOneDeclarant() {
        DossierFacts facts = facts(
                declaration("D-1", MIDWIFE, line("a"), line("b")),
                declaration("D-2", MIDWIFE, line("b")),
                declaration("D-3", HOSPITAL, line("a"), line("c"), credit("c", "x")));

        assertThat(facts.isShared(MIDWIFE, "a")).isFalse();
        assertThat(facts.isShared(MIDWIFE, "b")).isTrue();
        assertThat(facts.isShared(MIDWIFE, "c")).isFalse();
        assertThat(facts.isShared(HOSPITAL, "a")).isFalse();
        assertThat(facts.isShared(HOSPITAL, "c")).isTrue();
        assertThat(facts.isShared(HOSPITAL, "nowhere")).isFalse();
        assertThat(List.of(facts.isShared(0), facts.isShared(1), facts.isShared(2), facts.isShared(3)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void aCreditTakesBackTheDebitThatItNamesUnlessThereAreSeveral() {
        DossierFacts facts = facts(
                declaration("D-1", MIDWIFE, line("a"), line("b"), line("b"), credit("c", "a"), credit("d", "b")),
                declaration("D-2", MIDWIFE, line("e"), credit("e", "x"), credit("f", "e"), credit("g", "c")),
                declaration("D-3", HOSPITAL, credit("h", "a")));

        assertThat(facts.line(3).original()).isSameAs(facts.line(0));
        assertThat(facts.line(4).named()).isNull();
        assertThat(facts.line(6).named()).isNull();
        assertThat(facts.line(7).original()).isSameAs(facts.line(5));
        assertThat(facts.line(8).named()).isNull();
        assertThat(facts.line(9).named()).isNull();
    }

    @Test
    void aCreditOfAnotherPerformanceOrClientNamesItsLineAndTakesNothingBack() {
        Declaration other = Declaration.builder()
                .from(declaration("D-9", MIDWIFE, line("of-other")))
                .client(ClientReference.of("client-2"))
                .build();
        HistoryLine debit = HistoryLine.of(other, other.lines().get(0));
        ReferenceUse use = ReferenceUse.builder()
                .declarant(MIDWIFE)
                .reference("of-other")
                .lines(1)
                .debits(1)
                .debitOfOther(debit)
                .build();
        DeclarationLine ofOtherCare = DeclarationLine.builder()
                .from(credit("c", "a"))
                .performance(PerformanceCode.of("032", "X03202"))
                .build();
        DossierFacts facts = facts(Dossier.of(
                List.of(declaration("D-1", MIDWIFE, line("a"), ofOtherCare, credit("d", "of-other"))), List.of(use)));

        assertThat(facts.line(1).named()).returns("a", named -> named.line().reference());
        assertThat(facts.line(1).original()).isNull();
        assertThat(facts.line(2).named()).isEqualTo(debit);
        assertThat(facts.line(2).original()).isNull();
    }

    @Test
    void whatStandsBeyondTheClientSharesTheName() {
        ReferenceUse use = ReferenceUse.builder()
                .declarant(MIDWIFE)
                .reference("a")
                .lines(2)
                .debits(2)
                .build();
        DossierFacts facts =
                facts(Dossier.of(List.of(declaration("D-1", MIDWIFE, line("a"), credit("c", "a"))), List.of(use)));

        assertThat(facts.isShared(0)).isTrue();
        assertThat(facts.isShared(MIDWIFE, "a")).isTrue();
        assertThat(facts.line(1).named()).isNull();
    }

    @Test
    void theCreditsOfALineAreThoseThatStandByThemselvesInTheOrderOfSending() {
        Declaration debit = declaration("D-1", MIDWIFE, line("a"));
        Declaration later = Declaration.builder()
                .from(declaration("D-2", MIDWIFE, credit("c2", "a"), credit("c3", "a")))
                .submittedOn(LocalDate.of(2020, 8, 1))
                .build();
        Declaration earlier = Declaration.builder()
                .from(declaration("D-3", MIDWIFE, credit("c1", "a")))
                .submittedOn(LocalDate.of(2020, 7, 1))
                .build();
        DossierFacts facts = facts(debit, later, earlier);
        facts.stands(2, Verdict.REFUSED);
        facts.takeCredits();

        Credits credits = facts.creditsOf(facts.line(0));

        assertThat(credits.before(facts.line(3))).isEqualTo(Euro.ZERO);
        assertThat(credits.before(facts.line(1))).isEqualTo(Euro.ofCents(100));
        assertThat(credits.cents()).isEqualTo(200);
        assertThat(credits.exceedsDebit()).isTrue();
        assertThat(credits.taking()).isEmpty();
    }

    /** A line that counts what it is asked. */
    private static DeclarationLine counted(DeclarationLine line, AtomicLong asked) {
        return (DeclarationLine) Proxy.newProxyInstance(
                DeclarationLine.class.getClassLoader(),
                new Class<?>[] {DeclarationLine.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(line, arguments);
                });
    }

    private static long askedPerLine(int number) {
        AtomicLong asked = new AtomicLong();
        List<Declaration> all = new ArrayList<>();
        all.add(declaration("D", MIDWIFE, counted(line("0"), asked)));
        for (int i = 0; i < number; i++) {
            AgbCode declarant = AgbCode.of(Integer.toString(53_000_000 + i));
            all.add(declaration("C-" + i, MIDWIFE, counted(credit("0", "0"), asked)));
            all.add(declaration("M-" + i, MIDWIFE, counted(credit("m" + i, "0"), asked)));
            all.add(declaration("P-" + i, declarant, counted(line("p" + i), asked)));
            all.add(Declaration.builder()
                    .from(declaration("N-" + i, HOSPITAL, counted(line("n" + i), asked)))
                    .pregnancy(PregnancyReference.of("pregnancy-" + i))
                    .build());
        }
        DossierFacts facts = facts(Dossier.of(all));
        facts.takeCredits();
        for (int place = 0; place < facts.size(); place++) {
            DeclarationFacts about = facts.line(place).about();
            Pregnancy pregnancy = Objects.requireNonNull(about.pregnancy());
            facts.line(place).traits();
            pregnancy.outside(about);
            pregnancy.outsideUnplaced(about);
            pregnancy.maternityTime();
        }
        return asked.get() / facts.size();
    }

    @Test
    void noLineIsLookedAtMoreOftenWhereThereAreMoreOfAnyKind() {
        assertThat(askedPerLine(800)).isLessThan(2 * askedPerLine(100));
    }
}
