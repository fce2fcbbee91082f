package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.AccessLogRows.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log: the citizen's own of it for the citizen, and all of it for those who watch over it. To read it is to stand in it. */
@RestController
final class AccessApi {

    private static final int MOST = 500;
    private static final String OLDER = "The next of the page before.";
    private static final String HOW_MANY = "How many at a time: 500 at most.";

    private final Access access;
    private final AccessLogRows rows;

    AccessApi(Access access, AccessLogRows rows) {
        this.access = access;
        this.rows = rows;
    }

    /**
     * Somebody has looked, as the citizen is told: what they are, never who.
     *
     * @param right why they might
     */
    record Look(
            Instant at,
            List<String> roles,
            @Nullable String sector,
            String what,
            String right,
            String purpose,
            String outcome) {}

    /** What one's own coordinators have done in the plan, together. */
    record Coordination(long times, Instant last) {}

    /**
     * @param looks of everybody but the citizen and their coordinators; the latest first
     * @param coordinators absent where none has looked
     * @param next the cursor of the next page, absent on the last
     */
    record Looks(
            List<Look> looks,
            @Nullable Coordination coordinators,
            @Nullable Long next) {}

    @Described(
            id = "readOwnAccess",
            says = "Who has looked at one's own plan, when, and by which right: for the citizen.",
            answers = @Described.Answer(body = Looks.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/plans/{citizenId}/access")
    ResponseEntity<?> own(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As(OLDER) @RequestParam(required = false) @Nullable Long cursor,
            @Described.As(HOW_MANY) @RequestParam(defaultValue = "100") int size) {
        var citizen = new CitizenId(citizenId);
        if (!caller.isCitizen(citizen)) {
            access.refused(caller, What.ACCESS_LOG);
            return notYours(
                    "Whose plan it is may see who has looked at it. Auditors and the data-protection officer read the whole log.");
        }
        access.shown(caller, List.of(citizenId), What.ACCESS_LOG, new Right.Self());
        var most = Math.clamp(size, 1, MOST);
        var found = rows.ofOthers(citizenId, Optional.ofNullable(cursor), most + 1);
        var page = found.subList(0, Math.min(found.size(), most));
        return answer(new Looks(
                page.stream().map(it -> look(it.line())).toList(),
                coordination(citizenId),
                found.size() > most ? page.getLast().position() : null));
    }

    private @Nullable Coordination coordination(UUID citizen) {
        var those = rows.readers(citizen).stream()
                .filter(it -> it.right().equals("coordinator"))
                .toList();
        return those.isEmpty()
                ? null
                : new Coordination(
                        those.stream().mapToLong(ReadersReading.Looked::times).sum(),
                        those.getFirst().last());
    }

    private static Look look(Line line) {
        return new Look(
                line.at(), line.roles(), line.sector(), line.what(), line.right(), line.purpose(), line.outcome());
    }

    /** @param next the cursor of the next page, absent on the last */
    record Log(List<Logged> lines, @Nullable Long next) {}

    @Described(
            id = "readAccessLog",
            says =
                    "Who came to what of whom, by which right and what for; the latest first. For auditors and the data-protection officer.",
            answers = @Described.Answer(body = Log.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/audit/access")
    ResponseEntity<?> log(
            Caller caller,
            @Described.As("Only lines about this citizen.") @RequestParam(required = false) @Nullable UUID citizen,
            @Described.As("Only what this person did, by the name they log in with.")
                    @RequestParam(required = false)
                    @Nullable String person,
            @RequestParam(required = false) @Nullable Instant from,
            @Described.As("Until, and without it.") @RequestParam(required = false) @Nullable Instant to,
            @Described.As("By this right, or refused for this reason.") @RequestParam(required = false) @Nullable String right,
            @RequestParam(required = false) @Nullable String what,
            @Described.As("read, written or refused.") @RequestParam(required = false) @Nullable String outcome,
            @Described.As(OLDER) @RequestParam(required = false) @Nullable Long cursor,
            @Described.As(HOW_MANY) @RequestParam(defaultValue = "100") int size) {
        if (!watchesOver(caller)) {
            access.refused(caller, What.ACCESS_LOG);
            return notYours("Auditors and the data-protection officer read the access log.");
        }
        var most = Math.clamp(size, 1, MOST);
        var found = rows.read(new Wanted(
                Optional.ofNullable(citizen),
                Optional.ofNullable(person),
                Optional.ofNullable(right),
                Optional.ofNullable(what),
                Optional.ofNullable(outcome),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(cursor),
                most + 1));
        var page = found.subList(0, Math.min(found.size(), most));
        var shown = page.stream()
                .flatMap(it -> it.line().citizens().stream())
                .distinct()
                .toList();
        access.shown(caller, shown, What.ACCESS_LOG, rightOver(caller));
        return answer(new Log(
                page.stream().map(Logged::of).toList(),
                found.size() > most ? page.getLast().position() : null));
    }

    static boolean watchesOver(Caller caller) {
        return caller.is("auditor") || caller.is("dpo");
    }

    static ByRight rightOver(Caller caller) {
        return caller.is("dpo") ? Office.DATA_PROTECTION_OFFICER : new Right.Auditor();
    }

    private static ResponseEntity<?> answer(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<?> notYours(String says) {
        return ResponseEntity.of(Problem.of(HttpStatus.FORBIDDEN, "not-yours", says))
                .build();
    }
}
