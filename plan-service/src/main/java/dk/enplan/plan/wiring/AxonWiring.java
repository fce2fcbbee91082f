package dk.enplan.plan.wiring;

import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.overview.generation.Replica;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon on plain JDBC: the store, the tokens, and the serializers. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    /** PostgreSQL's unique_violation: another replica has said something at this place of the stream. */
    private static final String TAKEN = "23505";

    /** Axon's own things (tokens). Its replay token holds another token behind an Object: only these may stand there. */
    @Bean
    @Primary
    Serializer serializer() {
        var allowed = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(allowed))
                .build();
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer() {
        return new PlanEventSerializer();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            JdbcTemplate jdbc,
            CitizenKeys keys) {
        var builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                // A rebuild reads all there is, and a long life is read in one go.
                .batchSize(1000)
                .appendEvents(new ChainedAppend(jdbc, keys))
                // Axon's own resolver waits for a class of exception that PostgreSQL's driver never throws.
                .persistenceExceptionResolver(
                        failed -> failed instanceof SQLException sql && TAKEN.equals(sql.getSQLState()))
                .schema(EventSchema.builder()
                        .eventTable("domain_event")
                        .snapshotTable("snapshot_event")
                        .globalIndexColumn("global_index")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .metaDataColumn("meta_data")
                        .timestampColumn("time_stamp")
                        .build());
        return new SealedStore(builder, keys);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        // Those who read on read the engine: see StoredEvents.
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    Replica replica() {
        return Replica.here();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, Replica replica) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(replica.name())
                // What a replica held that died, another takes after so long; whoever lives says so every second.
                .claimTimeout(Duration.ofSeconds(5))
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }
}
