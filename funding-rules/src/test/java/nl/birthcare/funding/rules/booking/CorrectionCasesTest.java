package nl.birthcare.funding.rules.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;
import org.junit.jupiter.api.Test;

/** What desks meet after a line was booked: each comes to one run over everything, and says why. */
class CorrectionCasesTest {

    private static final LocalDate SERVICE = LocalDate.of(2021, 3, 14);
    private static final PolicyBook BOOK = Samples.book("enacted");
    private static final FundingEngine ENGINE = FundingEngine.of(BOOK).with(Samples.agreements());
    private static final Euro WHOLE = Euro.parse("1523.00");

    private final MemoryBooks books = new MemoryBooks();
    private final List<Declaration> received = new ArrayList<>();

    private static DeclarationLine.Builder line(String reference) {
        return Samples.line(Samples.INTEGRAL, SERVICE).reference(reference).performer(Samples.MIDWIFE);
    }

    private static DeclarationLine.Builder creditOf(String reference) {
        return line("credit-of-" + reference).direction(Direction.CREDIT).previousReference(reference);
    }

    private static Declaration sent(String id, String day, DeclarationLine... lines) {
        return Samples.declaration(lines)
                .id(id)
                .submittedOn(LocalDate.parse(day))
                .pregnancy(PregnancyReference.of("p-1"))
                .build();
    }

    private List<Correction> book(FundingEngine engine, Declaration... arrived) {
        received.addAll(List.of(arrived));
        List<Correction> corrections = books.book(Corrections.by(engine), List.of(arrived)).stream()
                .flatMap(booking -> booking.corrections().stream())
                .toList();
        assertThat(books.totals()).isEqualTo(together(engine));
        return corrections;
    }

    /** What one run over everything that was received makes of it. */
    private BookedTotals together(FundingEngine engine) {
        BookedTotals.Sum sum = new BookedTotals.Sum();
        for (Dossier dossier : Dossier.byClient(received)) {
            engine.assess(dossier).forEach(assessment -> assessment.receipts().forEach(sum::add));
        }
        return sum.totals();
    }

    /** Judges everything that is booked once more, as after a change of policy or of one's own records. */
    private static List<Correction> again(FundingEngine engine, List<BookedDeclaration> booked) {
        return Corrections.by(engine).ofClient(booked, List.of()).stream()
                .flatMap(booking -> booking.corrections().stream())
                .toList();
    }

    private static List<Correction> ofEarlier(List<Correction> corrections) {
        return corrections.stream().filter(each -> each.was().isPresent()).toList();
    }

    private static List<String> causes(Correction correction) {
        return correction.causes().stream()
                .map(cause -> cause.kind()
                        + cause.was().map(was -> " -" + was).orElse("")
                        + cause.is().map(is -> " +" + is).orElse(""))
                .collect(Collectors.toList());
    }

    private static Euro total(Correction correction) {
        return correction.difference().total();
    }

    @Test
    void aNameOfVeryManyIsLookedUpOnceForAllOfThem() {
        List<Declaration> month = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            month.add(Declaration.builder()
                    .from(sent("D-" + i, "2021-06-01", line("1").build()))
                    .client(ClientReference.of("client-" + i))
                    .build());
        }
        List<String> asked = new ArrayList<>();
        BookedReceipts none = new BookedReceipts() {
            @Override
            public List<BookedDeclaration> of(ClientReference client) {
                return List.of();
            }

            @Override
            public List<BookedDeclaration> named(AgbCode declarant, String reference) {
                asked.add(reference);
                return List.of();
            }
        };

        assertThat(Corrections.by(ENGINE).of(month, none)).hasSize(300);

