package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Something was granted that no goal speaks of, or that needs a home which is not there. */
final class GrantBesideThePlan implements Detector {

    private static final String KINDS = "kinds";
    private static final String NEEDS_HOME = "needsHome";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.words(KINDS), Param.words(NEEDS_HOME));
    }

    @Override
    public Set<String> fills() {
        return Set.of("kind");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Decision.granting(scene)
                .flatMap(decision -> sight(scene, decision))
                .toList();
    }

    private static Stream<Sight> sight(Scene scene, Decision decision) {
        return decision.kind().filter(kind -> scene.params().has(KINDS, kind)).stream()
                .filter(kind -> decision.goals(scene).isEmpty()
                        || (scene.params().has(NEEDS_HOME, kind)
                                && !scene.plan().homes().housed()))
                .map(kind -> Sight.of(decision.applicationId())
                        .step(0)
                        .because(decision.because())
                        .fill("kind", kind.value()));
    }
}
