package dk.enplan.plan.replay;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.plan.WrittenDownAsErased;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a replay makes of somebody who was erased, and of somebody who is only called so. */
class ReplayOfTheErasedTest extends OnTheGround {

    private final JdbcClient jdbc;
    private final Replaying replaying;
    private final TransactionTemplate transaction;
    private final AYear year;

    @Autowired
    ReplayOfTheErasedTest(
            @LocalServerPort int port,
            JdbcClient jdbc,
            RecordedHistories histories,
            Replaying replaying,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.replaying = replaying;
        this.transaction = transaction;
        this.year = new AYear(port, jdbc, histories);
    }

    @Test
    void one_who_was_erased_is_said_to_be_when_somebody_asks_about_them_alone() {
        year.told();
        year.erased();
        var shown = year.replay();
        assertThat(shown.path("result").stringValue()).isEqualTo("incomplete");
        assertThat(shown.path("statement").path("counts").path("erased").longValue())
                .isEqualTo(1);
        assertThat(shown.path("statement")
                        .path("uncompared")
                        .path(0)
                        .path("says")
                        .stringValue())
                .startsWith("This citizen was erased.");
        assertThat(shown.path("statement").has("erased")).isFalse();
    }

    @Test
    void somebody_who_is_only_called_erased_is_replayed_like_anybody() {
        year.told();
        year.replayed();
        var called = seenAfter(() -> jdbc.sql("insert into erased_citizen (citizen_id, erased_at) values (?, now())")
                .param(year.story.citizen())
                .update());
        assertThat(called).isInstanceOf(Seen.Again.class);
        var recorded = seenAfter(this::aRecordOfErasure);
        assertThat(recorded)
                .as("their key opens everything still")
                .isInstanceOfSatisfying(
                        Seen.Again.class, it -> assertThat(it.retold().events()).isPositive());
    }

    private void aRecordOfErasure() {
        WrittenDownAsErased.in(jdbc, year.story.citizen());
    }

    @Test
    void what_is_still_shown_of_somebody_who_was_erased_is_found() {
        var other = new Story();
        other.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        eventually(() -> assertThat(year.replay(other.citizen()).path("result").stringValue())
                .isEqualTo("equal"));
        year.told();
        year.erased();
        var views = year.views();
        var nothing = seenAfter(() -> {});
        assertThat(nothing).isEqualTo(new Seen.Erased(year.story.citizen(), List.of()));
        for (var table : List.of("plan", "summary"))
            assertThat(seenAfter(() -> jdbc.sql(
                                    "insert into %1$s.%2$s select (jsonb_populate_record(it, ?::jsonb)).* from %1$s.%2$s it limit 1"
                                            .formatted(views, table))
                            .param("{\"citizen_id\": \"%s\"}".formatted(year.story.citizen()))
                            .update()))
                    .as(table)
                    .isInstanceOfSatisfying(
                            Seen.Erased.class,
                            it -> assertThat(it.stillShown())
                                    .singleElement()
                                    .satisfies(row -> assertThat(row.what()).isEqualTo("view." + table)));
    }

    /** In a transaction that is taken back: nobody else meets what was done in it. */
    private Seen seenAfter(Runnable done) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            done.run();
            return replaying.of(new CitizenId(year.story.citizen()));
        }));
    }
}
