package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what follows from commands about one citizen. They are heard together and looked at once: a batch that both opens and
 * answers a question asks nobody.
 */
public final class PlanDecider {

    private final Rules rules;

    public PlanDecider(Rules rules) {
        this.rules = rules;
    }

    public Verdict decide(Journal journal, List<? extends PlanCommand> commands) {
        return decide(journal, rules.watch(journal.citizen()), commands);
    }

    /** @param watch what was left of the decision before; from a fresh one the answer is the same, and comes later */
    public Verdict decide(Journal journal, Watch watch, List<? extends PlanCommand> commands) {
        var hearing = new Hearing(journal);
        var decisions = commands.stream().map(hearing::hear).toList();
        var now = hearing.now();
        var said = new ArrayList<PlanEvent>(hearing.told());
        var told = journal.evolve(said);
        var seen = watch.look(told.standing(), now);
        var answers = hearing.answers(seen.outlook());
        said.addAll(answers);
        var heard = told.evolve(answers);
        var judged = new ArrayList<PlanEvent>(underRules(heard, now));
        judged.addAll(new Flagging(rules.version(), journal, watch, heard, seen, now).changes());
        var after = heard.evolve(judged);
        said.addAll(judged);
        return new Verdict(
                decisions, said, after, seen.watch(), seen.outlook(), onward(journal, after, hearing.told()));
    }

    /** The history says by which rules it was judged, from the first fact on and whenever they are others. */
    private List<PlanEvent.RulesChanged> underRules(Journal heard, Instant now) {
        var known = heard.rulesVersion().filter(rules.version()::equals).isPresent();
        return known || heard.facts().inOrder().isEmpty()
                ? List.of()
                : List.of(new PlanEvent.RulesChanged(rules.version(), now));
    }

    /** What these commands would come to. What time alone has done by now is done first, so that nobody takes it for theirs. */
    public Foresight foresee(Journal journal, List<? extends PlanCommand> commands) {
        var now = commands.stream().map(PlanCommand::at).reduce(journal.asOf(), (a, b) -> a.isAfter(b) ? a : b);
        var before = decide(journal, List.of(new PlanCommand.LookAgain(now))).after();
        var verdict = decide(before, commands);
        var after = verdict.after();
        var unmatched = new HashSet<>(after.facts().standing().unmatched());
        unmatched.addAll(Plan.of(after.citizen(), after.standing()).unmatched());
        return Foresight.of(
                verdict,
                rules.look(before.citizen(), before.standing(), now),
                rules.look(after.citizen(), after.standing(), now),
                unmatched);
    }

    /** A record that was merged tells on what it hears; the first time, all it ever heard. */
    private static Map<CitizenId, List<CloudEvent<Fact>>> onward(
            Journal before, Journal after, List<PlanEvent.FactRecorded> told) {
        var onward = new LinkedHashMap<CitizenId, List<CloudEvent<Fact>>>();
        if (told.isEmpty()) return onward;
        var already = before.facts().mergedInto();
        for (var into : after.facts().mergedInto()) {
            List<CloudEvent<Fact>> news = already.contains(into)
                    ? told.stream()
                            .<CloudEvent<Fact>>map(PlanEvent.FactRecorded::fact)
                            .toList()
                    : after.facts().inOrder();
            onward.put(into, news);
        }
        return onward;
    }
}
