package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Household;
import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.Progression;
import dk.enplan.contracts.fact.Statement;
import dk.enplan.contracts.fact.Wellbeing;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A child that the plan does not tell of, or a family in which it goes forward for some and not for others. */
final class MemberUnseen implements Detector {

    private static final Tag CHILD = new Tag("child");

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number("days"),
                Param.number("seenDays"),
                Param.number("childUnderAge"),
                Param.number("classDays"),
                Param.words("forward"),
                Param.words("notForward"));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Stream.concat(unseen(scene), differently(scene).stream()).toList();
    }

    private static Stream<Sight> unseen(Scene scene) {
        var agreed = scene.history().all(OnePlan.Agreed.class).reduce((later, earlier) -> earlier);
        return agreed.stream()
                .flatMap(plan -> scene.plan()
                        .household()
                        .members()
                        .filter(member -> child(scene, member.said()))
                        .filter(member -> oldEnough(scene, plan, member.said().memberId()))
                        .filter(member -> !hasGoal(scene, member.said().memberId()))
                        .filter(member -> !told(scene, member.said().memberId()))
                        .map(member -> Sight.of(member.said().memberId())
                                .step(0)
                                .because(plan)
                                .because(member)
                                .unknownIf(member.said().birthDate() == null, "birthDate")));
    }

    /** A child with a plan of its own is seen there. */
    private static boolean child(Scene scene, MemberJoined member) {
        var born = member.birthDate();
        return member.relation().equals(CHILD)
                && member.citizenId() == null
                && (born == null
                        || new Age(born, scene.today()).under(scene.params().number("childUnderAge")));
    }

    private static boolean oldEnough(Scene scene, Saying<?> plan, String memberId) {
        var joined = Spell.begin(
                scene.history().about(Household.class, "memberId", memberId), Household.MemberLeft.class::isInstance);
        return joined.map(Saying::on)
                .map(on -> on.isAfter(plan.on()) ? on : plan.on())
                .filter(since -> scene.today().old(since, scene.params().number("days")))
                .isPresent();
    }

    private static boolean hasGoal(Scene scene, String memberId) {
        return scene.plan()
                .goals()
                .known()
                .all()
                .filter(goal -> memberId.equals(goal.said().memberId()))
                .anyMatch(goal -> Goals.open(goal) || goal.course() instanceof Goals.Course.Met);
    }

    private static boolean told(Scene scene, String memberId) {
        return scene.history()
                .about(Fact.class, "memberId", memberId)
                .filter(saying -> tells(saying.said()))
                .findFirst()
                .filter(latest ->
                        scene.today().recent(latest.on(), scene.params().number("seenDays")))
                .isPresent();
    }

    private static boolean tells(Fact said) {
        return said instanceof Statement.Recorded
                || said instanceof Wellbeing.Reported
                || said instanceof Progression.Recorded
                || said instanceof Meeting.Held;
    }

    private static Optional<Sight> differently(Scene scene) {
        var latest = new HashMap<@Nullable String, Saying<Progression.Recorded>>();
        scene.history()
                .all(Progression.Recorded.class)
                .takeWhile(reading ->
                        scene.today().recent(reading.on(), scene.params().number("classDays")))
                .filter(reading -> reading.said().progressClass() != null
                        && here(scene, reading.said().memberId()))
                .forEach(reading -> latest.putIfAbsent(reading.said().memberId(), reading));
        var forward = of(latest, scene, "forward");
        var notForward = of(latest, scene, "notForward");
        if (forward.isEmpty() || notForward.isEmpty()) return Optional.empty();
        var sight = Sight.of("progression").step(0);
        for (var reading : forward) sight = sight.because(reading);
        for (var reading : notForward) sight = sight.because(reading);
        return Optional.of(sight);
    }

    private static List<Saying<Progression.Recorded>> of(
            Map<@Nullable String, Saying<Progression.Recorded>> latest, Scene scene, String classes) {
        return latest.values().stream()
                .filter(reading -> scene.params().has(classes, reading.said().progressClass()))
                .toList();
    }

    private static boolean here(Scene scene, @Nullable String member) {
        return member == null || MembersNow.here(scene, member);
    }
}
