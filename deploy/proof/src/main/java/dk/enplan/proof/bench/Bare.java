package dk.enplan.proof.bench;

import dk.enplan.testkit.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bare chain as a process, and what is told to it: as many bytes as an event has. */
final class Bare implements Visible.Chain, AutoCloseable {

    private static final int BYTES = 600;

    private final Process process;
    private final Http chain;
    private final Map<Integer, UUID> told = new ConcurrentHashMap<>();

    private Bare(Process process, Http chain) {
        this.process = process;
        this.chain = chain;
    }

    static Bare start(Stage stage) throws IOException {
        var port = free();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseTransparentHugePages",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareChain.class.getName(),
                        String.valueOf(port),
                        stage.broker(),
                        "jdbc:" + stage.platform().address("postgres") + "/plan")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new byte["ready".length()];
        if (process.getInputStream().readNBytes(said, 0, said.length) < said.length)
            throw new IOException("the bare chain did not start");
        return new Bare(process, Http.at(port));
    }

    @Override
    public void tell(int number) {
        var id = UUID.randomUUID();
        told.put(number, id);
        var answer = chain.post("/tell", "text/plain", (id + "x".repeat(BYTES)).getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 202) throw new IllegalStateException("the bare chain answered " + answer.status());
    }

    @Override
    public boolean shows(int number) {
        return chain.get("/see/" + told.get(number)).status() == 200;
    }

    @Override
    public String toString() {
        return "bare chain";
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
