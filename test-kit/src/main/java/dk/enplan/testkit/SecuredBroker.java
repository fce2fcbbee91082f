package dk.enplan.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;

/**
 * A broker as a municipality runs it: TLS, a login for each account, and nobody may do anything that was not granted. The account
 * {@value #OPERATOR} may do all. A password is its account's name.
 */
public final class SecuredBroker implements AutoCloseable {

    public static final String OPERATOR = "operator";

    private final Path folder;
    private final Certificate certificate;
    private final int port = free();
    private final KafkaRaftServer server;

    private SecuredBroker(Path folder, Certificate certificate, List<String> accounts) {
        this.folder = folder;
        this.certificate = certificate;
        var settings = settings(accounts);
        format(settings);
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    /** @param folder for its log, and for what its clients read */
    public static SecuredBroker start(Path folder, Certificate certificate, String... accounts) {
        return new SecuredBroker(folder, certificate, List.of(accounts));
    }

    public String address() {
        return "localhost:" + port;
    }

    /** What a client of this account must be told, as Kafka's own tools read it. */
    public Path settings(String account) {
        try {
            return Files.writeString(
                    folder.resolve(account + ".properties"),
                    client(account).entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a client of one's own. */
    public Map<String, Object> client(String account) {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login("username=\"%s\" password=\"%s\"".formatted(account, account)),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.authority().toString());
    }

    public void make(List<String> topics) {
        asked(admin -> admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic, Optional.of(Topics.PARTITIONS), Optional.empty()))
                        .toList())
                .all());
    }

    /**
     * @param operation as Kafka's tools name it, {@code READ}
     * @param resource likewise, {@code TOPIC}
     */
    public void grant(String account, String operation, String resource, String name, boolean prefixed) {
        var what = new ResourcePattern(
                ResourceType.fromString(resource), name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL);
        var whom = new AccessControlEntry(
                "User:" + account, "*", AclOperation.fromString(operation), AclPermissionType.ALLOW);
        asked(admin -> admin.createAcls(List.of(new AclBinding(what, whom))).all());
    }

    private void asked(Function<Admin, Future<?>> question) {
        try (var admin = Admin.create(client(OPERATOR))) {
            question.apply(admin).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused", refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker worked", e);
        }
    }

    private Properties settings(List<String> accounts) {
        var controller = free();
        var known = Stream.concat(accounts.stream(), Stream.of(OPERATOR))
                .map(it -> "user_%s=\"%s\"".formatted(it, it))
                .collect(Collectors.joining(" "));
        var chain = read(certificate.authority());
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controller),
                Map.entry("listeners", "SASL_SSL://localhost:" + port + ",CONTROLLER://localhost:" + controller),
                Map.entry("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "SASL_SSL"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry(
                        "listener.name.sasl_ssl.plain.sasl.jaas.config",
                        login("username=\"%s\" password=\"%s\" %s".formatted(OPERATOR, OPERATOR, known))),
                Map.entry("ssl.keystore.type", "PEM"),
                Map.entry("ssl.keystore.certificate.chain", chain),
                Map.entry("ssl.keystore.key", read(certificate.key())),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.certificates", chain),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                // What the broker says to itself as its own controller comes without a name.
                Map.entry("super.users", "User:" + OPERATOR + ";User:ANONYMOUS"),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return settings;
    }

    private void format(Properties settings) {
        var file = folder.resolve("server.properties");
        try (var written = Files.newOutputStream(file)) {
            settings.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var formatted = StorageTool.execute(
                new String[] {"format", "--config", file.toString(), "--cluster-id", "c2VjdXJlZC1icm9rZXItMQ"},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (formatted != 0) throw new IllegalStateException("the broker's log could not be made: " + formatted);
    }

    private static String login(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
