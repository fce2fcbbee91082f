package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Referral;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Each has turned it down for a reason of its own, and nobody is left who has not. */
final class RefusedBySeveral implements Detector {

    private static final String SECTORS = "sectors";
    private static final String DAYS = "days";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(SECTORS), Param.number(DAYS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sectors", "kind");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return refusalsByKind(scene).entrySet().stream()
                .flatMap(kind -> sight(scene, kind.getKey(), kind.getValue().reversed()).stream())
                .toList();
    }

    /** Newest first. A refusal of something that nobody has told is of no kind. */
    private static Map<String, List<Saying<Referral>>> refusalsByKind(Scene scene) {
        var refusals = new TreeMap<String, List<Saying<Referral>>>();
        scene.history()
                .all(Referral.class)
                .takeWhile(saying ->
                        scene.today().recent(saying.on(), scene.params().number(DAYS)))
                .filter(saying -> ReferralAnswers.refuses(saying.said()))
                .forEach(saying -> kind(scene.history(), ReferralAnswers.referral(saying.said()))
                        .ifPresent(kind -> refusals.computeIfAbsent(kind, it -> new ArrayList<>())
                                .add(saying)));
        return refusals;
    }

    private static Optional<String> kind(History history, String referralId) {
        return history.latest(Referral.Sent.class, "referralId", referralId)
                .map(sent -> sent.said().kind().value());
    }

    /** @param refusals oldest first */
    private static Optional<Sight> sight(Scene scene, String kind, List<Saying<Referral>> refusals) {
        var sectors = refusals.stream().map(Saying::sector).distinct().toList();
        if (sectors.size() < scene.params().number(SECTORS)) return Optional.empty();
        var history = scene.history();
        var accepted = history.all(Referral.Accepted.class)
                .takeWhile(yes -> yes.after(refusals.getFirst()))
                .filter(yes -> kind(history, yes.said().referralId())
                        .filter(kind::equals)
                        .isPresent())
                .anyMatch(yes -> ReferralAnswers.stands(history, yes));
        return accepted
                ? Optional.empty()
                : Optional.of(Sight.of(kind)
                        .step(0)
                        .because(refusals.stream().map(Saying::id).toList())
                        .fill("sectors", sectors)
                        .fill("kind", kind));
    }
}
