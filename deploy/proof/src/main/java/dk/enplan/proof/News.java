package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Whether everything that was decided about a flag was told once, and to everybody. */
final class News {

    private static final String FLAG = "dk.enplan.flag.";

    private final Reachable platform;
    private final Road road;
    private final Chronicle chronicle;
    private final History history;

    News(Reachable platform, Road road, Chronicle chronicle, History history) {
        this.platform = platform;
        this.road = road;
        this.chronicle = chronicle;
        this.history = history;
    }

    void verify() throws SQLException {
        onTheTopicOnce();
        peopleKnowTheLatest();
        everyMailboxOnce();
    }

    /** A message that the relay sends again has the id it had. */
    private void onTheTopicOnce() {
        var told = new HashMap<UUID, Map<String, Set<UUID>>>();
        road.readAll("enplan.flags", news -> {
            var type = news.path("type").stringValue();
            told.computeIfAbsent(History.uuid(news.path("data"), "flagId"), it -> new HashMap<>())
                    .computeIfAbsent(type.substring(FLAG.length(), type.lastIndexOf(".v")), it -> new HashSet<>())
                    .add(History.uuid(news, "id"));
        });
        history.flags().forEach((id, flag) -> {
            var messages = new TreeMap<String, Integer>();
            told.getOrDefault(id, Map.of()).forEach((what, its) -> messages.put(what, its.size()));
            if (!messages.equals(flag.said()))
                chronicle.violates("of flag " + id + " was decided " + flag.said() + ", and said " + messages);
        });
        told.keySet().stream()
                .filter(id -> !history.flags().containsKey(id))
                .forEach(id -> chronicle.violates("told and never raised: flag " + id));
    }

    private void peopleKnowTheLatest() throws SQLException {
        var told = new HashMap<UUID, String>();
        try (var notification = Books.open(platform, "notification")) {
            notification.each(
                    "select flag_id, state from flag",
                    row -> told.put(UUID.fromString(row.getString(1)), row.getString(2)));
            notification.each(
                    "select reason, count(*) from unreadable_news group by 1",
                    row -> chronicle.violates(
                            "%s news were not understood: %s".formatted(row.getString(2), row.getString(1))));
        }
        var differ = new TreeMap<String, Integer>();
        history.flags().forEach((id, flag) -> {
            var known = told.getOrDefault(id, "never told");
            if (!known.equals(flag.state()))
                differ.merge(flag.state() + ", and people know: " + known, 1, Integer::sum);
        });
        differ.forEach((what, count) -> chronicle.violates(count + " flags are " + what));
    }

    private void everyMailboxOnce() throws SQLException {
        var noticed = new HashSet<UUID>();
        try (var notification = Books.open(platform, "notification")) {
            notification.each("select flag_id, mailbox, count(*) from notice group by 1, 2", row -> {
                noticed.add(row.getObject(1, UUID.class));
                if (row.getInt(3) > 1)
                    chronicle.violates("told twice: flag " + row.getString(1) + " to " + row.getString(2));
            });
        }
        history.flags().forEach((id, flag) -> {
            if (flag.addressed() && !noticed.contains(id)) chronicle.violates("nobody was told: flag " + id);
        });
    }
}
