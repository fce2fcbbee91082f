package dk.enplan.plan.intake;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.intake.Aside.Reread;
import dk.enplan.plan.intake.Aside.What;
import dk.enplan.plan.model.Plans;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.JsonNode;

/** Bytes that name nobody are decided about by an operator, one by one: read once more, or disposed of and kept. */
class UnreadableTest extends IntakeTrial {

    private final UUID citizen = UUID.randomUUID();
    private final String place = "place@" + UUID.randomUUID();
    private final JdbcTemplate template;
    private final SealedMessages sealed;
    private final Http service;

    @Autowired
    UnreadableTest(ApplicationContext service, @LocalServerPort int port) {
        super(service);
        this.template = service.getBean(JdbcTemplate.class);
        this.sealed = service.getBean(SealedMessages.class);
        this.service = Http.at(port);
    }

    @AfterEach
    void nothing_stays_for_the_tests_that_follow() {
        jdbc.sql("delete from set_aside where came_from = ? or citizen_id = ?")
                .params(place, citizen)
                .update();
    }

    @Test
    void what_nobody_can_read_is_disposed_of_with_a_reason_and_kept_whole() {
        var position = keep(bytes("not { even JSON"));
        for (var other : List.of(Person.auditor("rita"), Person.coordinator("tove"), Person.system("family")))
            assertThat(dispose(other, position, "Nobody knows it.").status())
                    .as(other.sub())
                    .isEqualTo(403);
        var before = Instant.now();

        var answer = dispose(Person.operator("otto"), position, " Sent by a test of theirs; they know. ");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("by").stringValue()).isEqualTo("otto");

