package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the plan service has written down of all plans, read from its event store. */
final class History {

    record Kept(UUID id, String sector) {}

    /** A flag as it stands after all that was said of it, and how often each thing was said. */
    static final class Flag {
        private final Map<String, Integer> said = new HashMap<>();
        private String state = "";
        private boolean addressed;

        String state() {
            return state;
        }

        Map<String, Integer> said() {
            return said;
        }

        /** Whether it is meant for anybody. */
        boolean addressed() {
            return addressed;
        }

        boolean open() {
            return OPEN.contains(state);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OPEN = Set.of("raised", "escalated", "acknowledged");
    private static final String FLAG = "flag-";
    private static final String ALL = """
            select aggregate_identifier, payload_type, sequence_number, event_identifier, payload from domain_event
             order by aggregate_identifier, sequence_number""";

    private final Map<UUID, List<Kept>> kept = new LinkedHashMap<>();
    private final Map<UUID, Flag> flags = new LinkedHashMap<>();
    /** What is open in which plan, by rule and cause. */
    private final Map<String, UUID> open = new HashMap<>();

    private final Chronicle chronicle;

    private History(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** What cannot be true of any history is said at once. */
    static History read(Reachable platform, Chronicle chronicle) throws SQLException {
        var history = new History(chronicle);
        try (var plan = Books.open(platform, "plan")) {
            var opened = OpenedPayloads.of(platform, plan);
            plan.each(ALL, row -> {
                var citizen = UUID.fromString(row.getString(1));
                var type = row.getString(2);
                var number = row.getLong(3);
                opened.open(citizen, number, row.getString(4), row.getBytes(5))
                        .ifPresentOrElse(
                                payload -> history.on(citizen, type, JSON.readTree(payload)),
                                () -> chronicle.violates("does not open: number " + number + " of " + citizen));
            });
        }
        return history;
    }

    private void on(UUID citizen, String type, JsonNode payload) {
        if (type.equals("fact-recorded")) {
            var fact = payload.path("fact");
            kept.computeIfAbsent(citizen, it -> new ArrayList<>())
                    .add(new Kept(uuid(fact, "id"), fact.path("sector").stringValue()));
        } else if (type.startsWith(FLAG)) {
            onFlag(
                    uuid(payload, "flagId"),
                    citizen + " " + payload.path("key"),
                    type.substring(FLAG.length()),
                    payload);
        }
    }

    private void onFlag(UUID id, String what, String state, JsonNode payload) {
        var flag = flags.computeIfAbsent(id, it -> new Flag());
        if (state.equals("raised")) {
            var standing = Optional.ofNullable(open.put(what, id));
            if (standing.isPresent()) chronicle.violates("raised while it was open: flag " + id + ", " + what);
        } else if (!flag.open()) {
            chronicle.violates("said of a flag that was not open: " + state + " of " + id);
        }
        flag.said.merge(state, 1, Integer::sum);
        flag.state = state;
        flag.addressed |= !payload.path("recipients").isEmpty();
        if (!flag.open()) open.remove(what);
    }

    Map<UUID, List<Kept>> kept() {
        return kept;
    }

    Set<UUID> ids() {
        var ids = new HashSet<UUID>();
        kept.values().forEach(its -> its.forEach(it -> ids.add(it.id())));
        return ids;
    }

    int facts() {
        return kept.values().stream().mapToInt(List::size).sum();
    }

    Map<UUID, Flag> flags() {
        return flags;
    }

    static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.path(field).stringValue());
    }
}
