package dk.enplan.plan.intake;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whatever else may stand on a topic: what is set aside, under which code, what its sender hears, and that others are not held up. */
class BadInputTest extends IntakeTrial {

    private static final String SECTOR = "family";

    interface Key {
        @Nullable String of(String citizen);
    }

    interface Bytes {
        byte[] of(String json);
    }

    /**
     * What is wrong, and what comes of it.
     *
     * @param aside state and code
     * @param answer kind, code and field of the receipt; empty where nobody can be answered
     */
    record Bad(String what, String aside, String answer, Key key, Bytes made) {

        Bad(String what, String aside, String answer, Bytes made) {
            this(what, aside, answer, key -> key, made);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Bad> ALL = List.of(
            new Bad("no value", "parked unreadable", "", json -> new byte[0]),
            new Bad("not json", "parked unreadable", "", json -> bytes("this is not JSON")),
            new Bad("half of it", "parked unreadable", "", json -> bytes(json.substring(0, json.length() / 2))),
            new Bad("two of it", "parked unreadable", "", json -> bytes(json + json)),
            new Bad("no object", "parked unreadable", "", json -> bytes("[1, 2]")),
            new Bad("no id", "parked unreadable", "", with("\"id\"", "\"idea\"")),
            new Bad("all zeros", "parked unreadable", "", json -> new byte[1_000]),
            new Bad("a key twice", "parked unreadable", "", with("\"data\":", "\"sector\":\"family\",\"data\":")),
            new Bad("a nul as it is", "parked unreadable", "", with("\"h\"", "\"h\0\"")),
            new Bad(
                    "nested beyond all measure",
                    "parked unreadable",
                    "",
                    with("\"h\"", "[".repeat(100_000) + "]".repeat(100_000))),
            new Bad("opened and never closed", "parked unreadable", "", json -> bytes("[".repeat(100_000))),
            new Bad("not utf8", "refused invalid-event", "refused invalid-event null", json -> {
                var bytes = bytes(json);
                bytes[json.indexOf("\"h\"") + 1] = (byte) 0xC3;
                return bytes;
            }),
            new Bad(
                    "a nul escaped",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("\"h\"", "\"h\\u0000\"")),
            new Bad(
                    "half a character",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("\"h\"", "\"h\\ud800\"")),
            new Bad(
                    "the other half",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("\"h\"", "\"\\udc00h\"")),
            new Bad(
                    "a field missing",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("homeId", "hoemId")),
            new Bad(
                    "a field nested",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("\"h\"", "[[[[[]]]]]")),
            new Bad(
                    "a number without end",
                    "refused invalid-event",
                    "refused invalid-event data.homeId",
                    with("\"h\"", "1e999999999")),
            new Bad(
                    "everything wrong",
                    "refused invalid-event",
                    "refused invalid-event source",
                    json -> bytes("""
                        {"id":%s,"subject":%s,"time":1,"sector":2,"recordedat":3,"audience":4,"source":5,"type":"","caseid":6,
                         "actor":7,"legalbasis":8,"correlationid":9,"causationid":10,"data":11}
                        """.formatted(valueOf(json, "id"), valueOf(json, "subject")))),
            // Nobody's number; see CprTest of the contracts.
            new Bad(
                    "a number that nobody may keep",
                    "refused cpr-in-text",
                    "refused cpr-in-text data.homeId",
                    with("\"h\"", "\"hos 010203-1234\"")),
            new Bad(
                    "such a number where nobody looks",
                    "refused cpr-in-text",
                    "refused cpr-in-text data",
                    with("\"h\"", "\"h\",\"note\":\"010203 1234\"")),
            new Bad(
                    "such a number in what is not known yet",
                    "refused cpr-in-text",
                    "refused cpr-in-text data",
                    json -> bytes(
                            json.replace("home.tenancy-started", "home.dreamt").replace("\"h\"", "\"0102031234\""))),
            new Bad("no type", "refused invalid-event", "refused invalid-event type", with("\"type\"", "\"kind\"")),
            new Bad(
                    "no day",
                    "refused invalid-event",
                    "refused invalid-event time",
                    with("\"time\":\"2026-03-01", "\"time\":\"2026-02-30")),
            new Bad(
                    "yet to come",
                    "refused invalid-event",
                    "refused invalid-event time",
                    with("\"time\":\"2026", "\"time\":\"2999")),
            new Bad(
                    "recorded tomorrow",
                    "refused invalid-event",
                    "refused invalid-event recordedat",
                    with("\"recordedat\":\"2026", "\"recordedat\":\"2999")),
            new Bad(
                    "too large",
                    "refused invalid-event",
                    "refused invalid-event null",
                    with("\"homeId\"", "\"more\":\"" + "x".repeat(900_000) + "\",\"homeId\"")),
            new Bad(
                    "another sector",
                    "refused wrong-sector",
                    "refused wrong-sector sector",
                    with("\"sector\":\"family\"", "\"sector\":\"housing\"")),
            new Bad("no key", "refused wrong-key", "refused wrong-key subject", key -> null, IntakeTrial::bytes),
            new Bad(
                    "another key",
                    "refused wrong-key",
                    "refused wrong-key subject",
                    key -> UUID.randomUUID().toString(),
                    IntakeTrial::bytes),
            new Bad(
                    "a key that is none",
                    "refused wrong-key",
                    "refused wrong-key subject",
                    key -> "\0\n",
                    IntakeTrial::bytes),
            new Bad(
                    "unheard of",
                    "parked not-understood",
                    "parked not-understood null",
                    with("home.tenancy-started", "horse.ridden")),
            new Bad(
                    "unheard of and odd",
                    "parked not-understood",
                    "parked not-understood null",
                    with("dk.enplan.home.tenancy-started.v1", "'; drop table plan; --")));

    private static Bytes with(String what, String instead) {
        return json -> {
            assertThat(json).contains(what);
            return bytes(json.replace(what, instead));
        };
    }

    private static String valueOf(String json, String field) {
        return Language.parse(json).orElseThrow().path(field).toString();
    }

    static List<Bad> all() {
        return ALL;
    }

    @Autowired
    BadInputTest(ApplicationContext service) {
        super(service);
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_set_aside_and_answered_and_the_others_of_its_batch_are_recorded(Bad bad) {
        var before = UUID.randomUUID();
        var about = UUID.randomUUID();
        var after = UUID.randomUUID();
        var id = UUID.randomUUID();
        var place = "enplan.events.family-0@" + UUID.randomUUID();
        var key = bad.key().of(about.toString());
        intake(plans)
                .take(List.of(
                        arrival(before),
                        new Arrival(SECTOR, key, bad.made().of(json(about, id)), place),
                        arrival(about),
                        arrival(after)));
        for (var other : List.of(before, about, after)) {
            assertThat(recorded(other)).hasSize(1);
            assertThat(parked(other).stream().filter("failed"::equals)).isEmpty();
        }
        assertThat(aside(place)).containsExactly(bad.aside());
        var answered = bad.answer().isEmpty() ? List.<String>of() : List.of(bad.answer());
        assertThat(told(about, id)).isEqualTo(answered);
    }

    @Test
    void by_the_topic_it_is_the_same() {
        var settings =
                Map.<String, Object>of("bootstrap.servers", Ground.shared().kafka(), "acks", "all");
        record Sent(Bad bad, UUID about, UUID id) {}
        var topic = "enplan.events." + SECTOR;
        var sent = ALL.stream()
                .map(bad -> new Sent(bad, UUID.randomUUID(), UUID.randomUUID()))
                .toList();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var it : sent) {
                var value = it.bad().what().equals("no value")
                        ? null
                        : it.bad().made().of(json(it.about(), it.id()));
                var next = bytes(json(it.about(), UUID.randomUUID()));
                sent(producer.send(
                        new ProducerRecord<>(topic, it.bad().key().of(it.about().toString()), value)));
                sent(producer.send(new ProducerRecord<>(topic, it.about().toString(), next)));
            }
        }
        for (var it : sent) {
            eventually(
                    () -> assertThat(recorded(it.about())).as(it.bad().what()).hasSize(1));
            if (it.bad().answer().isEmpty()) continue;
            eventually(() -> assertThat(receipts(it.about(), it.id()))
                    .as(it.bad().what())
                    .singleElement()
                    .isEqualTo(it.bad().answer()));
        }
    }

