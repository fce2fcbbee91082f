package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.plan.model.Efforts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One effort, and the voices around it mean different things by it. */
final class PurposesDiffer implements Detector {

    /** Who speaks: a sector by what it started, a sector's person by how they understand it, or the parties together. */
    private sealed interface Voice {
        record OfSector(String sector) implements Voice {}

        record OfPerson(String sector, String actor) implements Voice {}

        record OfAll() implements Voice {}
    }

    private record Statement(Purpose purpose, UUID eventId) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public Set<String> params() {
        return Set.of();
    }

    @Override
    public Set<String> fills() {
        return Set.of("purposes");
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Set.of(Effort.class);
    }

    @Override
    public Seen look(Scene scene) {
        var statements = new LinkedHashMap<String, Map<Voice, Statement>>();
        for (var fact : scene.facts(Effort.class)) hear(statements, fact);
        var sights = statements.entrySet().stream()
                .filter(effort -> !ended(scene.plan().efforts(), effort.getKey()))
                .flatMap(effort -> sight(effort.getKey(), effort.getValue()))
                .toList();
        return new Seen(sights, Optional.empty());
    }

    private static void hear(Map<String, Map<Voice, Statement>> statements, CloudEvent<Fact> fact) {
        var said = fact.envelope();
        var sector = said.sector().value();
        switch ((Effort) fact.data()) {
            case Effort.Started it ->
                state(of(statements, it.effortId()), new Voice.OfSector(sector), it.purpose(), said);
            case Effort.Stated(var id, var purpose, var hours) ->
                state(of(statements, id), person(said), purpose, said);
            case Effort.Changed it -> {
                if (it.purpose() != null && Boolean.TRUE.equals(it.agreed()))
                    agree(of(statements, it.effortId()), it.purpose(), said);
                else state(of(statements, it.effortId()), new Voice.OfSector(sector), it.purpose(), said);
            }
            case Effort.Agreed(var id, var purpose, var hours) -> agree(of(statements, id), purpose, said);
            // What was meant with an effort ends with it: one that begins again is spoken of anew.
            case Effort.Ended it -> statements.remove(it.effortId());
            case Effort.Waiting _, Effort.Approved _, Effort.Suspended _, Effort.Resumed _ -> {}
            case Effort.Interrupted _, Effort.HostChanged _, Effort.FollowUpPlanned _ -> {}
        }
    }

    private static Voice person(Envelope said) {
        return new Voice.OfPerson(said.sector().value(), said.actor() == null ? "" : said.actor());
    }

    private static Map<Voice, Statement> of(Map<String, Map<Voice, Statement>> statements, String effortId) {
        return statements.computeIfAbsent(effortId, id -> new LinkedHashMap<>());
    }

    private static void state(Map<Voice, Statement> voices, Voice voice, @Nullable Purpose purpose, Envelope said) {
        if (purpose != null) voices.put(voice, new Statement(purpose, said.id()));
    }

    private static void agree(Map<Voice, Statement> voices, Purpose purpose, Envelope said) {
        voices.clear();
        voices.put(new Voice.OfAll(), new Statement(purpose, said.id()));
    }

    private static boolean ended(Efforts efforts, String effortId) {
        return efforts.find(effortId)
                .filter(effort -> effort.course() instanceof Efforts.Course.Ended)
                .isPresent();
    }

    private static Stream<Sight> sight(String effortId, Map<Voice, Statement> voices) {
        var purposes = voices.values().stream()
                .map(Statement::purpose)
                .distinct()
                .map(Kind::wireName)
                .toList();
        if (purposes.size() < 2) return Stream.empty();
        var because = voices.values().stream().map(Statement::eventId).toList();
        return Stream.of(new Sight(List.of(effortId), Set.of(0), because, List.of(), Map.of("purposes", purposes)));
    }
}
