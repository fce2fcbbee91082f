package dk.enplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A broker that takes what the test lets it take, and remembers what came in which order. */
final class TrialBroker implements Carrier {

    /** What it does with one message, told by how many have come before it. */
    @FunctionalInterface
    interface Mood {

        Mood CALM = (nth, message) -> What.TAKE;

        What with(int nth, Message message);
    }

    enum What {
        TAKE,
        REFUSE,
        /** It has it, and its answer is lost. */
        TAKE_AND_SAY_NOTHING,
        BREAK
    }

    record Message(String topic, String key, String json) {}

    private final List<Message> arrived = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger calls = new AtomicInteger();
    volatile Mood mood = Mood.CALM;
    volatile boolean there = true;

    @Override
    public Delivery deliver(String topic, String key, String json) {
        var message = new Message(topic, key, json);
        var what = mood.with(calls.incrementAndGet(), message);
        if (what == What.TAKE || what == What.TAKE_AND_SAY_NOTHING) arrived.add(message);
        return switch (what) {
            case TAKE -> new Delivery.Taken();
            case REFUSE, TAKE_AND_SAY_NOTHING -> new Delivery.NotTaken("TimeoutException");
            case BREAK -> throw new UnsupportedOperationException("nobody foresaw this");
        };
    }

    @Override
    public boolean brokerIsThere() {
        return there;
    }

    void forget() {
        arrived.clear();
    }

    int calls() {
        return calls.get();
    }

    List<String> arrived() {
        return arrived.stream().map(Message::json).toList();
    }

    /** In each lane as it was first delivered; what came again is what had come before. */
    Map<Lane, List<String>> firstDelivered() {
        var lanes = new LinkedHashMap<Lane, LinkedHashSet<String>>();
        for (var message : List.copyOf(arrived))
            lanes.computeIfAbsent(new Lane(message.topic(), message.key()), lane -> new LinkedHashSet<>())
                    .add(message.json());
        var lists = new LinkedHashMap<Lane, List<String>>();
        lanes.forEach((lane, its) -> lists.put(lane, List.copyOf(its)));
        return lists;
    }

    void hasEachOnceAndNothingElse(Map<Lane, List<String>> put) {
        assertThat(firstDelivered()).containsExactlyInAnyOrderEntriesOf(put);
        assertThat(arrived).hasSize(put.values().stream().mapToInt(List::size).sum());
    }
}
