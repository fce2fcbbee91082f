package dk.enplan.plan.overview;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a plan, a page at a time. What a reader may not see is left out in the query, so a page is never short of it. */
@Component
class EntryRows {

    /** Facts of one audience by one sector, and how many: seen all of them, or none. */
    record Heap(String audience, String sector, int facts) {

        boolean seenBy(Reader reader) {
            return reader.sees(Audience.valueOf(audience.toUpperCase(Locale.ROOT)), sector);
        }

        boolean knownTo(Reader reader) {
            return reader.knows(Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
        }

        String key() {
            return audience + " " + sector;
        }
    }

    /** @param order the column that says what comes first, and whether later comes first */
    record Slice(
            List<String> seen,
            Order order,
            boolean newestFirst,
            @Nullable Place after,
            @Nullable String sector,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean facts,
            boolean flags,
            int size,
            List<String> hidden,
            PlanReading.Veil veil) {
        Slice {
            hidden = List.copyOf(hidden);
            seen = List.copyOf(seen);
        }

        /** The latest that has arrived, of every kind. */
        static Slice newest(List<String> seen, int size, List<String> hidden, PlanReading.Veil veil) {
            return new Slice(seen, Order.ARRIVAL, true, null, null, null, null, null, true, true, size, hidden, veil);
        }
    }

