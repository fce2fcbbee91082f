package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Measurement;
import dk.enplan.contracts.fact.Measurement.Declined;
import dk.enplan.contracts.fact.Measurement.Scheduled;
import dk.enplan.contracts.fact.Measurement.Taken;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Measurements.Course;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Several questionnaires close together, or one that must be answered after a no thanks. */
final class MeasurementsPileUp implements Detector {

    private static final String INSTRUMENTS = "instruments";
    private static final String DAYS = "days";

    /** One instrument on one day: still to be used, or used. */
    private record Use(String measurementId, String instrument, LocalDate on, String sector, List<UUID> because) {
        Use {
            because = List.copyOf(because);
        }
    }

    private record Sitting(LocalDate on, String sector) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(INSTRUMENTS), Param.number(DAYS));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        var pending = scene.plan().measurements().known().open().toList();
        return Stream.concat(
                        pending.stream().flatMap(item -> requiredAfterNo(scene, item).stream()),
                        closeTogether(scene, pending).stream())
                .toList();
    }

    private static Optional<Sight> requiredAfterNo(Scene scene, Item<Scheduled, Course> item) {
        if (!item.said().mandatory()) return Optional.empty();
        var id = item.said().measurementId();
        var first = scene.history()
                .about(Scheduled.class, "measurementId", id)
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
        return scene.history()
                .all(Declined.class)
                .filter(first::after)
                .findFirst()
                .map(declined -> Sight.of(id).step(0).because(item).because(declined));
    }

    private static Optional<Sight> closeTogether(Scene scene, List<Item<Scheduled, Course>> pending) {
        var days = scene.params().number(DAYS);
        var uses = Stream.concat(pending.stream().map(MeasurementsPileUp::planned), taken(scene, days))
                .toList();
        var because = new ArrayList<UUID>();
        close(scene, uses.stream().filter(use -> scene.today().recent(use.on(), days)))
                .ifPresent(because::addAll);
        for (var item : pending) {
            var last = planned(item).on();
            if (!scene.today().reached(last))
                close(scene, uses.stream().filter(use -> within(use.on(), last, days)))
                        .ifPresent(because::addAll);
        }
        return because.isEmpty()
                ? Optional.empty()
                : Optional.of(Sight.of("instruments").step(0).because(because));
    }

    private static boolean within(LocalDate day, LocalDate last, long days) {
        return !day.isAfter(last) && day.isAfter(last.minusDays(days));
    }

    private static Use planned(Item<Scheduled, Course> item) {
        var said = item.said();
        return new Use(
                said.measurementId(),
                said.instrument().value(),
                said.onDate() == null ? item.on() : said.onDate(),
                item.origin().sector(),
                item.origin().because());
    }

    /** Those that are still told as taken: one may be planned anew under its id, or the answer taken back by the citizen. */
    private static Stream<Use> taken(Scene scene, long days) {
        var seen = new HashSet<String>();
        return scene.history()
                .all(Measurement.Taken.class)
                .takeWhile(taken -> scene.today().recent(taken.on(), days))
                .filter(taken -> seen.add(taken.said().measurementId()))
                .filter(taken -> scene.plan()
                        .measurements()
                        .known()
                        .find(taken.said().measurementId())
                        .filter(item -> item.course() instanceof Course.Taken)
                        .isPresent())
                .map(taken -> {
                    Taken said = taken.said();
                    return new Use(
                            said.measurementId(),
                            said.instrument().value(),
                            taken.on(),
                            taken.sector(),
                            List.of(taken.id()));
                });
    }

    /** What these rest on, where they are too many. */
    private static Optional<List<UUID>> close(Scene scene, Stream<Use> within) {
        var uses = within.toList();
        Map<Sitting, Set<String>> sittings = new LinkedHashMap<>();
        for (var use : uses)
            sittings.computeIfAbsent(new Sitting(use.on(), use.sector()), _ -> new HashSet<>())
                    .add(use.instrument());
        var fewer = scene.params().number(INSTRUMENTS) - 1;
        return uses.isEmpty() || countsAsAtMost(fewer, List.copyOf(sittings.values()))
                ? Optional.empty()
                : Optional.of(
                        uses.stream().flatMap(use -> use.because().stream()).toList());
    }

    /**
     * What one sector asks in one sitting counts as one instrument, and an instrument that is used twice counts once: whether so
     * many instruments are enough to stand for every sitting.
     */
    private static boolean countsAsAtMost(long instruments, List<Set<String>> sittings) {
        if (sittings.isEmpty()) return true;
        if (instruments <= 0) return false;
        return sittings.getFirst().stream()
                .anyMatch(standing -> countsAsAtMost(
                        instruments - 1,
                        sittings.stream()
                                .filter(sitting -> !sitting.contains(standing))
                                .toList()));
    }
}
