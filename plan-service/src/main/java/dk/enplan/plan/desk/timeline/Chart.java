package dk.enplan.plan.desk.timeline;

import java.util.List;
import java.util.Locale;

/** A plan over time, laid out: every place in it is settled, and drawing it takes no thought. Pure. */
record Chart(int width, int height, List<Track> tracks, List<Axis.Tick> ticks, List<Needle> needles) {

    static final int WIDTH = 960;

    /** Where the names of days stand, and under them those of the needles. */
    static final int HEAD = 44;

    /** One line through all tracks, at a day that matters. */
    record Needle(String key, int x, int labelX, boolean labelEnds) {}

    /** One sector's things, or all flags. */
    record Track(String key, String heading, int y, int height, List<Figure> figures) {}

    /**
     * One thing: a name, and under it what was so and when. All but {@code y} is told from its own top.
     *
     * @param row which row of the table says the same
     * @param left where it begins with all that belongs to it, and {@code right} where that ends
     */
    record Figure(
            int row,
            int y,
            int left,
            int right,
            Change change,
            Label label,
            List<Bar> bars,
            List<Mark> marks,
            Note note) {

        Figure at(int y) {
            return new Figure(row, y, left, right, change, label, bars, marks, note);
        }

        public int span() {
            return right - left;
        }
    }

    /** @param ends it stands to the left of its place */
    record Label(String text, int x, boolean ends) {}

    enum Shape {
        SOLID,
        HOLLOW,
        THIN,
        BROKEN,
        /** It is to last so long, as far as anybody has said. */
        PLANNED,
        /** How it was known: under what is known today. */
        FORMER
    }

    record Bar(int x, int y, int width, int height, Shape shape, Change change, boolean ended) {

        public int end() {
            return x + width;
        }

        public int middle() {
            return y + height / 2;
        }

        public boolean crossed() {
            return shape == Shape.BROKEN;
        }

        public String style() {
            return "bar " + shape.name().toLowerCase(Locale.ROOT) + " "
                    + change.name().toLowerCase(Locale.ROOT);
        }
    }

    enum Glyph {
        CRITICAL,
        HIGH,
        WARN,
        INFO,
        CLEARED,
        MEETING,
        YES,
        NO,
        ONCE;

        public String id() {
            return "m-" + name().toLowerCase(Locale.ROOT);
        }
    }

    record Mark(int x, int y, Glyph glyph, Change change) {

        public String style() {
            return (glyph.name() + " " + change.name()).toLowerCase(Locale.ROOT);
        }
    }

    /** What is said when one looks closer. */
    record Note(int x, int y, int width, int height, List<String> lines, String spoken) {}
}
