package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public List<Param> params() {
        return List.of();
    }

    @Override
    public Set<String> fills() {
        return Set.of("purposes");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.plan()
                .efforts()
                .known()
                .open()
                .flatMap(effort -> sight(
                        effort.said().effortId(), voices(scene, effort.said().effortId())))
                .toList();
    }

    /** What was meant with an effort ends with it: one that begins again is spoken of anew. */
    private static Map<Voice, Statement> voices(Scene scene, String effortId) {
        var voices = new LinkedHashMap<Voice, Statement>();
        scene.history()
                .about(Effort.class, "effortId", effortId)
                .takeWhile(saying -> !(saying.said() instanceof Effort.Ended))
                .toList()
                .reversed()
                .forEach(saying -> hear(voices, saying));
        return voices;
    }

    private static void hear(Map<Voice, Statement> voices, Saying<Effort> saying) {
        var sector = new Voice.OfSector(saying.sector());
        switch (saying.said()) {
            case Effort.Started it -> state(voices, sector, it.purpose(), saying);
            case Effort.Stated it -> state(voices, person(saying.by()), it.purpose(), saying);
            case Effort.Changed it
            when it.purpose() != null && Boolean.TRUE.equals(it.agreed()) -> agree(voices, it.purpose(), saying);
            case Effort.Changed it -> state(voices, sector, it.purpose(), saying);
            case Effort.Agreed it -> agree(voices, it.purpose(), saying);
            case Effort.Ended _, Effort.Waiting _, Effort.Approved _, Effort.Suspended _, Effort.Resumed _ -> {}
            case Effort.Interrupted _, Effort.HostChanged _, Effort.FollowUpPlanned _ -> {}
        }
    }

    private static Voice person(Envelope said) {
        return new Voice.OfPerson(said.sector().value(), said.actor() == null ? "" : said.actor());
    }

    private static void state(
            Map<Voice, Statement> voices, Voice voice, @Nullable Purpose purpose, Saying<Effort> said) {
        if (purpose != null) voices.put(voice, new Statement(purpose, said.id()));
    }

    private static void agree(Map<Voice, Statement> voices, Purpose purpose, Saying<Effort> said) {
        voices.clear();
        voices.put(new Voice.OfAll(), new Statement(purpose, said.id()));
    }

    private static Stream<Sight> sight(String effortId, Map<Voice, Statement> voices) {
        var purposes = voices.values().stream()
                .map(Statement::purpose)
                .distinct()
                .map(Kind::wireName)
                .toList();
        if (purposes.size() < 2) return Stream.empty();
        var because = voices.values().stream().map(Statement::eventId).toList();
        return Stream.of(Sight.of(effortId).step(0).because(because).fill("purposes", purposes));
    }
}
