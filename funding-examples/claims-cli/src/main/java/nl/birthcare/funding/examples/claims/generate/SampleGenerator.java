package nl.birthcare.funding.examples.claims.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;

/**
 * Makes the declarations of a year, one after the other, the same for the same year, number of births and seed.
 *
 * <p>All care begins in the year, by phase: care in pregnancy up to 240 days before the day of birth, which is drawn evenly from
 * the year but its first day, and the rest on that day. Integral care ends as the rules of the year say. What is declared was
 * over by then. Of a hundred declarations one is taken back in full, line by line, and declared again the day after.
 */
public final class SampleGenerator {

    /** Takes the declarations in. */
    public interface Sink {
        /**
         * Takes a declaration.
         *
         * @param declaration the declaration
         * @throws IOException if it cannot be written
         */
        void accept(Declaration declaration) throws IOException;
    }

    /** The most births of one file. */
    public static final int MOST_BIRTHS = 10_000_000;

    static final Uzovi INSURER = Uzovi.of("0000");
    private static final int ONE_IN_CORRECTED = 100;

    /** How far the hours of one client may be from the average: within what is left of 24 hours at the least. */
    private static final int HOURS_SPREAD = 10;

    static final List<AgbCode> PARTNER_MIDWIVES = partners("08");
    static final List<AgbCode> PARTNER_HOSPITALS = partners("06");
    static final List<AgbCode> PARTNER_MATERNITY = partners("33");

    /** Who gives the care of each phase. */
    private static final List<List<AgbCode>> PERFORMERS =
            List.of(PARTNER_MIDWIVES, PARTNER_HOSPITALS, PARTNER_MATERNITY);

    private final SampleYear year;
    private final int births;
    private final long clientSalt;
    private final SplitMix random;
    private final Providers.Chooser partnerships;
    private final Providers.Chooser hospitals;
    private final Providers.Chooser otherHospitals;
    private final Providers.Chooser midwives;
    private final Providers.Chooser otherMidwives;
    private final long[] integralPrices;
    private final long[] specialistPrices;
    private final long midwiferyPrice;
    private final long hoursPrice;
    private long owedForHours;
    private boolean drawHours = true;
    private long clients;
    private long declarations;

    /**
     * Prepares to make declarations.
     *
     * @param year what the year looks like
     * @param births how many births, 1 to {@value #MOST_BIRTHS}
     * @param seed any number; another seed gives other declarations with the same totals but for a few clients
     * @throws IllegalArgumentException if there are fewer or more births
     */
    public SampleGenerator(SampleYear year, int births, long seed) {
        if (births < 1 || births > MOST_BIRTHS) {
            throw new IllegalArgumentException(
                    "The number of births must be 1 to " + MOST_BIRTHS + ", but is " + births);
        }
        this.year = year;
        this.births = births;
        this.random = new SplitMix(seed);
        this.clientSalt = random.next();
        this.partnerships = new Providers.Chooser(SampleYear.PARTNERSHIPS, random);
        this.hospitals = new Providers.Chooser(SampleYear.HOSPITALS, random);
        this.otherHospitals = new Providers.Chooser(SampleYear.HOSPITALS, random);
        this.midwives = new Providers.Chooser(SampleYear.MIDWIVES, random);
        this.otherMidwives = new Providers.Chooser(SampleYear.MIDWIVES, random);
        this.integralPrices = year.integralPrices();
        this.specialistPrices = year.specialistPrices();
        this.midwiferyPrice = year.midwiferyPrice();
        this.hoursPrice = year.maternityHoursPrice();
    }

    private static List<AgbCode> partners(String type) {
        return Providers.of(type, 51, SampleYear.PARTNERSHIPS.size(), 0).codes();
    }

    /**
     * Makes all declarations.
     *
     * @param to where they go
     * @param birthsDone told now and then how many births are done
     * @throws IOException if one cannot be written
     */
    public void generate(Sink to, LongConsumer birthsDone) throws IOException {
        int integralLeft = year.integralBirths(births);
        for (int done = 0; done < births; done++) {
            // So many are drawn of so many: each birth has the same chance, and their number is exact.
            if (random.below(births - done) < integralLeft) {
                integralLeft--;
                addIntegral(to);
            } else {
                addMonodisciplinary(to);
            }
            addOthers(done, to);
            birthsDone.accept(done + 1L);
        }
    }

