package nl.birthcare.funding.rules.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Posting;
import nl.birthcare.funding.rules.receipt.Receipt;

/** Whatever arrives in whatever parts: what was booked plus the corrections is one run over everything. */
class CorrectionsLawTest {

    private static final FundingEngine ENGINE =
            FundingEngine.of(RandomClaims.book("enacted")).with(RandomClaims.agreements());
    private static final List<FundingEngine> ENGINES = List.of(
            ENGINE,
            FundingEngine.of(RandomClaims.book("enacted")),
            FundingEngine.of(RandomClaims.book("announced-2020")).with(RandomClaims.agreements()));
    private static final Corrections CORRECTIONS = Corrections.by(ENGINE);

    /** Declarations cut into deliveries, some of which are sent again. */
    private static List<List<Declaration>> deliveries(long seed, Random random) {
        List<Declaration> all = new ArrayList<>(new RandomClaims(seed).declarations(30));
        if (random.nextBoolean()) {
            Collections.shuffle(all, random);
        }
        List<List<Declaration>> deliveries = new ArrayList<>();
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(8));
            deliveries.add(all.subList(from, to));
            if (random.nextInt(4) == 0) {
                deliveries.add(deliveries.get(random.nextInt(deliveries.size())));
            }
            from = to;
        }
        return deliveries;
    }

    /** What one run over everything makes of it, in the order of receipt. */
    private static List<Receipt> together(List<Declaration> declarations) {
        List<Receipt> receipts = new ArrayList<>();
        Dossier.byClient(declarations)
                .forEach(dossier ->
                        ENGINE.assess(dossier).forEach(assessment -> receipts.addAll(assessment.receipts())));
        return receipts;
    }

    private static BookedTotals sum(Iterable<Receipt> receipts) {
        BookedTotals.Sum sum = new BookedTotals.Sum();
        receipts.forEach(sum::add);
        return sum.totals();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void oldPlusCorrectionsIsOneRunOverEverything(@ForAll long seed, @ForAll Random random) {
        MemoryBooks books = new MemoryBooks();
        List<Declaration> received = new ArrayList<>();
        Map<Posting.Place, FrameworkSplit> byDelta = new HashMap<>();
        Map<Posting.Place, FrameworkSplit> byReversal = new HashMap<>();
        for (List<Declaration> delivery : deliveries(seed, random)) {
            received.addAll(delivery);
            BookedTotals before = books.totals();
            BookedTotals.Sum change = new BookedTotals.Sum();
            for (Booking booking : books.book(CORRECTIONS, delivery)) {
                for (Correction each : booking.corrections()) {
                    change.add(each);
                    assertThat(each.causes().isEmpty()).isEqualTo(each.was().isEmpty());
                    add(each.deltas(), byDelta);
                    add(each.reversalAndRebooking(), byReversal);
                }
            }
            assertThat(before.plus(change.totals())).isEqualTo(books.totals());
            assertThat(books.totals().minus(before)).isEqualTo(change.totals());
        }

        assertThat(books.totals()).isEqualTo(sum(together(received)));
        List<Receipt> booked =
                books.all().stream().flatMap(each -> each.receipts().stream()).toList();
        assertThat(sum(booked)).isEqualTo(books.totals());
        Map<Posting.Place, FrameworkSplit> places = new HashMap<>();
        books.totals().rows().forEach(row -> places.merge(row.place(), row.split(), FrameworkSplit::plus));
        assertThat(withoutZero(byDelta)).isEqualTo(withoutZero(places));
        assertThat(withoutZero(byReversal)).isEqualTo(withoutZero(places));
    }

    private static void add(List<Posting> postings, Map<Posting.Place, FrameworkSplit> places) {
        postings.forEach(posting -> places.merge(posting.place(), posting.split(), FrameworkSplit::plus));
    }

    private static Map<Posting.Place, FrameworkSplit> withoutZero(Map<Posting.Place, FrameworkSplit> places) {
        Map<Posting.Place, FrameworkSplit> kept = new HashMap<>(places);
        kept.values().removeIf(FrameworkSplit.ZERO::equals);
        return kept;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void noLineChangesOfAnybodyWhoIsNotTouched(@ForAll long seed, @ForAll Random random) {
        MemoryBooks books = new MemoryBooks();
        List<List<Declaration>> deliveries = deliveries(seed, random);
        for (List<Declaration> delivery : deliveries) {
            books.book(CORRECTIONS, delivery);
            // Everything that is booked is what a run over everything makes of it, line by line.
            List<Receipt> now = together(
                    books.all().stream().map(BookedDeclaration::declaration).toList());
            List<Receipt> booked = new ArrayList<>();
            Dossier.byClient(books.all().stream()
                            .map(BookedDeclaration::declaration)
                            .toList())
                    .forEach(dossier -> books.of(dossier.declarations().get(0).client())
                            .forEach(each -> booked.addAll(each.receipts())));
            assertThat(booked).hasSameSizeAs(now);
            for (int i = 0; i < now.size(); i++) {
                assertThat(Correction.isNothing(booked.get(i), now.get(i)))
                        .as("line %s", now.get(i).line())
                        .isTrue();
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void monthsAndReAllocationsInTurnComeToOneRunByTheLastRules(@ForAll long seed, @ForAll Random random) {
        MemoryBooks books = new MemoryBooks();
        List<Declaration> received = new ArrayList<>();
        FundingEngine engine = ENGINE;
        for (List<Declaration> delivery : deliveries(seed, random)) {
            received.addAll(delivery);
            books.book(Corrections.by(engine), delivery);
            if (random.nextInt(3) == 0) {
                engine = ENGINES.get(random.nextInt(ENGINES.size()));
                books.reallocate(Corrections.by(engine));
            }
            BookedTotals.Sum sum = new BookedTotals.Sum();
            FundingEngine last = engine;
            Dossier.byClient(received)
                    .forEach(dossier -> last.assess(dossier)
                            .forEach(assessment -> assessment.receipts().forEach(sum::add)));
            assertThat(books.totals()).isEqualTo(sum.totals());
        }
        // By the same rules once more nothing changes.
        assertThat(books.reallocate(Corrections.by(engine))).isEmpty();
    }

    @Example
    void theSampleMeetsCorrectionsOfEveryOutcome() {
        List<Correction> corrections = new ArrayList<>();
        for (long seed = 0; seed < 120; seed++) {
            MemoryBooks books = new MemoryBooks();
            for (List<Declaration> delivery : deliveries(seed, new Random(seed))) {
                books.book(CORRECTIONS, delivery).stream()
                        .flatMap(booking -> booking.corrections().stream())
                        .filter(each -> each.was().isPresent())
                        .forEach(corrections::add);
            }
        }

        assertThat(corrections.stream()
                        .flatMap(each -> Stream.of(
                                each.was().orElseThrow().verdict() + " was",
                                each.is().verdict() + " is"))
                        .distinct())
                .contains("PERMITTED was", "UNVERIFIED was", "REFUSED was", "REFUSED is", "COPY is");
        assertThat(corrections).anyMatch(each -> !each.difference().equals(FrameworkSplit.ZERO));
        assertThat(corrections)
                .allSatisfy(each -> assertThat(each.causes())
                        .anyMatch(cause -> cause.kind() == Correction.Cause.Kind.OTHER_LINES
                                // A credit goes by the agreement of the line that it reverses.
                                || cause.kind() == Correction.Cause.Kind.AGREEMENT));
    }
}