        // Once for whom it touches, and once for all that share it.
        assertThat(asked).containsExactly("1", "1");
    }

    /** A declarant that counts its lines from 1 in each declaration: very many clients share a name. */
    @Test
    void aNameOfVeryManyIsDecidedAsInOneRun() {
        for (int i = 0; i < 300; i += 100) {
            List<Declaration> month = new ArrayList<>();
            for (int j = i; j < i + 100; j++) {
                LocalDate sent = LocalDate.of(2022, 12, 31).minusDays(j * 37L % 301);
                month.add(Declaration.builder()
                        .from(sent("D-" + j, sent.toString(), line("1").build()))
                        .client(ClientReference.of("client-" + j))
                        .build());
            }
            book(ENGINE, month.toArray(new Declaration[0]));
        }

        assertThat(books.totals().refused().lines()).isEqualTo(299);
    }

    @Test
    void aFullCreditIsABookingOfItsOwnAndCorrectsNothing() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        List<Correction> credit =
                book(ENGINE, sent("D-2", "2021-05-02", creditOf("r1").build()));

        assertThat(credit).singleElement().satisfies(each -> {
            assertThat(each.was()).isEmpty();
            assertThat(total(each)).isEqualTo(WHOLE.negated());
        });
        assertThat(books.totals().byForm().get(0).split()).isEqualTo(FrameworkSplit.ZERO);
    }

    @Test
    void aPartialCreditLeavesTheSplitOfWhatRemains() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        book(
                ENGINE,
                sent(
                        "D-2",
                        "2021-05-02",
                        creditOf("r1").amount(Euro.parse("500.01")).build()));

        assertThat(books.totals().byForm().get(0).split())
                .isEqualTo(FrameworkSplit.of(102_299, 54_491, 20_950, 26_858));
    }

    @Test
    void aCreditThatCameBeforeItsLineIsCorrectedWhenTheLineArrives() {
        book(ENGINE, sent("D-2", "2021-05-02", creditOf("r1").build()));
        List<Correction> late =
                book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));

        assertThat(ofEarlier(late)).singleElement().satisfies(each -> {
            assertThat(each.is().line()).isEqualTo("credit-of-r1");
            assertThat(total(each)).isEqualTo(WHOLE.negated());
            assertThat(causes(each)).contains("OTHER_LINES");
        });
    }

    @Test
    void anAmountOrACodeIsCorrectedByACreditAndANewLine() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        List<Correction> corrected = book(
                ENGINE,
                sent(
                        "D-2",
                        "2021-05-02",
                        creditOf("r1").build(),
                        line("r2")
                                .performance(Samples.INTEGRAL_WITH_OWN_KEY)
                                .amount(Euro.parse("1400.00"))
                                .build()));

        assertThat(ofEarlier(corrected)).isEmpty();
        assertThat(books.totals().byForm().get(0).split().total()).isEqualTo(Euro.parse("1400.00"));
    }

    @Test
    void aGrantedAmountThatIsCorrectedInOnesOwnRecordsIsADelta() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        Declaration corrected = sent(
                "D-1", "2021-04-02", line("r1").granted(Euro.parse("1500.00")).build());

        List<Correction> corrections = again(
                ENGINE,
                List.of(BookedDeclaration.of(corrected, books.all().get(0).receipts())));

        assertThat(corrections).singleElement().satisfies(each -> {
            assertThat(total(each)).isEqualTo(Euro.parse("-23.00"));
            assertThat(each.deltas()).hasSize(1);
            assertThat(each.reversalAndRebooking()).hasSize(2);
            assertThat(each.causes().get(0).kind()).isEqualTo(Correction.Cause.Kind.INPUT);
        });
    }

    @Test
    void aKeyOfTheBookThatIsCorrectedAfterwardsIsNamed() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        PolicyDocument.Builder other = Samples.copyOf(BOOK, "enacted");
        other.allocationRules(BOOK.entries().allocationRules().stream()
                .map(rule -> rule.id().equals("national-mono-cost-2021")
                        ? Samples.rule(rule.id(), rule.validity()).build()
                        : rule)
                .toList());
        PolicyBook corrected = PolicyBook.of(other.build());

        List<BookedCare.Difference> differences =
                care().differences(BOOK.entries(), Samples.agreements(), corrected.entries(), Samples.agreements());
        List<Correction> corrections = Corrections.by(
                        FundingEngine.of(corrected).with(Samples.agreements()))
                .since(differences)
                .ofClient(books.all(), List.of())
                .stream()
                .flatMap(booking -> booking.corrections().stream())
                .toList();

        assertThat(differences).extracting(BookedCare.Difference::id).containsExactly("national-mono-cost-2021");
        assertThat(corrections).singleElement().satisfies(each -> {
            assertThat(total(each)).isEqualTo(Euro.ZERO);
            assertThat(each.deltas()).hasSize(1);
            assertThat(each.reversalAndRebooking()).hasSize(2);
            assertThat(causes(each))
                    .contains("ENTRY -national-mono-cost-2021 +national-mono-cost-2021")
                    .anyMatch(cause -> cause.startsWith("KEY -"));
        });
    }

    private BookedCare care() {
        BookedCare care = BookedCare.none();
        for (Declaration declaration : received) {
            care = care.with(declaration);
        }
        return care;
    }

    private static Agreements with(Agreement... agreements) {
        return Agreements.builder()
                .from(Samples.agreements())
                .agreements(List.of(agreements))
                .build();
    }

    private static Agreement.Builder agreement() {
        return Agreement.builder().from(Samples.agreements().agreements().get(0));
    }

    @Test
    void aKeyOfAnAgreementThatIsCorrectedAfterwardsIsNamed() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        Agreements other = with(agreement()
                .allocationKey(Samples.key("ours", ApportionmentMethod.SAINTE_LAGUE, 1, 1, 1))
                .build());

        assertThat(again(FundingEngine.of(BOOK).with(other), books.all()))
                .singleElement()
                .satisfies(each -> assertThat(causes(each))
                        .anyMatch(cause -> cause.startsWith("AGREEMENT -"))
                        .contains("KEY -national-mono-cost-2021 +ours"));
    }

    @Test
    void anAgreementThatIsLoadedLaterOrTakenAwayIsNamed() {
        FundingEngine without = FundingEngine.of(BOOK).with(with());
        List<Correction> first =
                book(without, sent("D-1", "2021-04-02", line("r1").build()));
        assertThat(first)
                .singleElement()
                .satisfies(each -> assertThat(each.is().verdict()).isNotEqualTo(Verdict.PERMITTED));

        List<Correction> loaded = again(ENGINE, books.all());

        assertThat(loaded).singleElement().satisfies(each -> {
            assertThat(each.is().verdict()).isEqualTo(Verdict.PERMITTED);
            assertThat(causes(each)).contains("AGREEMENT +A-1");
        });
        List<BookedDeclaration> now = List.of(BookedDeclaration.of(
                books.all().get(0).declaration(), List.of(loaded.get(0).is())));
        assertThat(again(without, now))
                .singleElement()
                .satisfies(each -> assertThat(causes(each)).contains("AGREEMENT -A-1"));
    }

    @Test
    void anAgreementThatIsLoadedLaterCountsFromItsDayOfSigning() {
        LocalDate care = LocalDate.of(2023, 3, 14);
        Declaration declaration =
                sent("D-1", "2023-04-02", line("r1").serviceDate(care).build());
        Validity of2023 = Validity.from(LocalDate.of(2023, 1, 1));
        FundingEngine without = FundingEngine.of(BOOK).with(with());
        book(without, declaration);

        List<Correction> early = again(
                FundingEngine.of(BOOK)
                        .with(with(agreement()
                                .validity(of2023)
                                .signedOn(LocalDate.of(2022, 12, 1))
                                .build())),
                books.all());
        List<Correction> late = again(
                FundingEngine.of(BOOK)
                        .with(with(agreement()
                                .validity(of2023)
                                .signedOn(LocalDate.of(2023, 6, 1))
                                .build())),
                books.all());

        assertThat(verdicts(early)).isNotEqualTo(verdicts(late));
        assertThat(late).allSatisfy(each -> assertThat(each.is().verdict()).isEqualTo(Verdict.REFUSED));
    }

    private List<Verdict> verdicts(List<Correction> corrections) {
        return corrections.isEmpty()
                ? books.all().get(0).receipts().stream().map(Receipt::verdict).toList()
                : corrections.stream().map(each -> each.is().verdict()).toList();
    }

    @Test
    void aRegimeThatWasWrongRefusesTheLineOrPermitsIt() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        PolicyDocument.Builder other = Samples.copyOf(BOOK, "enacted");
        other.regimes(BOOK.entries().regimes().stream()
                .map(regime -> regime.id().equals("integral-experiment")
                        ? FundingRegime.builder()
                                .from(regime)
                                .kind(FundingRegime.Kind.NOT_AVAILABLE)
                                .build()
                        : regime)
                .toList());
        PolicyBook corrected = PolicyBook.of(other.build());

        assertThat(again(FundingEngine.of(corrected).with(Samples.agreements()), books.all()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.is().verdict()).isEqualTo(Verdict.REFUSED);
                    assertThat(total(each)).isEqualTo(WHOLE.negated());
                    assertThat(causes(each)).contains("FINDING +FORM_NOT_AVAILABLE");
                });
    }

    @Test
    void aBundleThatIsBrokenAfterwardsIsTakenBack() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        Declaration outside = Declaration.builder()
                .from(sent(
                        "D-9",
                        "2021-06-02",
                        Samples.line(Samples.MIDWIFERY, SERVICE)
                                .reference("m1")
                                .amount(Euro.parse("100.00"))
                                .build()))
                .declarant(AgbCode.of("08999977"))
                .build();

        List<Correction> corrections = ofEarlier(book(ENGINE, outside));

        assertThat(corrections).singleElement().satisfies(each -> {
            assertThat(each.is().verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(total(each)).isEqualTo(WHOLE.negated());
            assertThat(causes(each)).contains("OTHER_LINES", "FINDING +" + FindingCode.BUNDLE_BROKEN);
        });
    }

    @Test
    void theSameDeliveryTwiceBooksCopiesAndNoMoney() {
        Declaration declaration = sent("D-1", "2021-04-02", line("r1").build());
        book(ENGINE, declaration);
        List<Correction> twice =
                book(ENGINE, Declaration.builder().from(declaration).build());

        assertThat(twice).singleElement().satisfies(each -> {
            assertThat(each.is().verdict()).isEqualTo(Verdict.COPY);
            assertThat(each.deltas()).isEmpty();
        });
    }

    @Test
    void whatWasRightEarlierStandsWhateverIsSentUnderItsReference() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        List<Correction> later = book(
                ENGINE,
                sent(
                        "D-2",
                        "2021-05-02",
                        line("r1").amount(Euro.parse("1400.00")).build()));

        assertThat(ofEarlier(later)).isEmpty();
        assertThat(later)
                .singleElement()
                .satisfies(each -> assertThat(each.is().verdict()).isEqualTo(Verdict.REFUSED));
    }

    @Test
    void aFullTariffConcernsTheCareWhoseMaximumFollowsFromIt() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        Validity always = Validity.from(Samples.CATALOGUE_START);
        PolicyDocument derivation = Samples.document("derivation")
                .addTariffDerivations(TariffDerivation.builder()
                        .id("follows")
                        .validity(always)
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of(Samples.SOURCE.id()))
                        .performance(Samples.INTEGRAL)
                        .full(Samples.MATERNITY_CARE)
                        .part("prenatal")
                        .build())
                .build();
        PolicyDocument tariff = Samples.document("derivation")
                .from(derivation)
                .addTariffs(Tariff.builder()
                        .id("full")
                        .validity(always)
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of(Samples.SOURCE.id()))
                        .performance(Samples.MATERNITY_CARE)
                        .kind(TariffKind.MAXIMUM)
                        .amount(WHOLE)
                        .unit(TariffUnit.PERFORMANCE)
                        .build())
                .build();
        PolicyDocument none = Samples.document("derivation").build();
        PolicyDocument alone = PolicyDocument.builder()
                .from(tariff)
                .tariffDerivations(List.of())
                .build();

        assertThat(care().differences(derivation, Agreements.NONE, tariff, Agreements.NONE))
                .extracting(BookedCare.Difference::id)
                .containsExactly("full");
        assertThat(care().differences(none, Agreements.NONE, alone, Agreements.NONE))
                .isEmpty();
    }

    @Test
    void figuresThatDecideAboutNoLineMayComeAndGo() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));

        assertThat(care().differences(
                                BOOK.entries(),
                                Agreements.NONE,
                                BOOK.with(PolicyBooks.overlay("figures")).entries(),
                                Agreements.NONE))
                .isEmpty();
    }

    @Test
    void anEntryOfAnotherDayCareOrPartyConcernsNothingThatIsBooked() {
        book(ENGINE, sent("D-1", "2021-04-02", line("r1").build()));
        PerformanceCode unknown = PerformanceCode.of("069", "X77777");
        PolicyBook more = BOOK.with(Samples.document("more")
                .addSources(Samples.SOURCE)
                .addPerformances(Samples.integral(unknown, Validity.from(Samples.CATALOGUE_START))
                        .build())
                .addAllocationRules(Samples.rule("far", Validity.from(LocalDate.of(2030, 1, 1)))
                        .build())
                .build());
        Agreements others = Agreements.builder()
                .from(Samples.agreements())
                .addAgreements(
                        agreement().id("B-1").declarant(AgbCode.of("53999955")).build())
                .build();

        assertThat(care().differences(BOOK.entries(), Samples.agreements(), more.entries(), others))
                .isEmpty();
        assertThat(care().differences(
                                BOOK.entries(),
                                Samples.agreements(),
                                PolicyBooks.named("enacted").entries(),
                                Agreements.NONE))
                .anySatisfy(gone -> assertThat(gone.id()).isEqualTo("sample-069-X00001"))
                .anySatisfy(gone -> assertThat(gone.id()).isEqualTo("A-1"))
                .anySatisfy(gone -> assertThat(gone.kind()).isEqualTo("partnerships"))
                .allSatisfy(gone -> assertThat(Optional.of(gone.now())).contains(false));
    }
}
