package dk.enplan.plan.erasure;

import dk.enplan.kit.edge.Problem;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What came of an erasure, told over HTTP. */
final class ErasureAnswers {

    private ErasureAnswers() {}

    /** @param waits another data-protection officer must ask for the same */
    record Waiting(String waits, Erasures.Asked asked) {}

    static ResponseEntity<?> of(Erasing.Outcome outcome) {
        return switch (outcome) {
            case Erasing.Outcome.Gone(var done, var now)
            when now ->
                ResponseEntity.created(URI.create("/api/erasures/" + done.citizenId()))
                        .body(done);
            case Erasing.Outcome.Gone(var done, var now) -> fresh(done);
            case Erasing.Outcome.Waits(var asked) ->
                ResponseEntity.accepted()
                        .body(new Waiting("Another data-protection officer must ask for the same.", asked));
            case Erasing.Outcome.NothingKept() -> nothingKept();
            case Erasing.Outcome.Parted(var with) -> parted(with);
            case Erasing.Outcome.ReasonMissing() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-missing",
                        "Whoever looks later must understand why: say it in a sentence, without a name.");
            case Erasing.Outcome.ReasonTooLong() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "reason-too-long",
                        "A reason has at most " + Erasing.LONGEST_REASON + " characters.");
            case Erasing.Outcome.BasisTooLong() ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "legal-basis-too-long",
                        "A legal basis has at most " + Erasing.LONGEST_BASIS + " characters.");
            case Erasing.Outcome.NotNow() ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-now",
                        "Nothing was erased: somebody has this citizen in hand. Ask again in a moment.");
        };
    }

    private static ResponseEntity<?> parted(List<UUID> with) {
        var problem = Problem.of(
                HttpStatus.CONFLICT,
                "parted",
                "Nothing was erased. This citizen was once taken for the same person as another, and what was told about them lies in that history too. Have the other erased first, if they may be.");
        problem.setProperty("citizens", with);
        return ResponseEntity.of(problem).build();
    }

    static ResponseEntity<?> nothingKept() {
        return problem(HttpStatus.NOT_FOUND, "nothing-kept", "Nothing is kept about this citizen. Look at the id.");
    }

    static ResponseEntity<?> fresh(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