    private void addOthers(int done, Sink to) throws IOException {
        for (int i = due(year.otherSpecialistClients(births), done); i > 0; i--) {
            addOtherSpecialist(to);
        }
        for (int i = due(year.otherMidwiferyClients(births), done); i > 0; i--) {
            addOtherMidwifery(to);
        }
        for (int i = due(year.otherMaternityClients(births), done); i > 0; i--) {
            addOtherMaternity(to);
        }
    }

    /** How many of a number of clients come after this birth, if they are spread evenly over all births. */
    private int due(long count, int done) {
        return (int) (count * (done + 1) / births - count * done / births);
    }

    private void addIntegral(Sink to) throws IOException {
        int partnership = partnerships.next();
        SampleClient client = nextClient();
        LocalDate birth = client.day();
        SampleDraft draft = new SampleDraft(SampleYear.PARTNERSHIPS.codes().get(partnership), client, true);
        LocalDate started = startOfCare(draft, client);
        addPhase(draft, SampleCode.INTEGRAL_PRENATAL, started, year.lastDayBeforeBirth(birth), partnership, 0);
        addPhase(draft, SampleCode.INTEGRAL_NATAL, birth, birth, partnership, 1);
        addPhase(draft, SampleCode.INTEGRAL_POSTNATAL, birth, year.lastDayAfterBirth(birth), partnership, 2);
        send(draft, to);
    }

    private void addPhase(
            SampleDraft draft, SampleCode code, LocalDate first, LocalDate last, int partnership, int phase) {
        draft.line(code, first, SampleYear.PARTNERSHIPS.price(partnership, integralPrices[phase]))
                .serviceEnd(last)
                .performer(PERFORMERS.get(phase).get(partnership));
    }

    /** The day on which care in pregnancy started, as far as that is in the year. */
    private LocalDate startOfCare(SampleDraft draft, SampleClient client) {
        LocalDate started = client.day().minusDays(200 + random.below(40));
        draft.careStartedOn(started);
        LocalDate first = LocalDate.ofYearDay(year.year(), 1);
        return started.isBefore(first) ? first : started;
    }

    private void addMonodisciplinary(Sink to) throws IOException {
        SampleClient client = nextClient();
        addSpecialist(client, to);
        addMidwifery(client, to);
        addMaternityHours(client, to);
    }

    private void addSpecialist(SampleClient client, Sink to) throws IOException {
        int hospital = hospitals.next();
        SampleDraft draft = new SampleDraft(SampleYear.HOSPITALS.codes().get(hospital), client, true);
        draft.line(
                SampleCode.OBSTETRIC_PREGNANCY,
                startOfCare(draft, client),
                SampleYear.HOSPITALS.price(hospital, specialistPrices[0]));
        draft.line(SampleCode.OBSTETRIC_BIRTH, client.day(), SampleYear.HOSPITALS.price(hospital, specialistPrices[1]));
        send(draft, to);
    }

    private void addMidwifery(SampleClient client, Sink to) throws IOException {
        int midwife = midwives.next();
        SampleDraft draft = new SampleDraft(SampleYear.MIDWIVES.codes().get(midwife), client, true);
        draft.careStartedOn(client.day().minusDays(200 + random.below(40)));
        long price = SampleYear.MIDWIVES.price(midwife, midwiferyPrice);
        draft.line(SampleCode.MIDWIFERY_FULL, client.day(), price)
                .tariff(Euro.ofCents(price))
                .unit(TariffUnit.PERFORMANCE);
        send(draft, to);
    }

    private void addMaternityHours(SampleClient client, Sink to) throws IOException {
        SampleDraft draft = new SampleDraft(anyMaternityOrganisation(), client, true);
        long tariff = year.maternityPrices().hourCents();
        long hours = nextHours(tariff);
        draft.line(SampleCode.MATERNITY_HOUR, client.day(), hours * tariff)
                .quantity(hours)
                .tariff(Euro.ofCents(tariff))
                .unit(TariffUnit.HOUR)
                .serviceEnd(client.day().plusDays(7));
        send(draft, to);
    }

