package dk.enplan.contracts;

import dk.enplan.contracts.TopicRights.Operation;
import dk.enplan.contracts.TopicRights.Resource;
import java.util.TreeMap;

/** Prints the commands that make the topics and grant {@link TopicRights}. A program that needs nothing but the JDK and what stands beside it. */
final class TopicCommands {

    private static final String AT_THE_BROKER =
            " --bootstrap-server \"$ENPLAN_KAFKA\" --command-config \"$ENPLAN_KAFKA_SETTINGS\" ";

    private TopicCommands() {}

    static String granting(TopicRights right) {
        return "kafka-acls.sh" + AT_THE_BROKER + "--add --allow-principal \"User:" + right.service() + "\" --operation "
                + (right.operation() == Operation.READ ? "Read" : "Write")
                + (right.resource() == Resource.TOPIC ? " --topic " : " --group ") + right.name()
                + (right.prefixed() ? " --resource-pattern-type prefixed" : "");
    }

    private static String making(String topic) {
        return "kafka-topics.sh" + AT_THE_BROKER + "--create --if-not-exists --topic " + topic + " --partitions "
                + Topics.PARTITIONS + (topic.equals(Topics.ERASURES) ? " --config cleanup.policy=compact" : "");
    }

    /** @param arguments {@code sector}, or {@code sector=account}; without any, what is shipped */
    public static void main(String[] arguments) {
        var sectors = new TreeMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (!parts[0].matches("[a-z][a-z0-9-]*")
                    || (parts.length == 2 && !parts[1].matches("[A-Za-z0-9][A-Za-z0-9._-]*"))) {
                System.err.println(
                        "A sector is named as in family, or with the account that speaks for it as in hostels=partner-gateway; not "
                                + argument + ".");
                System.exit(2);
            }
            sectors.put(
                    parts[0],
                    parts.length == 2 ? parts[1] : Sectors.WITH_A_SERVICE.getOrDefault(parts[0], Sectors.GATEWAY));
        }
        if (sectors.isEmpty()) sectors.putAll(Sectors.shipped());
        TopicRights.topics(sectors).stream().map(TopicCommands::making).forEach(System.out::println);
        TopicRights.of(sectors).stream().map(TopicCommands::granting).forEach(System.out::println);
    }
}
