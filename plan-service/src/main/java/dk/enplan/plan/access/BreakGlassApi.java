package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.kit.erasure.Erased;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way around a right, and for whom there is none. */
@RestController
final class BreakGlassApi {

    private static final int MOST = 500;

    private final Access access;
    private final BreakGlass breakGlass;
    private final Glasses glasses;
    private final Protection protection;
    private final Erased erased;
    private final AlarmRows alarms;
    private final Clock clock;

    BreakGlassApi(
            Access access,
            BreakGlass breakGlass,
            Glasses glasses,
            Protection protection,
            Erased erased,
            AlarmRows alarms,
            Clock clock) {
        this.access = access;
        this.breakGlass = breakGlass;
        this.glasses = glasses;
        this.protection = protection;
        this.erased = erased;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** @param minutes at most 60 */
    record Asked(@Nullable String reason, @Nullable Integer minutes) {}

    record Opened(UUID glassId, Instant until) {}

    @Described(
            id = "breakGlass",
            says =
                    "A caseworker or coordinator without relation to a citizen says why they must read the plan now. They may for a while; the citizen, the coordinators and the data-protection officer see it.",
            asks = Asked.class,
            answers = @Described.Answer(status = 201, body = Opened.class),
            problems = {
                "403 not-yours",
                "403 not-your-citizen",
                "409 not-needed",
                "422 reason-missing",
                "422 reason-too-long",
                "422 cpr-in-text",
                "422 too-long",
                "503 not-traced"
            })
    @PostMapping("/api/plans/{citizenId}/break-glass")
    ResponseEntity<?> breaks(Caller caller, @PathVariable UUID citizenId, @RequestBody Asked asked) {
        var minutes = asked.minutes() == null ? 0 : asked.minutes();
        return switch (breakGlass.breaks(caller, new CitizenId(citizenId), asked.reason(), minutes)) {
            case BreakGlass.Answer.Broken(var id, var until) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Opened(id, until));
            case BreakGlass.Answer.NotNeeded() ->
                problem(HttpStatus.CONFLICT, "not-needed", "You may read this plan as it is.");
            case BreakGlass.Answer.Refused(Refusal.NotAReader()) ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-yours",
                        "Caseworkers and coordinators break the glass; nobody else reads plans.");
            case BreakGlass.Answer.Refused(Refusal.Erased()) -> erased();
            case BreakGlass.Answer.Refused(Refusal.NotYourCitizen()) ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-your-citizen",
                        "This is opened to nobody but those who are named in the plan. Ask the data-protection officer.");
            case BreakGlass.Answer.ReasonMissing() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-missing",
                        "The citizen and their coordinator will read why: say it in a sentence.");
            case BreakGlass.Answer.ReasonTooLong() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-too-long",
                        "A reason has at most " + BreakGlass.LONGEST_REASON + " characters.");
            case BreakGlass.Answer.ReasonHoldsCpr() ->
                ResponseEntity.of(Problem.cprInReason()).build();
            case BreakGlass.Answer.TooLong() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too-long",
                        "minutes is between 1 and " + BreakGlass.LONGEST + "; break it again if it takes longer.");
        };
    }

    record Broken(List<Glasses.Broken> glasses) {}

    @Described(
            id = "listBrokenGlasses",
            says = "Who broke the glass before whose plan, until when, and why; the latest first.",
            answers = @Described.Answer(body = Broken.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/audit/break-glass")
    ResponseEntity<?> broken(Caller caller, @RequestParam(required = false) @Nullable UUID citizen) {
        if (!AccessApi.watchesOver(caller)) {
            access.refused(caller, What.BREAK_GLASS);
            return problem(HttpStatus.FORBIDDEN, "not-yours", "Auditors and the data-protection officer see this.");
        }
        var found = glasses.of(Optional.ofNullable(citizen).map(CitizenId::new), MOST);
        access.shown(
                caller,
                found.stream().map(Glasses.Broken::citizenId).distinct().toList(),
                What.ACCESS_LOG,
                AccessApi.rightOver(caller));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Broken(found));
    }

    record Alarms(List<AlarmRows.Alarm> alarms, @Nullable Long next) {}

    @Described(
            id = "listAlarms",
            says = "What stood out in the access log, once for each cause; the latest first.",
            answers = @Described.Answer(body = Alarms.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/audit/alarms")
    ResponseEntity<?> alarms(
            Caller caller,
            @Described.As("The next of the page before.") @RequestParam(required = false) @Nullable Long cursor) {
        if (!AccessApi.watchesOver(caller)) {
            access.refused(caller, What.ACCESS_LOG);
            return problem(HttpStatus.FORBIDDEN, "not-yours", "Auditors and the data-protection officer see alarms.");
        }
        var found = alarms.read(Optional.ofNullable(cursor), 100);
        access.shown(
                caller,
                found.stream()
                        .flatMap(it -> java.util.stream.Stream.ofNullable(it.citizenId()))
                        .distinct()
                        .toList(),
                What.ACCESS_LOG,
                AccessApi.rightOver(caller));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Alarms(
                        found, found.size() < 100 ? null : found.getLast().position()));
    }

    /** @param until the last day on which it holds; without it, until it is taken out */
    record Begun(@Nullable LocalDate until) {}

    @Described(
            id = "protect",
            says =
                    "The citizen has name and address protection: from now on nobody reads the plan but those who are named in it. For their coordinators and the registry's system.",
            asks = Begun.class,
            answers = @Described.Answer(status = 204),
            problems = {"403 not-yours", "403 not-your-citizen", "410 erased", "503 not-traced"})
    @PutMapping("/api/plans/{citizenId}/protection")
    ResponseEntity<?> protect(Caller caller, @PathVariable UUID citizenId, @RequestBody Begun begun) {
        var citizen = new CitizenId(citizenId);
        var refused = mayNot(caller, citizen, What.PROTECTED);
        if (refused.isPresent()) return refused.get();
        protection.begin(citizen, begun.until(), caller.name(), clock.instant());
        return ResponseEntity.noContent().build();
    }

    @Described(
            id = "endProtection",
            says = "The protection has ended.",
            answers = @Described.Answer(status = 204),
            problems = {"403 not-yours", "403 not-your-citizen", "410 erased", "503 not-traced"})
    @DeleteMapping("/api/plans/{citizenId}/protection")
    ResponseEntity<?> unprotect(Caller caller, @PathVariable UUID citizenId) {
        var citizen = new CitizenId(citizenId);
        var refused = mayNot(caller, citizen, What.PROTECTION_ENDED);
        if (refused.isPresent()) return refused.get();
        protection.end(citizen);
        return ResponseEntity.noContent().build();
    }

    private Optional<ResponseEntity<?>> mayNot(Caller caller, CitizenId citizen, What what) {
        if (caller.isSystemOf("registry")) {
            access.shown(caller, List.of(citizen.value()), what, Office.SYSTEM);
            // As the receipts tell a sector: nothing is written down about them any more.
            return erased.is(citizen) ? Optional.of(erased()) : Optional.empty();
        }
        return switch (access.enter(caller, citizen, what)) {
            case Entry.Out(Refusal.NotYourCitizen()) ->
                Optional.of(
                        problem(
                                HttpStatus.FORBIDDEN,
                                "not-your-citizen",
                                "You stand in no relation to this citizen, or there is no plan; which of the two is not told."));
            case Entry.Out(Refusal.Erased()) -> Optional.of(erased());
            case Entry.Out(Refusal.NotAReader()) -> Optional.of(notYours());
            case Entry.In(var pass) -> {
                if (pass.right().coordinates()) yield Optional.empty();
                access.cameToNothing(pass);
                yield Optional.of(notYours());
            }
        };
    }

    private static ResponseEntity<?> erased() {
        return problem(HttpStatus.GONE, "erased", "This citizen has been erased: there is nothing to read any more.");
    }

    private static ResponseEntity<?> notYours() {
        return problem(
                HttpStatus.FORBIDDEN,
                "not-yours",
                "The citizen's coordinators and the registry's system say who is protected.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
