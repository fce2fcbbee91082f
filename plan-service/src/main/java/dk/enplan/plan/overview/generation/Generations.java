package dk.enplan.plan.overview.generation;

import dk.enplan.plan.overview.generation.Generation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which generations there are, as every replica reads it. */
@Component
class Generations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Generations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<Generation> all() {
        return jdbc.sql("select * from view_generation order by generation desc")
                .query((row, i) -> generation(row))
                .list();
    }

    /** As {@link #all}, and none of them moves on before the transaction ends. */
    List<Generation> allHeld() {
        jdbc.sql("select generation from view_generation where state <> 'dropped' for share")
                .query(Integer.class)
                .list();
        return all();
    }

    List<Generation> present() {
        return all().stream()
                .filter(generation -> generation.state() != State.DROPPED)
                .toList();
    }

    Optional<Generation> serving() {
        return present().stream().filter(Generation::serving).findFirst();
    }

    Optional<Generation> find(int number) {
        return all().stream()
                .filter(generation -> generation.number() == number)
                .findFirst();
    }

    /** A new one, unless one is on its way already: of two who ask at once, one gets it. */
    Optional<Generation> begin() {
        return jdbc.sql("""
                        insert into view_generation (generation, state, form, begun_at)
                        select coalesce(max(generation), 0) + 1, 'building', :form, :now from view_generation
                        on conflict do nothing
                        returning *
                        """)
                .param("form", Generation.FORM)
                .param("now", now())
                .query((row, i) -> generation(row))
                .optional();
    }

    /** False when somebody else has moved it on already. */
    boolean move(Generation generation, State to) {
        var when = switch (to) {
            case BUILDING, FINISHING -> "";
            case SERVING -> ", served_at = :now";
            case RETIRED -> ", retired_at = :now";
            case DROPPED -> ", dropped_at = :now";
        };
        return jdbc.sql("update view_generation set state = :to" + when
                                + " where generation = :number and state = :from")
                        .param("to", to.word())
                        .param("now", now())
                        .param("number", generation.number())
                        .param("from", generation.state().word())
                        .update()
                == 1;
    }

    void compared(Generation generation, long alike, long unlike) {
        jdbc.sql("update view_generation set alike = ?, unlike = ? where generation = ?")
                .params(alike, unlike, generation.number())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Generation generation(ResultSet row) throws SQLException {
        return new Generation(
                row.getInt("generation"),
                State.of(row.getString("state")),
                row.getInt("form"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "served_at"),
                instant(row, "retired_at"),
                instant(row, "dropped_at"),
                (Long) row.getObject("alike"),
                (Long) row.getObject("unlike"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