    enum Order {
        TRUTH("time"),
        ARRIVAL("arrived_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /** Between two entries. Positions are never given again, so it stays there whatever arrives. */
    record Place(Instant at, long position) {}

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Heap> heaps(CitizenId citizen) {
        return jdbc.sql(
                        "select audience, sector, count(*) from serving.fact where citizen_id = ? group by audience, sector")
                .param(citizen.value())
                .query((row, i) -> new Heap(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    List<String> types(CitizenId citizen, List<String> seen) {
        return jdbc.sql("""
                        select distinct type from serving.fact
                         where citizen_id = :citizen and audience || ' ' || sector = any(:seen) order by type
                        """)
                .param("citizen", citizen.value())
                .param("seen", seen.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<Entry> slice(CitizenId citizen, Slice slice) {
        var column = slice.order().column;
        var parts = new ArrayList<String>();
        if (slice.facts()) parts.add("""
                    select position, time, arrived_at, json, null::uuid as flag_id, null as step, null as severity,
                           null as rule, null as title_da, null as title_en, null::uuid[] as because, null::boolean as retroactive,
                           null::boolean as corrected
                      from serving.fact fact
                     where citizen_id = :citizen and audience || ' ' || sector = any(:seen)
                       and (cast(:sector as text) is null or sector = :sector)
                       and (cast(:type as text) is null or type = :type)
                    """);
        if (slice.flags()) parts.add("""
                    select step.position, step.time, step.arrived_at, null as json, step.flag_id, step.step, step.severity,
                           flag.rule, flag.title_da, flag.title_en, flag.because, step.retroactive, step.corrected
                      from serving.flag_step step
                      join serving.flag flag on flag.citizen_id = step.citizen_id and flag.flag_id = step.flag_id
                     where step.citizen_id = :citizen
                       and step.flag_id <> all(cast(:gone as uuid[]))
                       and (step.step not in ('cleared', 'escalated') or step.flag_id <> all(cast(:standing as uuid[]))
                            or step.position < (select min(position) from serving.fact
                                                 where citizen_id = :citizen and audience = any(cast(:hidden as text[]))))
                       and not exists (
                              select 1 from serving.fact fact
                               where fact.citizen_id = step.citizen_id and fact.event_id = any(flag.because)
                                 and fact.audience = any(cast(:hidden as text[])))
                       and (cast(:type as text) is null or 'flag.' || step.step = :type)
                       and (cast(:sector as text) is null or exists (
                              select 1 from serving.fact fact
                               where fact.citizen_id = step.citizen_id and fact.event_id = any(flag.because)
                                 and fact.sector = :sector and fact.audience || ' ' || fact.sector = any(:seen)))
                    """);
        var direction = slice.newestFirst() ? "desc" : "asc";
        var beyond = slice.newestFirst() ? "<" : ">";
        var after = slice.after();
        return jdbc.sql("""
                        select * from (%1$s) entry
                         where (cast(:from as timestamptz) is null or time >= :from)
                           and (cast(:to as timestamptz) is null or time < :to)
                           and (cast(:after as timestamptz) is null or (%2$s, position) %4$s (:after, :position))
                         order by %2$s %3$s, position %3$s limit :size
                        """.formatted(String.join(" union all ", parts), column, direction, beyond))
                .param("citizen", citizen.value())
                .param("seen", slice.seen().toArray(String[]::new))
                .param("sector", slice.sector())
                .param("type", slice.type())
                .param("from", orNull(slice.from()))
                .param("to", orNull(slice.to()))
                .param("after", orNull(after == null ? null : after.at()))
                .param("position", after == null ? 0L : after.position())
                .param("size", slice.size())
                .param("hidden", slice.hidden().toArray(String[]::new))
                .param("gone", slice.veil().gone().toArray(UUID[]::new))
                .param("standing", slice.veil().standing().toArray(UUID[]::new))
                .query((row, i) -> entry(row))
                .list();
    }

    /** What stands at these places, in no order. */
    List<Entry> at(CitizenId citizen, List<String> seen, Collection<Long> positions) {
        return jdbc.sql("""
                        select position, time, arrived_at, json, null::uuid as flag_id, null as step, null as severity,
                               null as rule, null as title_da, null as title_en, null::uuid[] as because, null::boolean as retroactive,
                               null::boolean as corrected
                          from serving.fact
                         where citizen_id = :citizen and position = any(:places) and audience || ' ' || sector = any(:seen)
                        union all
                        select step.position, step.time, step.arrived_at, null, step.flag_id, step.step, step.severity,
                               flag.rule, flag.title_da, flag.title_en, flag.because, step.retroactive, step.corrected
                          from serving.flag_step step
                          join serving.flag flag on flag.citizen_id = step.citizen_id and flag.flag_id = step.flag_id
                         where step.citizen_id = :citizen and step.position = any(:places)
                        """)
                .param("citizen", citizen.value())
                .param("places", positions.toArray(Long[]::new))
                .param("seen", seen.toArray(String[]::new))
                .query((row, i) -> entry(row))
                .list();
    }

    List<Entry> said(CitizenId citizen, List<String> seen, Collection<UUID> events) {
        return jdbc.sql("""
                        select position, time, arrived_at, json from serving.fact
                         where citizen_id = :citizen and event_id = any(cast(:those as uuid[])) and audience || ' ' || sector = any(:seen)
                         order by time, position
                        """)
                .param("citizen", citizen.value())
                .param("those", events.stream().map(UUID::toString).toArray(String[]::new))
                .param("seen", seen.toArray(String[]::new))
                .query((row, i) -> entry(row))
                .list();
    }

    /** What was told between two instants of these types, or done in the plan itself by somebody. */
    List<Entry> decided(
            CitizenId citizen, List<String> seen, List<String> types, Instant from, Instant until, int most) {
        return jdbc.sql("""
                        select position, time, arrived_at, json from serving.fact
                         where citizen_id = :citizen and audience || ' ' || sector = any(:seen)
                           and arrived_at > :from and arrived_at < :until
                           and (type = any(:types) or sector = 'plan' and actor is not null)
                         order by position limit :most
                        """)
                .param("citizen", citizen.value())
                .param("seen", seen.toArray(String[]::new))
                .param("types", types.toArray(String[]::new))
                .param("from", Moments.forDatabase(from))
                .param("until", Moments.forDatabase(until))
                .param("most", most)
                .query((row, i) -> entry(row))
                .list();
    }

    Set<UUID> arrivedSince(CitizenId citizen, List<String> seen, Instant since) {
        return jdbc.sql("""
                        select event_id from serving.fact
                         where citizen_id = :citizen and arrived_at > :since and audience || ' ' || sector = any(:seen)
                        """)
                .param("citizen", citizen.value())
                .param("since", Moments.forDatabase(since))
                .param("seen", seen.toArray(String[]::new))
                .query(UUID.class)
                .set();
    }

    /** All that can take something back, or join two histories: few, and needed to tell what of the rest counts. */
    List<CloudEvent<Fact>> corrections(CitizenId citizen) {
        var types = List.of(
                Language.FACTS.typeOf(Correction.Annulled.class), Language.FACTS.typeOf(Citizen.IdentityMerged.class));
        return facts(
                "select json from serving.fact where citizen_id = :citizen and type = any(:those)", citizen, types);
    }

    List<CloudEvent<Fact>> facts(CitizenId citizen, List<UUID> events) {
        return facts(
                "select json from serving.fact where citizen_id = :citizen and event_id = any(cast(:those as uuid[]))",
                citizen,
                events.stream().map(UUID::toString).toList());
    }

    private List<CloudEvent<Fact>> facts(String sql, CitizenId citizen, List<String> those) {
        return jdbc
                .sql(sql)
                .param("citizen", citizen.value())
                .param("those", those.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(Language.FACTS::kept)
                .toList();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : Moments.forDatabase(instant);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        var time = row.getObject("time", OffsetDateTime.class).toInstant();
        var arrivedAt = row.getObject("arrived_at", OffsetDateTime.class).toInstant();
        var json = row.getString("json");
        if (json != null) return new Entry.Said(position, time, arrivedAt, Language.FACTS.kept(json));
        return new Entry.FlagStep(
                position,
                time,
                arrivedAt,
                row.getObject("flag_id", UUID.class),
                row.getString("step"),
                row.getString("severity"),
                row.getString("rule"),
                new PlanDocument.Words(row.getString("title_da"), row.getString("title_en")),
                List.of((UUID[]) row.getArray("because").getArray()),
                (Boolean) row.getObject("retroactive"),
                (Boolean) row.getObject("corrected"));
    }
}
