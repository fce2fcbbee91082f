package dk.enplan.plan.whatif;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.overview.Reader;
import dk.enplan.plan.rehearsal.Comparison;
import dk.enplan.plan.rehearsal.Difference;
import dk.enplan.plan.rehearsal.Question;
import dk.enplan.plan.rehearsal.QuestionReader;
import dk.enplan.plan.rules.RuleBook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would have been, for those who ask before they change anything. Nothing is kept of it. */
@RestController
final class SimulationsApi {

    private static final Set<String> STAFF = Set.of("coordinator", "caseworker", "leader", "auditor", "operator");

    private final RuleBook rules;
    private final Histories histories;
    private final Transactions transactions;
    private final Clock clock;

    SimulationsApi(RuleBook rules, Histories histories, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.histories = histories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Either a scenario, or a citizen and what would be otherwise.
     *
     * @param scenario the name of a story; the rest of it as the form of scenarios has it
     * @param params by a rule's id, the numbers that would be others
     * @param rules in YAML: rules by their id, with what would be otherwise; or a list of rules, which is a catalogue of its own
     */
    record Asked(
            @Nullable String scenario,
            @Nullable UUID citizenId,
            @Nullable Map<String, Map<String, Object>> params,
            @Nullable String rules) {}

    @Described(
            id = "simulate",
            says =
                    "A story told to the rules, or one citizen's plan under other rules: the flags that would have been beside those that were. Nothing is kept.",
            asks = Asked.class,
            answers = @Described.Answer(body = {StoryAnswer.class, CitizenAnswer.class}),
            problems = {
                "400 unreadable",
                "403 not-yours",
                "403 not-your-plan",
                "404 no-plan",
                "413 too-large",
                "422 cannot-be-rehearsed"
            })
    @PostMapping(
            path = "/api/simulations",
            consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<?> simulate(Caller caller, HttpServletRequest request) throws IOException {
        if (STAFF.stream().noneMatch(caller::is)) return Objections.notStaff();
        return switch (Body.of(request.getInputStream())) {
            case Body.TooLarge() -> Objections.tooLarge();
            case Body.NoText() -> Objections.noText();
            case Body.Text(var text) -> answer(caller, QuestionReader.read(text, rules));
        };
    }

    private ResponseEntity<?> answer(Caller caller, Question question) {
        return switch (question) {
            case Question.Unreadable(var problems) -> Objections.unreadable(problems);
            case Question.OfStory(var story) -> ResponseEntity.ok(StoryAnswer.of(Comparison.of(story, rules)));
            case Question.OfCitizen asked -> citizen(caller, asked);
            case Question.OfAll all -> throw new IllegalStateException("every plan is asked for elsewhere");
        };
    }

    /** The flags of a plan tell of all that is in it: they are for those who may read it whole. */
    private ResponseEntity<?> citizen(Caller caller, Question.OfCitizen asked) {
        var whole = switch (Reader.of(caller, asked.citizen())) {
            case Reader.Coordinator _, Reader.Auditor _ -> true;
            case Reader.Caseworker _, Reader.SectorSystem _, Reader.Anybody _, Reader.Self _, Reader.Nobody _ -> false;
        };
        if (!whole) return Objections.notYourPlan();
        var history = transactions.within(() -> histories.of(asked.citizen()));
        if (history.isEmpty()) return Objections.noPlan();
        var difference = Difference.of(asked.citizen(), history, asked.rules(), clock.instant());
        return ResponseEntity.ok(
                CitizenAnswer.of(asked.citizen().value(), asked.rules().version(), difference));
    }
}
