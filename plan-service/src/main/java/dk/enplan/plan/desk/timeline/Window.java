package dk.enplan.plan.desk.timeline;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Strand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a picture shows: whole days, the last one included. */
record Window(LocalDate from, LocalDate to) {

    static final int MONTH = 31;
    static final int QUARTER = 92;
    static final int YEAR = 365;

    /** Beyond it nobody lives. */
    private static final int MOST = 200 * 366;

    Window {
        if (to.isBefore(from)) throw new IllegalArgumentException("it ends before it begins");
        if (ChronoUnit.DAYS.between(from, to) >= MOST) throw new IllegalArgumentException("it is too long");
    }

    static boolean fits(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < MOST;
    }

    /** Most of it lies behind: what is to come is less, and less sure. */
    static Window around(LocalDate today, int days) {
        return ending(today.plusDays(days / 6), days);
    }

    /** From the first thing that was so to what is planned last, and today in it. */
    static Window whole(List<Strand> strands, LocalDate today) {
        var first = today;
        var last = today;
        for (var strand : strands)
            for (var stretch : strand.stretches()) {
                var from = Here.dateOf(stretch.from());
                var to = stretch.to() == null ? stretch.planned() : Here.dateOf(stretch.to());
                if (from.isBefore(first)) first = from;
                if (from.isAfter(last)) last = from;
                if (to != null && to.isAfter(last)) last = to;
            }
        if (!fits(first, last)) return around(today, YEAR);
        var margin = 2 + (int) ChronoUnit.DAYS.between(first, last) / 40;
        return fits(first.minusDays(margin), last.plusDays(margin))
                ? new Window(first.minusDays(margin), last.plusDays(margin))
                : new Window(first, last);
    }

    private static Window ending(LocalDate last, int days) {
        return new Window(last.minusDays(days - 1L), last);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Somebody who looks at today goes on looking at today. */
    Window zoomed(int days, LocalDate today) {
        return contains(today) ? around(today, days) : ending(from.plusDays((days() + days) / 2), days);
    }

    Window earlier() {
        return moved(-step());
    }

    Window later() {
        return moved(step());
    }

    private int step() {
        return Math.max(1, days() / 2);
    }

    private Window moved(int days) {
        return new Window(from.plusDays(days), to.plusDays(days));
    }

    Instant start() {
        return from.atStartOfDay(Here.ZONE).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(Here.ZONE).toInstant();
    }

    /** Where an instant stands in a picture of this width; what lies outside stands at its edge. */
    int x(Instant at, int width) {
        var whole = end().toEpochMilli() - start().toEpochMilli();
        var part = at.toEpochMilli() - start().toEpochMilli();
        return Math.clamp(Math.round((double) part * width / whole), 0, width);
    }

    int x(LocalDate day, int width) {
        return x(day.atStartOfDay(Here.ZONE).toInstant(), width);
    }
}