    /** Whole hours, so that the sum stays near the average: what one client has more, the next has less. */
    private long nextHours(long tariff) {
        owedForHours += hoursPrice;
        int spread = drawHours ? random.below(2 * HOURS_SPREAD + 1) - HOURS_SPREAD : 0;
        drawHours = !drawHours;
        long hours = (owedForHours + spread * tariff + tariff / 2) / tariff;
        owedForHours -= hours * tariff;
        return hours;
    }

    private void addOtherSpecialist(Sink to) throws IOException {
        SampleClient client = nextClient();
        int hospital = otherHospitals.next();
        SampleDraft draft = new SampleDraft(SampleYear.HOSPITALS.codes().get(hospital), client, false);
        draft.line(
                SampleCode.OBSTETRIC_CONSULTATION,
                client.day(),
                SampleYear.HOSPITALS.price(hospital, year.otherSpecialistPrice()));
        send(draft, to);
    }

    private void addOtherMidwifery(Sink to) throws IOException {
        SampleClient client = nextClient();
        int midwife = otherMidwives.next();
        SampleDraft draft = new SampleDraft(SampleYear.MIDWIVES.codes().get(midwife), client, false);
        long price = SampleYear.MIDWIVES.price(midwife, year.otherMidwiferyPrice());
        PartialReason[] reasons = PartialReason.values();
        draft.line(SampleCode.MIDWIFERY_PART, client.day(), price)
                .tariff(Euro.ofCents(price))
                .unit(TariffUnit.PERFORMANCE)
                .partialReason(reasons[random.below(reasons.length)]);
        send(draft, to);
    }

    private void addOtherMaternity(Sink to) throws IOException {
        SampleClient client = nextClient();
        SampleDraft draft = new SampleDraft(anyMaternityOrganisation(), client, false);
        addPriced(
                draft, SampleCode.MATERNITY_REGISTRATION, year.maternityPrices().registrationCents());
        addPriced(draft, SampleCode.MATERNITY_INTAKE, year.maternityPrices().intakeCents());
        send(draft, to);
    }

    private static void addPriced(SampleDraft draft, SampleCode code, long cents) {
        draft.line(code, draft.client().day(), cents)
                .tariff(Euro.ofCents(cents))
                .unit(TariffUnit.PERFORMANCE);
    }

    private AgbCode anyMaternityOrganisation() {
        List<AgbCode> codes = SampleYear.MATERNITY_ORGANISATIONS.codes();
        return codes.get(random.below(codes.size()));
    }

    /** Sends a declaration; some are taken back later, and declared anew the day after. */
    private void send(SampleDraft draft, Sink to) throws IOException {
        LocalDate sent = draft.lastDay().plusDays(1 + random.below(60));
        Declaration declaration = draft.build(nextId(), sent);
        to.accept(declaration);
        if (random.below(ONE_IN_CORRECTED) == 0) {
            LocalDate credited = sent.plusDays(1 + random.below(90));
            to.accept(again(declaration, credited, Direction.CREDIT));
            to.accept(again(declaration, credited.plusDays(1), Direction.DEBIT));
        }
    }

    private Declaration again(Declaration declaration, LocalDate sent, Direction direction) {
        String id = nextId();
        List<DeclarationLine> lines = new ArrayList<>();
        for (DeclarationLine line : declaration.lines()) {
            DeclarationLine.Builder same = DeclarationLine.builder()
                    .from(line)
                    .reference(SampleDraft.reference(id, lines))
                    .direction(direction);
            if (direction == Direction.CREDIT) {
                same.previousReference(line.reference());
            }
            lines.add(same.build());
        }
        return Declaration.builder()
                .from(declaration)
                .id(id)
                .submittedOn(sent)
                .lines(lines)
                .build();
    }

    private String nextId() {
        declarations++;
        return "D" + year.year() + "-" + declarations;
    }

    private SampleClient nextClient() {
        clients++;
        String id = HexFormat.of().toHexDigits(SplitMix.mixed(clientSalt + clients));
        // The day before a birth is in the year, too: care in pregnancy ends on it.
        int day = 2 + random.below(Year.of(year.year()).length() - 1);
        return new SampleClient(id, LocalDate.ofYearDay(year.year(), day));
    }
}
