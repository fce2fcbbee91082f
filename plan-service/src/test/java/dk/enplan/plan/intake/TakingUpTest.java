package dk.enplan.plan.intake;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows as an older version left them, which did not know the type; this version does, and nobody tells it to look. */
class TakingUpTest extends OnTheGround {

    private static final String KNOWN = "home.tenancy-started";
    private static final String DATA = "{\"homeId\":\"h\"}";

    private final UUID citizen = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final EventStore store;
    private final SetAside setAside;
    private final Intake intake;

    @Autowired
    TakingUpTest(JdbcClient jdbc, EventStore store, SetAside setAside, Intake intake) {
        this.jdbc = jdbc;
        this.store = store;
        this.setAside = setAside;
        this.intake = intake;
    }

    @Test
    void what_was_not_understood_is_in_the_plan_when_it_is_and_its_sender_hears_of_it() {
        var named = left(citizen, KNOWN, DATA, "dk.enplan." + KNOWN + ".v1");
        var fromBeforeTypesWereNamed = left(citizen, KNOWN, DATA, null);
        eventually(() -> assertThat(recorded(citizen)).isEqualTo(2));
        assertThat(aside(citizen)).isEmpty();
        for (var id : List.of(named, fromBeforeTypesWereNamed))
            eventually(() -> assertThat(answers(citizen, id)).containsExactly("dk.enplan.receipt.accepted.v1"));
    }

    @Test
    void they_are_taken_up_in_the_order_in_which_they_came_and_not_all_at_once() {
        var ridden = "dk.enplan.horse.ridden.v1";
        var ids = Stream.generate(() -> left(citizen, "horse.ridden", DATA, ridden))
                .limit(5)
                .toList();
        var first = setAside.release(new CitizenId(citizen), Set.of(ridden), 3);
        var rest = setAside.release(new CitizenId(citizen), Set.of(ridden), 3);
        assertThat(Stream.concat(first.stream(), rest.stream()).map(Arrival::cameFrom))
                .containsExactlyElementsOf(ids.stream().map(TakingUpTest::place).toList());
        assertThat(rest).hasSize(2);
    }

    @Test
    void what_is_understood_and_wrong_is_refused_with_the_field() {
        var id = left(citizen, KNOWN, "{}", null);
        eventually(() -> assertThat(answers(citizen, id)).containsExactly("dk.enplan.receipt.refused.v1"));
        assertThat(receipts(citizen).getFirst().path("data").path("field").stringValue())
                .isEqualTo("data.homeId");
        assertThat(aside(citizen)).containsExactly("refused invalid-event");
        assertThat(recorded(citizen)).isZero();
    }

    @Test
    void what_is_still_not_understood_is_read_once_more_and_then_left_in_peace() {
        left(citizen, "horse.ridden", DATA, null);
        eventually(() -> assertThat(jdbc.sql("select type from set_aside where citizen_id = ?")
                        .param(citizen)
                        .query(String.class)
                        .single())
                .isEqualTo("dk.enplan.horse.ridden.v1"));
        var taken =
                intake.takeUp(new CitizenId(citizen), Language.FACTS.shapes().keySet(), 10);
        assertThat(taken).isZero();
        assertThat(aside(citizen)).containsExactly("parked not-understood");
    }

    @Test
    void it_waits_behind_what_is_parked_about_the_same_citizen() {
        insert(citizen, UUID.randomUUID(), "failed", KNOWN, DATA, null);
        var id = left(citizen, KNOWN, DATA, null);
        eventually(() -> assertThat(answers(citizen, id)).containsExactly("dk.enplan.receipt.parked.v1"));
        assertThat(aside(citizen)).containsExactly("parked failed", "parked behind");
        assertThat(recorded(citizen)).isZero();
    }

