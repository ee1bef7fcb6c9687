package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * One question about a line, with everything that is known about it. It never changes, and it never throws on data.
 *
 * <p>Since when, until when and by which document it is asked is data: the check rules of the policy book.
 */
public final class Check {

    /** How a check looks at a line that gives it cause to. */
    @FunctionalInterface
    interface Question {
        /**
         * Asks.
         *
         * @param line the line
         * @param rule the rule of the day, which starts the findings
         * @return what was found; empty where there is nothing against the line
         */
        List<Finding> ask(LineFacts line, AskedRule rule);
    }

    /** What a question looks at, beside the line, the book and the agreements; it is asked when that is known. */
    enum Step {
        /** Nothing else. */
        LINE,

        /** What was sent before, and on the same day: what is sent later changes nothing. */
        EARLIER_LINES,

        /** The whole dossier, whenever it was sent. */
        DOSSIER,

        /** The line that this one is a copy of. Of a copy nothing else is asked. */
        COPY
    }

    /** What the terms of every line are made of: which date decides, and what the code of the line stands for. */
    private static final Set<EntryKind<?>> OF_ALL = Set.of(EntryKinds.DATE_RULES, EntryKinds.PERFORMANCES);

    private final FindingCode code;
    private final @Nullable DateSubject subject;
    private final boolean outsideBook;
    private final Predicate<Terms> about;
    private final Predicate<Terms> always;
    private final long when;
    private final boolean ofDebits;
    private final Step step;
    private final Predicate<Terms> inColumns;
    private final Set<String> figures;
    private final Set<EntryKind<?>> reads;
    private final Question question;

    private Check(Draft draft, Question question) {
        this.code = draft.code;
        this.subject = draft.subject;
        this.outsideBook = draft.outsideBook;
        this.about = draft.about;
        this.always = draft.always;
        this.when = draft.when;
        this.ofDebits = draft.ofDebits;
        this.step = draft.step;
        this.inColumns = draft.inColumns;
        this.figures = Set.copyOf(draft.figures);
        this.reads = Set.copyOf(draft.reads);
        this.question = question;
    }

    /** Starts a check by the code of its findings, and of the rules in the book that it goes by. */
    static Draft of(FindingCode code) {
        return new Draft(code);
    }

    /** A check that is being written. */
    static final class Draft {

        private final FindingCode code;
        private @Nullable DateSubject subject;
        private boolean outsideBook;
        private Predicate<Terms> about = terms -> true;
        private Predicate<Terms> always = terms -> false;
        private long when = Trait.ANY.bit();
        private boolean ofDebits;
        private Step step = Step.LINE;
        private Predicate<Terms> inColumns = terms -> false;
        private final Set<String> figures = new LinkedHashSet<>();
        private final Set<EntryKind<?>> reads = new LinkedHashSet<>();

        private Draft(FindingCode code) {
            this.code = code;
            reads.addAll(OF_ALL);
        }

        /** What the rules of the check are part of: the date that decides about that decides which rule holds. */
        Draft dated(DateSubject by) {
            subject = by;
            return this;
        }

        /** That it is asked by the day of service where the book says of no date that it decides. */
        Draft evenOutsideBook() {
            outsideBook = true;
            return this;
        }

        /** Which terms it concerns: of others it never finds anything. */
        Draft about(Predicate<Terms> terms) {
            about = terms;
            return this;
        }

        /** That it concerns the care of one form of funding. */
        Draft about(FundingForm form) {
            return about(terms -> terms.isOf(form));
        }

        /** That it concerns the work of one discipline. */
        Draft about(Discipline discipline) {
            return about(terms -> terms.isOf(discipline));
        }

        /** That it never finds anything about a credit. */
        Draft ofDebits() {
            ofDebits = true;
            return this;
        }

        /** What a line must have one of to be asked; without this, every line is. */
        Draft when(Trait... traits) {
            when = 0;
            for (Trait trait : traits) {
                when |= trait.bit();
            }
            return this;
        }

        /** Of which terms every line is asked, whatever it has. */
        Draft always(Predicate<Terms> terms) {
            always = terms;
            return this;
        }

        /** That it looks at lines of the dossier that were sent before, or on the same day. */
        Draft ofEarlierLines() {
            step = Step.EARLIER_LINES;
            return this;
        }

