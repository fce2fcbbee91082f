package dk.enplan.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each service may do at the broker, and no more: a sector's may say what its sector says and hear what became of it.
 *
 * @param service its account, and its consumers' group
 * @param name of a topic or a group; where {@code prefixed}, of all that begin so
 */
public record TopicRights(String service, Operation operation, Resource resource, String name, boolean prefixed) {

    /** Who writes or reads may describe as well; so Kafka has it. */
    public enum Operation {
        READ,
        WRITE
    }

    public enum Resource {
        TOPIC,
        GROUP
    }

    private static final String PLAN = "plan-service";
    private static final String NOTIFICATION = "notification-service";

    /** @param sectors by code, the service that speaks for it */
    public static List<TopicRights> of(Map<String, String> sectors) {
        var rights = new ArrayList<TopicRights>();
        rights.add(new TopicRights(PLAN, Operation.READ, Resource.TOPIC, Topics.EVENTS, true));
        rights.add(group(PLAN));
        rights.add(new TopicRights(PLAN, Operation.WRITE, Resource.TOPIC, Topics.RECEIPTS, true));
        rights.add(new TopicRights(PLAN, Operation.WRITE, Resource.TOPIC, Topics.FLAGS, false));
        rights.add(new TopicRights(PLAN, Operation.WRITE, Resource.TOPIC, Topics.ERASURES, false));
        rights.add(new TopicRights(NOTIFICATION, Operation.READ, Resource.TOPIC, Topics.ERASURES, false));
        rights.add(new TopicRights(NOTIFICATION, Operation.READ, Resource.TOPIC, Topics.FLAGS, false));
        rights.add(group(NOTIFICATION));
        new TreeMap<>(sectors).forEach((sector, service) -> {
            rights.add(new TopicRights(service, Operation.WRITE, Resource.TOPIC, Topics.events(sector), false));
            rights.add(new TopicRights(service, Operation.READ, Resource.TOPIC, Topics.receipts(sector), false));
        });
        sectors.values().stream().distinct().sorted().forEach(service -> {
            rights.add(new TopicRights(service, Operation.READ, Resource.TOPIC, Topics.ERASURES, false));
            rights.add(group(service));
        });
        return List.copyOf(rights);
    }

    private static TopicRights group(String service) {
        return new TopicRights(service, Operation.READ, Resource.GROUP, service, false);
    }

    /** All topics of these sectors. */
    public static List<String> topics(Map<String, String> sectors) {
        var topics = new ArrayList<>(List.of(Topics.FLAGS, Topics.ERASURES));
        new TreeMap<>(sectors)
                .keySet()
                .forEach(sector -> topics.addAll(List.of(Topics.events(sector), Topics.receipts(sector))));
        return List.copyOf(topics);
    }
}
