package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Bridge;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Promise;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Meetings enough, something is waiting, and nothing has begun since the first of them. */
final class TalkWithoutAction implements Detector {

    private static final String MEETINGS = "meetings";
    private static final String DAYS = "days";
    private static final String KINDS = "kinds";

    private static final List<Class<? extends Fact>> ACTIONS = List.of(
            Effort.Started.class,
            Effort.Approved.class,
            Effort.Resumed.class,
            Promise.Kept.class,
            Home.Allocated.class,
            Bridge.Established.class);

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(MEETINGS), Param.number(DAYS), Param.words(KINDS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count", "days");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var days = scene.params().number(DAYS);
        var action = latestAction(scene);
        var seen = new HashSet<String>();
        var meetings = scene.history()
                .all(Meeting.Held.class)
                .takeWhile(meeting -> scene.today().recent(meeting.on(), days))
                .takeWhile(meeting -> action.isEmpty() || meeting.after(action.get()))
                .filter(meeting -> meeting.said().memberId() == null
                        && scene.params().has(KINDS, meeting.said().kind()))
                .filter(meeting -> seen.add(meeting.said().meetingId()))
                .toList();
        if (meetings.size() < scene.params().number(MEETINGS)) return List.of();
        var unserved = GoalsNow.openForCitizen(scene)
                .filter(goal -> !served(scene, goal))
                .toList();
        var promises = scene.plan().promises().known().open().toList();
        if (unserved.isEmpty() && promises.isEmpty() && !nothingAtAll(scene)) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString())
                .step(0)
                .because(meetings.stream().map(Saying::id).toList())
                .fill("count", meetings.size())
                .fill("days", days);
        for (var goal : unserved) sight = sight.because(goal);
        for (var promise : promises) sight = sight.because(promise);
        return List.of(sight);
    }

    private static Optional<Saying<? extends Fact>> latestAction(Scene scene) {
        var granted = scene.history()
                .all(Application.Decided.class)
                .filter(decided -> Decision.granted(decided.said().outcome()))
                .findFirst();
        return Stream.concat(
                        granted.stream(), ACTIONS.stream().flatMap(action -> scene.history().latest(action).stream()))
                .<Saying<? extends Fact>>map(action -> action)
                .max(Comparator.comparingInt(Saying::place));
    }

    private static boolean served(Scene scene, Item<Proposed, Goals.Course> goal) {
        return scene.plan()
                .efforts()
                .running()
                .flatMap(effort -> RunningEfforts.asStarted(effort).stream())
                .anyMatch(effort -> effort.domain() == goal.said().domain()
                        || (effort.goalIds() != null
                                && effort.goalIds().contains(goal.said().goalId())));
    }

    private static boolean nothingAtAll(Scene scene) {
        return GoalsNow.open(scene).findAny().isEmpty()
                && scene.plan().efforts().running().findAny().isEmpty();
    }
}
