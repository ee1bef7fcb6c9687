package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import org.jspecify.annotations.Nullable;

/**
 * For one thread, within one call: the lines of one client, and what has been found out about them so far.
 *
 * <p>The steps go in order: the lines are there from the start; {@link #name} says which of them have their names, which are
 * copies, and which lines credits take back; {@link #stands} says how each stands by itself; {@link #takeCredits} counts the
 * credits of each; then the dossier checks may ask.
 */
public final class DossierFacts {

    private final CompiledBook book;
    private final AgreementIndex agreements;
    private final boolean withHistory;
    private final @Nullable ClientReference client;
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
    private @Nullable ChargedBefore chargedBefore;
    private @Nullable ChargedPhases chargedPhases;

    private DossierFacts(CompiledBook book, AgreementIndex agreements, Dossier dossier, boolean withHistory) {
        this.book = book;
        this.agreements = agreements;
        this.withHistory = withHistory;
        List<Declaration> declarations = dossier.declarations();
        this.client = declarations.isEmpty() ? null : declarations.get(0).client();
        int count = 0;
        for (int i = 0; i < declarations.size(); i++) {
            count += declarations.get(i).lines().size();
        }
        this.lines = new LineFacts[count];
        this.crediting = readLines(declarations);
        this.names = new Names(this, withHistory ? lines : new LineFacts[0], dossier);
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
        return new DossierFacts(book, agreements, dossier, true);
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
        return new DossierFacts(book, agreements, Dossier.of(List.of(declaration)), false);
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

    /**
     * Finds out which lines have their names, which are copies of others, and which lines credits take back.
     *
     * @param byItself judges lines by nothing but themselves
     */
    public void name(ByItself byItself) {
        if (!withHistory) {
            return;
        }
        names.give(byItself);
        if (crediting) {
            for (int place = 0; place < lines.length; place++) {
                if (lines[place].isCredit()) {
                    lines[place] = names.known(lines[place], byItself);
                }
            }
        }
    }

    /**
     * Finds out which lines of others decide who has their names.
     *
     * @param namesakes lines that share names, of other clients
     * @param byItself judges lines by nothing but themselves
     * @return those that matter, name by name
     */
    public List<HistoryLine> decisive(Collection<HistoryLine> namesakes, ByItself byItself) {
        return names.decisive(namesakes, byItself);
    }

    /** Whose lines they are; null if there is no declaration. */
    @Nullable
    ClientReference client() {
        return client;
    }

    CompiledBook book() {
        return book;
    }

    /**
     * Returns what insurers and declarants agreed.
     *
     * @return the agreements
     */
    public AgreementIndex agreements() {
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
     * Returns why a line does not have its name.
     *
     * @param line a line
     * @return what it has to do with the line that came first under its name; {@code null} if it has its name
     */
    public @Nullable Naming naming(LineFacts line) {
        return names.naming(line.place());
    }

    /**
     * Tells whether a line was received before. Copies are no input: nothing else is asked about them.
     *
     * @param line a line
     * @return whether it is a copy of an earlier one
     */
    public boolean isCopy(LineFacts line) {
        Naming naming = naming(line);
        return naming != null && naming.how() == Naming.How.COPY;
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
            if (original != null && !isCopy(line)) {
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

    /** Whether a debit is taken back whole by what was sent until a day. */
    Credits.TakenBack takenBack(LineFacts debit, LocalDate day) {
        Credits known = credits == null ? null : credits[debit.place()];
        return known == null ? Credits.TakenBack.NO : known.takenBack(day);
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

    /** {@return what was charged for the same care before each line: the lines that are no copies, by what they are for} */
    public ChargedBefore chargedBefore() {
        ChargedBefore known = chargedBefore == null ? new ChargedBefore(originals()) : chargedBefore;
        chargedBefore = known;
        return known;
    }

    /** {@return what is charged by phase of a named pregnancy, but for copies} */
    public ChargedPhases chargedPhases() {
        ChargedPhases known = chargedPhases == null ? new ChargedPhases(originals()) : chargedPhases;
        chargedPhases = known;
        return known;
    }

    private List<LineFacts> originals() {
        return Arrays.stream(lines).filter(line -> !isCopy(line)).toList();
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
            if (isCopy(line)) {
                continue;
            }
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
