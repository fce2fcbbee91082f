package dk.enplan.plan.intake;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.intake.Aside.Tried;
import dk.enplan.plan.model.Plans;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was parked is tried again, in its order, by the road by which everything comes. */
class RetryingTest extends IntakeTrial {

    private final UUID citizen = UUID.randomUUID();
    private final Http service;

    @Autowired
    RetryingTest(ApplicationContext service, @LocalServerPort int port) {
        super(service);
        this.service = Http.at(port);
    }

    @AfterEach
    void nobody_is_held_for_the_tests_that_follow() {
        jdbc.sql("delete from set_aside where citizen_id = ?").param(citizen).update();
    }

    @Test
    void a_plan_that_was_mended_has_all_of_it_in_the_order_in_which_it_came() {
        var events = park(5);
        assertThat(retry(plans)).contains(new Tried(1, 5, 0, new TreeMap<>(), Optional.empty()));
        assertThat(recorded(citizen)).containsExactlyElementsOf(events);
        assertThat(parked(citizen)).isEmpty();
        for (var id : events) eventually(() -> assertThat(answers(citizen, id)).containsExactly("parked", "accepted"));

        var next = arrival(citizen);
        intake(plans).take(List.of(next));
        assertThat(recorded(citizen)).endsWith(idOf(next)).hasSize(6);
    }

    @Test
    void what_breaks_again_stays_where_it_is_and_so_does_all_that_follows() {
        var events = park(7);
        var stillPoison = breakingOn(List.of(events.get(3)));
        assertThat(retry(stillPoison)).contains(tried(3, Map.of("failed", 1, "behind", 3)));
        assertThat(recorded(citizen)).containsExactlyElementsOf(events.subList(0, 3));
        var first = setAside.list(Aside.Question.of(Aside.State.PARKED, java.util.Optional.of(citizen), 0, 10))
                .getFirst();
        assertThat(first.eventId()).isEqualTo(events.get(3));
        assertThat(first.code()).isEqualTo("failed");
        assertThat(first.reason()).isEqualTo(SetAside.COULD_NOT);
        assertThat(first.fault()).contains("IllegalStateException");

        intake(plans).take(List.of(arrival(citizen)));
        assertThat(retry(stillPoison)).contains(tried(0, Map.of("failed", 1, "behind", 4)));
        assertThat(setAside.list(Aside.Question.of(Aside.State.PARKED, java.util.Optional.of(citizen), 0, 10))
                        .getFirst()
                        .tries())
                .isEqualTo(2);
        assertThat(retry(plans)).contains(tried(5, Map.of()));
        assertThat(recorded(citizen)).startsWith(events.toArray(UUID[]::new)).hasSize(8);
    }

