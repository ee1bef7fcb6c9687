package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/** What was charged for the same care before a line was sent, and still stood then. What was received before does not count. */
public final class ChargedBefore {

    /**
     * A line that was charged before another.
     *
     * @param line that line
     * @param samePregnancy whether both name the same pregnancy; else one of them names none
     * @param stands whether it does so for certain: no credit in doubt may have taken it back, and it is decided what its code
     *     stands for
     */
    public record Earlier(LineFacts line, boolean samePregnancy, boolean stands) {

        /**
         * Tells whether the two are certainly charged for one pregnancy.
         *
         * @return whether nothing about the earlier line is in doubt
         */
        public boolean isCertain() {
            return samePregnancy && stands;
        }
    }

    /** For which pregnancy care was: a named one, none that is named, or any. */
    private record Of(@Nullable PregnancyReference named, boolean any) {

        static final Of NONE = new Of(null, false);
        static final Of ANY = new Of(null, true);

        static Of the(LineFacts line) {
            PregnancyReference named = line.about().namedPregnancy();
            return named == null ? NONE : new Of(named, false);
        }
    }

    /** What lines are found by: all that is null does not matter. */
    private record Care(
            Of pregnancy,
            @Nullable AgbCode declarant,
            @Nullable FundingForm form,
            @Nullable CarePhase phase,
            @Nullable ContentTag content,
            @Nullable Service service,
            @Nullable LocalDate hoursOf) {

        /** Stands in the place of the day of hours for care that is not counted in hours of one day. */
        static final LocalDate NO_HOURS = LocalDate.MIN;

        Care of(Of other) {
            return new Care(other, declarant, form, phase, content, service, hoursOf);
        }

        Care of(LocalDate hours) {
            return new Care(pregnancy, declarant, form, phase, content, service, hours);
        }
    }

    /** What a line charges, and when. */
    private record Service(PerformanceCode code, LocalDate day, long quantity, Euro amount) {

        static Service of(LineFacts line) {
            return new Service(
                    line.line().performance(),
                    line.line().serviceDate(),
                    line.line().quantity(),
                    line.line().amount());
        }
    }

    /** What a declaration is known by. */
    private record Id(AgbCode declarant, String id) {}

    private final Map<Care, List<LineFacts>> lines = new HashMap<>();

    /** What was asked for, without the lines that the rule does not speak of. */
    private final Map<Care, EarlierLines> asked = new HashMap<>();

    /** What is charged by phase, by its first day, in the order of sending. */
    private final Map<LocalDate, List<LineFacts>> starting = new HashMap<>();

    private final Map<LocalDate, Map<Uzovi, EarlierLines>> askedByInsurer = new HashMap<>();

    /** The first two declarations of each id, in the order of sending: which are first tells all. */
    private final Map<Id, List<DeclarationFacts>> declarations = new HashMap<>();

    private final List<LineFacts> input;
    private @Nullable Deliveries deliveries;

    /** Finds the lines of a dossier that are no copies. */
    ChargedBefore(List<LineFacts> lines) {
        this.input = lines;
        for (LineFacts line : lines.stream().sorted(Candidates.BY_SENDING).toList()) {
            putDeclaration(line);
            if (!line.isCredit()) {
                put(line);
            }
        }
    }

    private void putDeclaration(LineFacts line) {
        List<DeclarationFacts> sharing = declarations.computeIfAbsent(idOf(line), first -> new ArrayList<>(1));
        if (sharing.size() < 2 && !sharing.contains(line.about())) {
            sharing.add(line.about());
        }
    }

    private static Id idOf(LineFacts line) {
        return new Id(line.declaration().declarant(), line.declaration().id());
    }

