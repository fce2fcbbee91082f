package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Whether every receipt is true: on the topics, in every publisher's own list, and in what is kept beside the plans. */
final class Answers {

    private static final List<String> PUBLISHERS = List.of("jobcenter", "family", "housing", "psychiatry", "gateway");
    private static final String RECEIPT = "dk.enplan.receipt.";

    /** @param citizen an id alone is not enough: another may have claimed it */
    private record About(UUID event, UUID citizen) {}

    private final Reachable platform;
    private final Road road;
    private final Chronicle chronicle;
    private final Set<UUID> inPlan;
    private final Map<About, String> beside = new HashMap<>();
    private final Map<String, Integer> given = new TreeMap<>();

    Answers(Reachable platform, Road road, Chronicle chronicle, History history) {
        this.platform = platform;
        this.road = road;
        this.chronicle = chronicle;
        this.inPlan = history.ids();
    }

    void verify() throws SQLException {
        onlyWhatWasWrongIsSetAside();
        everyReceiptIsTrue();
        publishersKnow();
    }

    String summary() {
        return "receipts " + given;
    }

    private void onlyWhatWasWrongIsSetAside() throws SQLException {
        try (var plan = Books.open(platform, "plan")) {
            plan.each("select event_id, citizen_id, state, code from set_aside", row -> {
                var about = new About(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                beside.put(about, row.getString(3) + " " + row.getString(4));
            });
        }
        var expected = new HashMap<About, String>();
        for (var wrong : chronicle.wrong())
            switch (wrong) {
                case Wrong.Claim(var told) -> expected.put(about(told), "refused id-taken");
                case Wrong.UnheardOf(var told) -> expected.put(about(told), "parked not-understood");
                case Wrong.Again(var told) -> {}
            }
        var differ = new TreeMap<String, Integer>();
        expected.forEach((about, how) -> {
            var found = beside.getOrDefault(about, "not there");
            if (!found.equals(how)) differ.merge("should be set aside as " + how + ": " + found, 1, Integer::sum);
        });
        beside.forEach((about, how) -> {
            if (!expected.containsKey(about)) differ.merge("set aside: " + how, 1, Integer::sum);
        });
        differ.forEach((what, count) -> chronicle.violates(count + " " + what));
    }

    private static About about(Life.Told told) {
        return new About(told.id(), told.citizen());
    }

    /** Whoever is told twice is told the same: a message that comes again has the id it had. */
    private void everyReceiptIsTrue() {
        var accepted = new HashMap<About, Set<UUID>>();
        var answered = new HashSet<About>();
        road.readAll("enplan.receipts.", receipt -> {
            var type = receipt.path("type").stringValue();
            var kind = type.substring(RECEIPT.length(), type.lastIndexOf(".v"));
            var about = new About(History.uuid(receipt.path("data"), "eventId"), History.uuid(receipt, "subject"));
            given.merge(kind, 1, Integer::sum);
            answered.add(about);
            if (kind.equals("accepted"))
                accepted.computeIfAbsent(about, it -> new HashSet<>()).add(History.uuid(receipt, "id"));
            if (!isTrue(kind, about))
                chronicle.violates("a receipt that is not true: " + kind + " for " + about.event());
        });
        accepted.forEach((about, receipts) -> {
            if (receipts.size() > 1) chronicle.violates("accepted " + receipts.size() + " times: " + about.event());
        });
        chronicle.acknowledged().values().stream()
                .flatMap(List::stream)
                .filter(it -> !accepted.containsKey(about(it)))
                .forEach(it -> chronicle.violates("no receipt says accepted: " + it.id()));
        chronicle.wrong().stream()
                .map(Wrong::told)
                .filter(it -> !answered.contains(about(it)))
                .forEach(it -> chronicle.violates("no receipt at all: " + it.id()));
    }

    private boolean isTrue(String kind, About about) {
        return switch (kind) {
            case "accepted", "duplicate" -> inPlan.contains(about.event());
            case "refused", "parked" -> beside.getOrDefault(about, "").startsWith(kind + " ");
            default -> false;
        };
    }

    private void publishersKnow() throws SQLException {
        var states = new HashMap<About, String>();
        for (var publisher : PUBLISHERS)
            try (var book = Books.open(platform, publisher)) {
                book.each(
                        "select event_id, citizen_id, state from published_event",
                        row -> states.put(
                                new About(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                row.getString(3)));
            }
        var differ = new TreeMap<String, Integer>();
        chronicle.acknowledged().values().stream().flatMap(List::stream).forEach(event -> {
            var state = states.getOrDefault(about(event), "nothing");
            if (!state.equals("accepted"))
                differ.merge("are in the plan, and their publisher says " + state, 1, Integer::sum);
        });
        chronicle.wrong().stream().filter(Wrong.Claim.class::isInstance).forEach(wrong -> {
            var state = states.getOrDefault(about(wrong.told()), "nothing");
            if (!state.equals("refused"))
                differ.merge("were refused, and their publisher says " + state, 1, Integer::sum);
        });
        differ.forEach((what, count) -> chronicle.violates(count + " events " + what));
    }
}
