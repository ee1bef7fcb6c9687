package nl.birthcare.funding.rules.internal.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/** The index answers as the agreements do that it was made of. */
class AgreementIndexTest {

    private static final List<Uzovi> INSURERS = List.of(Uzovi.of("0000"), Uzovi.of("0001"), Uzovi.of("9999"));
    private static final List<AgbCode> PROVIDERS =
            List.of(AgbCode.of("53999901"), AgbCode.of("53999902"), AgbCode.of("08999901"), AgbCode.of("00000001"));
    private static final List<PerformanceCode> CODES = List.of(code("A"), code("B"), code("C"), code("D"));
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2016-12-31"),
            LocalDate.parse("2017-01-01"),
            LocalDate.parse("2018-12-31"),
            LocalDate.parse("2019-01-01"),
            LocalDate.parse("2019-12-31"),
            LocalDate.parse("2020-01-01"),
            LocalDate.parse("2999-12-31"));

    private static PerformanceCode code(String code) {
        return PerformanceCode.of("069", code);
    }

    private static Agreements agreements(Random random) {
        Agreements.Builder agreements = Agreements.builder();
        for (AgbCode provider : PROVIDERS) {
            if (provider.isPartnership() && random.nextBoolean()) {
                Participant participant = Participant.of(PROVIDERS.get(2), Discipline.MIDWIFERY, Validity.ofYear(2017));
                agreements.addPartnerships(Partnership.builder()
                        .code(provider)
                        .addParticipants(participant)
                        .build());
            }
            for (Uzovi insurer : INSURERS) {
                for (int year = 2017; year <= 2019; year++) {
                    addOfYear(agreements, random, provider, insurer, year);
                }
            }
        }
        return agreements.build();
    }

    /** One about all performances, or some about a few each, or none. */
    private static void addOfYear(
            Agreements.Builder agreements, Random random, AgbCode provider, Uzovi insurer, int year) {
        String id = insurer.value() + "-" + provider.value() + "-" + year;
        Validity period = year == 2019 ? Validity.from(LocalDate.parse("2019-01-01")) : Validity.ofYear(year);
        Agreement.Builder first = agreement(random, id, provider, insurer, period);
        switch (random.nextInt(4)) {
            case 0 -> agreements.addAgreements(first.build());
            case 1 -> {
                agreements.addAgreements(first.addPerformances(CODES.get(0)).build());
                agreements.addAgreements(agreement(random, id + "-more", provider, insurer, period)
                        .addPerformances(CODES.get(1), CODES.get(2))
                        .build());
            }
            case 2 ->
                agreements.addAgreements(first.addPerformances(CODES.get(2)).build());
            default -> {
                // Nothing agreed.
            }
        }
    }

    private static Agreement.Builder agreement(
            Random random, String id, AgbCode provider, Uzovi insurer, Validity period) {
        Agreement.Builder agreement = Agreement.builder();
        agreement.id(id).insurer(insurer).declarant(provider).validity(period);
        for (PerformanceCode code : CODES) {
            if (random.nextInt(3) == 0) {
                agreement.addPrices(AgreedPrice.of(code, Euro.ofCents(random.nextInt(1_000)), TariffUnit.PERFORMANCE));
            }
        }
        if (random.nextInt(3) == 0) {
            agreement.allocationKey(AllocationKey.builder()
                    .id(id)
                    .method(ApportionmentMethod.LARGEST_REMAINDER)
                    .medicalSpecialistCare(1)
                    .midwifery(1)
                    .maternityCare(1)
                    .build());
        }
        return agreement;
    }

    @Property(tries = 200)
    void answersAsTheAgreementsDo(@ForAll Random random) {
        Agreements agreements = agreements(random);
        AgreementIndex index = AgreementIndex.of(agreements);

        for (AgbCode provider : PROVIDERS) {
            for (Uzovi insurer : INSURERS) {
                Parties parties = index.parties(provider, insurer);
                List<Agreement> between = agreements.between(insurer, provider);
                assertThat(parties.agreements()).isEqualTo(between.size());
                assertThat(parties.partnership()).isEqualTo(agreements.partnership(provider));
                assertThat(parties.include(PROVIDERS.get(2), DayNumber.of(DAYS.get(1))))
                        .isEqualTo(agreements.partnership(provider).isPresent());
                for (PerformanceCode code : CODES) {
                    assertThat(parties.mayCover(code))
                            .isEqualTo(between.stream().anyMatch(agreement -> agreement.covers(code)));
                    assertThat(parties.mayAllocate(code))
                            .isEqualTo(between.stream()
                                    .anyMatch(agreement -> agreement.covers(code)
                                            && agreement.allocationKey().isPresent()));
                    for (LocalDate day : DAYS) {
                        assertSame(
                                parties.on(code, DayNumber.of(day)),
                                agreements
                                        .covering(insurer, provider, code, day)
                                        .orElse(null),
                                code);
                    }
                }
            }
        }
    }

    private static void assertSame(@Nullable AgreementTerm term, @Nullable Agreement agreement, PerformanceCode code) {
        if (agreement == null) {
            assertThat(term).isNull();
            return;
        }
        AgreementTerm found = Objects.requireNonNull(term);
        assertThat(found.agreement()).isSameAs(agreement);
        assertThat(found.isAllocating()).isEqualTo(agreement.allocationKey().isPresent());
        assertThat(found.price())
                .isEqualTo(agreement.prices().stream()
                        .filter(price -> price.performance().equals(code))
                        .findFirst()
                        .orElse(null));
    }

    @Property(tries = 20)
    void knowsNothingOfStrangers(@ForAll Random random) {
        AgreementIndex index = AgreementIndex.of(agreements(random));

        Parties strangers = index.parties(AgbCode.of("99999999"), INSURERS.get(0));

        assertThat(strangers.agreements()).isZero();
        assertThat(strangers.partnership()).isEmpty();
        assertThat(strangers.mayCover(CODES.get(0))).isFalse();
        assertThat(strangers.include(PROVIDERS.get(2), 0)).isFalse();
    }
}
