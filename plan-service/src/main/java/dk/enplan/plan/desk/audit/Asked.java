package dk.enplan.plan.desk.audit;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.plan.overview.TrailReading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of a history in an address, so that it can be asked for again with one thing otherwise. */
record Asked(Map<String, String> said) {

    private static final List<String> NAMES =
            List.of("type", "sector", "rule", "actor", "from", "to", "by", "order", "cursor");

    Asked {
        said = Map.copyOf(said);
    }

    static Asked of(HttpServletRequest request) {
        var said = new LinkedHashMap<String, String>();
        for (var name : NAMES)
            Optional.ofNullable(request.getParameter(name))
                    .map(String::strip)
                    // The database knows no U+0000.
                    .filter(it -> !it.isEmpty() && it.indexOf('\u0000') < 0)
                    .ifPresent(it -> said.put(name, it));
        return new Asked(said);
    }

    public String text(String name) {
        return said.getOrDefault(name, "");
    }

    public boolean byTruth() {
        return text("by").equals("true");
    }

    /** Something stands there, and it is no day. */
    public boolean notADay(String name) {
        return said.containsKey(name) && day(name).isEmpty();
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(name)
                    .filter(said::containsKey)
                    .map(it -> LocalDate.parse(text(it)))
                    .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    boolean unclear() {
        return notADay("from") || notADay("to");
    }

    TrailReading.Wanted wanted(int size) {
        return new TrailReading.Wanted(
                place(),
                size,
                !text("order").equals("oldest"),
                byTruth(),
                type(),
                orNull("sector"),
                orNull("rule"),
                orNull("actor"),
                startOf(day("from")),
                startOf(day("to").map(day -> day.plusDays(1))),
                null);
    }

    private @Nullable String type() {
        var type = text("type");
        if (type.isEmpty()) return null;
        return type.startsWith("flag.") ? type : Language.typeOf(type);
    }

    private @Nullable Long place() {
        return text("cursor").matches("\\d{1,18}") ? Long.valueOf(text("cursor")) : null;
    }

    private @Nullable String orNull(String name) {
        return said.get(name);
    }

    private static @Nullable Instant startOf(Optional<LocalDate> day) {
        return day.map(it -> it.atStartOfDay(Here.ZONE).toInstant()).orElse(null);
    }

    /** The query with one thing otherwise; an empty value leaves it out. */
    public String with(String name, String value) {
        var rest = new LinkedHashMap<>(said);
        rest.remove("cursor");
        if (value.isEmpty()) rest.remove(name);
        else rest.put(name, value);
        var query = UriComponentsBuilder.newInstance();
        rest.forEach((each, its) -> query.queryParam(each, "{" + each + "}"));
        var address = query.encode().buildAndExpand(rest).toUriString();
        return address.isEmpty() ? "?" : address;
    }
}