    @Test
    void a_plan_that_breaks_holds_back_nobody_else() {
        breakPlan(citizen);
        var other = UUID.randomUUID();
        var broken = left(citizen, KNOWN, DATA, null);
        left(other, KNOWN, DATA, null);
        eventually(() -> assertThat(recorded(other)).isEqualTo(1));
        eventually(() -> assertThat(answers(citizen, broken)).containsExactly("dk.enplan.receipt.parked.v1"));
        assertThat(aside(citizen)).containsExactly("parked failed");
    }

    @Test
    void several_that_look_at_once_take_each_up_once() throws Exception {
        var citizens = Stream.generate(UUID::randomUUID).limit(20).toList();
        for (var one : citizens) for (int i = 0; i < 3; i++) left(one, KNOWN, DATA, null);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : replicas.invokeAll(Stream.generate(() -> new TakingUp(setAside, intake))
                    .limit(4)
                    .map(replica -> Executors.callable(replica::takeUpWhatIsKnownNow))
                    .toList())) look.get();
        }
        for (var one : citizens) {
            eventually(() -> assertThat(recorded(one)).isEqualTo(3));
            eventually(() -> assertThat(receipts(one))
                    .extracting(receipt -> receipt.path("type").stringValue())
                    .containsExactly(
                            "dk.enplan.receipt.accepted.v1",
                            "dk.enplan.receipt.accepted.v1",
                            "dk.enplan.receipt.accepted.v1"));
        }
    }

    @Test
    void what_is_not_understood_is_refused_at_once_where_it_should_not_have_come_from() {
        var id = UUID.randomUUID();
        Topics.send("enplan.events.housing", citizen.toString(), event(citizen, id, "horse.ridden", DATA));
        eventually(() -> assertThat(aside(citizen)).containsExactly("refused wrong-sector"));
    }

    private UUID left(UUID about, String event, String data, @Nullable String type) {
        var id = UUID.randomUUID();
        insert(about, id, "not-understood", event, data, type);
        return id;
    }

    private void insert(UUID about, UUID id, String code, String event, String data, @Nullable String type) {
        jdbc.sql("""
                        insert into set_aside
                          (event_id, citizen_id, sector, type, state, code, reason, message, came_from, came_at)
                        values (:id, :about, 'family', :type, 'parked', :code, 'as it was then', :message, :from, now())
                        """)
                .param("id", id)
                .param("about", about)
                .param("type", type)
                .param("code", code)
                .param("message", event(about, id, event, data).getBytes(StandardCharsets.UTF_8))
                .param("from", place(id))
                .update();
    }

    private static String place(UUID id) {
        return "enplan.events.family-0@older-" + id;
    }

    private static String event(UUID about, UUID id, String event, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"dk.enplan.%s.v1","subject":"%s",
                 "time":"2026-03-01T09:00:00+01:00","recordedat":"2026-03-01T09:00:00+01:00","sector":"family",
                 "data":%s}""".formatted(id, event, about, data);
    }

    /** A history that nobody can have written: a flag that never stood is cleared. */
    private void breakPlan(UUID about) {
        var key = new Flag.Key("conflict/none", List.of());
        store.publish(new GenericDomainEventMessage<>(
                "Plan",
                about.toString(),
                0,
                new PlanEvent.FlagCleared(UUID.randomUUID(), key, false, false, Instant.now())));
    }

    private int recorded(UUID about) {
        return jdbc.sql("select count(*) from inbox where citizen_id = ?")
                .param(about)
                .query(Integer.class)
                .single();
    }

    private List<String> aside(UUID about) {
        return jdbc.sql("select state || ' ' || code from set_aside where citizen_id = ? order by position")
                .param(about)
                .query(String.class)
                .list();
    }

    private static List<JsonNode> receipts(UUID about) {
        return Topics.read("enplan.receipts.family", about.toString()).stream()
                .map(record -> Language.parse(record.value()).orElseThrow())
                .toList();
    }

    private static List<String> answers(UUID about, UUID id) {
        return receipts(about).stream()
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(id.toString()))
                .map(receipt -> receipt.path("type").stringValue())
                .toList();
    }
}
