package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.testkit.Corrector.Booking;

/** What must hold of what stands around the judging: files, messages and bookings. */
final class RunLaws {

    private static final List<String> UNREADABLE =
            List.of("", "{", "null", "[]", "{\"schemaVersion\":1}", "\"text\"", "{\"id\":\"D-1\"} {}");

    /**
     * A file.
     *
     * @param input what its rows hold
     * @param rows the rows
     * @param unreadable how many of them are no declaration
     */
    private record Rows(Case input, List<String> rows, int unreadable) {

        static Rows of(Choices choices) {
            Case input = Case.ANY.make(choices);
            List<String> rows = new ArrayList<>();
            int unreadable = 0;
            for (Declaration declaration : input.declarations()) {
                if (choices.sometimes(1, 3)) {
                    rows.add(choices.of(UNREADABLE));
                    unreadable++;
                }
                rows.add(FundingJson.write(declaration));
            }
            return new Rows(input, rows, unreadable);
        }

        @Override
        public String toString() {
            return input.book().name() + "\n" + String.join("\n", rows);
        }
    }

    static final List<Law<ClaimsRun>> RUN =
            List.of(Law.of("Every row and every cent is accounted for", Generator.of(Rows::of), RunLaws::accounts));

    static final List<Law<DeclarationCodec>> CODEC = List.of(
            Law.of("What is written is read again", FundingGenerators.declarations(), RunLaws::readsWhatItWrote),
            Law.of("Nothing else is read", FundingGenerators.declarations(), RunLaws::readsNothingElse));

    /**
     * Two states of the books.
     *
     * @param booked what stands in them
     * @param due what should
     */
    private record States(List<Booking> booked, List<Booking> due) {

        static States of(Choices choices) {
            return new States(bookings(choices), bookings(choices));
        }

        private static List<Booking> bookings(Choices choices) {
            List<Booking> bookings = new ArrayList<>();
            for (int i = choices.below(5); i > 0; i--) {
                bookings.add(new Booking(
                        choices.of(List.of("L-1", "L-2")),
                        choices.of(List.of(2021, 2022)),
                        choices.of(List.of(FundingForm.INTEGRAL, FundingForm.MONODISCIPLINARY)),
                        choices.of(List.of(MacroFramework.values())),
                        (choices.sometimes(1, 2) ? -1 : 1) * choices.upTo(1_000)));
            }
            return List.copyOf(bookings);
        }
    }

    static final List<Law<Corrector>> CORRECTOR = List.of(
            Law.of("Old plus correction is new", Generator.of(States::of), RunLaws::closes),
            Law.of("What did not change is not booked again", Generator.of(States::of), RunLaws::booksNoMore));

    private RunLaws() {}

    private static void accounts(ClaimsRun run, Rows file) {
        RunTotals totals = run.run(file.input().book(), file.input().agreements(), file.rows());
        assertThat(totals.rows()).as("rows").isEqualTo(file.rows().size());
        assertThat(totals.unreadableRows()).as("unreadable rows").isEqualTo(file.unreadable());
        assertThat(totals.allocatedCents().add(totals.unallocatedCents()).add(totals.refusedCents()))
                .as("what is allocated, unallocated and refused")
                .isEqualTo(totals.inputCents());
        List<DeclarationLine> lines = file.input().declarations().stream()
                .flatMap(declaration -> declaration.lines().stream())
                .toList();
        assertThat(totals.lines() + totals.copiedLines()).as("lines and copies").isEqualTo(lines.size());
        if (totals.copiedLines() == 0 && lines.stream().noneMatch(RunLaws::dependsOnOthers)) {
            BigInteger sum = lines.stream()
                    .map(line -> BigInteger.valueOf(line.charged().cents()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(totals.inputCents()).as("what the lines charge").isEqualTo(sum);
        }
    }

    /** A credit of a line that was granted in part takes back no more than that. */
    private static boolean dependsOnOthers(DeclarationLine line) {
        return line.previousReference().isPresent();
    }

    private static void readsWhatItWrote(DeclarationCodec codec, Declaration declaration) {
        assertThat(codec.read(codec.write(declaration))).isEqualTo(declaration);
    }

    private static void readsNothingElse(DeclarationCodec codec, Declaration declaration) {
        String json = codec.write(declaration).strip();
        int open = json.indexOf('{') + 1;
        Map<String, String> changed = new TreeMap<>(Map.of(
                "a field that is not known",
                json.substring(0, open) + "\"unknown\":1," + json.substring(open),
                "a field that stands twice",
                json.substring(0, open) + "\"id\":\"D-0\"," + json.substring(open),
                "a field that is missing",
                json.replaceFirst("\"id\":\"[^\"]*\",", ""),
                "a value after the end",
                json + " {}",
                "an end that is missing",
                json.substring(0, json.length() - 1),
                "a fraction of a cent",
                json.replaceFirst("(\"amountCents\":-?\\d+)", "$1.5")));
        changed.forEach((what, text) ->
                assertThatThrownBy(() -> codec.read(text)).as(what).isInstanceOf(RuntimeException.class));
    }

    private static void closes(Corrector corrector, States states) {
        List<Booking> after = new ArrayList<>(states.booked());
        after.addAll(corrector.correct(states.booked(), states.due()));
        assertThat(sums(after)).isEqualTo(sums(states.due()));
    }

    private static void booksNoMore(Corrector corrector, States states) {
        assertThat(corrector.correct(states.due(), states.due())).isEmpty();
    }

    private static Map<String, Long> sums(List<Booking> bookings) {
        Map<String, Long> sums = new TreeMap<>();
        for (Booking booking : bookings) {
            String place = booking.line() + " " + booking.year() + " " + booking.form() + " " + booking.framework();
            sums.merge(place, booking.cents(), Long::sum);
        }
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }
}
