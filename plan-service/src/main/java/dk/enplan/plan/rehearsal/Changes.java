package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.PlanEvent.FactRecorded;
import dk.enplan.plan.model.PlanEvent.FlagAcknowledged;
import dk.enplan.plan.model.PlanEvent.FlagCleared;
import dk.enplan.plan.model.PlanEvent.FlagEscalated;
import dk.enplan.plan.model.PlanEvent.FlagRaised;
import dk.enplan.plan.model.PlanEvent.FlagWaived;
import dk.enplan.plan.model.PlanEvent.RulesChanged;
import dk.enplan.plan.rehearsal.Scenario.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The flag changes in a plan's history, in its order. */
public final class Changes {

    private final Map<Flag.Key, Change> latest = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<UUID> justTold = new HashSet<>();
    private Instant toldAt = Instant.MIN;

    private Changes() {}

    public static List<Change> in(List<? extends PlanEvent> history) {
        var changes = new Changes();
        history.forEach(changes::on);
        return changes.changes;
    }

    private void on(PlanEvent event) {
        switch (event) {
            case FactRecorded told -> {
                if (!told.at().equals(toldAt)) justTold.clear();
                toldAt = told.at();
                justTold.add(told.fact().envelope().id());
            }
            case FlagRaised it ->
                add(
                        it.key(),
                        new Change(
                                it.at(),
                                from(it.since(), it.at()),
                                What.RAISED,
                                it.key().rule(),
                                it.key().cause(),
                                it.severity(),
                                told(it.recipients()),
                                Set.copyOf(it.because()),
                                false));
            case FlagEscalated it ->
                add(
                        it.key(),
                        new Change(
                                it.at(),
                                from(it.since(), it.at()),
                                What.ESCALATED,
                                it.key().rule(),
                                it.key().cause(),
                                it.severity(),
                                told(it.recipients()),
                                because(it.key(), it.at()),
                                false));
            case FlagCleared it -> over(it.key(), What.CLEARED, it.at(), it.retroactive());
            case FlagWaived it -> over(it.key(), What.WAIVED, it.at(), false);
            case FlagAcknowledged _, RulesChanged _ -> {}
        }
    }

    private void over(Flag.Key key, What what, Instant at, boolean retroactive) {
        var flag = latest.get(key);
        if (flag == null) throw new IllegalStateException("history is broken: no flag of " + key.rule() + " stands");
        add(
                key,
                new Change(
                        at,
                        at,
                        what,
                        key.rule(),
                        key.cause(),
                        flag.severity(),
                        Set.of(),
                        because(key, at),
                        retroactive));
    }

    private void add(Flag.Key key, Change change) {
        latest.put(key, change);
        changes.add(change);
    }

    private Set<UUID> because(Flag.Key key, Instant at) {
        var because = new HashSet<UUID>();
        var flag = latest.get(key);
        if (flag != null) because.addAll(flag.because());
        if (toldAt.equals(at)) because.addAll(justTold);
        return because;
    }

    /** Never before somebody told of it, and never after it was said. */
    private Instant from(Instant since, Instant at) {
        var known = since.isAfter(toldAt) ? since : toldAt;
        return known.isAfter(at) ? at : known;
    }

    private static Set<Told> told(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::told).collect(Collectors.toSet());
    }
}
