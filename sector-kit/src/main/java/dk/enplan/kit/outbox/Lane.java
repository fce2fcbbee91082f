package dk.enplan.kit.outbox;

/** One topic's messages about one citizen, one after another. */
record Lane(String topic, String key) {

    /** As one word, for a database that compares words faster than pairs. */
    String word() {
        return key + ' ' + topic;
    }
}
