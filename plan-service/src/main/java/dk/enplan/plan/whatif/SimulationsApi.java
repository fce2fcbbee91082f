package dk.enplan.plan.whatif;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.overview.Reader;
import dk.enplan.plan.rehearsal.Comparison;
import dk.enplan.plan.rehearsal.Difference;
import dk.enplan.plan.rehearsal.OtherRules;
import dk.enplan.plan.rehearsal.Question;
import dk.enplan.plan.rehearsal.QuestionReader;
import dk.enplan.plan.rehearsal.Tally;
import dk.enplan.plan.rules.RuleBook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
    private final RecordedFacts recorded;
    private final Transactions transactions;
    private final Clock clock;
    private final Semaphore counting = new Semaphore(1);

    SimulationsApi(
            RuleBook rules, Histories histories, RecordedFacts recorded, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.histories = histories;
        this.recorded = recorded;
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
                "422 cannot-be-rehearsed"
            })
    @PostMapping(
            path = "/api/simulations/all",
            consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<?> simulateAll(Caller caller, HttpServletRequest request) throws IOException {
        if (!caller.is("leader") && !caller.is("operator")) return Objections.notTheLeader();
        return switch (Body.of(request.getInputStream())) {
            case Body.TooLarge() -> Objections.tooLarge();
            case Body.NoText() -> Objections.noText();
            case Body.Text(var text) ->
                switch (QuestionReader.readOfAll(text, rules)) {
                    case Question.OfAll asked -> countedAlone(asked);
                    case Question.Unreadable(var problems) -> Objections.unreadable(problems);
                    case Question.OfStory _, Question.OfCitizen _ ->
                        throw new IllegalStateException("one story is asked for elsewhere");
                };
        };
    }

    /** It takes every core there is: two at once would help nobody. */
    private ResponseEntity<?> countedAlone(Question.OfAll asked) {
        if (!counting.tryAcquire()) return Objections.beingCounted();
        try {
            return ResponseEntity.ok(counted(asked));
        } finally {
            counting.release();
        }
    }

    private AllAnswer counted(Question.OfAll asked) {
        var begun = System.nanoTime();
        var other = new OtherRules(rules, asked.rules(), clock.instant());
        var sum = new Tally(asked.since());
        recorded.read(() -> new Counter(other, new Tally(asked.since()))).forEach(counter -> sum.add(counter.tally()));
        return AllAnswer.of(sum, Duration.ofNanos(System.nanoTime() - begun));
    }

    private record Counter(OtherRules other, Tally tally) implements RecordedFacts.Listener {
        @Override
        public void plan(CitizenId citizen, List<String> told) {
            other.ask(citizen, told, tally);
        }
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
