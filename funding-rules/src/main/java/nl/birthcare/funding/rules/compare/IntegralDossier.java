package nl.birthcare.funding.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.compare.IntegralReport.Stayed;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;

/** A client's dossier as it would be if what a mapping takes up were declared integrally. */
final class IntegralDossier {

    /** Care that one integral line takes the place of. */
    private record Bundle(PregnancyReference pregnancy, Uzovi insurer, IntegralMapping.Replacement replacement) {}

    /** A line that is taken up, and whose declaration it was in. */
    private record TakenUp(Declaration declaration, DeclarationLine line) {}

    private final IntegralMapping mapping;
    private final Agreements agreements;
    private final Map<Bundle, List<TakenUp>> bundles = new LinkedHashMap<>();
    private final List<Stayed> stayed = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private long takenUpLines;
    private Euro takenUp = Euro.ZERO;
    private long integralLines;
    private Euro integral = Euro.ZERO;
    private final Dossier dossier;

    private IntegralDossier(
            Dossier original, List<Assessment> asDeclared, IntegralMapping mapping, Agreements agreements) {
        this.mapping = mapping;
        this.agreements = agreements;
        Map<PregnancyReference, AgbCode> declarants = declarants(asDeclared);
        asDeclared.forEach(assessment -> takeUp(assessment, declarants));
        bundles.forEach((bundle, lines) -> declare(bundle, lines, declarants));
        this.dossier = Dossier.of(declarations, namesakes(original));
    }

    /** Takes up what a first engine charges. */
    static IntegralDossier of(
            Dossier original, List<Assessment> asDeclared, IntegralMapping mapping, Agreements agreements) {
        return new IntegralDossier(original, asDeclared, mapping, agreements);
    }

    /** Who would declare the care of each pregnancy: the partnership of the earliest care that has one. */
    private Map<PregnancyReference, AgbCode> declarants(List<Assessment> asDeclared) {
        Map<PregnancyReference, AgbCode> declarants = new LinkedHashMap<>();
        Map<PregnancyReference, LocalDate> since = new LinkedHashMap<>();
        for (Assessment assessment : asDeclared) {
            Optional<PregnancyReference> pregnancy = assessment.declaration().pregnancy();
            for (LineAssessment line : assessment.lines()) {
                if (pregnancy.isEmpty() || replacement(line).isEmpty()) {
                    continue;
                }
                LocalDate day = line.line().serviceDate();
                Optional<AgbCode> partnership =
                        partnership(assessment.declaration().declarant(), day);
                LocalDate known = since.get(pregnancy.get());
                if (partnership.isPresent() && (known == null || day.isBefore(known))) {
                    declarants.put(pregnancy.get(), partnership.get());
                    since.put(pregnancy.get(), day);
                }
            }
        }
        return declarants;
    }

