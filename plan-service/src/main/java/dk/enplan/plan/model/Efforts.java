package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Activity;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Support, treatment, internship, job: every effort, whoever started it. Two sectors that use one id mean one effort. */
public record Efforts(Register<Known, Course> known) implements Part {

    /** How far an effort has come. */
    public sealed interface Course {
        /** Somebody has said something about it; nobody has begun it. What was said waits for the beginning. */
        record HeardOf() implements Course {}

        record Waiting(String waitsOn) implements Course {}

        record Running() implements Course {}

        record Suspended(Tag reason) implements Course {}

        record Interrupted(@Nullable Tag reason) implements Course {}

        record Ended(EffortEnd reason) implements Course, Over {}

        default boolean begun() {
            return !(this instanceof HeardOf);
        }
    }

    /** What is not yet known is absent; a later event that carries it fills it in. */
    public record Known(
            String effortId,
            @Nullable EffortKind kind,
            @Nullable Purpose purpose,
            @Nullable Double hoursPerWeek,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate lastAttendedOn,
            @Nullable LocalDate followUpOn,
            Effort.@Nullable Started started) {

        static Known of(String effortId) {
            return new Known(effortId, null, null, null, null, null, null, null);
        }

        Known told(@Nullable Purpose said, @Nullable Double hours) {
            return new Known(
                    effortId,
                    kind,
                    Kept.latest(said, purpose),
                    Kept.latest(hours, hoursPerWeek),
                    startedOn,
                    lastAttendedOn,
                    followUpOn,
                    started);
        }

        Known started(Effort.Started it, LocalDate on) {
            return new Known(
                    effortId,
                    it.kind(),
                    Kept.latest(it.purpose(), purpose),
                    Kept.latest(it.hoursPerWeek(), hoursPerWeek),
                    startedOn == null ? on : startedOn,
                    lastAttendedOn,
                    followUpOn,
                    started == null
                            ? it
                            : dk.enplan.contracts.Shape.of(Effort.Started.class).updated(started, it));
        }

        Known waiting(EffortKind it) {
            return new Known(effortId, it, purpose, hoursPerWeek, startedOn, lastAttendedOn, followUpOn, started);
        }

        Known attended(LocalDate on) {
            return new Known(effortId, kind, purpose, hoursPerWeek, startedOn, on, followUpOn, started);
        }

        Known followedUp(@Nullable LocalDate on) {
            return new Known(effortId, kind, purpose, hoursPerWeek, startedOn, lastAttendedOn, on, started);
        }
    }

    static Efforts none() {
        return new Efforts(Register.empty());
    }

    Efforts evolve(Envelope said, Effort fact) {
        return switch (fact) {
            case Effort.Started it -> begin(said, it);
            case Effort.Waiting it -> await(said, it);
            case Effort.Approved(var id) -> approve(said, id);
            // Its own view is the sector's; what the effort is for is decided by whoever runs it, or by all together.
            case Effort.Stated it -> tell(said, it.effortId(), known -> known);
            case Effort.Agreed(var id, var purpose, var hours) -> tell(said, id, known -> known.told(purpose, hours));
            case Effort.Changed it -> tell(said, it.effortId(), known -> known.told(it.purpose(), it.hoursPerWeek()));
            case Effort.Suspended(var id, var reason) -> turn(said, id, new Course.Suspended(reason));
            case Effort.Resumed(var id) -> resume(said, id);
            case Effort.Interrupted(var id, var reason) -> turn(said, id, new Course.Interrupted(reason));
            case Effort.Ended it -> turn(said, it.effortId(), new Course.Ended(it.reason()));
            case Effort.HostChanged it -> tell(said, it.effortId(), known -> known);
            case Effort.FollowUpPlanned it -> tell(said, it.effortId(), known -> known.followedUp(it.onDate()));
        };
    }

    Efforts evolve(Envelope said, Activity fact) {
        return switch (fact) {
            case Activity.Attended(var id) -> tell(said, id, known -> known.attended(Here.dateOf(said.time())));
            case Activity.Lapsed(var id, var reason) -> tell(said, id, known -> known);
        };
    }

    private Efforts begin(Envelope said, Effort.Started it) {
        var before = heardOf(it.effortId(), said);
        var known = before.said().started(it, Here.dateOf(said.time()));
        var first = before.said().startedOn() == null;
        return with(new Item<>(
                known,
                new Course.Running(),
                said.time().toInstant(),
                first ? before.origin().begunBy(said) : before.origin().and(said)));
    }

    private Efforts await(Envelope said, Effort.Waiting it) {
        var before = heardOf(it.effortId(), said);
        return with(
                underWay(before)
                        ? before.told(said)
                        : before.told(before.said().waiting(it.kind()), said)
                                .turned(new Course.Waiting(it.waitsOn()), said));
    }

    /** A rest is over when the effort goes on, not when somebody lets it begin. */
    private Efforts approve(Envelope said, String effortId) {
        return find(effortId).filter(Efforts::resting).isPresent()
                ? tell(said, effortId, known -> known)
                : turn(said, effortId, new Course.Running());
    }

    /** What has begun is not undone by waiting for something more. */
    private static boolean underWay(Item<Known, Course> effort) {
        return effort.course() instanceof Course.Running || resting(effort);
    }

    private static boolean resting(Item<Known, Course> effort) {
        return effort.course() instanceof Course.Suspended || effort.course() instanceof Course.Interrupted;
    }

    /** What is said of an effort that nobody has begun waits with it. */
    private Efforts tell(Envelope said, String effortId, UnaryOperator<Known> change) {
        var effort = heardOf(effortId, said);
        return with(effort.told(change.apply(effort.said()), said));
    }

    /** What nobody began can neither pause nor end. */
    private Efforts turn(Envelope said, String effortId, Course course) {
        var begun = find(effortId).filter(effort -> effort.course().begun());
        return new Efforts(begun.isEmpty() ? known.unmatched(said) : known.turn(effortId, said, course));
    }

    private Efforts resume(Envelope said, String effortId) {
        var paused = find(effortId).filter(Efforts::resting);
        return paused.isEmpty() ? new Efforts(known.unmatched(said)) : turn(said, effortId, new Course.Running());
    }

    private Item<Known, Course> heardOf(String effortId, Envelope said) {
        return find(effortId).orElseGet(() -> Item.begun(Known.of(effortId), new Course.HeardOf(), said));
    }

    private Efforts with(Item<Known, Course> effort) {
        return new Efforts(known.with(effort.said().effortId(), effort));
    }

    public Optional<Item<Known, Course>> find(String effortId) {
        return known.find(effortId);
    }

    public Stream<Item<Known, Course>> running() {
        return known.open().filter(effort -> effort.course() instanceof Course.Running);
    }

    public boolean running(EffortKind kind) {
        return running().anyMatch(effort -> effort.said().kind() == kind);
    }

    @Override
    public List<UUID> unmatched() {
        var heardOfOnly =
                known.where(Course.HeardOf.class::isInstance).flatMap(effort -> effort.origin().because().stream());
        return Stream.concat(known.unmatched().stream(), heardOfOnly).toList();
    }
}
