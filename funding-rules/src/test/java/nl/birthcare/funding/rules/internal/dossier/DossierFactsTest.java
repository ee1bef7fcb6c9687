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
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.situation.Situations;
import org.junit.jupiter.api.Test;

/** Which lines of a dossier share a name, which a credit takes back, and what those of a pregnancy say together. */
class DossierFactsTest {

    private static final Validity ANY_DAY = Validity.from(LocalDate.of(2010, 1, 1));

    private static final PolicyBook BOOK = Situations.policy("enacted", List.of("catalogue", "keys"));
    private static final AgbCode MIDWIFE = AgbCode.of("08999901");
    private static final AgbCode HOSPITAL = AgbCode.of("06999901");
    private static final Euro LIMIT = Euro.ofCents(1_000_000);
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
        return credit(reference, previous, 100);
    }

    private static DeclarationLine credit(String reference, String previous, long cents) {
        return builder(reference)
                .amount(Euro.ofCents(cents))
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

    /** Refuses what charges more than a limit, and keeps names for five years. */
    private static final ByItself UP_TO_LIMIT = new ByItself() {
        @Override
        public boolean isRefused(LineFacts line) {
            return line.line().amount().compareTo(LIMIT) > 0;
        }

        @Override
        public long yearsOfName(LineFacts line) {
            return 5;
        }
    };

    private static DossierFacts facts(Dossier dossier) {
        DossierFacts facts = DossierFacts.of(CompiledBook.onDemand(BOOK), AgreementIndex.of(Agreements.NONE), dossier);
        facts.name(UP_TO_LIMIT);
        return facts;
    }

    private static DossierFacts facts(Declaration... declarations) {
        return facts(Dossier.of(List.of(declarations)));
    }

    private static Declaration sent(String id, LocalDate day, DeclarationLine... lines) {
        return Declaration.builder()
                .from(declaration(id, MIDWIFE, lines))
                .submittedOn(day)
                .build();
    }

    private static DeclarationLine of(String reference, long cents) {
        return builder(reference).amount(Euro.ofCents(cents)).build();
    }

    /** How each line stands to the first of its name; null for one that has it. */
    private static List<Naming.How> namings(DossierFacts facts) {
        List<Naming.How> namings = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            Naming naming = facts.naming(facts.line(place));
            namings.add(naming == null ? null : naming.how());
        }
        return namings;
    }

    @Test
    void aNameIsOfOneDeclarant() {
        DossierFacts facts = facts(
                declaration("D-1", MIDWIFE, of("a", 1), of("b", 2)),
                declaration("D-2", MIDWIFE, of("b", 3)),
                declaration("D-3", HOSPITAL, of("a", 4), of("c", 5), credit("c", "x")));

        assertThat(namings(facts))
                .containsExactly(
                        null, Naming.How.SAME_DAY, Naming.How.SAME_DAY, null, Naming.How.SAME_DAY, Naming.How.SAME_DAY);
    }

    @Test
    void theFirstThatIsSentHasTheNameForFiveYears() {
        LocalDate day = LocalDate.of(2017, 4, 2);
        DossierFacts facts = facts(
                sent("D-4", day.plusYears(5).plusDays(1), of("a", 4)),
                sent("D-3", day.plusYears(5), of("a", 3)),
                sent("D-2", day.plusDays(1), of("a", 2)),
                sent("D-1", day, of("a", 1)));

        assertThat(namings(facts)).containsExactly(null, Naming.How.LATER, Naming.How.LATER, null);
    }

    @Test
    void aLineThatItsOwnChecksRefuseDoesNotTakeItsName() {
        LocalDate day = LocalDate.of(2017, 4, 2);
        DossierFacts facts = facts(
                sent("D-1", day, of("a", 9_999_999)),
                sent("D-2", day.plusDays(1), of("a", 2), of("a", 9_999_998)),
                sent("D-3", day.plusDays(2), of("a", 3)));

        assertThat(namings(facts)).containsExactly(null, null, null, Naming.How.LATER);
    }

    @Test
    void whatSaysTheSameIsACopyOfTheFirst() {
        LocalDate day = LocalDate.of(2017, 4, 2);
        Declaration first = sent("D-1", day, of("a", 9_999_999), of("b", 1), credit("c", "b"));
        Declaration otherInsurer = Declaration.builder()
                .from(sent("D-3", day.plusDays(3), of("b", 1)))
                .insurer(Uzovi.of("0001"))
                .build();
        DossierFacts facts = facts(
                sent("D-2", day.plusYears(9), of("a", 9_999_999), of("b", 1), credit("c", "b")), otherInsurer, first);

        assertThat(namings(facts))
                .containsExactly(Naming.How.COPY, Naming.How.COPY, Naming.How.COPY, Naming.How.LATER, null, null, null);
        assertThat(facts.naming(facts.line(0)).first()).isSameAs(facts.line(4));
    }

    @Test
    void aCreditMeansTheLatestLineOfTheNameThatStoodWhenItWasSent() {
        LocalDate day = LocalDate.of(2010, 4, 2);
        DossierFacts facts = facts(
                sent("D-1", day, of("a", 1)),
                sent("D-2", day.plusDays(1), of("a", 2)),
                sent("D-3", day.plusYears(6), of("a", 3)),
                sent("C-1", day.minusDays(1), credit("c1", "a")),
                sent("C-2", day, credit("c2", "a")),
                sent("C-3", day.plusYears(6).minusDays(1), credit("c3", "a")),
                sent("C-4", day.plusYears(9), credit("c4", "a")));

        assertThat(facts.line(3).original()).isNull();
        assertThat(facts.line(3).isSentBeforeNamed()).isTrue();
        assertThat(facts.line(4).original()).isSameAs(facts.line(0));
        assertThat(facts.line(5).original()).isSameAs(facts.line(0));
        assertThat(facts.line(6).original()).isSameAs(facts.line(2));
    }

    @Test
    void aCreditOfACreditOrOfAnotherDeclarantsLineNamesNoDebit() {
        DossierFacts facts = facts(
                declaration("D-1", MIDWIFE, line("a"), credit("c", "a"), credit("d", "d"), credit("e", "c")),
                declaration("D-2", HOSPITAL, credit("f", "a")));

        assertThat(facts.line(1).original()).isSameAs(facts.line(0));
        assertThat(facts.line(2).named()).isNull();
        assertThat(facts.line(3).named()).isNull();
        assertThat(facts.line(4).named()).isNull();
    }

    @Test
    void aCreditOfAnotherPerformanceOrClientNamesItsLineAndTakesNothingBack() {
        Declaration other = Declaration.builder()
                .from(declaration("D-9", MIDWIFE, line("of-other")))
                .client(ClientReference.of("client-2"))
                .build();
        HistoryLine debit = HistoryLine.of(other, other.lines().get(0));
        DeclarationLine ofOtherCare = DeclarationLine.builder()
                .from(credit("c", "a"))
                .performance(PerformanceCode.of("032", "X03202"))
                .build();
        DossierFacts facts = facts(Dossier.of(
                List.of(declaration("D-1", MIDWIFE, line("a"), ofOtherCare, credit("d", "of-other"))), List.of(debit)));

        assertThat(facts.line(1).named()).returns("a", named -> named.line().reference());
        assertThat(facts.line(1).original()).isNull();
        assertThat(facts.line(2).named()).isEqualTo(debit);
        assertThat(facts.line(2).original()).isNull();
    }

    @Test
    void whatStandsWithAnotherClientSharesTheName() {
        Declaration other = Declaration.builder()
                .from(sent("D-9", LocalDate.of(2020, 5, 31), of("a", 7)))
                .client(ClientReference.of("client-2"))
                .build();
        HistoryLine namesake = HistoryLine.of(other, other.lines().get(0));
        DossierFacts facts =
                facts(Dossier.of(List.of(declaration("D-1", MIDWIFE, line("a"), credit("c", "a"))), List.of(namesake)));

        assertThat(namings(facts)).containsExactly(Naming.How.LATER, null);
        assertThat(facts.line(1).named()).isEqualTo(namesake);
        assertThat(facts.line(1).original()).isNull();
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

        assertThat(credits.of(facts.line(2))).isNull();
        assertThat(credits.of(facts.line(3)))
                .isEqualTo(new Credits.Taken(facts.line(3), Credits.Outcome.TAKES, 0, 100, 0, Credits.TakenBack.YES));
        assertThat(credits.of(facts.line(1)))
                .isEqualTo(new Credits.Taken(
                        facts.line(1), Credits.Outcome.EXCEEDS_DEBIT, 100, 0, 100, Credits.TakenBack.YES));
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
            all.add(declaration("C-" + i, MIDWIFE, counted(credit("0", "0", i), asked)));
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
            pregnancy.outside(about, ANY_DAY);
            pregnancy.outsideUnplaced(about, ANY_DAY);
            pregnancy.isOfLastDay(facts.line(place));
        }
        return asked.get() / facts.size();
    }

    @Test
    void noLineIsLookedAtMoreOftenWhereThereAreMoreOfAnyKind() {
        assertThat(askedPerLine(800)).isLessThan(2 * askedPerLine(100));
    }
}
