package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.overview.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked for in an address, so that it can be asked for again with one thing otherwise. */
final class Asking {

    static final String KNOWN = "known";
    static final String TRUE = "true";

    private static final List<String> NAMES =
            List.of("knownAt", "trueAt", "from", "to", "kind", "sector", "type", "since", "until", "order", "cursor");
    /** What a slider sends: the day it stands on, and the day that stood beside it. */
    private static final String DAY = "Day";

    private static final String WAS = "Was";

    private final Map<String, String> said;
    private final boolean slid;
    private final Set<String> notDays = new HashSet<>();

    private Asking(Map<String, String> said, boolean slid) {
        this.said = said;
        this.slid = slid;
    }

    /** @param today to ask for today is to ask for nothing */
    static Asking of(HttpServletRequest request, LocalDate today) {
        var said = new LinkedHashMap<String, String>();
        for (var name : NAMES)
            Optional.ofNullable(request.getParameter(name))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(it -> said.put(name, it));
        var slid = false;
        for (var time : List.of(KNOWN, TRUE)) {
            slid |= request.getParameter(time + DAY) != null;
            slid(request, time).ifPresent(day -> said.put(time + "At", day.toString()));
        }
        var asking = new Asking(said, slid);
        for (var time : List.of(KNOWN, TRUE))
            if (asking.day(time + "At").filter(day -> !day.isBefore(today)).isPresent()) said.remove(time + "At");
        return asking;
    }

    /** The slider counts where the day beside it was left as it was. */
    private static Optional<LocalDate> slid(HttpServletRequest request, String time) {
        var day = request.getParameter(time + DAY);
        var beside = request.getParameter(time + "At");
        if (day == null || beside == null || !beside.equals(request.getParameter(time + WAS))) return Optional.empty();
        try {
            return Optional.of(LocalDate.ofEpochDay(Long.parseLong(day)));
        } catch (NumberFormatException | DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Whether it came from the sliders, and has a shorter address. */
    boolean slid() {
        return slid;
    }

    Optional<LocalDate> day(String name) {
        var text = said.get(name);
        if (text == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            notDays.add(name);
            return Optional.empty();
        }
    }

    /** Fields in which something stands that is no day. */
    public Set<String> notDays() {
        return Set.copyOf(notDays);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(said.get(name));
    }

    /** What is to be shown; nothing, where that is not said, or makes no sense. */
    Optional<Window> window() {
        return day("from")
                .flatMap(from -> day("to").filter(to -> Window.fits(from, to)).map(to -> new Window(from, to)));
    }

    public String with(Window window) {
        return with("from", window.from().toString(), "to", window.to().toString());
    }

    AsOf asOf() {
        return AsOf.endOf(day("knownAt").orElse(null), day("trueAt").orElse(null));
    }

    /** All but these, for a form to carry along. */
    public Map<String, String> without(String... names) {
        var rest = new LinkedHashMap<>(said);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    /** The address with these otherwise: a name and its value, one after the other; an empty value leaves it out. */
    public String with(String... namesAndValues) {
        var rest = new LinkedHashMap<>(said);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1].isEmpty()) rest.remove(namesAndValues[i]);
            else rest.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var query = UriComponentsBuilder.newInstance();
        rest.forEach((name, value) -> query.queryParam(name, "{" + name + "}"));
        var address = query.encode().buildAndExpand(rest).toUriString();
        return address.isEmpty() ? "?" : address;
    }
}
