package dk.enplan.plan.overview.generation;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's own processors, and others beside them on the same database, as a second replica has them. */
class TwoReplicasTest extends OnTheGround {

    private static final int MOST_AT_ONCE = Sharing.PARTS / 2;

    private final Replica here;
    private final Replica there = Replica.here();
    private final ViewKeeper keeper;
    private final Generations generations;
    private final ViewContent content;
    private final ViewTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CutOff network;
    private final Counting written;
    private final ViewProcessors processors;

    @Autowired
    TwoReplicasTest(
            Replica here,
            ViewKeeper keeper,
            Generations generations,
            ViewContent content,
            ViewTables tables,
            JdbcTemplate jdbc,
            EventStore store,
            StoredEvents events,
            ConnectionProvider connections,
            Serializer serializer,
            TransactionManager transactions,
            PlatformTransactionManager database,
            ViewWriter writer,
            Summaries summaries,
            ViewQueue queue,
            ErasedPlans erased,
            EventFaults faults) {
        this.here = here;
        this.keeper = keeper;
        this.generations = generations;
        this.content = content;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(database);
        this.network = new CutOff(transactions);
        this.written = new Counting(writer, summaries, queue, erased, faults, store);
        this.processors = new ViewProcessors(
                events,
                tokens(connections, serializer),
                network,
                written,
                new Answering(),
                new Sharing(jdbc, network, there));
    }

    @BeforeEach
    void both_fill_what_is_read() {
        eventually(() -> assertThat(generations.present()).noneMatch(Generation::coming));
        processors.fill(List.of(serving()));
        eventually(() -> assertThat(parts()).isEqualTo(Map.of(here, MOST_AT_ONCE, there, MOST_AT_ONCE)));
    }

    @AfterEach
    void one_is_left() {
        network.mend();
        processors.fill(List.of());
    }

    @Test
    void replicas_share_the_parts_and_the_work_and_one_that_leaves_leaves_its_share() {
        var stories = leaveToThem(40);
        eventually(() -> assertThat(told(stories)).isEqualTo(40));
        assertThat(stories)
                .as("some were written there, and some here")
                .anyMatch(written::hasWritten)
                .anyMatch(story -> !written.hasWritten(story));
        processors.fill(List.of());
        eventually(() -> assertThat(parts()).isEqualTo(Map.of(here, Sharing.PARTS)));
    }

    @Test
    void what_a_replica_was_at_when_it_died_the_other_takes_up_and_nothing_is_missed_or_twice() {
        var before = leaveToThem(40);
        eventually(() -> assertThat(before).anyMatch(written::hasWritten));
        network.cut();
        var after = leaveToThem(40);
        eventually(() -> assertThat(told(before) + told(after)).isEqualTo(80));
        assertThat(parts()).isEqualTo(Map.of(here, Sharing.PARTS));
        eventually(() -> assertThat(tables.events(serving())).isEqualTo(inTheStore()));
        eventually(() -> assertThat(tables.toSummarise(serving())).isZero());
        var hash = content.hash(serving());
        var afresh = keeper.rebuild().orElseThrow();
        eventually(() -> assertThat(serving().number()).isEqualTo(afresh.number()));
        assertThat(content.hash(serving())).isEqualTo(hash);
    }

    /** Whoever records may not write into the views meanwhile, and waits for nobody. */
    private List<Story> leaveToThem(int citizens) {
        var stories = Stream.generate(Story::new).limit(citizens).toList();
        transaction.executeWithoutResult(held -> {
            tables.hold(serving());
            stories.forEach(
                    story -> story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}"));
            eventually(() -> assertThat(recorded(stories)).isEqualTo(citizens));
            assertThat(told(stories)).isZero();
        });
        return stories;
    }

    private long recorded(List<Story> those) {
        return count(
                "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = any(?)",
                (Object) ids(those));
    }

    private long told(List<Story> those) {
        return count(
                "select count(*) from serving.fact where citizen_id = any(cast(? as uuid[]))", (Object) ids(those));
    }

    private static String[] ids(List<Story> those) {
        return those.stream().map(it -> it.citizen().toString()).toArray(String[]::new);
    }

    private long inTheStore() {
        return count(
                "select count(*) from domain_event where aggregate_identifier not in (select citizen_id::text from erased_citizen)");
    }

    private long count(String sql, Object... values) {
        var count = jdbc.queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }

    /** How many parts of what is read each replica holds. */
    private Map<Replica, Integer> parts() {
        Map<Replica, Integer> parts = new HashMap<>();
        jdbc.queryForList(
                        "select coalesce(owner, 'nobody') from token_entry where processor_name = ?",
                        String.class,
                        serving().processor())
                .forEach(owner -> parts.merge(new Replica(owner), 1, Integer::sum));
        return parts;
    }

    private Generation serving() {
        return generations.serving().orElseThrow();
    }

    private TokenStore tokens(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(there.name())
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    private static final class Counting extends CarefulWriter {

        private final Set<String> citizens = ConcurrentHashMap.newKeySet();

        private Counting(
                ViewWriter writer,
                Summaries summaries,
                ViewQueue queue,
                ErasedPlans erased,
                EventFaults faults,
                EventStore store) {
            super(writer, summaries, queue, erased, faults, store);
        }

        @Override
        void write(Generation generation, List<DomainEventMessage<?>> batch) {
            super.write(generation, batch);
            batch.forEach(event -> citizens.add(event.getAggregateIdentifier()));
        }

        boolean hasWritten(Story story) {
            return citizens.contains(story.citizen().toString());
        }
    }
}
