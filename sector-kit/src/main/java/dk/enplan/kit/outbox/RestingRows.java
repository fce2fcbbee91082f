package dk.enplan.kit.outbox;

import dk.enplan.kit.outbox.Lanes.Ended;
import dk.enplan.kit.outbox.OutboxRows.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lanes that rest, and what lies apart because of them: as the relay sees it, inside its own transaction. Nothing here costs more
 * where more of it rests.
 */
final class RestingRows {

    /** How many rows from the front are looked through for those of lanes that rest. */
    static final int MOST_LOOKED_THROUGH = 2_000;

    private static final int MOST_LANES = 20;
    private static final int MOST_OF_ONE_LANE = 100;

    private final JdbcTemplate jdbc;

    RestingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in front and may not go is read once, and then lies apart until its lane goes on.
     *
     * @return whether all that was looked through lies apart now, so that what follows it has not been looked at
     */
    boolean layApart(Collection<Lane> underWay) {
        return jdbc.update("""
                with front as (
                  select position, message_key, topic from outbox where message_key || ' ' || topic <> all (?) order by position limit ?),
                taken as (
                  delete from outbox using front
                   where outbox.position = front.position
                     and exists (select from outbox_resting as resting
                                  where resting.message_key = front.message_key and resting.topic = front.topic)
                  returning outbox.position, outbox.topic, outbox.message_key, outbox.json, outbox.put_at)
                insert into outbox_aside (position, topic, message_key, json, put_at) select * from taken
                """, Lane.words(underWay), MOST_LOOKED_THROUGH) == MOST_LOOKED_THROUGH;
    }

    /**
     * The first message of a few lanes that have rested: when it is taken, the others follow. A few, because they may well not be
     * taken again, and others wait. A clock that was moved back must not leave a lane at rest: what lies further ahead than a rest
     * is long is over, too.
     */
    List<Row> rested(Collection<Lane> underWay, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var firsts = new HashMap<Long, Lane>();
        for (var over : List.of("again_at < ?", "again_at > ? + interval '1 minute'"))
            jdbc.query(
                    "select position, topic, message_key from outbox_resting where not goes_on and " + over
                            + " and message_key || ' ' || topic <> all (?) order by again_at limit " + MOST_LANES,
                    row -> {
                        firsts.put(row.getLong(1), new Lane(row.getString(2), row.getString(3)));
                    },
                    at,
                    Lane.words(underWay));
        if (firsts.isEmpty()) return List.of();
        var positions = firsts.keySet().toArray(Long[]::new);
        var rows = jdbc.query("""
                select position, topic, message_key, json from outbox where position = any (?)
                union all
                select position, topic, message_key, json from outbox_aside where position = any (?)
                """, OutboxRows.ROW, positions, positions);
        // Somebody took it out by hand: then nothing is left to wait for.
        rows.forEach(row -> firsts.remove(row.position()));
        goOn(firsts.values());
        return rows;
    }

    /** What lies apart of a few lanes that go on again. */
    List<Row> goingOn(Collection<Lane> underWay) {
        return jdbc.query(
                """
                select position, topic, message_key, json from (
                  select its.*, sum(octet_length(json)) over (order by position) - octet_length(json) as before
                    from (select message_key, topic from outbox_resting
                           where goes_on and message_key || ' ' || topic <> all (?) order by again_at limit ?) as lane
                   cross join lateral (
                     select * from outbox_aside as aside
                      where aside.message_key = lane.message_key and aside.topic = lane.topic order by position limit ?) as its
                  ) as oldest
                 where before < ? order by position
                """, OutboxRows.ROW, Lane.words(underWay), MOST_LANES, MOST_OF_ONE_LANE, OutboxRows.MOST_BYTES);
    }

    void forget(Collection<Long> positions) {
        if (!positions.isEmpty())
            jdbc.update("delete from outbox_aside where position = any (?)", (Object) positions.toArray(Long[]::new));
    }

    /** Of these the first was taken; those that do not rest are not touched. */
    void goOn(Collection<Lane> lanes) {
        if (lanes.isEmpty()) return;
        jdbc.update(
                """
                update outbox_resting set goes_on = true
                 where not goes_on and (message_key, topic) in (select * from unnest(?::text[], ?::text[]))
                """,
                lanes.stream().map(Lane::key).toArray(String[]::new),
                lanes.stream().map(Lane::topic).toArray(String[]::new));
    }

    /** Where nothing lies apart any more, what has come since goes like everybody's. */
    void release() {
        jdbc.update("""
                delete from outbox_resting as resting
                 where goes_on and not exists (
                   select from outbox_aside as aside where aside.message_key = resting.message_key and aside.topic = resting.topic)
                """);
    }

    /** Twice as long each time, up to a minute; one that went on and stopped again rests anew. */
    void rest(Collection<Ended> lanes, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                insert into outbox_resting as resting (message_key, topic, position, cause, since, tries, again_at)
                values (?, ?, ?, ?, ?, 1, ? + interval '1 second')
                on conflict (message_key, topic) do update
                  set position = excluded.position, cause = excluded.cause, goes_on = false,
                      since = case when resting.goes_on then excluded.since else resting.since end,
                      tries = case when resting.goes_on then 1 else resting.tries + 1 end,
                      again_at = case when resting.goes_on then excluded.again_at
                        else excluded.since + least(interval '1 second' * 2 ^ least(resting.tries, 10), interval '1 minute') end
                """, lanes.stream().map(ended -> resting(ended, at)).toList());
    }

    private static Object[] resting(Ended ended, OffsetDateTime at) {
        var stuck = ended.stuck().orElseThrow();
        return new Object[] {ended.lane().key(), ended.lane().topic(), stuck.position(), stuck.cause(), at, at};
    }
}
