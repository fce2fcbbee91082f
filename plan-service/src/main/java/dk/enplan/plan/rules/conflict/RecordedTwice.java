package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Assessment;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Measurement;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Two sectors have asked for, and written down, the same thing shortly after each other. */
final class RecordedTwice implements Detector {

    private static final String SHOW_DAYS = "showDays";
    private static final String FACTS = "facts";

    /** One that was said, and the fields by which it is the same as another. */
    private record Recording(Saying<?> said, ObjectNode data, List<String> same) {

        static Recording of(Saying<?> said, Recorded of) {
            var data = Language.FACTS.writeData(said.said());
            return new Recording(
                    said,
                    data,
                    of.same().stream().map(field -> field(data, field)).toList());
        }

        private static String field(ObjectNode data, String field) {
            var value = data.get(field);
            return value == null ? "" : value.isString() ? value.stringValue() : value.toString();
        }

        boolean carries(List<String> needed) {
            return needed.stream().allMatch(data::has);
        }
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(SHOW_DAYS), Param.form(FACTS, Recorded::wrong));
    }

    @Override
    public Set<String> fills() {
        return Set.of("firstSector", "secondSector", "days");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var byCause = new LinkedHashMap<List<String>, Sight>();
        scene.params().list(FACTS).stream()
                .map(Recorded::of)
                .flatMap(recorded -> twice(scene, recorded))
                .forEach(sight ->
                        byCause.merge(sight.cause(), sight, (latest, earlier) -> latest.because(earlier.because())));
        return List.copyOf(byCause.values());
    }

    private static Stream<Sight> twice(Scene scene, Recorded recorded) {
        var shown = scene.history()
                .all(recorded.type())
                .takeWhile(saying ->
                        scene.today().recent(saying.on(), scene.params().number(SHOW_DAYS)))
                .map(saying -> Recording.of(saying, recorded))
                .filter(recording -> recording.carries(recorded.needs()))
                .toList();
        if (shown.isEmpty()) return Stream.empty();
        var oldest = shown.getLast().said().on().minusDays(recorded.days());
        var bySame = new LinkedHashMap<List<String>, List<Recording>>();
        scene.history()
                .all(recorded.type())
                .takeWhile(saying -> !saying.on().isBefore(oldest))
                .map(saying -> Recording.of(saying, recorded))
                .filter(recording -> recording.carries(recorded.needs()))
                .forEach(recording -> bySame.computeIfAbsent(recording.same(), _ -> new ArrayList<>())
                        .add(recording));
        return shown.stream().flatMap(later -> before(later, bySame, recorded));
    }

    private static Stream<Sight> before(Recording later, Map<List<String>, List<Recording>> bySame, Recorded recorded) {
        return bySame.getOrDefault(later.same(), List.of()).stream()
                .filter(earlier -> later.said().after(earlier.said())
                        && !earlier.said().sector().equals(later.said().sector())
                        && !oneRecord(earlier.said().said(), later.said().said())
                        && ChronoUnit.DAYS.between(
                                        earlier.said().on(), later.said().on())
                                <= recorded.days())
                .map(earlier -> sight(earlier.said(), later, recorded));
    }

    /** Told again by another sector, it is still the one assessment or measurement. */
    private static boolean oneRecord(Fact one, Fact other) {
        return switch (one) {
            case Assessment.Completed it ->
                other instanceof Assessment.Completed again && it.assessmentId().equals(again.assessmentId());
            case Measurement.Taken it ->
                other instanceof Measurement.Taken again && it.measurementId().equals(again.measurementId());
            default -> false;
        };
    }

    private static Sight sight(Saying<?> earlier, Recording later, Recorded recorded) {
        var cause = new ArrayList<>(List.of(recorded.event()));
        later.same().stream().filter(value -> !value.isEmpty()).forEach(cause::add);
        Stream.of(earlier.sector(), later.said().sector()).sorted().forEach(cause::add);
        return Sight.of(cause)
                .step(0)
                .because(earlier, later.said())
                .fill("firstSector", earlier.sector())
                .fill("secondSector", later.said().sector())
                .fill("days", recorded.days());
    }
}
