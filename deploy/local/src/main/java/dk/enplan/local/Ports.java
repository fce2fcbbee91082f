package dk.enplan.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Where everything listens: the published ports, or all of them in one block that begins at a base. */
public record Ports(Optional<Integer> base) {

    private static final int BLOCK = 15;
    private static final Map<String, Integer> PUBLISHED =
            Map.of("kafka", 9092, "kafka-controller", 9093, "postgres", 54329);
    private static final Map<String, Integer> OFFSETS = Map.of("kafka", 12, "kafka-controller", 13, "postgres", 14);

    public static Ports published() {
        return new Ports(Optional.empty());
    }

    public static Ports from(int base) {
        return new Ports(Optional.of(base));
    }

    /** A block that nobody used when we looked, below the ports that machines lend to outgoing connections. */
    public static Ports free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1100, 1600) * 20)
                .limit(200)
                .filter(base -> IntStream.range(base, base + BLOCK).allMatch(Ports::isFree))
                .mapToObj(Ports::from)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no block of " + BLOCK + " free ports was found"));
    }

    /** Reads what {@link #toString()} wrote. */
    static Ports parse(String text) {
        return text.equals("published") ? published() : from(Integer.parseInt(text));
    }

    static boolean allows(int base) {
        return base >= 1024 && base + BLOCK <= 65_536;
    }

    public int of(Program program) {
        return base.map(first -> first + program.offset()).orElse(program.port());
    }

    public int kafka() {
        return of("kafka");
    }

    public int kafkaController() {
        return of("kafka-controller");
    }

    public int postgres() {
        return of("postgres");
    }

    private int of(String part) {
        return base.map(first -> first + OFFSETS.getOrDefault(part, 0)).orElse(PUBLISHED.getOrDefault(part, 0));
    }

    /** Every port in use by the whole platform, and by whom. */
    SequencedMap<Integer, String> all() {
        var ports = new TreeMap<Integer, String>();
        Program.ALL.forEach(program -> ports.put(of(program), program.name()));
        PUBLISHED.keySet().forEach(part -> ports.put(of(part), part));
        return ports;
    }

    /** On all addresses: whoever listens on one of them would be in our way. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public String toString() {
        return base.map(String::valueOf).orElse("published");
    }
}