        assertThat(listed("/api/parked", position)).isEmpty();
        assertThat(listed("/api/disposed", position)).singleElement().satisfies(it -> {
            assertThat(it.at("/disposed/by").stringValue()).isEqualTo("otto");
            assertThat(it.at("/disposed/because").stringValue()).isEqualTo("Sent by a test of theirs; they know.");
            assertThat(Instant.parse(it.at("/disposed/at").stringValue())).isAfterOrEqualTo(before.minusMillis(1));
            assertThat(it.toString()).doesNotContain("not { even JSON");
        });
        var kept = jdbc.sql("select message from set_aside where position = ?")
                .param(position)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("JSON");
        assertThat(sealed.about((UUID) null).of(place, kept)).isEqualTo(bytes("not { even JSON"));
        assertThat(service.as(Person.coordinator("tove")).get("/api/disposed").status())
                .isEqualTo(403);
        assertThat(dispose(Person.operator("otto"), position, "Again.").status())
                .as("what somebody decided stays decided")
                .isEqualTo(404);
        assertThat(service.as(Person.operator("otto"))
                        .post("/api/parked/" + position + "/retry", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_disposed_of_without_a_reason_and_nothing_that_somebody_waits_for() {
        var position = keep(bytes("{}"));
        for (var reason : List.of("", "  ", "x".repeat(2_001)))
            assertThat(dispose(Person.operator("otto"), position, reason).status())
                    .isEqualTo(422);
        assertThat(listed("/api/parked", position)).hasSize(1);

        intake(breaking()).take(List.of(arrival(citizen)));
        var failed = jdbc.sql("select position from set_aside where citizen_id = ?")
                .param(citizen)
                .query(Long.class)
                .single();
        assertThat(dispose(Person.operator("otto"), failed, "It is in the way.").status())
                .isEqualTo(404);
        assertThat(parked(citizen)).containsExactly("failed");
    }

    @Test
    void what_a_newer_version_understands_is_taken_in_and_answered() {
        var arrival = arrival(citizen);
        var position = keepUnreadOf(arrival);
        var answer = service.as(Person.operator("otto")).post("/api/parked/" + position + "/retry", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("became").stringValue()).isEqualTo("taken");
        assertThat(recorded(citizen)).containsExactly(idOf(arrival));
        eventually(() -> assertThat(answers(citizen, idOf(arrival))).containsExactly("accepted"));
        assertThat(listed("/api/parked", position)).isEmpty();
        assertThat(service.as(Person.auditor("rita"))
                        .post("/api/parked/" + position + "/retry", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_nobody_understands_yet_stays_where_it_is_and_says_how_often_it_was_tried() {
        var position = keep(bytes("not { even JSON"));
        assertThat(retry(plans, position)).isEqualTo(new Reread.Became(What.UNREADABLE));
        assertThat(retry(plans, position)).isEqualTo(new Reread.Became(What.UNREADABLE));
        assertThat(listed("/api/parked", position)).singleElement().satisfies(it -> {
            assertThat(it.path("tries").intValue()).isEqualTo(2);
            assertThat(it.path("triedAt").isString()).isTrue();
            assertThat(it.path("code").stringValue()).isEqualTo("unreadable");
        });
    }

    @Test
    void what_turns_out_to_be_wrong_is_refused_and_what_others_are_before_waits_behind_them() {
        var wrong = new Arrival("housing", citizen.toString(), arrival(citizen).message(), place);
        assertThat(retry(plans, keepUnreadOf(wrong))).isEqualTo(new Reread.Became(What.REFUSED));

        var astray = arrival(citizen);
        assertThat(retry(
                        plans,
                        keepUnreadOf(new Arrival(
                                "family", UUID.randomUUID().toString(), astray.message(), astray.cameFrom()))))
                .as("under another's key")
                .isEqualTo(new Reread.Became(What.REFUSED));

        intake(breaking()).take(List.of(arrival(citizen)));
        assertThat(retry(plans, keepUnreadOf(arrival(citizen)))).isEqualTo(new Reread.Became(What.PARKED));
        assertThat(parked(citizen)).containsExactly("failed", "behind");
    }

    @Test
    void what_breaks_on_the_way_stays_as_it_was_with_its_fault_and_what_passes_is_not_held_against_it() {
        var position = keepUnreadOf(arrival(citizen));
        assertThat(retry(breaking(), position)).isEqualTo(new Reread.Became(What.UNREADABLE));
        assertThat(listed("/api/parked", position))
                .singleElement()
                .satisfies(it -> assertThat(it.path("fault").stringValue()).contains("IllegalStateException"));
        var away = after(about -> {
            throw new CannotCreateTransactionException("the database is away");
        });
        assertThat(retry(away, position)).isEqualTo(new Reread.NotNow());
        assertThat(recorded(citizen)).isEmpty();
        assertThat(retry(plans, position)).isEqualTo(new Reread.Became(What.TAKEN));
    }

    @Test
    void two_operators_at_once_take_it_in_once() throws Exception {
        var position = keepUnreadOf(arrival(citizen));
        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reread> press = () -> retry(plans, position);
            var answers = operators.invokeAll(List.of(press, press, press)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(answers)
                    .containsExactlyInAnyOrder(
                            new Reread.Became(What.TAKEN), new Reread.NotHere(), new Reread.NotHere());
        }
        assertThat(recorded(citizen)).hasSize(1);
    }

    @Test
    void what_was_kept_without_its_key_is_taken_at_its_word() {
        var position = keepUnreadOf(arrival(citizen));
        jdbc.sql("update set_aside set message_key = null where position = ?")
                .param(position)
                .update();
        assertThat(retry(plans, position)).isEqualTo(new Reread.Became(What.TAKEN));
    }

    private Plans breaking() {
        return after(about -> {
            throw new IllegalStateException("history is broken");
        });
    }

    private Reread retry(Plans through, long position) {
        return new Unreadable(template, sealed, recording(through), transactions, faults, Clock.systemUTC())
                .retry(position);
    }

    private long keep(byte[] message) {
        var arrival = new Arrival("family", citizen.toString(), message, place);
        intake(plans).take(List.of(arrival));
        return position(arrival);
    }

    /** As a version keeps it that cannot read it. */
    private long keepUnreadOf(Arrival arrival) {
        setAside.keep(List.of(Sorting.sort(arrival, Clock.systemUTC()).bare()), Instant.now());
        return position(arrival);
    }

    private long position(Arrival arrival) {
        return jdbc.sql("select position from set_aside where came_from = ? and code = 'unreadable'")
                .param(arrival.cameFrom())
                .query(Long.class)
                .single();
    }

    private Http.Answer dispose(Person who, long position, String reason) {
        return service.as(who).post("/api/parked/" + position + "/disposal", "{\"reason\": \"%s\"}".formatted(reason));
    }

    private List<JsonNode> listed(String where, long position) {
        return service.as(Person.operator("otto"))
                .get(where + "?most=1&after=" + (position - 1))
                .json()
                .path("events")
                .valueStream()
                .filter(it -> it.path("position").longValue() == position)
                .toList();
    }
}
