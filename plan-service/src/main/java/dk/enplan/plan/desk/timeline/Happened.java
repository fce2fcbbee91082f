package dk.enplan.plan.desk.timeline;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.HistoryReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of all that happened, a page at a time, narrowed as its reader wants it. */
@Component
final class Happened {

    private static final int ENTRIES = 50;

    private final HistoryReading history;
    private final Words words;

    Happened(HistoryReading history, Words words) {
        this.history = history;
        this.words = words;
    }

    void show(Pass pass, Asking asking, Model page) {
        var since = asking.day("since").orElse(null);
        var until = asking.day("until").orElse(null);
        var wanted = HistoryReading.Wanted.after(
                asking.text("cursor").orElse(null),
                ENTRIES,
                !asking.text("order").equals(java.util.Optional.of("oldest")),
                asking.text("sector").orElse(null),
                asking.text("type").orElse(null),
                startOf(since),
                startOf(until == null ? null : until.plusDays(1)),
                asking.text("kind").filter(it -> it.equals("fact") || it.equals("flag")));
        history.timeline(pass, wanted).ifPresent(timeline -> {
            page.addAttribute("timeline", timeline);
            page.addAttribute("more", timeline.next() == null ? null : asking.with("cursor", timeline.next()));
        });
        history.tellers(pass).ifPresent(tellers -> {
            page.addAttribute("sectors", named(tellers));
            page.addAttribute("types", said(tellers));
        });
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Here.ZONE).toInstant();
    }

    private Map<String, String> named(HistoryReading.Tellers tellers) {
        var named = new LinkedHashMap<String, String>();
        tellers.sectors().forEach(sector -> named.put(sector, words.sector(sector)));
        return named;
    }

    private Map<String, String> said(HistoryReading.Tellers tellers) {
        var said = new LinkedHashMap<String, String>();
        tellers.types().forEach((type, words) -> said.put(type, this.words.both(words)));
        return said;
    }
}
