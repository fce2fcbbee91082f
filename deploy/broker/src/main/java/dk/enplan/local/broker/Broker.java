package dk.enplan.local.broker;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats the log directory the first time, then becomes the broker: one JVM start instead of two. */
public final class Broker {

    private Broker() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: Broker <server.properties> <cluster id>");
            System.exit(2);
        }
        var properties = arguments[0];
        var clusterId = arguments[1];
        var formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--config", properties, "--cluster-id", clusterId},
                System.out);
        if (formatted != 0) System.exit(formatted);
        Kafka.main(new String[] {properties});
    }
}
