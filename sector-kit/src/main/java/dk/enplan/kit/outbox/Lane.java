package dk.enplan.kit.outbox;

import java.util.Collection;

/** One topic's messages about one citizen, one after another. */
record Lane(String topic, String key) {

    /** As one word, for a database that compares words faster than pairs. */
    private String word() {
        return key + ' ' + topic;
    }

    static String[] words(Collection<Lane> lanes) {
        return lanes.stream().map(Lane::word).toArray(String[]::new);
    }
}