    private static void sent(Future<?> sending) {
        try {
            sending.get(20, TimeUnit.SECONDS);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void an_id_that_two_citizens_claim_in_one_batch_is_the_firsts() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var id = UUID.randomUUID();
        var second = arrival(other, id);
        intake(plans).take(List.of(arrival(one, id), second, arrival(other)));
        assertThat(recorded(one)).containsExactly(id);
        assertThat(recorded(other)).hasSize(1).doesNotContain(id);
        assertThat(aside(second.cameFrom())).containsExactly("refused id-taken");
        assertThat(told(other, id)).containsExactly("refused id-taken id");
    }

    @Test
    void an_event_as_large_as_a_door_lets_in_is_recorded() {
        var about = UUID.randomUUID();
        var large = json(about, UUID.randomUUID())
                .replace("\"homeId\"", "\"more\":\"" + "x".repeat(250_000) + "\",\"homeId\"");
        intake(plans).take(List.of(new Arrival(SECTOR, about.toString(), bytes(large), "place@" + UUID.randomUUID())));
        assertThat(recorded(about)).hasSize(1);
    }

    private List<String> aside(String place) {
        return jdbc.sql("select state || ' ' || code from set_aside where came_from = ?")
                .param(place)
                .query(String.class)
                .list();
    }

    /** From where it waits to be sent, or from where it has been. */
    private List<String> told(UUID about, UUID id) {
        var waiting = jdbc.sql("select json from outbox where message_key = ?")
                .param(about.toString())
                .query(String.class)
                .list();
        if (waiting.stream().anyMatch(json -> json.contains(id.toString())))
            eventually(() -> assertThat(receipts(about, id)).isNotEmpty());
        return receipts(about, id);
    }

    private static List<String> receipts(UUID about, UUID id) {
        return Topics.read("enplan.receipts." + SECTOR, about.toString()).stream()
                .map(record -> {
                    assertThat(Language.RECEIPTS.read(record.value()))
                            .as("its sender can read it")
                            .isInstanceOf(Reading.Understood.class);
                    return Language.parse(record.value()).orElseThrow();
                })
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(id.toString()))
                .map(BadInputTest::shortly)
                .toList();
    }

    private static String shortly(JsonNode receipt) {
        var kind = receipt.path("type").stringValue().split("\\.", -1)[3];
        var data = receipt.path("data");
        return kind + " " + data.path("code").stringValue() + " "
                + data.path("field").asString("null");
    }
}
