package dk.enplan.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** One broker that is its own controller, with its log on disk. */
final class Kafka implements Recipe {

    /** The same for every data directory: nobody's broker but this one ever meets it. */
    private static final String CLUSTER = "ZW5wbGFuLWxvY2FsLWtmaw";

    private final Home home;
    private final Ports ports;

    Kafka(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return "localhost:" + ports.kafka();
    }

    @Override
    public ProcessBuilder process() throws IOException {
        Files.createDirectories(home.kafka());
        Files.writeString(configuration(), properties());
        return new ProcessBuilder(command(isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of()));
    }

    /** What the JVM learnt of these very jars. */
    Path cache() throws IOException {
        var sum = new CRC32C();
        for (var jar : jars())
            sum.update((jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    .getBytes(StandardCharsets.UTF_8));
        var version = HexFormat.of().toHexDigits((int) sum.getValue()) + "-" + Runtime.version();
        return home.workshopOf("kafka").resolve(version).resolve("trained.aot");
    }

    boolean isTrained() throws IOException {
        return Files.exists(cache());
    }

    List<String> training(Path cache) throws IOException {
        return command(List.of("-XX:AOTCacheOutput=" + cache));
    }

    private List<String> command(List<String> more) throws IOException {
        var command = new ArrayList<>(Java.command("-Xmx384m", Java.SMALL_HEAP, Java.QUICK_TO_START));
        command.addAll(more);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
        command.add("-cp");
        command.add(classpath());
        command.addAll(List.of("dk.enplan.local.broker.Broker", configuration().toString(), CLUSTER));
        return command;
    }

    /** Writes each line past all doors: its topic, key and value between tabs. */
    ProcessBuilder appending() throws IOException {
        var command = new ArrayList<>(Java.command("-Xmx64m", Java.SMALL_HEAP, Java.QUICK_TO_START));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-cp");
        command.add(classpath());
        command.addAll(List.of("dk.enplan.local.broker.Append", address()));
        return new ProcessBuilder(command);
    }

    private String classpath() throws IOException {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** One by one and in order, for a cache holds for one classpath only. */
    private List<Path> jars() throws IOException {
        var module = home.checkout().resolve("deploy/broker/target");
        try (var libraries = Files.list(module.resolve("lib"))) {
            return Stream.concat(Stream.of(module.resolve("local-broker-0.1.0-SNAPSHOT.jar")), libraries.sorted())
                    .toList();
        }
    }

    private Path configuration() {
        return home.kafka().resolve("server.properties");
    }

    /** A port that is open may belong to a broker that cannot answer yet, so this asks which versions it speaks. */
    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", ports.kafka()), 500);
            socket.setSoTimeout(2000);
            var ask = new DataOutputStream(socket.getOutputStream());
            ask.writeInt(10); // length of what follows
            ask.writeShort(18); // ApiVersions
            ask.writeShort(0); // in its first version
            ask.writeInt(1); // our number for the question
            ask.writeShort(-1); // from nobody in particular
            ask.flush();
            var answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == 1 && answer.readShort() == 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                """.formatted(
                        ports.kafka(), ports.kafkaController(), home.kafka().resolve("log"));
    }
}