    @Test
    void what_arrives_meanwhile_waits_its_turn_and_nothing_is_left_behind() throws Exception {
        var events = park(4);
        var late = arrival(citizen);
        var begun = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var meanwhile = after(about -> {
                if (!begun.compareAndSet(false, true)) return;
                others.execute(() -> intake(plans).take(List.of(late)));
                eventually(() -> assertThat(waitingForALock()).isPositive());
            });
            inPieces(meanwhile, 2);
        }
        // It came while the queue was there, or when it was gone; never between.
        inPieces(plans, 2);
        assertThat(recorded(citizen))
                .startsWith(events.toArray(UUID[]::new))
                .endsWith(idOf(late))
                .hasSize(5);
        assertThat(parked(citizen)).isEmpty();
    }

    @Test
    void two_operators_at_once_take_each_event_in_once() throws Exception {
        var events = park(30);
        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Tried>> press = () -> retry(plans);
            var taken = 0;
            for (var answer : operators.invokeAll(List.of(press, press, press)))
                taken += answer.get().orElseThrow().taken();
            assertThat(taken).isEqualTo(30);
        }
        assertThat(recorded(citizen)).containsExactlyElementsOf(events);
        for (var id : events) eventually(() -> assertThat(answers(citizen, id)).containsExactly("parked", "accepted"));
    }

    @Test
    void who_dies_in_the_middle_leaves_the_queue_as_it_was() {
        var events = park(6);
        var others = new JdbcTemplate(Ground.shared().database("plan").dataSource());
        var dying = after(about -> others.queryForObject("select pg_terminate_backend(?)", Boolean.class, backend()));
        assertThat(retry(dying)).as("not now").isEmpty();
        assertThat(recorded(citizen)).isEmpty();
        assertThat(parked(citizen)).containsExactly("failed", "behind", "behind", "behind", "behind", "behind");
        assertThat(retry(plans)).contains(tried(6, Map.of()));
        assertThat(recorded(citizen)).containsExactlyElementsOf(events);
    }

    @Test
    void a_long_queue_is_taken_in_pieces() {
        var events = park(450);
        assertThat(retry(plans)).contains(tried(450, Map.of()));
        assertThat(recorded(citizen)).containsExactlyElementsOf(events);
    }

    @Test
    void operators_have_it_tried_again_and_are_told_what_came_of_it() {
        var events = park(3);
        for (var other : List.of(Person.auditor("rita"), Person.coordinator("tove"), Person.system("family")))
            assertThat(service.as(other).post("/api/parked/retry", "").status()).isEqualTo(403);
        var otto = service.as(Person.operator("otto"));

        var listed = otto.get("/api/parked?citizen=" + citizen).json();
        assertThat(listed.path("events")).hasSize(3);
        var waiting = listed.path("citizens").get(0);
        assertThat(waiting.path("citizenId").stringValue()).isEqualTo(citizen.toString());
        assertThat(waiting.path("behind").intValue()).isEqualTo(2);
        assertThat(waiting.path("tries").intValue()).isEqualTo(1);
        assertThat(waiting.path("since").stringValue()).isNotBlank();
        assertThat(listed.toString()).doesNotContain("homeId");
        assertThat(metric("enplan_held_citizens")).isGreaterThanOrEqualTo(1);
        assertThat(metric("enplan_held_longest_seconds")).isGreaterThanOrEqualTo(0);

        var answer = otto.post("/api/parked/retry?citizen=" + citizen, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("taken").intValue()).isEqualTo(3);
        assertThat(answer.json().path("parked")).isEmpty();
        assertThat(answer.json().has("next")).isFalse();
        assertThat(recorded(citizen)).containsExactlyElementsOf(events);

        var nobody = otto.post("/api/parked/retry?citizen=" + citizen, "").json();
        assertThat(nobody.path("citizens").intValue()).isZero();
    }

    @Test
    void all_who_are_held_are_tried_one_by_one() {
        var others = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (var one : others) intake(breaking()).take(List.of(arrival(one), arrival(one)));
        park(1);
        var answer = service.as(Person.operator("otto"))
                .post("/api/parked/retry", "")
                .json();
        assertThat(answer.path("citizens").intValue()).isGreaterThanOrEqualTo(4);
        for (var one : others) assertThat(recorded(one)).hasSize(2);
        assertThat(recorded(citizen)).hasSize(1);
    }

    private double metric(String name) {
        return service.as(Person.operator("otto"))
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> park(int events) {
        var arrivals = Stream.generate(() -> arrival(citizen)).limit(events).toList();
        intake(breaking()).take(arrivals);
        assertThat(parked(citizen)).hasSize(events);
        return arrivals.stream().map(IntakeTrial::idOf).toList();
    }

    private Plans breaking() {
        return after(about -> {
            throw new IllegalStateException("history is broken");
        });
    }

    private Optional<Tried> retry(Plans through) {
        return new Retrying(intake(through), held, faults).one(new CitizenId(citizen));
    }

    private void inPieces(Plans through, int most) {
        var intake = intake(through);
        while (intake.retry(new CitizenId(citizen), most).orElseThrow().events() > 0) {
            // until a look finds nothing
        }
    }

    private static Tried tried(int taken, Map<String, Integer> parked) {
        return new Tried(1, taken, 0, new TreeMap<>(parked), Optional.empty());
    }

    private int backend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private int waitingForALock() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }
}
