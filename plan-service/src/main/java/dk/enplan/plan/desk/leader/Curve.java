package dk.enplan.plan.desk.leader;

import dk.enplan.plan.overview.figures.FiguresDocument.Cell;
import dk.enplan.plan.overview.figures.FiguresDocument.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Flags over time, drawn: lines that differ in how they are dashed and marked. A line breaks where a number is hidden. What is open is
 * drawn by itself: what comes and goes in a week would lie flat beside it. Pure.
 */
record Curve(String name, List<Line> lines, List<Tick> scale, List<Tick> days) {

    static final int WIDTH = 720;
    static final int HEIGHT = 260;
    static final int LEFT = 48;
    static final int RIGHT = 712;
    static final int TOP = 12;
    static final int BOTTOM = 224;

    private static final int TICKS = 4;
    private static final int WEEKS_BETWEEN = 8;
    private static final double MARK = 3.5;

    /**
     * @param name raised, cleared or open
     * @param paths each run of weeks that are shown
     * @param marks one for each shown week
     */
    record Line(String name, List<String> paths, List<String> marks) {}

    record Tick(double at, String label, LocalDate day) {}

    private record Point(double x, double y) {}

    Curve {
        lines = List.copyOf(lines);
        scale = List.copyOf(scale);
        days = List.copyOf(days);
    }

    static Curve ofOpen(List<Week> weeks) {
        return of("open", weeks, Map.of("open", Week::open));
    }

    static Curve ofChange(List<Week> weeks) {
        return of("change", weeks, new TreeMap<>(Map.of("raised", Week::raised, "cleared", Week::cleared)));
    }

    private static Curve of(String name, List<Week> weeks, Map<String, Function<Week, Cell>> lines) {
        var most = weeks.stream()
                .flatMap(week -> lines.values().stream().map(cell -> cell.apply(week)))
                .mapToLong(Curve::value)
                .max()
                .orElse(0);
        var top = roundUp(most);
        return new Curve(
                name,
                lines.entrySet().stream()
                        .map(it -> line(it.getKey(), weeks, it.getValue(), top))
                        .toList(),
                IntStream.rangeClosed(0, TICKS)
                        .mapToObj(i ->
                                new Tick(y(top * i / TICKS, top), String.valueOf(top * i / TICKS), LocalDate.EPOCH))
                        .toList(),
                IntStream.range(0, weeks.size())
                        .filter(i -> i % WEEKS_BETWEEN == 0)
                        .mapToObj(i -> new Tick(
                                x(i, weeks.size()), "", weeks.get(i).from().plusDays(6)))
                        .toList());
    }

    /** To a number that four parts are whole of. */
    private static long roundUp(long most) {
        for (long step = 1; ; step *= 10)
            for (long part : new long[] {step, 2 * step, 5 * step}) if (part * TICKS >= most) return part * TICKS;
    }

    private static Line line(String name, List<Week> weeks, Function<Week, Cell> cell, long top) {
        var paths = new ArrayList<String>();
        var marks = new ArrayList<String>();
        var path = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            var value = cell.apply(weeks.get(i));
            if (value.value() == null) {
                end(paths, path);
                continue;
            }
            var point = new Point(x(i, weeks.size()), y(value(value), top));
            path.append(path.isEmpty() ? "M" : " L").append(at(point.x(), point.y()));
            marks.add(mark(name, point));
        }
        end(paths, path);
        return new Line(name, paths, marks);
    }

    private static void end(List<String> paths, StringBuilder path) {
        if (!path.isEmpty()) paths.add(path.toString());
        path.setLength(0);
    }

    /** A square, a triangle that points up, one that points down. */
    private static String mark(String name, Point it) {
        var up = it.y() - MARK;
        var down = it.y() + MARK;
        var left = it.x() - MARK;
        var right = it.x() + MARK;
        return switch (name) {
            case "raised" -> "M" + at(left, down) + " L" + at(right, down) + " L" + at(it.x(), up) + " Z";
            case "cleared" -> "M" + at(left, up) + " L" + at(right, up) + " L" + at(it.x(), down) + " Z";
            default ->
                "M" + at(left, up) + " L" + at(right, up) + " L" + at(right, down) + " L" + at(left, down) + " Z";
        };
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static double x(int week, int weeks) {
        return LEFT + (double) (RIGHT - LEFT) * week / Math.max(1, weeks - 1);
    }

    private static double y(long value, long top) {
        return BOTTOM - (double) (BOTTOM - TOP) * value / top;
    }

    private static long value(Cell cell) {
        var value = cell.value();
        return value == null ? 0 : value;
    }
}
