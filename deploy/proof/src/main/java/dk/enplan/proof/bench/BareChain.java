package dk.enplan.proof.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the way from a door to a plan is measured against: HTTP, one row committed, Kafka, one row committed, HTTP; as a program of its
 * own, without a framework, a contract, a rule or a check.
 */
final class BareChain {

    private static final String TOPIC = "bare";
    private static final int PARTITIONS = 12;
    private static final int CONNECTIONS = 8;

    private final String broker;
    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private BareChain(String broker, String database) throws SQLException {
        this.broker = broker;
        for (int i = 0; i < CONNECTIONS; i++) pool.add(DriverManager.getConnection(database, "enplan", "enplan"));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", "bare", "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Port, broker, database. Says so when it is ready. */
    static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var chain = new BareChain(arguments[1], arguments[2]);
        chain.make();
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tell", chain::tell);
        server.createContext("/see/", chain::see);
        server.start();
        System.out.println("ready");
        chain.consume();
    }

    private void make() throws SQLException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topic could not be made", failed.getCause());
        }
        try (var connection =
                        DriverManager.getConnection(pool.element().getMetaData().getURL(), "enplan", "enplan");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_told (id uuid primary key, json text not null)");
            statement.execute("create table if not exists bare_seen (id uuid primary key, json text not null)");
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var id = new String(body, 0, 36, StandardCharsets.UTF_8);
        try {
            insert("bare_told", id, body);
            producer.send(new ProducerRecord<>(TOPIC, id.getBytes(StandardCharsets.UTF_8), body))
                    .get();
            answer(exchange, 202);
        } catch (SQLException | ExecutionException failed) {
            throw new IOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume() throws SQLException {
        consumer.subscribe(List.of(TOPIC));
        while (true) {
            var records = consumer.poll(Duration.ofMillis(100));
            try {
                for (var record : records)
                    insert("bare_seen", new String(record.key(), StandardCharsets.UTF_8), record.value());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            consumer.commitAsync();
        }
    }

    private void see(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try {
            answer(exchange, seen(path.substring(path.lastIndexOf('/') + 1)) ? 200 : 404);
        } catch (SQLException failed) {
            throw new IOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean seen(String id) throws SQLException, InterruptedException {
        var connection = pool.take();
        try (var question = connection.prepareStatement("select json from bare_seen where id = ?")) {
            question.setObject(1, UUID.fromString(id));
            return question.executeQuery().next();
        } finally {
            pool.add(connection);
        }
    }

    private void insert(String table, String id, byte[] body) throws SQLException, InterruptedException {
        var connection = pool.take();
        try (var order =
                connection.prepareStatement("insert into " + table + " values (?, ?) on conflict do nothing")) {
            order.setObject(1, UUID.fromString(id));
            order.setString(2, new String(body, StandardCharsets.UTF_8));
            order.executeUpdate();
        } finally {
            pool.add(connection);
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
