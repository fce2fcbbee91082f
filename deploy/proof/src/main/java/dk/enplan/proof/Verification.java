package dk.enplan.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.enplan.local.Reachable;
import dk.enplan.proof.History.Kept;
import dk.enplan.proof.Life.Told;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what was acknowledged with what is written down, in every database and on every topic: nothing lost, nothing twice, in order, every
 * receipt true, every flag and notice once, and what readers see is what was decided.
 */
final class Verification {

    private final Reachable platform;
    private final Road road;
    private final Chronicle chronicle;
    private String summary = "";

    Verification(Reachable platform, Road road, Chronicle chronicle) {
        this.platform = platform;
        this.road = road;
        this.chronicle = chronicle;
    }

    /** What was found is in the chronicle. */
    void verify() throws SQLException {
        var history = History.read(platform, chronicle);
        nothingIsLost(history);
        nothingIsTwice(history);
        orderIsKept(history);
        var answers = new Answers(platform, road, chronicle, history);
        answers.verify();
        new News(platform, road, chronicle, history).verify();
        readersSeeWhatWasDecided(history);
        summary = "%d facts and %d flags in %d plans, %s"
                .formatted(
                        history.facts(), history.flags().size(), history.kept().size(), answers.summary());
    }

    String summary() {
        return summary;
    }

    private void nothingIsLost(History history) {
        chronicle.acknowledged().forEach((citizen, told) -> {
            var ids = new HashSet<UUID>();
            history.kept().getOrDefault(citizen, List.of()).forEach(it -> ids.add(it.id()));
            for (var event : told)
                if (!ids.contains(event.id())) chronicle.violates("acknowledged and lost: " + event.id());
        });
    }

    private void nothingIsTwice(History history) {
        var all = new HashSet<UUID>();
        history.kept()
                .forEach((citizen, its) -> its.forEach(it -> {
                    if (!all.add(it.id())) chronicle.violates("recorded twice: " + it.id());
                    if (!chronicle.wasTried(it.id())) chronicle.violates("told by nobody: " + it.id());
                }));
    }

    /** One sector's events about one citizen are in the order in which they were acknowledged. */
    private void orderIsKept(History history) {
        chronicle.acknowledged().forEach((citizen, told) -> {
            var asKept = bySector(history.kept().getOrDefault(citizen, List.of()));
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

    private void readersSeeWhatWasDecided(History history) throws SQLException {
        var open = new HashSet<UUID>();
        history.flags().forEach((id, flag) -> {
            if (flag.open()) open.add(id);
        });
        try (var plan = Books.open(platform, "plan")) {
            var shown = new HashSet<UUID>();
            plan.each(
                    "select flag_id from serving.flag where state in ('open', 'acknowledged')",
                    row -> shown.add(UUID.fromString(row.getString(1))));
            if (!shown.equals(open))
                chronicle.violates("%d flags are open and %d are shown as open".formatted(open.size(), shown.size()));
            var facts = new HashSet<UUID>();
            plan.each("select event_id from serving.fact", row -> facts.add(UUID.fromString(row.getString(1))));
            if (!facts.equals(history.ids()))
                chronicle.violates("%d facts are recorded and %d shown".formatted(history.facts(), facts.size()));
            plan.each(
                    "select processing_group, count(*) from view_letter group by 1",
                    row -> chronicle.violates(
                            "%s events are set aside in %s".formatted(row.getString(2), row.getString(1))));
        }
    }
}
