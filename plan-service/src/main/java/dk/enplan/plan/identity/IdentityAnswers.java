package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.ByRight;
import dk.enplan.plan.access.NothingCame;
import dk.enplan.plan.access.Refusal;
import dk.enplan.plan.identity.Register.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the register's doors answer: never a number, and of a conflict never whose. */
final class IdentityAnswers {

    /** Whom the number belongs to. */
    record Known(UUID citizenId) {}

    private IdentityAnswers() {}

    static ResponseEntity<?> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made(var citizen) -> known(HttpStatus.CREATED, citizen);
            case Outcome.AsItWas(var citizen) -> known(HttpStatus.OK, citizen);
            case Outcome.Corrected(var citizen) -> known(HttpStatus.OK, citizen);
            case Outcome.KnownOtherwise() ->
                conflict(
                        outcome,
                        "This citizen is known by another name or address. If what you send is right, PUT it; the citizen stays the same.");
            case Outcome.CprTaken() ->
                conflict(
                        outcome,
                        "The number is another citizen's, whose is not told. Look it up and use the citizenId that it gives you.");
            case Outcome.CitizenTaken() ->
                conflict(
                        outcome,
                        "The citizen has another number, which is not told. Check the citizenId; somebody with two numbers is"
                                + " registered under two, and citizen.identity-merged says that they are one.");
            case Outcome.Unknown() -> nobody();
            case Outcome.Erased() ->
                problem(
                        HttpStatus.GONE,
                        why(outcome).word(),
                        "Nothing was stored. This citizen has been erased: forget what you keep about them. Somebody who is helped anew is registered"
                                + " without a citizenId.");
        };
    }

    /** The same word for who asked and for who looks into the log. */
    static ByRight why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made _, Outcome.AsItWas _, Outcome.Corrected _ ->
                throw new IllegalStateException("nothing was refused");
            case Outcome.KnownOtherwise() -> NothingCame.KNOWN_OTHERWISE;
            case Outcome.CprTaken() -> NothingCame.CPR_TAKEN;
            case Outcome.CitizenTaken() -> NothingCame.CITIZEN_TAKEN;
            case Outcome.Unknown() -> NothingCame.NOBODY_FOUND;
            case Outcome.Erased() -> new Refusal.Erased();
        };
    }

    static ResponseEntity<?> wrong(List<FieldProblem> problems) {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-identity",
                        "Nothing was stored. Mend the fields listed in errors and send it again.",
                        problems))
                .build();
    }

    static ResponseEntity<?> known(HttpStatus status, CitizenId citizen) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new Known(citizen.value()));
    }

    static ResponseEntity<?> nobody() {
        return problem(
                HttpStatus.NOT_FOUND,
                "nobody-registered",
                "Nobody is registered with this number. Check it; if it is right, a sector's system registers the citizen: POST /api/identities.");
    }

    static ResponseEntity<?> tooOften(long seconds) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-lookups",
                        "You have asked for as many numbers as one may in a minute. Ask again in " + seconds
                                + " seconds, and keep the citizenIds you were given."));
    }

    private static ResponseEntity<?> conflict(Outcome outcome, String says) {
        return problem(HttpStatus.CONFLICT, why(outcome).word(), says);
    }

    static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
