package dk.enplan.plan.desk.timeline;

import java.time.LocalDate;
import java.util.List;

/** How much of a plan's time is looked at: links to more of it and to less. */
record Zoom(String key, String address, boolean current) {

    static List<Zoom> of(Window window, Window whole, LocalDate today, Asking asking) {
        return List.of(
                of("month", window.zoomed(Window.MONTH, today), window, asking),
                of("quarter", window.zoomed(Window.QUARTER, today), window, asking),
                of("year", window.zoomed(Window.YEAR, today), window, asking),
                of("all", whole, window, asking));
    }

    private static Zoom of(String key, Window to, Window window, Asking asking) {
        var current = key.equals("all") ? to.equals(window) : to.days() == window.days();
        return new Zoom(key, asking.with(to), current);
    }
}
