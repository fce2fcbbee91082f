package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Assessment;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import dk.enplan.plan.rules.conflict.TakenForGranted.Assumption;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A demand or an effort takes something for granted that the citizen is known not to be able to do. */
final class RestrictionIgnored implements Detector {

    private static final String CONTRADICTS = "contradicts";

    /**
     * What is known of the citizen's needs.
     *
     * @param restriction declared as one: then the same word as the assumption contradicts it too
     */
    private record Need(Collection<Tag> codes, boolean restriction, Saying<?> since) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.form(CONTRADICTS, RestrictionIgnored::notWordsByWord),
                Param.choices("barrierSeverities", SeverityOfBarrier.class));
    }

    private static Optional<String> notWordsByWord(Object value) {
        return value instanceof Map<?, ?> map
                        && map.values().stream()
                                .allMatch(words -> words instanceof List<?> list
                                        && list.stream().allMatch(String.class::isInstance))
                ? Optional.empty()
                : Optional.of("must hold words and the words that contradict each");
    }

    @Override
    public Set<String> fills() {
        return Set.of("assumption");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var assumptions = TakenForGranted.in(scene);
        if (assumptions.isEmpty()) return List.of();
        var needs = Stream.of(restrictions(scene), barriers(scene), findings(scene))
                .flatMap(all -> all)
                .toList();
        return assumptions.stream()
                .flatMap(assumption -> sight(scene, assumption, needs))
                .toList();
    }

    private static Stream<Need> restrictions(Scene scene) {
        return InForce.restrictions(scene).stream()
                .map(declared -> new Need(nonNull(declared.said().restrictions()), true, declared));
    }

    private static Stream<Need> barriers(Scene scene) {
        return scene.plan()
                .barriers()
                .standing()
                .map(barrier -> barrier.said())
                .filter(barrier -> scene.params().has("barrierSeverities", barrier.severity()))
                .flatMap(barrier -> Spell.begin(
                        scene.history().about(Barrier.class, "barrierId", barrier.barrierId()),
                        said -> !sameKindAndHardEnough(said, barrier.kind(), scene.params()))
                        .map(since -> new Need(List.of(barrier.kind()), false, since))
                        .stream());
    }

    private static boolean sameKindAndHardEnough(Barrier said, Tag kind, Params params) {
        return said instanceof Barrier.Named named
                && named.kind().equals(kind)
                && params.has("barrierSeverities", named.severity());
    }

    /** Of each kind of assessment, the latest. */
    private static Stream<Need> findings(Scene scene) {
        var kinds = new HashSet<Tag>();
        return scene
                .history()
                .all(Assessment.Completed.class)
                .filter(completed -> kinds.add(completed.said().kind()))
                .toList()
                .stream()
                .map(completed -> new Need(findings(scene, completed), false, completed));
    }

    private static List<Tag> findings(Scene scene, Saying<Assessment.Completed> completed) {
        return scene.plan()
                .assessments()
                .known()
                .find(completed.said().assessmentId())
                .map(assessment -> nonNull(assessment.said().findings()))
                .orElse(List.of());
    }

    private static List<Tag> nonNull(@org.jspecify.annotations.Nullable List<Tag> tags) {
        return tags == null ? List.of() : tags;
    }

    private static Stream<Sight> sight(Scene scene, Assumption assumption, List<Need> needs) {
        var against = scene.params()
                .wordsByWord(CONTRADICTS)
                .getOrDefault(assumption.tag().value(), Set.of());
        var ignored = needs.stream()
                .filter(need -> contradicts(need, assumption.tag(), against))
                .filter(need -> !lookedAtTogether(scene, assumption, need))
                .toList();
        if (ignored.isEmpty()) return Stream.empty();
        var sight = Sight.of(assumption.of(), assumption.tag().value())
                .step(0)
                .because(assumption.since())
                .because(assumption.because())
                .fill("assumption", assumption.tag().value());
        for (var need : ignored) sight = sight.because(need.since());
        return Stream.of(sight);
    }

    private static boolean contradicts(Need need, Tag assumption, Set<String> against) {
        return need.codes().stream()
                .anyMatch(code -> against.contains(code.value()) || (need.restriction() && code.equals(assumption)));
    }

    /** The plan was revised or gone through with the sector, when both were known. */
    private static boolean lookedAtTogether(Scene scene, Assumption assumption, Need need) {
        return scene.history()
                .all(OnePlan.class)
                .takeWhile(saying -> saying.after(assumption.since()) && saying.after(need.since()))
                .anyMatch(saying -> sectors(saying.said()).contains(new Tag(assumption.sector())));
    }

    private static List<Tag> sectors(OnePlan said) {
        return switch (said) {
            case OnePlan.Revised it -> it.sectors();
            case OnePlan.Reviewed it -> it.sectors();
            case OnePlan.Agreed _, OnePlan.Paused _, OnePlan.Resumed _, OnePlan.Closed _ -> List.of();
            case OnePlan.PhaseSet _, OnePlan.OrderAgreed _, OnePlan.ContinuityAgreed _ -> List.of();
        };
    }
}
