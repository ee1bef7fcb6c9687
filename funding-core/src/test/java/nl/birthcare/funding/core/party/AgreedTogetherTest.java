package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Agreements of one insurer and declarant are found by performance and day, and not by looking through all of them. */
class AgreedTogetherTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final List<PerformanceCode> CODES = List.of(
            PerformanceCode.of("069", "X00001"),
            PerformanceCode.of("069", "X00002"),
            PerformanceCode.of("069", "X00003"));

    private static Agreement agreement(int number, Validity validity, List<PerformanceCode> performances) {
        return Agreement.builder()
                .id("A-" + number)
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("53999901"))
                .validity(validity)
                .performances(performances)
                .build();
    }

    /** A few agreements that may overlap, over some days. */
    private static List<Agreement> some(Random random) {
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0, number = 2 + random.nextInt(4); i < number; i++) {
            LocalDate first = FIRST.plusDays(random.nextInt(24));
            Validity validity = random.nextInt(8) == 0
                    ? Validity.from(first)
                    : Validity.between(first, first.plusDays(random.nextInt(4)));
            List<PerformanceCode> codes = CODES.subList(0, random.nextInt(3)).stream()
                    .map(code -> CODES.get(random.nextInt(CODES.size())))
                    .toList();
            agreements.add(agreement(i, validity, codes));
        }
        return agreements;
    }

    private static boolean overlap(Agreement one, Agreement other) {
        boolean shared = one.performances().isEmpty()
                || other.performances().isEmpty()
                || one.performances().stream().anyMatch(other.performances()::contains);
        return shared && one.validity().overlaps(other.validity());
    }

    /** The names of the first two that overlap, found by comparing each with each. */
    private static Optional<String> firstOverlap(List<Agreement> agreements) {
        for (int i = 0; i < agreements.size(); i++) {
            for (int j = i + 1; j < agreements.size(); j++) {
                if (overlap(agreements.get(i), agreements.get(j))) {
                    return Optional.of(text(agreements.get(i)) + " and " + text(agreements.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Agreement agreement) {
        return agreement.id() + " (" + agreement.validity().text() + ")";
    }

    private static @Nullable Agreement walkedTo(List<Agreement> agreements, PerformanceCode code, LocalDate day) {
        return agreements.stream()
                .filter(each -> each.validity().contains(day) && each.covers(code))
                .findFirst()
                .orElse(null);
    }

    @Test
    void theAnswersAreThoseOfComparingEachWithEach() {
        Random random = new Random(21);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            List<Agreement> agreements = some(random);
            AgreedTogether together = new AgreedTogether(agreements);
            String names = firstOverlap(agreements).orElse(null);
            if (names == null) {
                together.refuseOverlap();
                for (int day = 0; day < 30; day++) {
                    for (PerformanceCode code : CODES) {
                        assertThat(together.covering(code, FIRST.plusDays(day)))
                                .isSameAs(walkedTo(agreements, code, FIRST.plusDays(day)));
                    }
                }
            } else {
                refused++;
                assertThatThrownBy(together::refuseOverlap)
                        .hasMessage("Agreements of one insurer and declarant must not overlap, but " + names + " do");
            }
        }
        assertThat(refused).isBetween(500, 2_500);
    }

    /** How often an agreement is looked at, where each day has one. */
    private static long looks(int number, List<PerformanceCode> performances) {
        List<Agreement> agreements = IntStream.range(0, number)
                .mapToObj(i -> agreement(i, Validity.between(FIRST.plusDays(i), FIRST.plusDays(i)), performances))
                .toList();
        AtomicLong looks = new AtomicLong();
        AgreedTogether together = new AgreedTogether(new AbstractList<>() {
            @Override
            public Agreement get(int index) {
                looks.incrementAndGet();
                return agreements.get(index);
            }

            @Override
            public int size() {
                return agreements.size();
            }
        });
        together.refuseOverlap();
        for (int i = 0; i < number; i++) {
            assertThat(together.covering(CODES.get(0), FIRST.plusDays(i))).isSameAs(agreements.get(i));
        }
        return looks.get();
    }

    @Test
    void fourTimesAsManyAreLookedAtFourTimesAsOften() {
        for (List<PerformanceCode> performances : List.of(List.<PerformanceCode>of(), CODES)) {
            assertThat(looks(400, performances)).isLessThanOrEqualTo(4 * looks(100, performances));
        }
    }

    @Test
    void anAgreementMayNameAPerformanceTwice() {
        PerformanceCode code = CODES.get(0);
        Agreement twice = agreement(1, Validity.from(FIRST), List.of(code, code));

        assertThat(Agreements.builder()
                        .addAgreements(twice)
                        .build()
                        .covering(twice.insurer(), twice.declarant(), code, FIRST))
                .containsSame(twice);
    }
}
