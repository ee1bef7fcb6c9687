package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.immutables.value.Value;

/**
 * What care was booked, in outline: between which days, which performances, and of whom. It tells which entries of a policy
 * and which agreements may come, change or go without anything that was booked coming to something else.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface BookedCare {

    /** {@return that nothing was booked} */
    static BookedCare none() {
        return ImmutableBookedCare.builder().build();
    }

    /** {@return the first of all days that stand in the declarations; empty if nothing was booked} */
    Optional<LocalDate> firstDay();

    /** {@return the last of all days that stand in the declarations; empty if nothing was booked} */
    Optional<LocalDate> lastDay();

    /** {@return the performances that were declared, and those that lines say were delivered} */
    Set<PerformanceCode> performances();

    /** {@return the insurers that were asked to pay} */
    Set<Uzovi> insurers();

    /** {@return who declared, and who gave the care} */
    Set<AgbCode> providers();

    /**
     * Adds a declaration.
     *
     * @param declaration what was received
     * @return what was booked with it; this one stays as it is
     */
    default BookedCare with(Declaration declaration) {
        Require.present("The declaration", declaration);
        List<LocalDate> days = days(declaration).toList();
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Set<PerformanceCode> codes = codes(declaration);
        Set<AgbCode> parties = parties(declaration);
        boolean known = firstDay().isPresent()
                && !first.isBefore(firstDay().get())
                && !last.isAfter(lastDay().orElseThrow())
                && performances().containsAll(codes)
                && insurers().contains(declaration.insurer())
                && providers().containsAll(parties);
        return known
                ? this
                : ImmutableBookedCare.builder()
                        .from(this)
                        .firstDay(firstDay().filter(day -> day.isBefore(first)).orElse(first))
                        .lastDay(lastDay().filter(day -> day.isAfter(last)).orElse(last))
                        .addAllPerformances(codes)
                        .addInsurers(declaration.insurer())
                        .addAllProviders(parties)
                        .build();
    }

    private static Stream<LocalDate> days(Declaration declaration) {
        return Stream.concat(
                Stream.of(Optional.of(declaration.submittedOn()), declaration.birthDate(), declaration.careStartedOn())
                        .flatMap(Optional::stream),
                declaration.lines().stream()
                        .flatMap(line -> Stream.concat(Stream.of(line.serviceDate()), line.serviceEnd().stream())));
    }

    private static Set<PerformanceCode> codes(Declaration declaration) {
        Set<PerformanceCode> codes = new HashSet<>();
        for (DeclarationLine line : declaration.lines()) {
            codes.add(line.performance());
            line.activities().forEach(activity -> codes.add(activity.performance()));
        }
        return codes;
    }

    private static Set<AgbCode> parties(Declaration declaration) {
        Set<AgbCode> parties = new HashSet<>(Set.of(declaration.declarant()));
        declaration.lines().forEach(line -> line.performer().ifPresent(parties::add));
        return parties;
    }

    /**
     * Finds what differs between the policy and agreements by which it was booked and others, and could concern what was
     * booked: an entry about lines that holds on a booked day, for a booked performance where it names any, or for one from whose
     * tariff the maximum of a booked one follows; an agreement of a booked
     * insurer and declarant; a partnership with a booked provider. What only informs is no difference, nor is
     * what decides about no line, such as budgets.
     *
     * @param policyThen the entries by which it was booked
     * @param agreementsThen the agreements by which it was booked
     * @param policyNow the other entries
     * @param agreementsNow the other agreements
     * @return what was added, changed or taken away; none if everything booked stands
     */
    default List<Difference> differences(
            PolicyDocument policyThen, Agreements agreementsThen, PolicyDocument policyNow, Agreements agreementsNow) {
        Require.present("The policy of then", policyThen);
        Require.present("The agreements of then", agreementsThen);
        Require.present("The policy of now", policyNow);
        Require.present("The agreements of now", agreementsNow);
        List<Difference> differences = new ArrayList<>();
        Set<PerformanceCode> concerned = concerned(policyThen, policyNow);
        for (EntryKind<?> kind : EntryKinds.all()) {
            if (decidesAboutLines(kind)) {
                add(
                        kind.name(),
                        kind.entries(policyThen),
                        kind.entries(policyNow),
                        Provision::id,
                        entry -> isBooked(kind.performances(entry), entry, concerned),
                        differences);
            }
        }
        add(
                "agreements",
                agreementsThen.agreements(),
                agreementsNow.agreements(),
                Agreement::id,
                this::isBooked,
                differences);
        add(
                "partnerships",
                agreementsThen.partnerships(),
                agreementsNow.partnerships(),
                partnership -> partnership.code().value(),
                this::isBooked,
                differences);
        return differences;
    }

    private static <T> void add(
            String kind,
            List<? extends T> then,
            List<? extends T> now,
            Function<T, String> id,
            Predicate<T> booked,
            List<Difference> differences) {
        Map<String, T> before =
                then.stream().collect(Collectors.toMap(id, each -> (T) each, (a, b) -> a, HashMap::new));
        for (T each : now) {
            T other = before.remove(id.apply(each));
            if (!each.equals(other) && (booked.test(each) || (other != null && booked.test(other)))) {
                differences.add(ImmutableDifference.of(kind, id.apply(each), other != null, true));
            }
        }
        before.entrySet().stream()
                .filter(gone -> booked.test(gone.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(gone -> differences.add(ImmutableDifference.of(kind, gone.getKey(), true, false)));
    }

    private static boolean decidesAboutLines(EntryKind<?> kind) {
        return switch (kind.role()) {
            case PERFORMANCES, LINES -> true;
            case ANSWERS, INFORMATION -> false;
        };
    }

    /** The booked performances, and those from whose tariffs the maxima of booked ones follow. */
    private Set<PerformanceCode> concerned(PolicyDocument then, PolicyDocument now) {
        Set<PerformanceCode> concerned = new HashSet<>(performances());
        Stream.of(then, now)
                .flatMap(policy -> policy.tariffDerivations().stream())
                .filter(derivation -> performances().contains(derivation.performance()))
                .forEach(derivation -> concerned.add(derivation.full()));
        return concerned;
    }

    private boolean isBooked(Set<PerformanceCode> about, Provision entry, Set<PerformanceCode> concerned) {
        return isBooked(entry.validity()) && (about.isEmpty() || about.stream().anyMatch(concerned::contains));
    }

    private boolean isBooked(Agreement agreement) {
        return isBooked(agreement.validity())
                && insurers().contains(agreement.insurer())
                && providers().contains(agreement.declarant());
    }

    private boolean isBooked(Partnership partnership) {
        return providers().contains(partnership.code())
                || partnership.participants().stream()
                        .anyMatch(participant -> providers().contains(participant.provider()));
    }

    private boolean isBooked(Validity validity) {
        return firstDay().isPresent()
                && !validity.firstDay().isAfter(lastDay().orElseThrow())
                && validity.lastDay()
                        .filter(last -> last.isBefore(firstDay().get()))
                        .isEmpty();
    }

    /** An entry of a policy, an agreement or a partnership that is not as it was. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Difference {

        /** {@return in which list it stands: such as {@code allocationRules}, {@code agreements} or {@code partnerships}} */
        @Value.Parameter
        String kind();

        /** {@return its id} */
        @Value.Parameter
        String id();

        /** {@return whether it was there when the lines were booked} */
        @Value.Parameter
        boolean then();

        /** {@return whether it is there now} */
        @Value.Parameter
        boolean now();
    }
}
