package nl.birthcare.funding.rules.internal.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.history.ReferenceUse;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import org.jspecify.annotations.Nullable;

/**
 * For one thread, within one call: the lines of one client, and what has been found out about them so far.
 *
 * <p>The steps go in order: the lines with their names and facts are there from the start; {@link #stands} says how each
 * stands by itself; then {@link #takeCredits} counts the credits of each; then the dossier checks may ask.
 */
public final class DossierFacts {

    private final CompiledBook book;
    private final AgreementIndex agreements;
    private final boolean withHistory;
    private final LineFacts[] lines;
    private final Names names;
    private final boolean crediting;
    private final Outsiders outsiders = new Outsiders(this);

    /** How lines stand by themselves; null while all are permitted. */
    private Verdict @Nullable [] standing;

    /** By the place of the debit; null where nothing is credited. */
    private @Nullable Credits @Nullable [] credits;

    /** The debits that are refused with everything known; null while none is. */
    private boolean @Nullable [] refused;

    private Map<PregnancyReference, Pregnancy> pregnancies = Map.of();

    private DossierFacts(
            CompiledBook book,
            AgreementIndex agreements,
            List<Declaration> declarations,
            List<ReferenceUse> uses,
            boolean withHistory) {
        this.book = book;
        this.agreements = agreements;
        this.withHistory = withHistory;
        int count = 0;
        for (int i = 0; i < declarations.size(); i++) {
            count += declarations.get(i).lines().size();
        }
        this.lines = new LineFacts[count];
        this.crediting = readLines(declarations);
        this.names = new Names(withHistory ? lines : new LineFacts[0], uses);
        if (crediting && withHistory) {
            findOriginals();
        }
    }

    /**
     * Gathers what is known of a client.
     *
     * @param book the policy book
     * @param agreements what insurers and declarants agreed
     * @param dossier all declarations of the client
     * @return the facts
     */
    public static DossierFacts of(CompiledBook book, AgreementIndex agreements, Dossier dossier) {
        return new DossierFacts(book, agreements, dossier.declarations(), dossier.uses(), true);
    }

    /**
     * Gathers what is known of a declaration of which nothing else is known.
     *
     * @param book the policy book
     * @param agreements what insurers and declarants agreed
     * @param declaration the declaration
     * @return the facts
     */
    public static DossierFacts alone(CompiledBook book, AgreementIndex agreements, Declaration declaration) {
        return new DossierFacts(book, agreements, List.of(declaration), List.of(), false);
    }

    /** Reads all lines, each by itself, and tells whether there are credits. */
    private boolean readLines(List<Declaration> all) {
        boolean crediting = false;
        int place = 0;
        for (int i = 0; i < all.size(); i++) {
            DeclarationFacts about = new DeclarationFacts(this, all.get(i));
            List<DeclarationLine> charged = all.get(i).lines();
            for (int j = 0; j < charged.size(); j++) {
                LineFacts line = LineFacts.of(about, charged.get(j), place);
                crediting |= line.isCredit();
                lines[place++] = line;
            }
        }
        return crediting;
    }

    private void findOriginals() {
        for (int place = 0; place < lines.length; place++) {
            if (lines[place].isCredit()) {
                lines[place] = creditOfKnown(lines[place]);
            }
        }
    }

    /** The facts of a credit, with the line that it names if that is known. */
    private LineFacts creditOfKnown(LineFacts credit) {
        DeclarationLine line = credit.line();
        String previous = line.previousReference().orElse(null);
        if (previous == null) {
            return credit;
        }
        AgbCode declarant = credit.declaration().declarant();
        ReferenceUse use = names.use(declarant, previous);
        if (use != null && use.debitOfOther().isPresent()) {
            return LineFacts.ofOtherCare(
                    credit.about(), line, credit.place(), use.debitOfOther().get());
        }
        LineFacts debit = use == null || use.debits() == 1 ? names.debit(declarant, previous) : null;
        if (debit == null) {
            return credit;
        }
        return debit.line().performance().equals(line.performance())
                ? LineFacts.ofSameCare(credit.about(), line, credit.place(), debit)
                : LineFacts.ofOtherCare(
                        credit.about(), line, credit.place(), HistoryLine.of(debit.declaration(), debit.line()));
    }

    CompiledBook book() {
        return book;
    }

    AgreementIndex agreements() {
        return agreements;
    }

