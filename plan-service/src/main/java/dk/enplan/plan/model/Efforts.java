package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Purpose;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Support, treatment, internship, job: every effort, whoever started it. Two sectors that use one id mean one effort. */
public record Efforts(Map<String, State> known) {

    /** How far an effort has come. */
    public sealed interface Course {
        /** Somebody has said something about it; nobody has started it. */
        record HeardOf() implements Course {}

        record Waiting(String waitsOn) implements Course {}

        record Running() implements Course {}

        record Suspended() implements Course {}

        record Interrupted() implements Course {}

        record Ended(EffortEnd reason, LocalDate on) implements Course {}
    }

    /** What is not yet known is absent; a later event that carries it fills it in. */
    public record State(
            String effortId,
            Course course,
            @Nullable EffortKind kind,
            @Nullable Purpose purpose,
            @Nullable Domain domain,
            @Nullable Double hoursPerWeek,
            @Nullable String provider,
            boolean compulsory,
            boolean supportAttached,
            @Nullable LocalDate startedOn,
            Origin origin) {

        State now(Course course, Envelope said) {
            return new State(
                    effortId,
                    course,
                    kind,
                    purpose,
                    domain,
                    hoursPerWeek,
                    provider,
                    compulsory,
                    supportAttached,
                    startedOn,
                    origin.and(said));
        }

        State told(@Nullable Purpose purpose, @Nullable Double hours, Envelope said) {
            return new State(
                    effortId,
                    course,
                    kind,
                    Kept.latest(purpose, this.purpose),
                    domain,
                    Kept.latest(hours, hoursPerWeek),
                    provider,
                    compulsory,
                    supportAttached,
                    startedOn,
                    origin.and(said));
        }

        public boolean running() {
            return course instanceof Course.Running;
        }
    }

    public Efforts {
        known = Kept.copy(known);
    }

    static Efforts none() {
        return new Efforts(Map.of());
    }

    Efforts evolve(Envelope said, Effort fact) {
        return switch (fact) {
            case Effort.Started started -> with(start(said, started));
            case Effort.Waiting waiting -> with(await(said, waiting));
            case Effort.Approved(var id) -> change(said, id, it -> it.now(new Course.Running(), said));
            case Effort.Stated(var id, var purpose, var hours) -> change(said, id, it -> it.told(null, null, said));
            case Effort.Agreed(var id, var purpose, var hours) -> change(said, id, it -> it.told(purpose, hours, said));
            case Effort.Changed changed ->
                change(said, changed.effortId(), it -> it.told(changed.purpose(), changed.hoursPerWeek(), said));
            case Effort.Suspended(var id, var reason) -> change(said, id, it -> it.now(new Course.Suspended(), said));
            case Effort.Resumed(var id) -> change(said, id, it -> it.now(new Course.Running(), said));
            case Effort.Interrupted(var id, var reason) ->
                change(said, id, it -> it.now(new Course.Interrupted(), said));
            case Effort.Ended ended ->
                change(
                        said,
                        ended.effortId(),
                        it -> it.now(new Course.Ended(ended.reason(), Here.dateOf(said.time())), said));
            case Effort.HostChanged(var id, var announced) -> change(said, id, it -> it.now(it.course(), said));
            case Effort.FollowUpPlanned planned -> change(said, planned.effortId(), it -> it.now(it.course(), said));
        };
    }

    private State start(Envelope said, Effort.Started started) {
        var before = find(started.effortId()).orElseGet(() -> heardOf(started.effortId(), said));
        return new State(
                started.effortId(),
                new Course.Running(),
                started.kind(),
                Kept.latest(started.purpose(), before.purpose()),
                Kept.latest(started.domain(), before.domain()),
                Kept.latest(started.hoursPerWeek(), before.hoursPerWeek()),
                started.provider() == null
                        ? before.provider()
                        : started.provider().value(),
                started.compulsory() == null ? before.compulsory() : started.compulsory(),
                started.supportAttached() == null ? before.supportAttached() : started.supportAttached(),
                before.startedOn() == null ? Here.dateOf(said.time()) : before.startedOn(),
                before.startedOn() == null
                        ? before.origin().begunBy(said)
                        : before.origin().and(said));
    }

    private State await(Envelope said, Effort.Waiting waiting) {
        var before = find(waiting.effortId()).orElseGet(() -> heardOf(waiting.effortId(), said));
        return new State(
                waiting.effortId(),
                new Course.Waiting(waiting.waitsOn()),
                waiting.kind(),
                before.purpose(),
                before.domain(),
                before.hoursPerWeek(),
                before.provider(),
                before.compulsory(),
                before.supportAttached(),
                before.startedOn(),
                before.origin().and(said));
    }

    private static State heardOf(String effortId, Envelope said) {
        return new State(
                effortId, new Course.HeardOf(), null, null, null, null, null, false, false, null, Origin.of(said));
    }

    private Efforts change(Envelope said, String effortId, UnaryOperator<State> change) {
        return with(change.apply(find(effortId).orElseGet(() -> heardOf(effortId, said))));
    }

    private Efforts with(State effort) {
        return new Efforts(Kept.with(known, effort.effortId(), effort));
    }

    public Optional<State> find(String effortId) {
        return Optional.ofNullable(known.get(effortId));
    }

    public boolean running(EffortKind kind) {
        return known.values().stream().anyMatch(effort -> effort.running() && effort.kind() == kind);
    }
}
