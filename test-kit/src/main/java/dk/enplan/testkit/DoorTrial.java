package dk.enplan.testkit;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http.Answer;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds at every sector's door. A service's own test extends it, so that the door is tried as that service is wired:
 * over HTTP, through its database and its topics.
 */
public abstract class DoorTrial extends ServiceTrial {

    static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = 20261122;

    private final String sector;
    private final String path;
    private final Sample sample;

    /** An event of the sector: one whose data is right, and the fields that are missed when it has none. */
    public record Sample(String name, String data, List<String> required) {
        public Sample {
            required = List.copyOf(required);
        }
    }

    protected DoorTrial(String sector, String path, Sample sample) {
        this.sector = sector;
        this.path = path;
        this.sample = sample;
    }

    protected final Http system() {
        return as(Person.system(sector));
    }

    /** All that the sector's topic holds about a citizen, once there are at least this many. */
    protected final List<JsonNode> published(UUID citizen, int atLeast) {
        return eventually(() -> {
            var found = Topics.read("enplan.events." + sector, citizen.toString());
            assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
            return found.stream().map(message -> JSON.readTree(message.value())).toList();
        });
    }

    protected final String event(UUID id, UUID citizen) {
        return event(id, citizen, sample.data());
    }

    protected final String event(UUID id, UUID citizen, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.%s.v1", "subject": "%s",
                 "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00", "sector": "%s",
                 "notYetInTheLanguage": {"exact": 1.50, "words": "åben"}, "data": %s}
                """.formatted(id, sample.name(), citizen, sector, data);
    }

    /** One that nobody has told yet. */
    final String some() {
        return event(UUID.randomUUID(), UUID.randomUUID());
    }

    /** The same, and something else stands in one of its fields, as JSON. */
    final String someWith(String name, String value) {
        var field = Pattern.compile("\"" + name + "\": (\"[^\"]*\"|\\{.*?\\}(?=, \"|\\}))", Pattern.DOTALL);
        return field.matcher(some()).replaceFirst(Matcher.quoteReplacement("\"" + name + "\": " + value));
    }

    protected static List<String> fields(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue())
                .toList();
    }

    @Test
    void health_is_told_to_anybody() {
        eventually(() ->
                assertThat(anybody().get("/actuator/health/readiness").status()).isEqualTo(200));
    }

    @Test
    void without_a_valid_token_nobody_comes_in() {
        var event = event(UUID.randomUUID(), UUID.randomUUID());
        var issuer = TestIssuer.shared();
        var person = Person.system(sector);

        assertThat(anybody().post(path, event).status()).isEqualTo(401);
        assertThat(anybody().get(path).status()).isEqualTo(401);
        assertThat(anybody().with(issuer.expired(person)).post(path, event).status())
                .isEqualTo(401);
        for (var token : List.of(issuer.forged(person), issuer.forOthers(person), issuer.fromElsewhere(person)))
            assertThat(anybody().with(token).post(path, event).status()).isEqualTo(401);
    }

    @Test
    void another_sector_is_turned_away() {
        var stranger = as(Person.system("elsewhere"));
        var answer = stranger.post(path, event(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("not-your-sector");
        assertThat(stranger.get(path).status()).isEqualTo(403);
    }

    @Test
    void a_person_does_not_speak_for_the_system() {
        var caseworker = as(Person.caseworker("kim", sector, true));

        assertThat(caseworker
                        .post(path, event(UUID.randomUUID(), UUID.randomUUID()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_valid_event_reaches_the_topic_as_it_was_sent() {
        var id = UUID.randomUUID();
        var citizen = UUID.randomUUID();
        var answer = system().post(path, "application/cloudevents+json", event(id, citizen));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("id").stringValue()).isEqualTo(id.toString());
        assertThat(answer.header("Location")).contains(path + "/" + id);
        assertThat(published(citizen, 1)).containsExactly(JSON.readTree(event(id, citizen)));
    }

    @ParameterizedTest
    @MethodSource("dk.enplan.testkit.BadInput#all")
    void what_does_not_come_in_is_told_why_and_what_to_do(BadInput bad) {
        var before = told();
        var answer = system().post(path, bad.type(), bad.encoding(), bad.body().apply(this));

        assertThat(answer.status()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("code").stringValue()).isEqualTo(bad.code());
        assertThat(answer.json().path("detail").stringValue()).isNotBlank().matches("(?s).*([Ss]end|[Mm]ust|give).*");
        assertThat(answer.body())
                .doesNotContain(BadInput.WORDS, "elsewhere", "010203", "1234")
                .hasSizeLessThan(40_000);
        if (bad.field().equals("none")) assertThat(answer.json().has("errors")).isFalse();
        else assertThat(fields(answer)).first().isEqualTo(bad.field());
        assertThat(told()).as("nothing is stored").isEqualTo(before);
    }

    @Test
    void whatever_is_sent_has_an_answer_that_says_nothing_of_what_is_behind() {
        var random = new Random(SEED);
        for (int time = 0; time < 120; time++) {
            var event = Mutations.bytes(random.nextInt(4) == 0 ? "[" + some() + "," + some() + "]" : some(), random);
            var type = List.of("application/json", "application/cloudevents+json", "application/cloudevents-batch+json")
                    .get(random.nextInt(3));
            var answer = system().post(path, type, event);
            assertThat(answer.status())
                    .as("number %d with seed %d: %s", time, SEED, answer.body())
                    .isLessThan(500);
            assertThat(Mutations.internals(answer.body())).isEmpty();
        }
    }

    private int told() {
        return system().get(path + "?most=500").json().path("events").size();
    }

    @Test
    void an_invalid_event_is_told_each_field_that_is_wrong() {
        var id = UUID.randomUUID();
        var nothing = event(id, UUID.randomUUID(), "{}").replace("2026-03-02T09:00:00+01:00", "last Monday");
        var answer = system().post(path, nothing);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).contains("time");
        assertThat(fields(answer))
                .containsAll(
                        sample.required().stream().map(field -> "data." + field).toList());
        assertThat(answer.body()).doesNotContain("last Monday");
        assertThat(system().get(path + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_may_be_told_here_can_be_looked_up_here() {
        assertThat(anybody().get("/contract").status()).isEqualTo(401);
        assertThat(system().get("/contract").json().at("/components/messages").has(sample.name()))
                .isTrue();
        assertThat(system().get("/contract/" + sample.name())
                        .json()
                        .at("/properties/type/const")
                        .stringValue())
                .isEqualTo("dk.enplan." + sample.name() + ".v1");
    }

    @Test
    void a_batch_is_kept_whole() {
        var citizen = UUID.randomUUID();
        var one = event(UUID.randomUUID(), citizen);
        var other = event(UUID.randomUUID(), citizen);
        var answer = system().post(path, "application/cloudevents-batch+json", "[" + one + "," + other + "]");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(published(citizen, 2)).containsExactly(JSON.readTree(one), JSON.readTree(other));
    }

    @Test
    void a_batch_with_one_bad_event_is_not_kept_at_all() {
        var good = UUID.randomUUID();
        var batch =
                "[" + event(good, UUID.randomUUID()) + "," + event(UUID.randomUUID(), UUID.randomUUID(), "{}") + "]";
        var answer = system().post(path, batch);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).allMatch(field -> field.startsWith("[1].data."));
        assertThat(system().get(path + "/" + good).status()).isEqualTo(404);
    }

    @Test
    void saying_it_twice_is_harmless() {
        var id = UUID.randomUUID();
        var citizen = UUID.randomUUID();
        system().post(path, event(id, citizen));
        var again = system().post(path, event(id, citizen));
        var after = UUID.randomUUID();
        system().post(path, event(after, citizen));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("alreadyKnown").booleanValue()).isTrue();
        assertThat(published(citizen, 2))
                .extracting(event -> event.path("id").stringValue())
                .containsExactly(id.toString(), after.toString());
    }

    @Test
    void an_id_stands_for_one_event() {
        var id = UUID.randomUUID();
        system().post(path, event(id, UUID.randomUUID()));
        var clash = system().post(path, event(id, UUID.randomUUID()));

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.json().path("code").stringValue()).isEqualTo("id-taken");
    }

    @Test
    void what_the_plan_answers_is_shown_to_who_told_it() {
        var id = UUID.randomUUID();
        var citizen = UUID.randomUUID();
        system().post(path, event(id, citizen));
        assertThat(system().get(path + "/" + id).json().path("state").stringValue())
                .isEqualTo("stored");

        Topics.send("enplan.receipts." + sector, citizen.toString(), accepted(id, citizen));

        eventually(() -> assertThat(
                        system().get(path + "/" + id).json().path("state").stringValue())
                .isEqualTo("accepted"));
    }

    private static String accepted(UUID id, UUID citizen) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.receipt.accepted.v1",
                 "subject": "%s", "time": "2026-03-02T09:06:00+01:00", "recordedat": "2026-03-02T09:06:00+01:00",
                 "sector": "plan", "data": {"eventId": "%s"}}
                """.formatted(UUID.randomUUID(), citizen, id);
    }
}
