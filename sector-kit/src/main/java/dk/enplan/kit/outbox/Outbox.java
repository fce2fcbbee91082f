package dk.enplan.kit.outbox;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.kit.database.Column;
import dk.enplan.kit.database.LastWords;
import dk.enplan.kit.erasure.Locks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes messages inside the caller's transaction: they leave if, and only if, it commits. */
public final class Outbox {

    /** A broker takes a record of 1,048,576 bytes, with its key and its headers. */
    static final int LARGEST_MESSAGE = 1_000_000;

    /** One message on its way: the key is the citizen, so that one citizen's messages keep their order. */
    public record Message(String topic, CitizenId citizen, String json) {

        /** What no broker ever takes would hold back its citizen for ever; whoever puts it must keep it shorter. */
        public Message {
            if (json.length() > LARGEST_MESSAGE / 3 && json.getBytes(StandardCharsets.UTF_8).length > LARGEST_MESSAGE)
                throw new IllegalArgumentException(
                        topic + " takes no message of more than " + LARGEST_MESSAGE + " bytes");
        }

        public static Message of(String topic, CloudEvent<?> event) {
            return new Message(topic, event.envelope().citizen(), event.json());
        }
    }

    /** In the order in which they were put. */
    private static final String PUT = """
            insert into outbox (topic, message_key, json, put_at)
            select topic, citizen, json, ? from unnest(?::text[], ?::text[], ?::text[]) with ordinality
                as message (topic, citizen, json, place) order by place
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(JdbcTemplate jdbc, Clock clock, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.relay = relay;
    }

    public void put(Collection<Message> messages) {
        if (messages.isEmpty()) return;
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a message is put in the transaction of what it tells of");
        lockInOrder(messages);
        LastWords.say(
                jdbc,
                PUT,
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)),
                Column.of(messages, Message::topic, String[]::new),
                Column.of(messages, it -> it.citizen().toString(), String[]::new),
                Column.of(messages, Message::json, String[]::new));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.somethingIsWaiting();
            }
        });
    }

    /**
     * Two transactions about one citizen take turns from here to their commit: positions are given out before a commit,
     * and without this a later position could become visible, and be sent, before an earlier one.
     */
    private void lockInOrder(Collection<Message> messages) {
        List<String> citizens = messages.stream()
                .map(message -> message.citizen().toString())
                .distinct()
                .sorted()
                .toList();
        lock(citizens);
    }

    /** Held until the transaction ends; sorted, so that two that need several of them cannot wait for each other. */
    public void lock(List<String> sortedCitizens) {
        Locks.take(jdbc, sortedCitizens);
    }

    /** The same, for one who would rather come back later than wait. */
    public boolean tryLock(String citizen) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class, citizen));
    }

    public long waiting() {
        var count = jdbc.queryForObject("select count(*) from outbox_waiting", Long.class);
        return count == null ? 0 : count;
    }
}
