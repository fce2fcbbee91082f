package dk.enplan.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A road to the broker that is closed until it is opened: until then nobody listens at its port. */
final class Road implements AutoCloseable {

    private final String broker;
    private final int port;
    private final ServerSocket gate = new ServerSocket();
    private final ExecutorService traffic = Executors.newVirtualThreadPerTaskExecutor();

    Road(String brokers) throws IOException {
        this.broker = brokers.split(",", 2)[0];
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        gate.setReuseAddress(true);
        gate.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        traffic.execute(this::letIn);
    }

    private void letIn() {
        while (!gate.isClosed()) {
            try {
                join(gate.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near) throws IOException {
        var colon = broker.lastIndexOf(':');
        var far = new Socket(broker.substring(0, colon), Integer.parseInt(broker.substring(colon + 1)));
        traffic.execute(() -> carry(near, far));
        traffic.execute(() -> carry(far, near));
    }

    /** Until either end hangs up. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        gate.close();
        traffic.shutdownNow();
    }
}
