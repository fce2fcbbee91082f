package dk.enplan.plan.overview.generation;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** This copy of the service, by a name that no other has: not even one that is started again under the same process id. */
public record Replica(String name) {

    public static Replica here() {
        return new Replica(ManagementFactory.getRuntimeMXBean().getName() + "/"
                + UUID.randomUUID().toString().substring(0, 8));
    }
}
