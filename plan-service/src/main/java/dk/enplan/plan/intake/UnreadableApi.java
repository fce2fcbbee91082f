package dk.enplan.plan.intake;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.intake.Aside.Dismissal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an operator decides about a message that nobody can read. */
@RestController
@RequestMapping("/api/parked/{position}")
final class UnreadableApi {

    private static final String PLACE = "Where it stands in the list of what is parked.";

    private final Aside aside;

    UnreadableApi(Aside aside) {
        this.aside = aside;
    }

    /** @param became taken, refused, parked as what it turned out to be, or unreadable as it was */
    record Reread(long position, String became) {}

    record Disposal(@Nullable String reason) {}

    record Disposed(long position, String by, Instant at) {}

    @Described(
            id = "retryUnreadable",
            says =
                    "Reads a message once more that could not be read, for a newer version may understand it, and takes it in as if it came now.",
            answers = @Described.Answer(body = Reread.class),
            problems = {"403 not-yours", "404 not-unreadable", "503 not-now"})
    @PostMapping("/retry")
    ResponseEntity<?> retry(Caller caller, @Described.As(PLACE) @PathVariable long position) {
        if (!Aside.decides(caller)) return notYours();
        return switch (aside.reread(position)) {
            case Aside.Reread.Became(var what) ->
                ResponseEntity.ok(new Reread(position, what.name().toLowerCase(Locale.ROOT)));
            case Aside.Reread.NotHere() -> notUnreadable();
            case Aside.Reread.NotNow() ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-now",
                        "A fault that passes stands in the way. It is as it was; ask again.");
        };
    }

    @Described(
            id = "disposeOfUnreadable",
            says =
                    "Somebody says that a message which nobody can read is not waited for any more, and why. It is kept whole, and listed with who, when and why.",
            asks = Disposal.class,
            answers = @Described.Answer(body = Disposed.class),
            problems = {
                "403 not-yours",
                "404 not-unreadable",
                "422 reason-missing",
                "422 reason-too-long",
                "422 cpr-in-text"
            })
    @PostMapping("/disposal")
    ResponseEntity<?> dispose(
            Caller caller, @Described.As(PLACE) @PathVariable long position, @RequestBody Disposal disposal) {
        if (!Aside.decides(caller)) return notYours();
        return switch (aside.dispose(position, caller.name(), disposal.reason())) {
            case Dismissal.Disposed(var at) -> ResponseEntity.ok(new Disposed(position, caller.name(), at));
            case Dismissal.NotHere() -> notUnreadable();
            case Dismissal.ReasonMissing() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-missing",
                        "Whoever looks later must understand why nobody waited for it: say so in a sentence.");
            case Dismissal.ReasonHoldsCpr() ->
                ResponseEntity.of(Problem.cprInReason()).build();
            case Dismissal.ReasonTooLong() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-too-long",
                        "A reason has at most " + Aside.LONGEST_REASON + " characters: a sentence or two is enough.");
        };
    }

    private static ResponseEntity<?> notYours() {
        return problem(HttpStatus.FORBIDDEN, "not-yours", "Operators decide about what cannot be read.");
    }

    private static ResponseEntity<?> notUnreadable() {
        return problem(
                HttpStatus.NOT_FOUND,
                "not-unreadable",
                "Nothing unreadable is parked there, or no more. The list of what is parked says what is where.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