    /**
     * Finds another declaration of the same declarant and id, sent before a line or on the same day.
     *
     * @param line a line
     * @return the day on which it was sent; {@code null} if there is none
     */
    public @Nullable LocalDate ofSameId(LineFacts line) {
        for (DeclarationFacts other : declarations.getOrDefault(idOf(line), List.of())) {
            LocalDate sent = other.declaration().submittedOn();
            if (other != line.about() && !sent.isAfter(dayOf(line))) {
                return sent;
            }
        }
        return null;
    }

    private void put(LineFacts line) {
        Of own = Of.the(line);
        AgbCode declarant = line.declaration().declarant();
        add(new Care(own, declarant, null, null, null, Service.of(line), null), line);
        Performance performance = line.performance();
        CarePhase phase = line.terms().phase();
        if (performance == null || phase == null) {
            return;
        }
        if (line.isChargedByPhase()) {
            starting.computeIfAbsent(line.line().serviceDate(), first -> new ArrayList<>(1))
                    .add(line);
        }
        for (Of pregnancy : List.of(own, Of.ANY)) {
            if (line.isChargedByPhase()) {
                add(new Care(pregnancy, declarant, null, phase, null, null, null), line);
            }
            for (ContentTag content : performance.content()) {
                putByHours(new Care(pregnancy, declarant, performance.form(), phase, content, null, null), line);
                putByHours(new Care(pregnancy, null, performance.form(), phase, content, null, null), line);
            }
        }
    }

    private void putByHours(Care care, LineFacts line) {
        add(care, line);
        add(care.of(hoursOf(line)), line);
    }

    /** Of which day hours are. Hours of another day are other care, while all else of a phase may be the same. */
    private static LocalDate hoursOf(LineFacts line) {
        boolean ofOneDay = line.line().lastDay().equals(line.line().serviceDate());
        return line.isOfHours() && ofOneDay ? line.line().serviceDate() : Care.NO_HOURS;
    }

    private void add(Care care, LineFacts line) {
        lines.computeIfAbsent(care, first -> new ArrayList<>(1)).add(line);
    }

    /**
     * Finds an earlier line of the same declarant that charges the same phase.
     *
     * @param line a line that {@linkplain LineFacts#isChargedByPhase is charged by phase}
     * @param counted which lines the rule speaks of: the same, whoever asks
     * @return the first, of the same pregnancy if there is one; {@code null} if there is none
     */
    public @Nullable Earlier ofPhase(LineFacts line, Predicate<LineFacts> counted) {
        CarePhase phase = line.terms().phase();
        return phase == null
                ? null
                : find(line, new Care(Of.ANY, line.declaration().declarant(), null, phase, null, null, null), counted);
    }

    /**
     * Finds an earlier line of care that starts on the same day, and was sent to another insurer.
     *
     * @param line a line that {@linkplain LineFacts#isChargedByPhase is charged by phase}
     * @param counted which lines the rule speaks of: the same, whoever asks
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts ofOtherInsurer(LineFacts line, Predicate<LineFacts> counted) {
        LineFacts inDoubt = null;
        for (Map.Entry<Uzovi, EarlierLines> ofInsurer :
                startingOn(line.line().serviceDate(), counted).entrySet()) {
            if (!ofInsurer.getKey().equals(line.declaration().insurer())) {
                LineFacts other = ofInsurer.getValue().standing(line);
                if (other != null) {
                    return other;
                }
                inDoubt = inDoubt == null ? ofInsurer.getValue().inDoubt(line) : inDoubt;
            }
        }
        return inDoubt;
    }

    /** By insurer, in the order of the first line that was sent to each. */
    private Map<Uzovi, EarlierLines> startingOn(LocalDate day, Predicate<LineFacts> counted) {
        return askedByInsurer.computeIfAbsent(day, any -> {
            Map<Uzovi, List<LineFacts>> byInsurer = starting.getOrDefault(day, List.of()).stream()
                    .collect(Collectors.groupingBy(
                            other -> other.declaration().insurer(), LinkedHashMap::new, Collectors.toList()));
            Map<Uzovi, EarlierLines> earlier = new LinkedHashMap<>();
            byInsurer.forEach((insurer, some) -> earlier.put(insurer, earlierLines(some, counted)));
            return earlier;
        });
    }

