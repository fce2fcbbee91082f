package dk.enplan.kit.door;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The door over HTTP: the same answers wherever a sector's door stands. */
public final class DoorAnswers {

    private static final Set<String> STATES = Set.of("stored", "accepted", "duplicate", "parked", "refused");

    /** @param alreadyKnown it had been told before */
    public record Kept(UUID id, boolean alreadyKnown) {}

    /** @param alreadyKnown how many of them had been told before */
    public record KeptBatch(List<UUID> ids, int alreadyKnown) {}

    /**
     * @param flags known or unknown
     * @param reason why they are unknown
     * @param plan what the plan would make of it, as far as the sector may read it
     */
    record WouldKeep(
            List<UUID> wouldStore,
            String flags,
            @Nullable String reason,
            @Nullable Foreseen plan) {}

    /** @param next where to go on: what comes later stands after it */
    record Page(List<Published.Standing> events, long next) {}

    private final Door door;
    private final Published published;

    DoorAnswers(Door door, Published published) {
        this.door = door;
        this.published = published;
    }

    public ResponseEntity<?> post(String sector, Caller caller, InputStream body, boolean dryRun, String at)
            throws IOException {
        if (!caller.isSystemOf(sector)) return problem(notYours(sector));
        return switch (door.admit(sector, caller, body, dryRun)) {
            case Admission.Stored(var ids, var known, var batch)
            when batch -> ResponseEntity.accepted().body(new KeptBatch(ids, known));
            case Admission.Stored(var ids, var known, var batch) ->
                ResponseEntity.accepted()
                        .location(URI.create(at + "/" + ids.getFirst()))
                        .body(new Kept(ids.getFirst(), known == 1));
            case Admission.Welcome(var ids, var flags) -> ResponseEntity.ok(wouldKeep(ids, flags));
            case Admission.TurnedAway away -> problem(turnedAway(away));
            case Admission.Taken(var ids) -> problem(taken(ids));
            case Admission.Erased(var citizens) -> problem(erased(citizens));
        };
    }

    private static WouldKeep wouldKeep(List<UUID> ids, Foresight.Flags flags) {
        return switch (flags) {
            case Foresight.Flags.Known(var foreseen) -> new WouldKeep(ids, "known", null, foreseen);
            case Foresight.Flags.Unknown(var reason) -> new WouldKeep(ids, "unknown", reason, null);
        };
    }

    public static ProblemDetail turnedAway(Admission.TurnedAway away) {
        return switch (away) {
            case Admission.Unreadable(var says) ->
                Problem.of(HttpStatus.BAD_REQUEST, "unreadable", says + " Nothing was stored.");
            case Admission.TooLarge(var limit, var events)
            when events.isEmpty() ->
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Nothing was stored. Send at most " + limit + " bytes at a time: divide the batch.");
            case Admission.TooLarge(var limit, var events) ->
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Nothing was stored. One event has at most " + limit
                                + " bytes. Send it again with shorter texts and"
                                + " without what is not in the published language, or tell it as several events.",
                        events);
            case Admission.Invalid(var problems) -> Problem.invalid(problems);
        };
    }

    public ResponseEntity<?> one(String sector, Caller caller, UUID id) {
        if (!caller.worksFor(sector)) return problem(notYours(sector));
        var standing = published.standing(sector, id);
        if (standing.isPresent()) return ResponseEntity.ok(standing.get());
        return problem(Problem.of(
                HttpStatus.NOT_FOUND, "unknown-event", "This sector has told no event with this id. Send it again."));
    }

    public ResponseEntity<?> list(String sector, Caller caller, @Nullable String state, long after, int most) {
        if (!caller.worksFor(sector)) return problem(notYours(sector));
        if (state != null && !STATES.contains(state))
            return problem(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "unknown-state",
                    "state must be one of " + String.join(", ", STATES) + "."));
        var events = published.standings(sector, state, after, Math.clamp(most, 1, 500));
        var next = Optional.of(events)
                .filter(some -> !some.isEmpty())
                .map(some -> some.getLast().position());
        return ResponseEntity.ok(new Page(events, next.orElse(after)));
    }

    private static ProblemDetail notYours(String sector) {
        return Problem.of(
                HttpStatus.FORBIDDEN, "not-your-sector", "Only the account of the sector " + sector + " may do this.");
    }

    public static ProblemDetail taken(List<UUID> ids) {
        var problem = Problem.of(
                HttpStatus.CONFLICT,
                "id-taken",
                "Nothing was stored. These ids already stand for other events; give a new event a new id.");
        problem.setProperty("ids", ids);
        return problem;
    }

    public static ProblemDetail erased(List<UUID> citizens) {
        var problem = Problem.of(
                HttpStatus.GONE,
                "erased",
                "Nothing was stored. These citizens have been erased: forget what you keep about them, and send nothing about them again.");
        problem.setProperty("citizens", citizens);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
