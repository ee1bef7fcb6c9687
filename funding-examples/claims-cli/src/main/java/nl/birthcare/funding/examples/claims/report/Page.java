package nl.birthcare.funding.examples.claims.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page before it is written: what is in its header, the short answers, and the sections. */
public final class Page {

    /**
     * A line of the header, or a point of an answer.
     *
     * @param name what is said
     * @param value what it is
     */
    public record Fact(String name, Cell value) {}

    /**
     * A question answered in short.
     *
     * @param heading what it is about
     * @param figure the figure that matters most
     * @param bar the same as a bar, divided into its parts
     * @param parts the parts of that figure: a name, an amount and a share each
     * @param facts by what, on whose authority, how sure
     */
    public record Answer(String heading, String figure, Chart.Bar bar, List<List<Cell>> parts, List<Fact> facts) {}

    /**
     * A chart, if there is one, and the table of the same figures.
     *
     * @param chart the chart; null where there is none
     * @param grid the table
     */
    public record Figure(@Nullable Chart chart, Grid grid) {}

    /** A part of the page under one heading. */
    public static final class Section {

        private final String id;
        private final String title;
        private final List<Cell> texts = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();

        private Section(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Adds a paragraph, unless it is empty.
         *
         * @param text what it says
         * @return this section
         */
        public Section text(Cell text) {
            if (!text.text().isEmpty()) {
                texts.add(text);
            }
            return this;
        }

        /**
         * Adds a paragraph in the language of the page.
         *
         * @param text what it says
         * @return this section
         */
        public Section text(String text) {
            return text(Cell.of(text));
        }

        /**
         * Adds a table, unless it is empty.
         *
         * @param grid the table
         * @return this section
         */
        public Section table(Grid grid) {
            return figure(null, grid);
        }

        /**
         * Adds a chart with its table, unless the table is empty; a chart without bars is left out.
         *
         * @param chart the chart
         * @param grid the table of the same figures
         * @return this section
         */
        public Section figure(@Nullable Chart chart, Grid grid) {
            if (!grid.isEmpty()) {
                figures.add(new Figure(chart == null || chart.bars().isEmpty() ? null : chart, grid));
            }
            return this;
        }

        /** {@return the name by which links find it} */
        public String id() {
            return id;
        }

        /** {@return its heading} */
        public String title() {
            return title;
        }

        /** {@return its paragraphs} */
        public List<Cell> texts() {
            return List.copyOf(texts);
        }

        /** {@return its charts and tables} */
        public List<Figure> figures() {
            return List.copyOf(figures);
        }

        private boolean isEmpty() {
            return texts.isEmpty() && figures.isEmpty();
        }
    }

    private final Wording wording;
    private final String title;
    private final String lead;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private String moreAnswers = "";
    private final List<Section> sections = new ArrayList<>();

    /**
     * Starts a page.
     *
     * @param wording the language in which it speaks
     * @param name what it is, as the words know it
     */
    public Page(Wording wording, String name) {
        this.wording = wording;
        this.title = wording.say("title." + name);
        this.lead = wording.say("lead." + name);
    }

    /**
     * Adds a line to the header.
     *
     * @param name what is said
     * @param value what it is
     * @return this page
     */
    public Page fact(String name, String value) {
        return fact(name, Cell.of(value));
    }

    /**
     * Adds a line to the header.
     *
     * @param name what is said
     * @param value what it is
     * @return this page
     */
    public Page fact(String name, Cell value) {
        facts.add(new Fact(name, value));
        return this;
    }

    /**
     * Says in the header by which policy the page was made.
     *
     * @param policy the name of the book, with its overlays
     * @param scenario what was assumed
     * @param sha256 the fingerprint of the book
     * @return this page
     */
    public Page policy(String policy, Optional<String> scenario, String sha256) {
        String book = scenario.map(name -> policy.replace(" under " + name, "")).orElse(policy);
        int end = book.indexOf('+');
        return fact(wording.say("fact.book"), end < 0 ? book : book.substring(0, end))
                .fact(wording.say("fact.overlays"), end < 0 ? wording.say("fact.none") : book.substring(end + 1))
                .fact(wording.say("fact.scenario"), scenario.orElse(wording.say("fact.none")))
                .fact(wording.say("fact.sha"), sha256);
    }

    /**
     * Adds a short answer.
     *
     * @param answer the answer
     */
    public void answer(Answer answer) {
        answers.add(answer);
    }

    /**
     * Says that there are more answers than the page gives in short.
     *
     * @param text how many, and where they are
     */
    public void moreAnswers(String text) {
        moreAnswers = text;
    }

    /** {@return what there is beside the short answers, in words; empty where they are all} */
    public String moreAnswers() {
        return moreAnswers;
    }

    /**
     * Adds a section, which is left out if it stays empty.
     *
     * @param id the name by which links find it
     * @param heading its heading
     * @return the section, to be filled
     */
    public Section section(String id, String heading) {
        Section section = new Section(id, heading);
        sections.add(section);
        return section;
    }

    /** {@return the language in which it speaks} */
    public Wording wording() {
        return wording;
    }

    /** {@return what it is} */
    public String title() {
        return title;
    }

    /** {@return what it answers, in a sentence} */
    public String lead() {
        return lead;
    }

    /** {@return the lines of the header} */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** {@return the short answers} */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** {@return the sections that say something} */
    public List<Section> sections() {
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }
}
