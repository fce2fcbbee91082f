package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the driver takes them. */
final class Rows {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSXXX G", Locale.ENGLISH);

    private Rows() {}

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    interface Row<E> {
        @Nullable Object[] of(Told told, E event);
    }

    /** The events of one kind, each as a row. */
    static <E extends PlanEvent> List<@Nullable Object[]> of(List<Told> batch, Class<E> kind, Row<E> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (var told : batch) if (kind.isInstance(told.event())) rows.add(row.of(told, kind.cast(told.event())));
        return rows;
    }

    /** To what a table keeps, and never rounded up: what was read back is what was written. */
    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** As the driver would have said it: to what a table keeps, in any year that an event may name. */
    static String words(OffsetDateTime time) {
        return WORDS.format(time.plusNanos(500).withOffsetSameInstant(ZoneOffset.UTC));
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
