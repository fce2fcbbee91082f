package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.timeline.Chart.Figure;
import dk.enplan.plan.desk.timeline.Chart.Needle;
import dk.enplan.plan.desk.timeline.Chart.Track;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays compared strands out as a chart: flags first, then what the plan itself says, then each sector. */
final class Layout {

    private static final String FLAGS = "0 flags";
    private static final String PLAN = "1 plan";
    private static final int HEADING = 24;
    private static final int AFTER = 10;
    private static final int NEEDLE = 90;

    private final Window window;
    private final Drafting drafting;
    private final Wording wording;
    private final int row;

    private Layout(Window window, Instant now, @Nullable Instant asked, Wording wording, boolean tall) {
        this.window = window;
        this.wording = wording;
        this.drafting = new Drafting(window, now, asked == null ? now : asked, wording);
        this.row = tall ? Drafting.TALL_ROW : Drafting.ROW;
    }

    /** @param asked the instant that was asked for, where it is another than now */
    static Chart of(List<Compared> all, Window window, Instant now, @Nullable Instant asked, Wording wording) {
        var tall = all.stream().flatMap(it -> it.pieces().stream()).anyMatch(it -> it.then() != null);
        return new Layout(window, now, asked, wording, tall).chart(all, now, asked);
    }

    private Chart chart(List<Compared> all, Instant now, @Nullable Instant asked) {
        var byTrack = new TreeMap<String, List<Numbered>>();
        for (int i = 0; i < all.size(); i++)
            byTrack.computeIfAbsent(track(all.get(i).strand()), key -> new ArrayList<>())
                    .add(new Numbered(i, all.get(i)));
        var tracks = new ArrayList<Track>();
        var y = Chart.HEAD;
        for (var entry : byTrack.entrySet()) {
            var figures = figures(entry.getValue(), y + HEADING);
            if (figures.isEmpty()) continue;
            var bottom = figures.stream().mapToInt(Figure::y).max().orElseThrow() + row;
            var key = entry.getKey().substring(2);
            tracks.add(new Track(key, wording.track(key), y, bottom - y, figures));
            y = bottom + AFTER;
        }
        return new Chart(
                Chart.WIDTH, y, tracks, Axis.ticks(window, Chart.WIDTH, wording.locale()), needles(now, asked));
    }

    private record Numbered(int row, Compared compared) {}

    private static String track(Strand strand) {
        return switch (strand.what()) {
            case FLAG -> FLAGS;
            case MEMBERSHIP, MEETING -> PLAN;
            case PERSON, VACANCY, HOME, STAY, EFFORT, DEMAND, APPLICATION ->
                strand.sector().equals("plan") ? PLAN : "2 " + strand.sector();
        };
    }

    /** Things of one kind stand together, those that began first on top. */
    private List<Figure> figures(List<Numbered> those, int top) {
        var figures = new ArrayList<Figure>();
        var y = top;
        for (var what : What.values()) {
            var rows = new Rows();
            var from = y;
            those.stream()
                    .filter(it -> it.compared().strand().what() == what)
                    .sorted(Comparator.comparing(
                            it -> it.compared().pieces().getFirst().stretch().from()))
                    .flatMap(it -> drafting.figure(it.compared(), it.row()).stream())
                    .forEach(it -> figures.add(it.at(from + rows.place(it.left(), it.right()) * row)));
            y += rows.size() * row;
        }
        return figures;
    }

    private List<Needle> needles(Instant now, @Nullable Instant asked) {
        var needles = new ArrayList<Needle>();
        add("today", now, needles);
        if (asked != null) add("asked", asked, needles);
        return needles;
    }

    private void add(String key, Instant at, List<Needle> needles) {
        if (at.isBefore(window.start()) || !at.isBefore(window.end())) return;
        var x = window.x(at, Chart.WIDTH);
        var ends = x + NEEDLE > Chart.WIDTH;
        needles.add(new Needle(key, x, ends ? x - 4 : x + 4, ends));
    }
}
