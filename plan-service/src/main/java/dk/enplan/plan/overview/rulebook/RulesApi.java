package dk.enplan.plan.overview.rulebook;

import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the plan looks for, and whom it tells. It is no secret: whoever is logged in may read it, the citizen as well. */
@RestController
final class RulesApi {

    private final RuleReading reading;

    RulesApi(RuleReading reading) {
        this.reading = reading;
    }

    @Described(
            id = "readRules",
            says = "Every rule in force and every one that is switched off, in words and as it is asked.",
            answers = @Described.Answer(body = RuleDocument.Book.class))
    @GetMapping("/api/rules")
    RuleDocument.Book rules() {
        return reading.book();
    }

    @Described(
            id = "readRule",
            says = "One rule, by what a flag names it: conflict/… or handoff/….",
            answers = @Described.Answer(body = RuleDocument.class),
            problems = "404 unknown-rule")
    @GetMapping("/api/rules/{kind}/{name}")
    ResponseEntity<?> rule(@PathVariable String kind, @PathVariable String name) {
        return reading.rule(kind + "/" + name)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.of(Problem.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-rule",
                                "There is no rule of this name. GET /api/rules lists those there are; an older flag may name"
                                        + " one that has gone since."))
                        .build());
    }
}