    /** The one partnership in which a provider takes part on a day. */
    private Optional<AgbCode> partnership(AgbCode provider, LocalDate day) {
        List<AgbCode> all = agreements.partnerships().stream()
                .filter(partnership -> partnership.includes(provider, day))
                .map(Partnership::code)
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Optional<IntegralMapping.Replacement> replacement(LineAssessment line) {
        boolean charged = line.allocation()
                .filter(allocation -> allocation.form() == FundingForm.MONODISCIPLINARY)
                .isPresent();
        return charged ? Optional.ofNullable(mapping.byCode().get(line.line().performance())) : Optional.empty();
    }

    private void takeUp(Assessment assessment, Map<PregnancyReference, AgbCode> declarants) {
        Declaration declaration = assessment.declaration();
        List<DeclarationLine> staying = new ArrayList<>();
        for (LineAssessment line : assessment.lines()) {
            Optional<IntegralMapping.Replacement> replacement = replacement(line);
            Optional<Stayed> why = why(line, replacement, declaration.pregnancy(), declarants);
            why.ifPresent(stayed::add);
            if (replacement.isEmpty() || why.isPresent()) {
                staying.add(line.line());
                continue;
            }
            Bundle bundle = new Bundle(declaration.pregnancy().orElseThrow(), declaration.insurer(), replacement.get());
            bundles.computeIfAbsent(bundle, first -> new ArrayList<>()).add(new TakenUp(declaration, line.line()));
            takenUpLines++;
            takenUp = takenUp.plus(line.line().charged());
        }
        if (staying.size() == assessment.lines().size()) {
            declarations.add(declaration);
        } else if (!staying.isEmpty()) {
            declarations.add(
                    Declaration.builder().from(declaration).lines(staying).build());
        }
    }

    private Optional<Stayed> why(
            LineAssessment line,
            Optional<IntegralMapping.Replacement> replacement,
            Optional<PregnancyReference> pregnancy,
            Map<PregnancyReference, AgbCode> declarants) {
        if (line.allocation()
                .filter(allocation -> allocation.form() == FundingForm.MONODISCIPLINARY)
                .isEmpty()) {
            return Optional.empty();
        }
        if (replacement.isEmpty()) {
            return Optional.of(Stayed.NOT_IN_MAPPING);
        }
        if (pregnancy.isEmpty()) {
            return Optional.of(Stayed.NO_PREGNANCY);
        }
        boolean declared =
                declarants.containsKey(pregnancy.get()) || mapping.declarant().isPresent();
        return declared ? Optional.empty() : Optional.of(Stayed.NO_PARTNERSHIP);
    }

    /** Puts one integral line in the place of lines of which something remains. */
    private void declare(Bundle bundle, List<TakenUp> lines, Map<PregnancyReference, AgbCode> declarants) {
        Euro remains = lines.stream().map(each -> each.line().charged()).reduce(Euro.ZERO, Euro::plus);
        if (remains.isNegative() || remains.isZero()) {
            return;
        }
        TakenUp first = lines.get(0);
        LocalDate firstDay = lines.stream()
                .map(each -> each.line().serviceDate())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate lastDay = lines.stream()
                .map(each -> each.line().lastDay())
                .max(LocalDate::compareTo)
                .orElseThrow();
        String reference = "integral:" + first.declaration().declarant().value() + ":"
                + first.line().reference() + ":"
                + bundle.replacement().performance().text();
        DeclarationLine line = DeclarationLine.builder()
                .reference(reference)
                .performance(bundle.replacement().performance())
                .serviceDate(firstDay)
                .serviceEnd(lastDay)
                .quantity(1)
                .amount(bundle.replacement().price())
                .direction(Direction.DEBIT)
                .build();
        declarations.add(Declaration.builder()
                .id(reference)
                .insurer(bundle.insurer())
                .declarant(Optional.ofNullable(declarants.get(bundle.pregnancy()))
                        .or(mapping::declarant)
                        .orElseThrow())
                .client(first.declaration().client())
                .pregnancy(bundle.pregnancy())
                .submittedOn(lines.stream()
                        .map(each -> each.declaration().submittedOn())
                        .max(LocalDate::compareTo)
                        .orElseThrow())
                .birthDate(lines.stream()
                        .flatMap(each -> each.declaration().birthDate().stream())
                        .findFirst())
                .careStartedOn(lines.stream()
                        .flatMap(each -> each.declaration().careStartedOn().stream())
                        .min(LocalDate::compareTo))
                .addLines(line)
                .build());
        integralLines++;
        integral = integral.plus(line.amount());
    }

    /** The lines of other clients that share names with lines that are left. */
    private static Set<HistoryLine> namesakes(Dossier original) {
        Set<HistoryLine> namesakes = new LinkedHashSet<>();
        for (Declaration declaration : original.declarations()) {
            for (DeclarationLine line : declaration.lines()) {
                namesakes.addAll(original.namesakes(declaration.declarant(), line.reference()));
                line.previousReference()
                        .ifPresent(previous -> namesakes.addAll(original.namesakes(declaration.declarant(), previous)));
            }
        }
        return namesakes;
    }

    Dossier dossier() {
        return dossier;
    }

    /** Why lines stayed that the first engine charges: once for each line. */
    List<Stayed> stayed() {
        return stayed;
    }

    long takenUpLines() {
        return takenUpLines;
    }

    Euro takenUp() {
        return takenUp;
    }

    long integralLines() {
        return integralLines;
    }

    Euro integral() {
        return integral;
    }
}
