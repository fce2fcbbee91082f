package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Measurement;
import dk.enplan.contracts.fact.Progression;
import dk.enplan.contracts.fact.Wellbeing;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The citizen's own answers show less belief than the first ones did, and no work or education is there yet. */
final class HopeFalls implements Detector {

    private static final String ROUNDS = "rounds";
    private static final String INSTRUMENTS = "instruments";
    private static final String DOMAINS = "domains";
    private static final String WORK = "workKinds";
    private static final String BY = "by";

    /** @param of what is answered: two parts of life asked about by one instrument are two series */
    private record Series(String name, String of) {}

    private record Answer(double value, Saying<?> said) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(ROUNDS),
                Param.words(INSTRUMENTS),
                Param.choices(DOMAINS, Domain.class),
                Param.choices(WORK, EffortKind.class),
                Param.words(BY));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        var params = scene.params();
        if (scene.plan()
                .efforts()
                .running()
                .anyMatch(effort -> params.has(WORK, effort.said().kind()))) return List.of();
        var series = new LinkedHashMap<Series, List<Answer>>();
        Stream.of(
                        sinceEnrolment(scene, Measurement.Taken.class),
                        sinceEnrolment(scene, Wellbeing.Reported.class),
                        sinceEnrolment(scene, Progression.Recorded.class))
                .flatMap(sayings -> sayings)
                .forEach(saying -> series(saying.said(), params).ifPresent(of -> file(series, of, saying)));
        var byCause = new LinkedHashMap<String, Sight>();
        series.forEach((of, newestFirst) -> {
            var latest = newestFirst.getFirst();
            var first = newestFirst.getLast();
            if (newestFirst.size() >= params.number(ROUNDS) && latest.value() < first.value())
                byCause.merge(
                        of.name(),
                        Sight.of(of.name()).step(0).because(first.said(), latest.said()),
                        (one, other) -> one.because(other.because()));
        });
        return List.copyOf(byCause.values());
    }

    private static <F extends Fact> Stream<Saying<?>> sinceEnrolment(Scene scene, Class<F> type) {
        var enrolled = scene.history().latest(Citizen.Enrolled.class);
        return scene.history()
                .all(type)
                .takeWhile(saying -> enrolled.map(saying::after).orElse(false))
                .map(saying -> saying);
    }

    private static void file(Map<Series, List<Answer>> series, Series of, Saying<?> saying) {
        var value = value(saying.said());
        if (value != null) series.computeIfAbsent(of, _ -> new ArrayList<>()).add(new Answer(value, saying));
    }

    private static Optional<Series> series(Fact fact, Params params) {
        return switch (fact) {
            case Measurement.Taken it
            when params.has(INSTRUMENTS, it.instrument()) ->
                Optional.of(new Series(it.instrument().value(), "measurement"));
            case Wellbeing.Reported it
            when it.memberId() == null && it.instrument() != null && params.has(DOMAINS, it.dimension()) ->
                Optional.of(new Series(it.instrument().value(), String.valueOf(it.dimension())));
            case Progression.Recorded it
            when it.memberId() == null && params.has(DOMAINS, it.domain()) && params.has(BY, it.by()) ->
                Optional.of(new Series(Kind.wireName(it.domain()), "progression"));
            default -> Optional.empty();
        };
    }

    private static @Nullable Double value(Fact fact) {
        return switch (fact) {
            case Measurement.Taken it -> it.score();
            case Wellbeing.Reported it -> it.score();
            case Progression.Recorded it -> (double) it.value();
            default -> null;
        };
    }
}
