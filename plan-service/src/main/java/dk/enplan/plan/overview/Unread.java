package dk.enplan.plan.overview;

import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The ways in which a plan is not read, said once to programs. */
public final class Unread {

    private Unread() {}

    public static ResponseEntity<?> noPlan() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-plan",
                        "Nothing has been told about this citizen yet. A plan begins with its first event."))
                .build();
    }

    public static ResponseEntity<?> because(Refusal why) {
        return switch (why) {
            case Refusal.NotAReader() ->
                ResponseEntity.of(Problem.of(
                                HttpStatus.FORBIDDEN,
                                "not-your-plan",
                                "Plans are read by coordinators, caseworkers, auditors and the citizen."))
                        .build();
            case Refusal.Erased() ->
                ResponseEntity.of(
                                Problem.of(
                                        HttpStatus.GONE,
                                        "erased",
                                        "This citizen has been erased: there is nothing to read any more. GET /api/erasures/{citizenId} says when and why to those who watch over it."))
                        .build();
            case Refusal.NotYourCitizen() ->
                ResponseEntity.of(
                                Problem.of(
                                        HttpStatus.FORBIDDEN,
                                        "not-your-citizen",
                                        "You stand in no relation to this citizen, or there is no plan; which of the two is not told. If you help them: ask"
                                                + " their coordinator to name you in the plan, or tell at your sector's door what you do."))
                        .build();
        };
    }
}
