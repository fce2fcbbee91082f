package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Payer;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Two efforts of one kind for the same thing, given by two who may not know of each other. */
final class LookAlikes implements Detector {

    private static final String KINDS = "kinds";

    /** An effort that runs, and how it was begun. */
    private record Running(Item<Efforts.Known, Efforts.Course> item, Effort.Started said) {

        String provider() {
            return said.provider() == null
                    ? item.origin().sector()
                    : said.provider().value();
        }

        List<UUID> paid(History history) {
            return history.about(Payer.Confirmed.class, "about", said.effortId())
                    .map(Saying::id)
                    .toList();
        }

        boolean payerKnown(History history) {
            return said.payer() != null || !paid(history).isEmpty();
        }
    }

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.choices(KINDS, EffortKind.class), LikenessAllowed.param());
    }

    @Override
    public Set<String> fills() {
        return Set.of("firstSector", "secondSector", "kind");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var running = RunningEfforts.ofKinds(scene, KINDS)
                .flatMap(effort -> RunningEfforts.asStarted(effort).map(said -> new Running(effort, said)).stream())
                .sorted(Comparator.comparing(effort -> effort.said().effortId()))
                .toList();
        var allowed = LikenessAllowed.of(scene.params());
        var sights = new ArrayList<Sight>();
        for (int one = 0; one < running.size(); one++)
            for (var other : running.subList(one + 1, running.size())) {
                var first = running.get(one);
                if (alike(first.said(), other.said())
                        && !first.provider().equals(other.provider())
                        && !linked(first, other, scene.history())
                        && allowed.stream().noneMatch(pair -> pair.allows(first.said(), other.said())))
                    sights.add(sight(first, other, scene.history()));
            }
        return sights;
    }

    /** What only one of them says of itself tells nothing; at least one thing must be said by both. */
    private static boolean alike(Effort.Started one, Effort.Started other) {
        if (one.kind() != other.kind()) return false;
        var both = Stream.of(
                        new Object[] {one.domain(), other.domain()},
                        new Object[] {one.purpose(), other.purpose()},
                        new Object[] {one.method(), other.method()})
                .filter(said -> said[0] != null && said[1] != null)
                .toList();
        return !both.isEmpty() && both.stream().allMatch(said -> Objects.equals(said[0], said[1]));
    }

    private static boolean linked(Running one, Running other, History history) {
        var first = one.said().effortId();
        var second = other.said().effortId();
        return second.equals(one.said().successorOf())
                || first.equals(other.said().successorOf())
                || RunningEfforts.ordered(history, first)
                        .anyMatch(order -> order.said().effortIds() != null
                                && order.said().effortIds().contains(second));
    }

    private static Sight sight(Running first, Running second, History history) {
        var paid = Stream.of(first, second)
                .flatMap(effort -> effort.paid(history).stream())
                .toList();
        return Sight.of(first.said().effortId(), second.said().effortId())
                .step(0)
                .stepIf(compulsory(first) && compulsory(second), 1)
                .stepIf(first.payerKnown(history) && second.payerKnown(history), 1)
                .because(first.item())
                .because(second.item())
                .because(paid)
                .fill("firstSector", first.item().origin().sector())
                .fill("secondSector", second.item().origin().sector())
                .fill("kind", Kind.wireName(first.said().kind()));
    }

    private static boolean compulsory(Running effort) {
        return Boolean.TRUE.equals(effort.said().compulsory());
    }
}