    /**
     * Finds an earlier line of the other form of funding for the same care, by content and phase.
     *
     * @param line an integral or monodisciplinary line
     * @param ofDeclarant whether only lines of the same declarant are looked for
     * @param counted which lines the rule speaks of: the same, whoever asks
     * @return the first, of the same pregnancy if there is one; {@code null} if there is none
     */
    public @Nullable Earlier ofOtherForm(LineFacts line, boolean ofDeclarant, Predicate<LineFacts> counted) {
        Performance performance = line.performance();
        CarePhase phase = line.terms().phase();
        if (performance == null || phase == null) {
            return null;
        }
        FundingForm other =
                performance.form() == FundingForm.INTEGRAL ? FundingForm.MONODISCIPLINARY : FundingForm.INTEGRAL;
        AgbCode declarant = ofDeclarant ? line.declaration().declarant() : null;
        Earlier found = null;
        for (ContentTag content : performance.content()) {
            for (Care care : sameHours(line, new Care(Of.ANY, declarant, other, phase, content, null, null))) {
                Earlier earlier = find(line, care, counted);
                if (earlier != null && (found == null || (earlier.isCertain() && !found.isCertain()))) {
                    found = earlier;
                }
            }
        }
        return found;
    }

    /** Where care may be the same as that of a line: of hours only what is no hours of another day. */
    private static List<Care> sameHours(LineFacts line, Care care) {
        LocalDate hours = hoursOf(line);
        return hours.equals(Care.NO_HOURS) ? List.of(care) : List.of(care.of(Care.NO_HOURS), care.of(hours));
    }

    /**
     * Finds a line of the same declarant and pregnancy for the same service, day, quantity and amount. One of an earlier day is
     * enough; of those that were sent together, only one that equals the line in all but its names.
     *
     * @param line a debit
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts ofSameService(LineFacts line) {
        Care care = new Care(Of.the(line), line.declaration().declarant(), null, null, null, Service.of(line), null);
        LineFacts earlier = linesOf(care, all -> true).ofEarlierDay(line);
        return earlier == null ? deliveries().equalOf(line) : earlier;
    }

    /**
     * Finds a line that was sent together with another, equals it in all but its names and is of the other direction.
     *
     * @param line a line
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts reverseOf(LineFacts line) {
        return deliveries().reverseOf(line);
    }

    private Deliveries deliveries() {
        Deliveries known = deliveries == null ? new Deliveries(input) : deliveries;
        deliveries = known;
        return known;
    }

    /** Who names no pregnancy may mean any, and a line that names none may be for the one that is asked about. */
    private @Nullable Earlier find(LineFacts line, Care care, Predicate<LineFacts> counted) {
        Of own = Of.the(line);
        LineFacts same =
                own.equals(Of.NONE) ? null : linesOf(care.of(own), counted).before(line);
        if (same != null) {
            return earlier(same, true, line);
        }
        LineFacts other = linesOf(care.of(own.equals(Of.NONE) ? Of.ANY : Of.NONE), counted)
                .before(line);
        return other == null ? null : earlier(other, false, line);
    }

    private static Earlier earlier(LineFacts other, boolean samePregnancy, LineFacts line) {
        return new Earlier(
                other,
                samePregnancy,
                EarlierLines.stands(other, line.declaration().submittedOn()));
    }

    private EarlierLines linesOf(Care care, Predicate<LineFacts> counted) {
        return asked.computeIfAbsent(care, any -> earlierLines(lines.getOrDefault(care, List.of()), counted));
    }

    private static EarlierLines earlierLines(List<LineFacts> lines, Predicate<LineFacts> counted) {
        return new EarlierLines(lines.stream().filter(counted).toList(), Candidates.BY_SENDING);
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }
}
