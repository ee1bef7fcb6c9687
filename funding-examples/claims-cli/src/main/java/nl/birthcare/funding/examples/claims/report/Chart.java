package nl.birthcare.funding.examples.claims.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.money.Fraction;

/**
 * A chart of bars that are made up of segments. Its lengths come from shares that the library worked out; the table beside
 * it holds the same figures.
 */
public final class Chart {

    /** How long the longest bar is, in the units of the drawing. */
    public static final int LENGTH = 1000;

    private static final int DECIMALS = 4;
    private static final int DECIMAL_UNITS = 10_000;

    /** How long a segment must be at least for its own label to fit. */
    private static final int ROOM = 85;

    /** Which way the bars go. */
    public enum Direction {
        /** A bar per row, its name before it: for names of any length. */
        ACROSS,
        /** A bar per column, from left to right: for time. */
        UP
    }

    /**
     * What a colour stands for.
     *
     * @param style the class of the segments
     * @param name what they are
     */
    public record Legend(String style, String name) {}

    /**
     * A part of a bar.
     *
     * @param style its class, which has a colour
     * @param start where it begins
     * @param length how long it is
     * @param label a short text inside it; empty where there is no room
     * @param title what it is, in full
     */
    public record Segment(String style, int start, int length, String label, String title) {}

    /**
     * A bar.
     *
     * @param name what it is about
     * @param value the figure that stands beside it
     * @param segments its parts
     */
    public record Bar(String name, String value, List<Segment> segments) {

        private static final int LONGEST_NAME = 38;

        /** {@return its name, as far as there is room} */
        public String shownName() {
            return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        }

        /** {@return where it ends} */
        public int end() {
            return segments.isEmpty()
                    ? 0
                    : segments.get(segments.size() - 1).start()
                            + segments.get(segments.size() - 1).length();
        }
    }

    private final Direction direction;
    private final String description;
    private final List<Legend> legend;
    private final List<Bar> bars = new ArrayList<>();

    /**
     * Starts a chart without bars.
     *
     * @param direction which way its bars go
     * @param description what it shows, for readers who do not see it
     * @param legend what its colours stand for
     */
    public Chart(Direction direction, String description, List<Legend> legend) {
        this.direction = direction;
        this.description = description;
        this.legend = List.copyOf(legend);
    }

    /**
     * Starts a bar.
     *
     * @param name what it is about
     * @param value the figure that stands beside it
     * @param size its length beside the longest: from 0 to 1
     * @return the bar, to which segments are added
     */
    public Drawing bar(String name, String value, Fraction size) {
        List<Segment> segments = new ArrayList<>();
        bars.add(new Bar(name, value, segments));
        return new Drawing(units(size, LENGTH), segments);
    }

    /** A bar that segments are added to. */
    public static final class Drawing {

        private final int length;
        private final List<Segment> segments;
        private int end;

        private Drawing(int length, List<Segment> segments) {
            this.length = length;
            this.segments = segments;
        }

        /**
         * Adds a segment behind those that are there.
         *
         * @param style its class
         * @param share its share of the bar
         * @param label a short text, shown where there is room for it
         * @param title what it is, in full
         */
        public void segment(String style, Fraction share, String label, String title) {
            int room = Math.min(units(share, length), length - end);
            if (room > 0) {
                segments.add(new Segment(style, end, room, room >= ROOM ? label : "", title));
                end += room;
            }
        }
    }

    /** A share in units of the drawing: nothing of what is below zero, all of what is above one. */
    private static int units(Fraction share, int whole) {
        BigDecimal rounded =
                share.toBigDecimal(DECIMALS, RoundingMode.HALF_EVEN).movePointRight(DECIMALS);
        boolean isLarge = rounded.toBigInteger().bitLength() > Integer.SIZE / 2;
        int parts = isLarge ? (rounded.toPlainString().startsWith("-") ? 0 : DECIMAL_UNITS) : rounded.intValue();
        return Math.max(0, Math.min(parts, DECIMAL_UNITS)) * whole / DECIMAL_UNITS;
    }

    /** {@return which way the bars go} */
    public Direction direction() {
        return direction;
    }

    /** {@return what it shows, for readers who do not see it} */
    public String description() {
        return description;
    }

    /** {@return what the colours stand for} */
    public List<Legend> legend() {
        return legend;
    }

    /** {@return the bars} */
    public List<Bar> bars() {
        return List.copyOf(bars);
    }
}
