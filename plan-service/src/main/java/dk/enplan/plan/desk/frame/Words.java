package dk.enplan.plan.desk.frame;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.rules.Lexicon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes, times and ids as they stand on a page, in its reader's language. */
@Component
public final class Words {

    private static final Locale DANISH = Locale.of("da", "DK");
    private static final int SHORT = 8;

    /** What the language has a closed list for. */
    private static final Map<String, String> CLOSED = Map.of("cluster", "Cluster", "domain", "Domain");

    private record Format(String pattern, Locale locale) {}

    /** A page writes hundreds of days, all of them in a few ways. */
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code code} of a kind: what pages call it, or else what the plan does; or itself where a sector has a word that nobody here knew. */
    public String of(String kind, @Nullable String code) {
        if (code == null) return "";
        var said = messages.getMessage(kind + "." + code, null, null, LocaleContextHolder.getLocale());
        if (said != null) return said;
        var lexicon = danish() ? Lexicon.DANISH : Lexicon.ENGLISH;
        var list = CLOSED.get(kind);
        return list == null ? lexicon.tag(code) : lexicon.choice(list, code);
    }

    public String sector(@Nullable String code) {
        return of("sector", code);
    }

    public String all(String kind, List<String> codes) {
        return codes.stream().map(code -> of(kind, code)).collect(Collectors.joining(", "));
    }

    public String says(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    public String both(PlanDocument.Words words) {
        return danish() ? words.da() : words.en();
    }

    /** 3. marts 2026 */
    public String day(@Nullable TemporalAccessor time) {
        return time == null ? "" : written(danish() ? "d. MMMM yyyy" : "d MMMM yyyy", time);
    }

    /** tir. 3. marts */
    public String weekday(@Nullable TemporalAccessor time) {
        return time == null ? "" : written(danish() ? "EEEE d. MMMM" : "EEEE d MMMM", time);
    }

    /** 3. marts 2026 kl. 09.00 */
    public String moment(@Nullable TemporalAccessor time) {
        return time == null ? "" : written(danish() ? "d. MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy 'at' HH:mm", time);
    }

    public String clock(@Nullable TemporalAccessor time) {
        return time == null ? "" : written(danish() ? "HH.mm" : "HH:mm", time);
    }

    /** Whom nobody here can name: as many of an id's characters as a person can compare. */
    public String shortId(UUID id) {
        return id.toString().substring(0, SHORT);
    }

    public String number(@Nullable Number number) {
        if (number == null) return "";
        var format = java.text.NumberFormat.getInstance(danish() ? DANISH : Locale.UK);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    private static String written(String pattern, TemporalAccessor time) {
        var here = switch (time) {
            case Instant instant -> Here.at(instant);
            case OffsetDateTime moment -> Here.at(moment.toInstant());
            case LocalDate day -> day;
            default -> time;
        };
        return FORMATS.computeIfAbsent(
                        new Format(pattern, danish() ? DANISH : Locale.UK),
                        it -> DateTimeFormatter.ofPattern(it.pattern(), it.locale()))
                .format(here);
    }

    private static boolean danish() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