        /** That it looks at all lines of the dossier and at what was found about them. */
        Draft ofDossier() {
            step = Step.DOSSIER;
            return this;
        }

        /** That it is asked of copies, and of nothing else. */
        Draft ofCopies() {
            step = Step.COPY;
            return this;
        }

        /** That columns hold all that it asks for. */
        Draft inColumns() {
            return inColumns(terms -> true);
        }

        /** Of which terms columns hold all that it asks for. */
        Draft inColumns(Predicate<Terms> terms) {
            inColumns = terms;
            return this;
        }

        /** The figures that its rules must state. */
        Draft figures(String... names) {
            figures.addAll(List.of(names));
            return this;
        }

        /** The kinds of entries, beside its own rules, on which its answer can depend. */
        Draft reads(EntryKind<?>... kinds) {
            reads.addAll(List.of(kinds));
            return this;
        }

        /** The check that asks this question. */
        Check finds(Question question) {
            return new Check(this, question);
        }
    }

    /**
     * Returns what this check finds.
     *
     * @return the code of its findings
     */
    public FindingCode code() {
        return code;
    }

    /**
     * Returns what its rules are part of.
     *
     * @return the subject; empty for rules that go by the day of service
     */
    public Optional<DateSubject> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * Returns which figures its rules must state.
     *
     * @return their names
     */
    public Set<String> figures() {
        return figures;
    }

    /**
     * Returns on which entries its answer can depend. A check {@linkplain #isOfDossier() of the dossier} depends, as well, on
     * all that decides about the other lines.
     *
     * @return the kinds, beside its own rules
     */
    public Set<EntryKind<?>> reads() {
        return reads;
    }

    /**
     * Tells whether it looks at other lines.
     *
     * @return whether it needs the dossier
     */
    public boolean isOfDossier() {
        return step != Step.LINE;
    }

    /** When it is asked. */
    Step step() {
        return step;
    }

    /**
     * Tells whether columns of lines hold all that it asks for.
     *
     * @param terms the terms of the lines
     * @return whether they do
     */
    public boolean isInColumns(Terms terms) {
        return inColumns.test(terms);
    }

    /** What a line of some terms must have one of to be asked; nothing if it never is. */
    long when(Terms terms) {
        if (!about.test(terms)) {
            return 0;
        }
        return always.test(terms) ? Trait.ANY.bit() : when;
    }

    /**
     * Returns the day on which a rule must hold to be asked.
     *
     * @param terms the terms of a line
     * @return the day, or {@code null} if no date decides about the {@link #subject()} and it is not asked without
     */
    public @Nullable LocalDate ruleDay(Terms terms) {
        if (subject == null || (outsideBook && terms.isOutsideBook(subject))) {
            return terms.serviceDay();
        }
        return terms.day(subject);
    }

    /**
     * Returns the rule behind the question.
     *
     * @param terms the terms of a line
     * @return the rule of the day, or {@code null} if none holds
     */
    public @Nullable CheckRule rule(Terms terms) {
        LocalDate day = ruleDay(terms);
        return day == null ? null : terms.book().checkRules(code.name()).onEpochDay(day.toEpochDay());
    }

    /**
     * Asks the question of one line.
     *
     * @param line the line
     * @param rule the rule of the day
     * @return what was found; empty where there is nothing against the line
     */
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        return about.test(line.terms()) ? ask(line, new AskedRule(this, rule, Trait.ALL)) : List.of();
    }

    /**
     * Asks the question of one line, by the rule of its day.
     *
     * @param line the line
     * @return what was found; empty where there is nothing against the line or no rule holds
     */
    public List<Finding> examine(LineFacts line) {
        CheckRule rule = rule(line.terms());
        return rule == null ? List.of() : examine(line, rule);
    }

    /** Asks about a line whose terms the check is {@linkplain Draft#about about}. */
    List<Finding> ask(LineFacts line, AskedRule rule) {
        return concerns(line) ? question.ask(line, rule) : List.of();
    }

    /** Whether it may find something about such a line: some checks never do about a credit. */
    boolean concerns(LineFacts line) {
        return !ofDebits || !line.isCredit();
    }

    @Override
    public String toString() {
        return code.name();
    }
}
