package dk.enplan.plan.model;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands about one citizen, heard one after another on top of what is recorded. */
final class Hearing {

    private final Journal journal;
    private final Map<UUID, PlanEvent.FactRecorded> told = new LinkedHashMap<>();
    private final Map<UUID, Function<Outlook, PlanEvent>> answers = new LinkedHashMap<>();
    private @Nullable Fitting fitting;
    private Set<Audience> without = Set.of();
    private Instant now;

    Hearing(Journal journal) {
        this.journal = journal;
        this.now = journal.asOf();
    }

    Decision hear(PlanCommand command) {
        now = now.isAfter(command.at()) ? now : command.at();
        return switch (command) {
            case PlanCommand.RecordFact(var fact, var at) -> {
                var decision = known(fact);
                if (decision instanceof Decision.Accepted) {
                    keep(fact);
                    // The next act is judged with it.
                    fitting = null;
                }
                yield decision;
            }
            case PlanCommand.Act(var fact, var unknown, var at) -> {
                var decision = known(fact) instanceof Decision.Accepted
                        ? fitting(unknown).hear(fact)
                        : known(fact);
                if (decision instanceof Decision.Accepted) keep(fact);
                yield decision;
            }
            case PlanCommand.Acknowledge(var flagId, var by, var at) ->
                answer(flagId, flag -> flag.acknowledged() ? Optional.empty() : Optional.of(seen(flag, by)));
            case PlanCommand.Waive waive ->
                answer(waive.flagId(), flag -> Optional.of(outlook -> waived(flag, waive, outlook)));
            case PlanCommand.LookAgain _ -> new Decision.Accepted();
        };
    }

    /** One answer to a flag is heard at a time: they come from people, not in batches. */
    private Decision answer(UUID flagId, Function<Flag, Optional<Function<Outlook, PlanEvent>>> answer) {
        var flag = journal.flag(flagId);
        if (flag.isEmpty() || answers.containsKey(flagId)) return new Decision.Refused(Decision.Reason.NOT_OPEN);
        var event = answer.apply(flag.get());
        event.ifPresent(it -> answers.put(flagId, it));
        return event.isPresent() ? new Decision.Accepted() : new Decision.Known();
    }

    private Function<Outlook, PlanEvent> seen(Flag flag, String by) {
        var at = now;
        return outlook -> new PlanEvent.FlagAcknowledged(flag.flagId(), flag.key(), by, at);
    }

    /** What is let rest is what it rests on by now: more may have come since it was raised, and whoever lets it rest has read that too. */
    private PlanEvent waived(Flag flag, PlanCommand.Waive waive, Outlook outlook) {
        var grounds = outlook.findings().stream()
                .filter(finding -> finding.key().equals(flag.key()))
                .findFirst()
                .map(Outlook.Finding::because)
                .orElseGet(() -> List.copyOf(flag.because()));
        return new PlanEvent.FlagWaived(flag.flagId(), flag.key(), grounds, waive.by(), waive.reason(), now);
    }

    /** What people have answered to flags: said after the facts, in sight of what the rules see in them. */
    List<PlanEvent> answers(Outlook outlook) {
        return answers.values().stream().map(it -> it.apply(outlook)).toList();
    }

    List<PlanEvent.FactRecorded> told() {
        return List.copyOf(told.values());
    }

    Instant now() {
        return now;
    }

    private void keep(CloudEvent<Fact> fact) {
        told.put(fact.envelope().id(), new PlanEvent.FactRecorded(fact, now));
    }

    private Decision known(CloudEvent<Fact> fact) {
        var id = fact.envelope().id();
        var news = told.get(id);
        var before = news == null ? journal.facts().find(id).orElse(null) : news.fact();
        if (before == null) return new Decision.Accepted();
        var same = before.envelope().equals(fact.envelope()) && before.data().equals(fact.data());
        return same ? new Decision.Known() : new Decision.Refused(Decision.Reason.ID_TAKEN);
    }

    private Fitting fitting(Set<Audience> unknown) {
        if (fitting == null || !unknown.equals(without)) {
            var whole = journal.facts()
                    .and(told.values().stream()
                            .map(PlanEvent.FactRecorded::fact)
                            .toList());
            fitting = new Fitting(whole.without(unknown));
            without = unknown;
        }
        return fitting;
    }
}