    /**
     * Tells whether the other lines of the client are known.
     *
     * @return whether they are
     */
    public boolean isWithHistory() {
        return withHistory;
    }

    /**
     * Returns how many lines there are.
     *
     * @return the number of places
     */
    public int size() {
        return lines.length;
    }

    /**
     * Returns a line.
     *
     * @param place its place, from 0: declaration by declaration, in the order of the lines of each
     * @return the line
     */
    public LineFacts line(int place) {
        return lines[place];
    }

    /**
     * Tells whether another line of the declarant has the reference of a line.
     *
     * @param place the place of the line
     * @return whether one has
     */
    public boolean isShared(int place) {
        return names.isShared(place);
    }

    /**
     * Tells whether several lines of a declarant share a reference.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return whether two or more do
     */
    public boolean isShared(AgbCode declarant, String reference) {
        return names.isShared(declarant, reference);
    }

    /**
     * Tells whether any line has a name.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return whether one has, debit or credit
     */
    public boolean isKnown(AgbCode declarant, String reference) {
        return names.isKnown(declarant, reference);
    }

    /**
     * Notes how a line stands by itself.
     *
     * @param place the place of the line
     * @param verdict what its own findings come to
     */
    public void stands(int place, Verdict verdict) {
        if (standing == null && verdict == Verdict.PERMITTED) {
            return;
        }
        Verdict[] known = standing;
        if (known == null) {
            known = new Verdict[lines.length];
            Arrays.fill(known, Verdict.PERMITTED);
            standing = known;
        }
        known[place] = verdict;
    }

    Verdict standing(LineFacts line) {
        return standing == null ? Verdict.PERMITTED : standing[line.place()];
    }

    /** Counts the credits of each debit, when it is known how each stands by itself. */
    public void takeCredits() {
        if (!crediting) {
            return;
        }
        Map<LineFacts, List<LineFacts>> byDebit = new HashMap<>();
        for (LineFacts line : lines) {
            LineFacts original = line.original();
            if (original != null && !isShared(original.place())) {
                byDebit.computeIfAbsent(original, first -> new ArrayList<>()).add(line);
            }
        }
        if (!byDebit.isEmpty()) {
            @Nullable Credits[] taken = new @Nullable Credits[lines.length];
            byDebit.forEach((debit, some) -> taken[debit.place()] = Credits.of(debit, some));
            credits = taken;
        }
    }

    /**
     * Returns the credits of a debit.
     *
     * @param debit the line that they take back
     * @return those that can stand; none if nothing takes the line back
     */
    public Credits creditsOf(LineFacts debit) {
        Credits known = credits == null ? null : credits[debit.place()];
        return known == null ? Credits.of(debit, List.of()) : known;
    }

    /**
     * Notes that a debit is refused, with everything known.
     *
     * @param place the place of the debit
     */
    public void refuse(int place) {
        boolean[] known = refused == null ? new boolean[lines.length] : refused;
        known[place] = true;
        refused = known;
    }

    /**
     * Tells whether the line that a credit takes back is refused.
     *
     * @param debit the line
     * @return whether it is
     */
    public boolean isRefused(LineFacts debit) {
        return refused != null && refused[debit.place()];
    }

    /** What the lines of one pregnancy say together. */
    Pregnancy pregnancy(PregnancyReference named) {
        if (pregnancies.isEmpty()) {
            group();
        }
        return Objects.requireNonNull(pregnancies.get(named));
    }

    /** Whether, for the same pregnancy or for none that is named, somebody outside gave or declared care. */
    boolean hasOutsiders(DeclarationFacts of) {
        return outsiders.areBeside(of);
    }

    private void group() {
        Map<PregnancyReference, List<LineFacts>> placed = new HashMap<>();
        List<LineFacts> others = new ArrayList<>(0);
        for (LineFacts line : lines) {
            PregnancyReference named = line.declaration().pregnancy().orElse(null);
            if (named == null) {
                others.add(line);
            } else {
                placed.computeIfAbsent(named, first -> new ArrayList<>()).add(line);
            }
        }
        Care ofNone = new Care(others);
        Map<PregnancyReference, Pregnancy> found = new HashMap<>();
        placed.forEach((named, some) -> found.put(named, new Pregnancy(new Care(some), ofNone)));
        pregnancies = found;
    }
}
