package dk.enplan.plan.whatif;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.rehearsal.Comparison;
import dk.enplan.plan.rehearsal.Question;
import dk.enplan.plan.rehearsal.QuestionReader;
import dk.enplan.plan.rules.RuleBook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
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
    private final WhatIf whatIf;

    SimulationsApi(RuleBook rules, WhatIf whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
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
                "422 cannot-be-rehearsed",
                "422 cpr-in-text",
                "503 not-traced"
            })
    @PostMapping(
            path = "/api/simulations",
            consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<?> simulate(Caller caller, HttpServletRequest request) throws IOException {
        if (STAFF.stream().noneMatch(caller::is)) return Objections.notStaff();
        return switch (Body.of(request.getInputStream())) {
            case Body.TooLarge() -> Objections.tooLarge();
            case Body.NoText() -> Objections.noText();
            case Body.HoldsCpr() -> Objections.holdsCpr();
            case Body.Text(var text) -> answer(caller, QuestionReader.read(text, rules));
        };
    }

    /**
     * What would be otherwise.
     *
     * @param params by a rule's id, the numbers that would be others
     * @param rules in YAML, as one citizen's plan is asked about
     * @param since flags raised before this day are not counted
     */
    record AskedOfAll(
            @Nullable Map<String, Map<String, Object>> params,
            @Nullable String rules,
            @Nullable LocalDate since) {}

    @Described(
            id = "simulateAll",
            says =
                    "Every recorded plan under other rules: how many flags would appear, vanish and move, and which share of plans that is. Numbers only.",
            asks = AskedOfAll.class,
            answers = @Described.Answer(body = AllAnswer.class),
            problems = {
                "400 unreadable",
                "403 not-yours",
                "409 being-counted",
                "413 too-large",
                "422 cannot-be-rehearsed",
                "422 cpr-in-text"
            })
    @PostMapping(
            path = "/api/simulations/all",
            consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<?> simulateAll(Caller caller, HttpServletRequest request) throws IOException {
        if (!WhatIf.mayAskOfAll(caller)) return Objections.notTheLeader();
        return switch (Body.of(request.getInputStream())) {
            case Body.TooLarge() -> Objections.tooLarge();
            case Body.NoText() -> Objections.noText();
            case Body.HoldsCpr() -> Objections.holdsCpr();
            case Body.Text(var text) ->
                switch (QuestionReader.readOfAll(text, rules)) {
                    case Question.OfAll(var other, var since) -> written(whatIf.all(caller, other, since));
                    case Question.Unreadable(var problems) -> Objections.unreadable(problems);
                    case Question.OfStory _, Question.OfCitizen _ ->
                        throw new IllegalStateException("one story is asked for elsewhere");
                };
        };
    }

    private ResponseEntity<?> answer(Caller caller, Question question) {
        return switch (question) {
            case Question.Unreadable(var problems) -> Objections.unreadable(problems);
            case Question.OfStory(var story) -> ResponseEntity.ok(StoryAnswer.of(Comparison.of(story, rules)));
            case Question.OfCitizen(var citizen, var other) -> written(whatIf.citizen(caller, citizen, other));
            case Question.OfAll all -> throw new IllegalStateException("every plan is asked for elsewhere");
        };
    }

    private static ResponseEntity<?> written(WhatIf.Answer answer) {
        return switch (answer) {
            case WhatIf.Answer.OfCitizen(var citizen) -> ResponseEntity.ok(citizen);
            case WhatIf.Answer.OfAll(var all) -> ResponseEntity.ok(all);
            case WhatIf.Answer.NotYourPlan() -> Objections.notYourPlan();
            case WhatIf.Answer.NoPlan() -> Objections.noPlan();
            case WhatIf.Answer.NotTheLeader() -> Objections.notTheLeader();
            case WhatIf.Answer.BeingCounted() -> Objections.beingCounted();
        };
    }
}
