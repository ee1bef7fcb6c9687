package nl.birthcare.funding.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/** Makes declarations. The simplest is one natal line of 0.00 on an ordinary day. */
final class Claims {

    /** What the library adds up: far larger amounts are refused. */
    private static final long LARGEST = Long.MAX_VALUE;

    private static final long ORDINARY = 200_000;

    private static final int DAYS_A_MONTH = 30;

    private final Choices choices;
    private final List<PerformanceCode> codes;
    private final String client;

    Claims(Choices choices, List<PerformanceCode> codes, String client) {
        this.choices = choices;
        this.codes = codes;
        this.client = client;
    }

    /** A declaration by itself, sound mostly, and absurd now and then. */
    Declaration any() {
        PerformanceCode code = choices.sometimes(1, 20) ? World.UNKNOWN : choices.of(codes);
        LocalDate day = day(choices);
        Declaration.Builder declaration = declaration("D-1", code, sending(day));
        int lines = choices.below(3);
        for (int i = 0; i <= lines; i++) {
            DeclarationLine.Builder line = line("D-1/" + (i + 1), code, day);
            addWhatIsRare(line);
            declaration.addLines(line.build());
        }
        return declaration.build();
    }

    /** All declarations of the client. */
    Course course(boolean alsoFromOutside) {
        List<Declaration> sent = new ArrayList<>();
        LocalDate day = day(choices);
        int count = choices.below(6);
        for (int month = 0; month <= count; month++) {
            LocalDate sending = day.plusDays((long) DAYS_A_MONTH * month + choices.below(5));
            sent.add(next(sent, month, day, sending, alsoFromOutside));
        }
        return new Course(sent);
    }

    private Declaration next(
            List<Declaration> sent, int month, LocalDate day, LocalDate sending, boolean alsoFromOutside) {
        String id = client + "/" + month;
        int kind = choices.below(8);
        if (kind >= 4 && !sent.isEmpty()) {
            Declaration earlier = choices.of(sent);
            if (kind == 7) {
                return again(earlier, sending);
            }
            if (kind < 7 && !earlier.lines().isEmpty()) {
                return credit(id, earlier, sending);
            }
        }
        if (kind == 3 && alsoFromOutside) {
            return declaration(id, World.MIDWIFERY, sending)
                    .declarant(World.OTHER_MIDWIFE)
                    .addLines(line(id + "/1", World.MIDWIFERY, day).build())
                    .build();
        }
        PerformanceCode code = choices.of(codes);
        LocalDate served = day.plusDays(choices.below(DAYS_A_MONTH) * (long) Math.min(month, 1));
        Declaration.Builder declaration = declaration(id, code, served.isAfter(sending) ? served : sending);
        int lines = choices.below(2);
        for (int i = 0; i <= lines; i++) {
            DeclarationLine.Builder line = line(id + "/" + (i + 1), code, served);
            if (choices.sometimes(1, 6)) {
                addWhatIsRare(line);
            }
            declaration.addLines(line.build());
        }
        return declaration.build();
    }

    /** The same once more: a copy, the same lines sent again later, or other lines by the same names. */
    private Declaration again(Declaration earlier, LocalDate sending) {
        Declaration.Builder again = Declaration.builder().from(earlier);
        switch (choices.below(3)) {
            case 1 -> again.submittedOn(sending);
            case 2 ->
                again.id(earlier.id() + "-again")
                        .submittedOn(sending)
                        .lines(earlier.lines().stream().map(this::another).toList());
            default -> {
                // A copy.
            }
        }
        return again.build();
    }

    private DeclarationLine another(DeclarationLine line) {
        return DeclarationLine.builder()
                .from(line)
                .amount(Euro.ofCents(choices.upTo(ORDINARY)))
                .build();
    }

    /** Takes a line back, or a part of it, or now and then more than it is. */
    private Declaration credit(String id, Declaration earlier, LocalDate sending) {
        DeclarationLine line = choices.of(earlier.lines());
        long cents = Math.abs(line.amount().cents());
        long credited = switch (choices.below(5)) {
            case 0, 1 -> cents;
            case 4 -> cents == LARGEST ? cents : cents + 1;
            default -> choices.upTo(cents);
        };
        return Declaration.builder()
                .from(earlier)
                .id(id)
                .submittedOn(sending)
                .lines(List.of(DeclarationLine.builder()
                        .from(line)
                        .reference(id + "/1")
                        .previousReference(line.reference())
                        .direction(Direction.CREDIT)
                        .amount(Euro.ofCents(credited))
                        .build()))
                .build();
    }

    private Declaration.Builder declaration(String id, PerformanceCode code, LocalDate sending) {
        Declaration.Builder declaration = Declaration.builder();
        declaration
                .id(id)
                .insurer(World.INSURER)
                .declarant(World.declarant(code))
                .client(ClientReference.of(client))
                .pregnancy(
                        choices.sometimes(1, 10)
                                ? Optional.empty()
                                : Optional.of(PregnancyReference.of(client + "-pregnancy")))
                .submittedOn(sending);
        return declaration;
    }

    private DeclarationLine.Builder line(String reference, PerformanceCode code, LocalDate day) {
        DeclarationLine.Builder line = DeclarationLine.builder();
        line.reference(reference)
                .performance(code)
                .serviceDate(day)
                .quantity(1)
                .amount(Euro.ofCents(choices.upTo(ORDINARY)))
                .direction(Direction.DEBIT);
        if (code.equals(World.MATERNITY_CARE)) {
            line.unit(TariffUnit.HOUR).quantity(1 + choices.below(49));
        }
        return line;
    }

    private void addWhatIsRare(DeclarationLine.Builder line) {
        switch (choices.below(24)) {
            case 12 -> line.quantity(choices.upTo(Long.MAX_VALUE));
            case 13, 14 -> line.amount(Euro.ofCents(Numbers.cents(choices)));
            case 15 -> line.granted(Euro.ofCents(Numbers.magnitude(choices, LARGEST)));
            case 16 -> line.performer(choices.of(List.of(World.MIDWIFE, World.OTHER_MIDWIFE, World.HOSPITAL)));
            case 17 -> line.serviceEnd(day(choices));
            case 18 -> line.tariff(Euro.ofCents(choices.upTo(ORDINARY)));
            case 19 -> line.agreement("A-2");
            case 20 -> line.partialReason(choices.of(List.of(PartialReason.values())));
            case 21 -> line.direction(Direction.CREDIT).previousReference("D-0/1");
            case 22 -> line.unit(choices.of(List.of(TariffUnit.values())));
            default -> {
                // An ordinary line: nothing is added.
            }
        }
    }

    /** A month after the care mostly; also before it. */
    private LocalDate sending(LocalDate day) {
        return choices.sometimes(1, 12) ? day(choices) : day.plusDays(DAYS_A_MONTH);
    }

    /** The ordinary day, one around a change, or any of the years about which books speak. */
    static LocalDate day(Choices choices) {
        return choices.sometimes(1, 4) ? World.FIRST_DAY.plusDays(choices.below(20 * 365)) : choices.of(World.DAYS);
    }
}
