package dk.enplan.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.enplan.local.Reachable;
import dk.enplan.proof.Life.Told;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what was acknowledged with what is written down, in every database: nothing lost, nothing twice, in order, every receipt
 * true, every flag and notice once, and what readers see is what was decided.
 */
final class Verification {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PUBLISHERS = List.of("jobcenter", "family", "housing", "psychiatry", "gateway");
    private static final String HISTORY = """
            select aggregate_identifier, payload_type, convert_from(payload, 'UTF8') from domain_event
             order by aggregate_identifier, sequence_number""";
    private static final Map<String, String> FLAG_STATES = Map.of(
            "flag-raised", "raised",
            "flag-escalated", "escalated",
            "flag-acknowledged", "acknowledged",
            "flag-cleared", "cleared",
            "flag-waived", "waived");

    private record Kept(UUID id, String sector) {}

    private final Reachable platform;
    private final Chronicle chronicle;
    private final Map<UUID, List<Kept>> kept = new LinkedHashMap<>();
    private final Map<UUID, String> flags = new HashMap<>();

    Verification(Reachable platform, Chronicle chronicle) {
        this.platform = platform;
        this.chronicle = chronicle;
    }

    /** What was found is in the chronicle. */
    void verify() throws SQLException {
        readHistory();
        nothingIsLost();
        nothingIsTwice();
        orderIsKept();
        receiptsAreTrue();
        nothingIsSetAside();
        flagsAreToldOnce();
        readersSeeWhatWasDecided();
    }

    String summary() {
        return "%d facts and %d flags in %d plans"
                .formatted(kept.values().stream().mapToInt(List::size).sum(), flags.size(), kept.size());
    }

    private void readHistory() throws SQLException {
        var raised = new HashSet<UUID>();
        try (var plan = Books.open(platform, "plan")) {
            plan.each(HISTORY, row -> {
                var citizen = UUID.fromString(row.getString(1));
                var type = row.getString(2);
                var payload = JSON.readTree(row.getString(3));
                if (type.equals("fact-recorded")) {
                    var fact = payload.path("fact");
                    kept.computeIfAbsent(citizen, it -> new ArrayList<>())
                            .add(new Kept(uuid(fact, "id"), fact.path("sector").stringValue()));
                } else if (FLAG_STATES.containsKey(type)) {
                    var flag = uuid(payload, "flagId");
                    if (type.equals("flag-raised") && !raised.add(flag))
                        chronicle.violates("raised twice: flag " + flag);
                    flags.put(flag, FLAG_STATES.get(type));
                }
            });
        }
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.path(field).stringValue());
    }

    private void nothingIsLost() {
        chronicle.acknowledged().forEach((citizen, told) -> {
            var ids = new HashSet<UUID>();
            kept.getOrDefault(citizen, List.of()).forEach(it -> ids.add(it.id()));
            for (var event : told)
                if (!ids.contains(event.id())) chronicle.violates("acknowledged and lost: " + event.id());
        });
    }

    private void nothingIsTwice() {
        var all = new HashSet<UUID>();
        kept.forEach((citizen, its) -> its.forEach(it -> {
            if (!all.add(it.id())) chronicle.violates("recorded twice: " + it.id());
            if (!chronicle.wasTried(it.id())) chronicle.violates("told by nobody: " + it.id());
        }));
    }

    /** One sector's events about one citizen are in the order in which they were acknowledged. */
    private void orderIsKept() {
        chronicle.acknowledged().forEach((citizen, told) -> {
            var asKept = bySector(kept.getOrDefault(citizen, List.of()));
            told.stream().collect(groupingBy(Told::sector, toList())).forEach((sector, its) -> {
                var asTold = its.stream().map(Told::id).toList();
                var recorded = new ArrayList<>(asKept.getOrDefault(sector, List.of()));
                recorded.retainAll(Set.copyOf(asTold));
                if (recorded.size() == asTold.size() && !recorded.equals(asTold))
                    chronicle.violates("order lost: " + sector + " about " + citizen);
            });
        });
    }

    private static Map<String, List<UUID>> bySector(List<Kept> kept) {
        var bySector = new HashMap<String, List<UUID>>();
        for (var it : kept)
            bySector.computeIfAbsent(it.sector(), sector -> new ArrayList<>()).add(it.id());
        return bySector;
    }

    private void receiptsAreTrue() throws SQLException {
        var states = new HashMap<UUID, String>();
        for (var publisher : PUBLISHERS)
            try (var book = Books.open(platform, publisher)) {
                book.each(
                        "select event_id, state from published_event",
                        row -> states.put(UUID.fromString(row.getString(1)), row.getString(2)));
            }
        var wrong = new TreeMap<String, Integer>();
        chronicle.acknowledged().values().stream().flatMap(List::stream).forEach(event -> {
            var state = states.getOrDefault(event.id(), "unknown to its publisher");
            if (!state.equals("accepted")) wrong.merge(state, 1, Integer::sum);
        });
        wrong.forEach((state, count) ->
                chronicle.violates("%d events are in the plan, and their publisher says %s".formatted(count, state)));
    }

    /** All that was told was true. */
    private void nothingIsSetAside() throws SQLException {
        try (var plan = Books.open(platform, "plan")) {
            plan.each(
                    "select code, reason, count(*) from set_aside group by code, reason",
                    row -> chronicle.violates(
                            "%s set aside: %s, %s".formatted(row.getString(3), row.getString(1), row.getString(2))));
        }
    }

    private void flagsAreToldOnce() throws SQLException {
        var told = new HashMap<UUID, String>();
        try (var notification = Books.open(platform, "notification")) {
            notification.each(
                    "select flag_id, state from flag",
                    row -> told.put(UUID.fromString(row.getString(1)), row.getString(2)));
            notification.each(
                    "select flag_id, mailbox, count(*) from notice group by 1, 2 having count(*) > 1",
                    row -> chronicle.violates("told twice: flag " + row.getString(1) + " to " + row.getString(2)));
        }
        var differ = new TreeMap<String, Integer>();
        flags.forEach((flag, state) -> {
            var known = told.getOrDefault(flag, "never told");
            if (!known.equals(state)) differ.merge(state + ", and people know: " + known, 1, Integer::sum);
        });
        differ.forEach((what, count) -> chronicle.violates(count + " flags are " + what));
        told.keySet().stream()
                .filter(flag -> !flags.containsKey(flag))
                .forEach(flag -> chronicle.violates("told and never raised: flag " + flag));
    }

    private void readersSeeWhatWasDecided() throws SQLException {
        var open = new HashSet<UUID>();
        flags.forEach((flag, state) -> {
            if (!state.equals("cleared") && !state.equals("waived")) open.add(flag);
        });
        try (var plan = Books.open(platform, "plan")) {
            var shown = new HashSet<UUID>();
            plan.each(
                    "select flag_id from serving.flag where state in ('open', 'acknowledged')",
                    row -> shown.add(UUID.fromString(row.getString(1))));
            if (!shown.equals(open))
                chronicle.violates("%d flags are open and %d are shown as open".formatted(open.size(), shown.size()));
            var facts = plan.count("select count(*) from serving.fact");
            var recorded = kept.values().stream().mapToInt(List::size).sum();
            if (facts != recorded) chronicle.violates("%d facts are recorded and %d shown".formatted(recorded, facts));
        }
    }
}
