package dk.enplan.plan.overview.rulebook;

import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.overview.words.Phrases;
import dk.enplan.plan.rules.RuleBook;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the plan looks for, and whom it tells. It is no secret: whoever is logged in may read it, the citizen as well. */
@RestController
final class RulesApi {

    private final String version;
    private final List<RuleDocument> rules;

    RulesApi(RuleBook book) {
        var inWords = new InWords(Phrases.shipped());
        this.version = book.version();
        this.rules = book.texts().stream().map(inWords::of).toList();
    }

    @Described(
            id = "readRules",
            says = "Every rule in force and every one that is switched off, in words and as it is asked.",
            answers = @Described.Answer(body = RuleDocument.Book.class))
    @GetMapping("/api/rules")
    RuleDocument.Book rules() {
        return new RuleDocument.Book(version, rules);
    }

    @Described(
            id = "readRule",
            says = "One rule, by what a flag names it: conflict/… or handoff/….",
            answers = @Described.Answer(body = RuleDocument.class),
            problems = "404 unknown-rule")
    @GetMapping("/api/rules/{kind}/{name}")
    ResponseEntity<?> rule(@PathVariable String kind, @PathVariable String name) {
        var id = kind + "/" + name;
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.of(Problem.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-rule",
                                "There is no rule of this name. GET /api/rules lists those there are; an older flag may name"
                                        + " one that has gone since."))
                        .build());
    }
}
